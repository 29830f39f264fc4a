import { addDays, type Day, daysBetween } from '@portolan/quantity'
import type { BurnUpPoint } from '../../contract/index.ts'
import { plannedShare } from './even-plan.ts'
import type { MeasuredScope } from './measure-scope.ts'

const mostPoints = 60

/** The scope, what of it was accepted, what was planned by then, and where the median velocity leads. */
export function burnUp(of: MeasuredScope): readonly BurnUpPoint[] {
  const { evidence, plan, over, scope, forecast } = of
  const { asOf } = evidence
  if (evidence.list.items.length === 0) return []
  const planned = (day: Day): number | null =>
    plan === undefined || day < addDays(plan.start, -1) || day > plan.finish
      ? null
      : rounded(scope.total * plannedShare(plan, day))
  const past = pastDays(of).map((day): BurnUpPoint => {
    const { scope: size, accepted } = over.at(day)
    return {
      day,
      scope: size,
      accepted,
      planned: planned(day),
      forecast: day === asOf && ahead(of) !== undefined ? accepted : null,
    }
  })
  const finish = ahead(of)
  const later = [...new Set([...(plan ? [plan.finish] : []), ...(finish ? [finish] : [])])]
    .filter((day) => day > asOf)
    .toSorted()
    .map((day): BurnUpPoint => ({
      day,
      scope: null,
      accepted: null,
      planned: planned(day),
      forecast: day === finish && forecast !== undefined ? scope.total : null,
    }))
  return [...past, ...later]
}

function ahead({ forecast, evidence }: MeasuredScope): Day | undefined {
  const day = forecast?.likely ?? null
  return day !== null && day > evidence.asOf && (forecast?.toDo ?? 0) > 0 ? day : undefined
}

/** The day before the start, the last days of sprints where enough have dates, else weeks; and the day of the list. */
function pastDays({ evidence, plan, sprints }: MeasuredScope): readonly Day[] {
  const { asOf } = evidence
  const start =
    plan?.start ?? evidence.list.items.flatMap(({ created }) => created ?? []).toSorted()[0] ?? asOf
  const first = addDays(start < asOf ? start : asOf, -1)
  const ends = sprints.flatMap(({ finish, time }) =>
    time === 'past' && finish !== null ? [finish as Day] : [],
  )
  const between = ends.length >= 3 && ends.length <= mostPoints ? ends : weeksBetween(first, asOf)
  return [...new Set([first, ...between.filter((day) => day > first && day < asOf), asOf])].toSorted()
}

function weeksBetween(first: Day, last: Day): readonly Day[] {
  const weeks = Math.floor(daysBetween(first, last) / 7)
  const step = 7 * Math.max(1, Math.ceil(weeks / mostPoints))
  return Array.from({ length: Math.floor(daysBetween(first, last) / step) }, (_, at) =>
    addDays(first, step * (at + 1)),
  )
}

function rounded(size: number): number {
  return Math.round(size * 100) / 100
}
