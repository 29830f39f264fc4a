import {
  type Complement,
  complementTable,
  explain,
  type Offender,
  type Point,
  pointTable,
  type QualityAnswer,
  type QualityResult,
} from '@portolan/schedule-quality'
import type { Schedule, SchedulePart } from '@portolan/plan/contract'
import type { Day, Explanation, Finding } from '@portolan/quantity'
import type { ComplementShown, OffenderShown, PointShown, QualityShown } from '../../contract/index.ts'

/** What was judged as a screen or a program reads it. */
export function shownQuality(
  { result, findings }: QualityAnswer,
  { schedule, part }: { readonly schedule: Schedule; readonly part: SchedulePart },
  asOf: Day,
): QualityShown {
  const offendersOf = offenderShower(schedule)
  const asked = result.points.filter(
    ({ verdict, informational }) => verdict !== 'not-applicable' && !informational,
  )
  return {
    part: part.name,
    population: { ...result.population },
    kept: asked.filter(({ verdict }) => verdict === 'pass').length,
    asked: asked.length,
    index: {
      figure: { value: result.index.value, unit: 'points of 100', rule: 'schedule-quality/index', asOf },
      grade: result.index.grade,
    },
    points: result.points.map((point) => pointShown(point, offendersOf(point.offenders))),
    complements: result.complements.map((one) => complementShown(one, offendersOf(one.offenders))),
    practices: result.practices.map(({ evidence, ...practice }) => ({
      ...practice,
      evidence: [...evidence],
    })),
    findings: odd(findings).slice(0, mostShown),
  }
}

/** Opens a point, a complement or 'index'; no longer than a page can show. Undefined for another name. */
export function explainQuality(result: QualityResult, measure: string, asOf: Day): Explanation | undefined {
  const explained = explain(result, measure)
  return explained && shortened(explained, asOf)
}

export const mostShown = 200

function shortened(node: Explanation, asOf: Day): Explanation {
  return { ...node, asOf, from: node.from.slice(0, mostShown).map((part) => shortened(part, asOf)) }
}

type Offenders = Pick<PointShown, 'offenders' | 'offending'>

/** A link is opened at its successor: there it stands in the plan. */
function offenderShower({ links, activities }: Schedule): (offenders: readonly Offender[]) => Offenders {
  const successors = new Map(links.map(({ id, successor }) => [id, successor]))
  const known = new Set(activities.map(({ id }) => id))
  return (offenders) => ({
    offenders: offenders.slice(0, mostShown).map(({ kind, id, ...says }): OffenderShown => {
      const activity = kind === 'link' ? successors.get(id) : id
      const opens = kind !== 'project' && activity !== undefined && known.has(activity)
      return { kind, id, activity: opens ? activity : null, ...says }
    }),
    offending: offenders.length,
  })
}

function pointShown(point: Point, offenders: Offenders): PointShown {
  const { formula, pass } = pointTable[point.id]
  return { ...point, formula, passes: pass, ...offenders }
}

function complementShown(
  { usual: [from, to], ...complement }: Complement,
  offenders: Offenders,
): ComplementShown {
  const { formula } = complementTable[complement.id]
  return { ...complement, formula, usual: { from, to }, ...offenders }
}

/** What the points and complements count is told by them; findings are what else was odd. */
function odd(findings: readonly Finding[]): QualityShown['findings'] {
  return findings.flatMap(({ detail, ...finding }) => {
    const counted = Object.hasOwn(pointTable, finding.code) || Object.hasOwn(complementTable, finding.code)
    return counted ? [] : [{ ...finding, ...(detail === undefined ? {} : { detail: { ...detail } }) }]
  })
}
