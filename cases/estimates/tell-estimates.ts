import {
  addEstimate,
  type Estimate,
  recordOutcome,
  reviewEstimate,
  submitEstimate,
  writeEstimate,
} from '@portolan/plan/contract'
import { addDays, type Day } from '@portolan/quantity'
import { type Acting, at } from '../acting.ts'
import type { Course } from '../unfold.ts'
import { type DrawnEstimate, drawEstimates } from './draw-estimates.ts'

export type Estimating = {
  readonly acting: Acting
  readonly founder: string
  readonly ids: ReadonlyMap<string, string>
  /** By the code of the story. */
  readonly projects: ReadonlyMap<string, string>
  readonly courses: readonly Course[]
  readonly monday: Day
  readonly seed: string
}

const reviewer = 'Priya Raman'
/** Sees all projects: whoever sees one has its history alone. */
const estimator = 'Lars Eriksen'

/** What was estimated in two years and what came of it; and of this month what waits, came back, and was drawn from that. */
export async function tellEstimates(telling: Estimating): Promise<void> {
  const drawn = drawEstimates(telling.courses, telling)
  for (const [nth, one] of drawn.entries()) await tellOne(telling, one, nth)
  await tellThisMonth(telling)
}

async function tellOne(telling: Estimating, one: DrawnEstimate, nth: number): Promise<void> {
  const { acting, ids, founder, projects } = telling
  const projectId = projects.get(one.code)
  if (projectId === undefined) return
  const author = ids.get(one.author) ?? founder
  const added = await acting.act(addEstimate, author, at(one.day, 10, nth), { projectId, ...one.given })
  const approved = await approve(telling, added, { author, day: addDays(one.day, 2), nth })
  if (one.outcome === undefined) return
  const key = { projectId, estimateId: approved.id }
  const now = at(addDays(one.outcome.endedOn, 1), 10, nth)
  await acting.act(recordOutcome, author, now, { ...key, ...one.outcome }, { version: approved.version })
}

type Approving = { readonly author: string; readonly day: Day; readonly nth: number }

async function approve(
  telling: Estimating,
  of: Estimate,
  { author, day, nth }: Approving,
): Promise<Estimate> {
  const put = await submit(telling, of, { author, day, nth })
  return await review(telling, put, { day, nth, approve: true, words: '' })
}

async function submit(
  { acting }: Estimating,
  of: Estimate,
  { author, day, nth }: Approving,
): Promise<Estimate> {
  const key = { projectId: of.projectId, estimateId: of.id }
  return await acting.act(submitEstimate, author, at(day, 11, nth), key, { version: of.version })
}

type Reviewing = {
  readonly day: Day
  readonly nth: number
  readonly approve: boolean
  readonly words: string
}

async function review(
  { acting, ids, founder }: Estimating,
  of: Estimate,
  { day, nth, approve, words }: Reviewing,
): Promise<Estimate> {
  const key = { projectId: of.projectId, estimateId: of.id }
  const who = ids.get(reviewer) ?? founder
  const input = { ...key, approve, words }
  return await acting.act(reviewEstimate, who, at(day, 14, nth), input, { version: of.version })
}

/** The last running projects by their code: one drawn by analogy, one by size, one sent back, one with three versions, one in money. */
async function tellThisMonth(telling: Estimating): Promise<void> {
  const running = telling.courses.filter(({ closed }) => !closed).toReversed()
  const [first, second, third, fourth, fifth] = running
  const day = addDays(telling.monday, -6)
  await drawnByAnalogy(telling, first, day)
  await drawnBySize(telling, second, day)
  await sentBack(telling, third, day)
  await threeVersions(telling, fourth, addDays(day, -12))
  await inMoney(telling, fifth, day)
}

const sizes = (points: number, interfaces: number): { driver: string; size: number }[] => [
  { driver: 'Story points', size: points },
  { driver: 'Interfaces', size: interfaces },
]

async function add(
  { acting, ids, founder, projects }: Estimating,
  course: Course | undefined,
  { day, given, by }: { readonly day: Day; readonly given: DrawnEstimate['given']; readonly by?: string },
): Promise<{ of: Estimate; author: string } | undefined> {
  const projectId = projects.get(course?.story.code ?? '')
  if (course === undefined || projectId === undefined) return undefined
  const author = ids.get(by ?? course.story.manager) ?? founder
  return { of: await acting.act(addEstimate, author, at(day, 9), { projectId, ...given }), author }
}

