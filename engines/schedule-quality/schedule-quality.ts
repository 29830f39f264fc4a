import { type Finding, told } from '@portolan/quantity'
import { complementsOf } from './beyond/complements.ts'
import { practicesOf } from './beyond/practices.ts'
import { soundnessIndex } from './beyond/soundness-index.ts'
import type { QualityInput } from './input.ts'
import { judgePoints } from './judge.ts'
import { type Plan, readPlan } from './plan.ts'
import type { Offender, Point, QualityAnswer } from './result.ts'

/**
 * Whether a schedule can be trusted: the fourteen points of the DCMA, complements, an index, and what they say of
 * the ten practices of the GAO. O(activities + links) and one run of the schedule engine.
 */
export function scheduleQuality(input: QualityInput): QualityAnswer {
  const plan = readPlan(input)
  const points = judgePoints(plan)
  const complements = complementsOf(plan)
  const result = {
    project: input.project,
    population: {
      kind: plan.options.population,
      activities: plan.activities.length,
      incomplete: plan.incomplete.length,
      links: plan.links.length,
    },
    points,
    complements,
    index: soundnessIndex(points, complements),
    practices: practicesOf(points, complements),
  }
  const beyond = complements.flatMap(({ id, offenders }) =>
    offenders.map((each) => findingOf('info', id, each)),
  )
  return { result, findings: [...aboutPlan(plan), ...points.flatMap(findingsOf), ...beyond] }
}

/** What a point counts is told also when there is little enough of it to pass. */
function findingsOf({ id, verdict, informational, offenders }: Point): readonly Finding[] {
  const severity = verdict === 'fail' && !informational ? 'warning' : 'info'
  return offenders.map((each) => findingOf(severity, id, each))
}

function findingOf(severity: Finding['severity'], code: string, { kind, id, ...says }: Offender): Finding {
  return { severity, code, subject: { kind, id }, ...says }
}

function aboutPlan({ input, project, hasBaseline, options }: Plan): readonly Finding[] {
  const about = { kind: 'project', id: input.project } as const
  if (project === undefined) {
    const says = told(
      'schedule-quality:no-project',
    )`There is no project ${{ project: input.project }} in this network; name one of those it holds.`
    return [{ severity: 'error', code: 'no-project', subject: about, ...says }]
  }
  if (hasBaseline || options.population === 'baselined') return []
  const says = told(
    'schedule-quality:all-counted',
  )`No activity has a baseline: all are counted, and what needs one is not applicable. Set a baseline.`
  return [{ severity: 'info', code: 'no-baseline', subject: about, ...says }]
}
