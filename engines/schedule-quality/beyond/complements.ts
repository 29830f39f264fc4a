import { told, type Told } from '@portolan/quantity'
import { clockOf } from '../clock.ts'
import type { Plan, PlanActivity } from '../plan.ts'
import type { Complement, ComplementId, Offender } from '../result.ts'

/** What else can be counted of a plan, by what is usual. */
export function complementsOf(plan: Plan): readonly Complement[] {
  return (Object.keys(complementTable) as ComplementId[]).map((id) => {
    const { name, usual, count } = complementTable[id]
    const { numerator, denominator, offenders } = count(plan)
    const value = denominator === 0 ? null : numerator / denominator
    return { id, name, numerator, denominator, value, usual, offenders }
  })
}

type Counted = Pick<Complement, 'numerator' | 'denominator' | 'offenders'>

type ComplementDefinition = {
  readonly name: string
  readonly formula: string
  readonly usual: readonly [from: number, to: number]
  readonly count: (plan: Plan) => Counted
}

export const complementTable: Readonly<Record<ComplementId, ComplementDefinition>> = {
  'link-ratio': {
    name: 'Links for each activity',
    formula: 'links ÷ activities and milestones',
    usual: [1, 2],
    count: ({ links, work }) => ({ numerator: links.length, denominator: work.length, offenders: [] }),
  },
  'logic-density': {
    name: 'Logic density',
    formula: '2 × links ÷ activities and milestones',
    usual: [2, 4],
    count: ({ links, work }) => ({ numerator: 2 * links.length, denominator: work.length, offenders: [] }),
  },
  'critical-share': {
    name: 'Critical activities',
    formula: 'incomplete activities that are critical ÷ incomplete activities',
    usual: [0, 0.25],
    count: ({ incomplete }) => ({
      numerator: incomplete.filter(({ dates }) => dates?.critical === true).length,
      denominator: incomplete.length,
      offenders: [],
    }),
  },
  'dangling-ends': {
    name: 'Dangling ends',
    formula: 'incomplete activities whose start, or whose finish, no link holds ÷ incomplete activities',
    usual: [0, 0.05],
    count: ({ incomplete }) => countOf(incomplete, danglingEnd),
  },
  'merge-hotspots': {
    name: 'Merge hotspots',
    formula: 'incomplete activities with more than 4 predecessors ÷ incomplete activities',
    usual: [0, 0.05],
    count: ({ incomplete, options }) =>
      countOf(incomplete, ({ label, predecessors }) =>
        predecessors.length > options.mergeLimit
          ? told(
              'schedule-quality:merge-hotspots',
            )`Activity ${{ activity: label }} waits for ${{ count: predecessors.length }} predecessors, so that any of them makes it late; gather them in a milestone and watch it.`
          : undefined,
      ),
  },
  'insufficient-detail': {
    name: 'Insufficient detail',
    formula: 'incomplete activities longer than 10 % of the project ÷ incomplete activities',
    usual: [0, 0.05],
    count: insufficientDetail,
  },
  'baseline-coverage': {
    name: 'Baseline coverage',
    formula: 'activities and milestones with a baseline ÷ activities and milestones',
    usual: [1, 1],
    count: ({ work }) => ({
      numerator: work.filter(({ record }) => record?.baseline !== undefined).length,
      denominator: work.length,
      offenders: [],
    }),
  },
}

function countOf(
  activities: readonly PlanActivity[],
  sentenceOf: (activity: PlanActivity) => Told | undefined,
): Counted {
  const offenders = activities.flatMap((activity): Offender[] => {
    const says = sentenceOf(activity)
    return says === undefined ? [] : [{ kind: 'activity', id: activity.id, ...says }]
  })
  return { numerator: offenders.length, denominator: activities.length, offenders }
}

/** A link to the start holds the start, one from the finish passes on the finish; the others leave it loose. */
function danglingEnd({ label, predecessors, successors }: PlanActivity): Told | undefined {
  const startLoose =
    predecessors.length > 0 && predecessors.every(({ kind }) => kind === 'FF' || kind === 'SF')
  const finishLoose = successors.length > 0 && successors.every(({ kind }) => kind === 'SS' || kind === 'SF')
  if (finishLoose) {
    return told(
      'schedule-quality:dangling-ends.finish',
    )`Activity ${{ activity: label }} can finish late without anything feeling it; link its finish to what waits for it.`
  }
  return startLoose
    ? told(
        'schedule-quality:dangling-ends.start',
      )`Nothing says when activity ${{ activity: label }} may start; link its start to what it waits for.`
    : undefined
}

function insufficientDetail(plan: Plan): Counted {
  const { project, input, incomplete, options } = plan
  const span = input.dates.projects.find(({ id }) => id === input.project)
  const clock = clockOf(plan, project?.calendar)
  const start = span?.start ?? null
  const finish = span?.finish ?? null
  if (clock === undefined || start === null || finish === null)
    return { numerator: 0, denominator: 0, offenders: [] }
  const longest = clock(start, finish) * options.detailShare
  return countOf(incomplete, ({ label, activity }) =>
    activity.duration > longest
      ? told(
          'schedule-quality:insufficient-detail',
        )`Activity ${{ activity: label }} is over ${{ percent: Math.round(options.detailShare * 100) }} % of the whole project; break it into parts.`
      : undefined,
  )
}