async function drawnByAnalogy(telling: Estimating, course: Course | undefined, day: Day): Promise<void> {
  const basis = {
    method: 'analogy',
    sizes: sizes(74, 4),
    scope: 'All customer records of the old system, with three years of their history.',
    assumptions: 'The old system stays readable until the end of the year.',
    sources: 'Finished migrations of this firm.',
  } as const
  const given = {
    title: 'Migration of customer history',
    kind: 'Data migration',
    unit: 'work',
    basis,
  } as const
  const made = await add(telling, course, { day, given, by: estimator })
  if (made) await submit(telling, made.of, { author: made.author, day: addDays(day, 1), nth: 0 })
}

async function drawnBySize(telling: Estimating, course: Course | undefined, day: Day): Promise<void> {
  const basis = {
    method: 'parametric',
    sizes: sizes(60, 4),
    scope: 'The pages of the second release.',
  } as const
  const given = {
    title: 'Pages of the second release',
    kind: 'Web application',
    unit: 'work',
    basis,
  } as const
  const made = await add(telling, course, { day, given, by: estimator })
  if (made) await approve(telling, made.of, { author: made.author, day: addDays(day, 1), nth: 1 })
}

async function sentBack(telling: Estimating, course: Course | undefined, day: Day): Promise<void> {
  const points = { low: 160 * 60, likely: 180 * 60, high: 200 * 60 }
  const basis = { method: 'three-points', law: 'p10-p90', points, sizes: sizes(35, 3) } as const
  const given = { title: 'Clean-up of the archive', kind: 'Data migration', unit: 'work', basis } as const
  const made = await add(telling, course, { day, given })
  if (made === undefined) return
  const put = await submit(telling, made.of, { author: made.author, day: addDays(day, 1), nth: 2 })
  const words =
    'Migrations of this firm took half as much again as people said, and this range is narrow. Draw it from history, and tell what is not included.'
  await review(telling, put, { day: addDays(day, 2), nth: 2, approve: false, words })
}

/** Sent back, approved, and estimated anew when the scope grew. */
async function threeVersions(telling: Estimating, course: Course | undefined, day: Day): Promise<void> {
  const { acting } = telling
  const points = { low: 300 * 60, likely: 360 * 60, high: 520 * 60 }
  const stated = {
    method: 'three-points',
    law: 'p10-p90',
    points,
    sizes: sizes(48, 3),
    scope: 'Three feeds with retry.',
  } as const
  const given = { title: 'Event feeds', kind: 'Interface', unit: 'work', basis: stated } as const
  const made = await add(telling, course, { day, given })
  if (made === undefined) return
  const { author } = made
  const put = await submit(telling, made.of, { author, day, nth: 3 })
  const words = 'Testing with the other side is missing.'
  const sent = await review(telling, put, { day: addDays(day, 1), nth: 3, approve: false, words })
  const write = async (of: Estimate, on: Day, basis: DrawnEstimate['given']['basis']): Promise<Estimate> =>
    await acting.act(
      writeEstimate,
      author,
      at(on, 12),
      { projectId: of.projectId, estimateId: of.id, basis },
      { version: of.version },
    )
  const tested = { low: 340 * 60, likely: 410 * 60, high: 580 * 60 }
  const second = await write(sent, addDays(day, 3), {
    ...stated,
    points: tested,
    changed: 'Two weeks of testing with the other side, as the review asked.',
  })
  const approved = await approve(telling, second, { author, day: addDays(day, 4), nth: 4 })
  const grown = { low: 420 * 60, likely: 500 * 60, high: 700 * 60 }
  const third = await write(approved, addDays(day, 9), {
    ...stated,
    points: grown,
    sizes: sizes(60, 4),
    scope: 'Four feeds with retry and replay.',
    changed: 'The customer asked for a fourth feed, and for replay.',
  })
  await approve(telling, third, { author, day: addDays(day, 10), nth: 5 })
}

async function inMoney(telling: Estimating, course: Course | undefined, day: Day): Promise<void> {
  const euros = (low: number, likely: number, high: number) => ({
    low: low * 100_000,
    likely: likely * 100_000,
    high: high * 100_000,
  })
  const basis: DrawnEstimate['given']['basis'] = {
    method: 'bottom-up',
    law: 'pert',
    correlation: 0.5,
    lines: [
      { title: 'Team of the firm', ...euros(180, 210, 290) },
      { title: 'Partner for the cut-over', ...euros(40, 55, 90) },
      { title: 'Tools and environments', ...euros(18, 22, 30) },
    ],
    scope: 'What is left until acceptance.',
    exclusions: 'Operation after acceptance.',
    sources: 'Rate card of this year; offer of the partner.',
  }
  const given = { title: 'Labour until acceptance', kind: 'Cost to complete', unit: 'money', basis } as const
  const made = await add(telling, course, { day, given })
  if (made) await approve(telling, made.of, { author: made.author, day: addDays(day, 1), nth: 6 })
}
