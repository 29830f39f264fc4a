import { daysBetween, type Day } from '@portolan/quantity'
import type { Activity } from '../../contract/index.ts'
import type { DatedSchedule, WeighedChange } from './dated-schedule.ts'
import type { Pair } from './match-activities.ts'
import { workingDaysOf } from './working-days.ts'

/** What changed within activities that stand in both versions. */
export function activityChanges(
  from: DatedSchedule,
  to: DatedSchedule,
  pairs: readonly Pair[],
): readonly WeighedChange[] {
  const workingDays = workingDaysOf(to.schedule)
  return pairs.flatMap((pair) => {
    const named = nameChange(pair)
    if (pair.to.kind === 'summary') return named
    const finishes = { from: finishIn(from, pair.from), to: finishIn(to, pair.to) }
    return [
      ...finishChange(pair, finishes, workingDays),
      ...durationChange(pair, to.schedule.parts[0]?.options.minutesPerDay ?? 480),
      ...progressChange(pair),
      ...named,
    ]
  })
}

function finishIn({ computed }: DatedSchedule, { id, said }: Activity): string | null {
  return computed.dates.get(id)?.finish ?? said.finish
}

type Finishes = { readonly from: string | null; readonly to: string | null }

function finishChange(
  { to: activity }: Pair,
  { from, to }: Finishes,
  workingDays: ReturnType<typeof workingDaysOf>,
): WeighedChange[] {
  if (from === null || to === null || dayOf(from) === dayOf(to)) return []
  const later = to > from
  const [first, last] = later ? [dayOf(from), dayOf(to)] : [dayOf(to), dayOf(from)]
  const working = workingDays(activity, first, last)
  const calendarDays = daysBetween(first, last)
  const how = working === 0 ? counted(calendarDays, 'day') : counted(working, 'working day')
  const sentence = `“${activity.name}” finishes ${how} ${later ? 'later' : 'earlier'}: ${dayOf(to)} in place of ${dayOf(from)}.`
  const kind = later ? 'finish-later' : 'finish-earlier'
  return [change(activity, kind, { from, to, sentence, weight: working + calendarDays / 1_000_000 })]
}

function durationChange({ from, to }: Pair, minutesPerDay: number): WeighedChange[] {
  if (from.duration === to.duration && from.elapsed === to.elapsed) return []
  const [before, after] = [inDays(from, minutesPerDay), inDays(to, minutesPerDay)]
  const word =
    to.duration > from.duration ? 'longer' : to.duration < from.duration ? 'shorter' : 'another time'
  const sentence = `“${to.name}” takes ${word}: ${after} in place of ${before}.`
  return [
    change(to, 'duration', {
      from: before,
      to: after,
      sentence,
      weight: Math.abs(to.duration - from.duration),
    }),
  ]
}

function progressChange({ from, to }: Pair): WeighedChange[] {
  const [before, after] = [progressOf(from), progressOf(to)]
  if (before === after) return []
  const sentence = `“${to.name}” is ${after}; it was ${before}.`
  return [
    change(to, 'progress', { from: before, to: after, sentence, weight: percentOf(to) - percentOf(from) }),
  ]
}

function nameChange({ from, to }: Pair): WeighedChange[] {
  if (from.name === to.name) return []
  const sentence = `“${to.name}” was called “${from.name}”.`
  return [change(to, 'name', { from: from.name, to: to.name, sentence, weight: 0 })]
}

type Told = Pick<WeighedChange, 'from' | 'to' | 'sentence' | 'weight'>

function change({ id, name }: Activity, kind: WeighedChange['kind'], told: Told): WeighedChange {
  return { activity: id, name, kind, ...told }
}

function progressOf(activity: Activity): string {
  if (activity.actualFinish !== null) return `finished on ${dayOf(activity.actualFinish)}`
  if (activity.actualStart === null && percentOf(activity) === 0) return 'not started'
  const since = activity.actualStart === null ? '' : `, started on ${dayOf(activity.actualStart)}`
  return `${Math.round(percentOf(activity) * 10) / 10} % done${since}`
}

function percentOf({ percent }: Activity): number {
  return percent[percent.counts] ?? 0
}

function inDays({ duration, elapsed }: Activity, minutesPerDay: number): string {
  const days = Math.round((duration / (elapsed ? 1_440 : minutesPerDay)) * 100) / 100
  return `${counted(days, elapsed ? 'elapsed day' : 'day')}`
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`
}

function dayOf(moment: string): Day {
  return moment.slice(0, 10) as Day
}
