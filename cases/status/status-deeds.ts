import {
  confirmStatus,
  setStatusPolicy,
  showStatusDraft,
  type StatusColour,
  statusColours,
} from '@portolan/oversight/contract'
import type { Project } from '@portolan/plan/contract'
import { addDays, addMonths, type Day, startOfMonth } from '@portolan/quantity'
import type { MoneyStage } from '../money/money-stage.ts'
import { reportDay } from '../schedules/told.ts'
import type { Course, Month } from '../unfold.ts'

/** A status that whoever manages a project confirms, or what the office expects of it. */
export type StatusDeed = {
  readonly what: 'status'
  readonly day: Day
  readonly hour: number
  readonly code: string | undefined
  readonly tell: (stage: MoneyStage) => Promise<void>
}

/** The month from which on the office expects status; the month before, some managers tried it. */
const since = -1
const tried: readonly string[] = ['P-114', 'P-118', 'P-110', 'P-115', 'P-117', 'P-128', 'P-113', 'P-129']

/** Of these the last draft lies ready, and nobody confirmed it. */
const silent: readonly string[] = ['P-125', 'P-124']

/** What was found out after the month was reported: a new colour that only manager and office see on the Monday. */
const turned: Readonly<
  Record<string, { readonly colour: StatusColour; readonly thought: string; readonly reason: string }>
> = {
  'P-128': {
    colour: 'red',
    thought: 'The supplier of the room data left on Thursday. I look for another one until Wednesday.',
    reason: 'The plan does not know yet that the supplier left.',
  },
}

/** The status of every running project for the months since it is expected, each on the day after its figures came in. */
export function statusDeeds(courses: readonly Course[], monday: Day): readonly StatusDeed[] {
  const running = courses.filter(({ closed }) => !closed)
  const thisMonth = startOfMonth(monday)
  const policy: StatusDeed = {
    what: 'status',
    day: addMonths(thisMonth, since),
    hour: 9,
    code: undefined,
    tell: async ({ acting, founder, now }) => {
      const given = { holdWorkdays: 2, asksFrom: addMonths(thisMonth, since) }
      await acting.act(setStatusPolicy, founder, now, given, { version: 0 })
    },
  }
  return [policy, ...running.flatMap((course) => [...monthly(course), ...lately(course, monday)])]
}

function monthly(course: Course): readonly StatusDeed[] {
  const { code } = course.story
  const first = tried.includes(code) ? since - 1 : since
  return course.months
    .filter(({ month }) => month >= first && !(month === since && silent.includes(code)))
    .map((month) => ({
      what: 'status',
      day: addDays(reportDay(month.day), 1),
      hour: hourOf(code),
      code,
      tell: async (stage) => await confirmMonth(stage, course, month),
    }))
}

/** Each has an hour of the day for it. */
function hourOf(code: string): number {
  return 8 + (Number(code.replace(/\D/g, '')) % 9)
}

async function confirmMonth(stage: MoneyStage, course: Course, { rating, edition }: Month): Promise<void> {
  const colour = statusColours[(rating.step ?? 1) - 1] ?? 'green'
  const thought = edition.narrative['ratingNarrative'] ?? ''
  const reason = reasons[colour]
  await confirm(stage, course, { colour, thought, reason })
}

/** Why managers report otherwise than computed, as they say it. */
const reasons: Readonly<Record<StatusColour, string>> = {
  green: 'The date moved with the agreement of the customer; what we promised since then holds.',
  amber: 'We win back what was lost: the next two milestones will show it.',
  red: 'The figures do not show yet what we know from the customer.',
}

function lately({ story, ...course }: Course, monday: Day): readonly StatusDeed[] {
  const told = turned[story.code]
  if (told === undefined) return []
  return [
    {
      what: 'status',
      day: addDays(monday, -3),
      hour: 11,
      code: story.code,
      tell: async (stage) => await confirm(stage, { story, ...course }, told),
    },
  ]
}

type Word = { readonly colour: StatusColour; readonly thought: string; readonly reason: string }

async function confirm(
  { acting, ids, founder, projects, now }: MoneyStage,
  { story }: Course,
  { colour, thought, reason }: Word,
): Promise<void> {
  const project: Project | undefined = projects.get(story.code)
  if (project === undefined) return
  const by = ids.get(story.manager) ?? founder
  const { period, seen, ratings, computed } = await acting.act(showStatusDraft, by, now, {
    projectId: project.id,
  })
  const agrees = { 'on-track': 'green', 'at-risk': 'amber', 'off-track': 'red', 'not-enough-data': colour }
  await acting.act(confirmStatus, by, now, {
    projectId: project.id,
    period: period.name,
    seen,
    ratings: { ...ratings, overall: colour },
    thought,
    reason: agrees[computed.status] === colour ? '' : reason,
  })
}
