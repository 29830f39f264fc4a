import type { Basis, NewEstimate } from '@portolan/plan/contract'
import { addDays, type Day, daysBetween, random, type Random } from '@portolan/quantity'
import type { z } from 'zod'
import { firmDayFrom } from '../schedules/firm-days.ts'
import type { Course } from '../unfold.ts'

/** An estimate of finished or running work, as it was told and as it ended. */
export type DrawnEstimate = {
  readonly code: string
  readonly author: string
  readonly day: Day
  readonly given: z.input<typeof NewEstimate>
  /** Nothing where the work goes on. */
  readonly outcome: { readonly actual: number; readonly endedOn: Day } | undefined
}

/** Kinds of work: hours for each story point, how much more it takes than people say, and what the work is called. */
const kinds: readonly [Kind, ...Kind[]] = [
  ['Interface', 7.5, 1.06, ['Interface to the ledger', 'Interface to the customer register', 'Event feed']],
  ['Data migration', 11, 1.52, ['Migration of customer data', 'Migration of the archive', 'Data clean-up']],
  ['Web application', 9, 1.18, ['Self-service pages', 'Case work screens', 'Reporting pages']],
  ['Infrastructure', 6, 0.94, ['Landing zone', 'Network and access', 'Monitoring']],
]
type Kind = readonly [name: string, rate: number, bias: number, titles: readonly [string, ...string[]]]

/** One or two for each project: what is over in its first months has an outcome. People promise too little in one kind of work. */
export function drawEstimates(
  courses: readonly Course[],
  { monday, seed }: { readonly monday: Day; readonly seed: string },
): readonly DrawnEstimate[] {
  return courses
    .filter(({ start }) => daysBetween(start, monday) > 30)
    .flatMap((course) => {
      const chance = random(seed).stream(`estimates ${course.story.code}`)
      const count = chance.next() < 0.55 ? 2 : 1
      return [0, 1].slice(0, count).map((nth) => drawOne(course, { chance, nth, monday }))
    })
}

type Drawing = { readonly chance: Random; readonly nth: number; readonly monday: Day }

function drawOne(course: Course, { chance, nth, monday }: Drawing): DrawnEstimate {
  const { code, manager } = course.story
  const [kind, rate, bias, titles] = chance.pick(kinds)
  const points = chance.whole(18, 140)
  const interfaces = Math.max(1, Math.round(points / 22 + chance.next() * 4 - 2))
  const day = firmDayFrom(addDays(course.start, 6 + nth * 21))
  // What it takes, in minutes: a little less for each point the larger it is.
  const worth = points ** 0.97 * rate * 60
  const actual = Math.round((worth * bias * (0.84 + chance.next() * 0.32)) / 60) * 60
  const likely = Math.round((worth * (0.92 + chance.next() * 0.16)) / 60) * 60
  const endedOn = firmDayFrom(addDays(day, chance.whole(60, 200)))
  const width = kind === 'Data migration' ? [0.88, 1.2] : [0.8, 1.35]
  const basis = basisOf(chance, { likely, points, interfaces, width: width as [number, number] })
  return {
    code,
    author: manager,
    day,
    given: { title: `${chance.pick(titles)}, ${nth + 1}`, kind, unit: 'work', basis },
    outcome: endedOn < addDays(monday, -7) ? { actual, endedOn } : undefined,
  }
}

type Around = {
  readonly likely: number
  readonly points: number
  readonly interfaces: number
  readonly width: readonly [number, number]
}

function basisOf(chance: Random, { likely, points, interfaces, width }: Around): z.input<typeof Basis> {
  const round = (minutes: number): number => Math.round(minutes / 240) * 240
  const around = (share: number): { low: number; likely: number; high: number } => ({
    low: round(likely * share * width[0]),
    likely: Math.max(240, round(likely * share)),
    high: round(likely * share * width[1]) + 240,
  })
  const rest = {
    sizes: [
      { driver: 'Story points', size: points },
      { driver: 'Interfaces', size: interfaces },
    ],
    scope: `${points} story points and ${interfaces} interfaces as of the refined backlog.`,
    assumptions: 'The customer answers questions within two days. Test data is there at the start.',
    exclusions: 'Operation after the first month, and licences.',
    sources: 'Workshop with the team; the backlog of that week.',
  }
  if (chance.next() > 0.25) return { method: 'three-points', law: 'p10-p90', points: around(1), ...rest }
  const lines = [
    { title: 'Analysis and design', ...around(0.2) },
    { title: 'Build', ...around(0.5) },
    { title: 'Test and acceptance', ...around(0.22) },
    { title: 'Go-live', ...around(0.08) },
  ]
  return { method: 'bottom-up', law: 'p10-p90', lines, correlation: 0.4, ...rest }
}
