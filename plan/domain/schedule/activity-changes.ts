import { asCount, asDay, daysBetween, type Day, told, type Told } from '@portolan/quantity'
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
  const days =
    working === 0
      ? told('plan:changed.days')`${{ days: asCount(calendarDays, 'day') }}`
      : told('plan:changed.working-days')`${{ days: asCount(working, 'working day') }}`
  const [now, before] = [asDay(dayOf(to)), asDay(dayOf(from))]
  const { name } = activity
  const says = later
    ? told(
        'plan:changed.later',
      )`“${{ name }}” finishes ${{ days }} later: ${{ now }} in place of ${{ before }}.`
    : told(
        'plan:changed.earlier',
      )`“${{ name }}” finishes ${{ days }} earlier: ${{ now }} in place of ${{ before }}.`
  const kind = later ? 'finish-later' : 'finish-earlier'
  return [change(activity, kind, { from, to, ...says, weight: working + calendarDays / 1_000_000 })]
}

function durationChange({ from, to }: Pair, minutesPerDay: number): WeighedChange[] {
  if (from.duration === to.duration && from.elapsed === to.elapsed) return []
  const [before, after] = [inDays(from, minutesPerDay), inDays(to, minutesPerDay)]
  return [
    change(to, 'duration', {
      from: before.sentence,
      to: after.sentence,
      ...durationSays({ from, to }, { before, after }),
      weight: Math.abs(to.duration - from.duration),
    }),
  ]
}

function progressChange({ from, to }: Pair): WeighedChange[] {
  const [before, after] = [progressOf(from), progressOf(to)]
  if (before.sentence === after.sentence) return []
  const says = told('plan:changed.progress')`“${{ name: to.name }}” is ${{ after }}; it was ${{ before }}.`
  return [
    change(to, 'progress', {
      from: before.sentence,
      to: after.sentence,
      ...says,
      weight: percentOf(to) - percentOf(from),
    }),
  ]
}

function nameChange({ from, to }: Pair): WeighedChange[] {
  if (from.name === to.name) return []
  const says = told('plan:changed.name')`“${{ name: to.name }}” was called “${{ before: from.name }}”.`
  return [change(to, 'name', { from: from.name, to: to.name, ...says, weight: 0 })]
}

type Changed = Pick<WeighedChange, 'from' | 'to' | 'sentence' | 'wording' | 'weight'>

function change({ id, name }: Activity, kind: WeighedChange['kind'], changed: Changed): WeighedChange {
  return { activity: id, name, kind, ...changed }
}

function durationSays(
  { from, to }: Pair,
  { before, after }: { readonly before: Told; readonly after: Told },
): Told {
  const { name } = to
  if (to.duration > from.duration)
    return told('plan:changed.longer')`“${{ name }}” takes longer: ${{ after }} in place of ${{ before }}.`
  return to.duration < from.duration
    ? told('plan:changed.shorter')`“${{ name }}” takes shorter: ${{ after }} in place of ${{ before }}.`
    : told(
        'plan:changed.other-time',
      )`“${{ name }}” takes another time: ${{ after }} in place of ${{ before }}.`
}

function progressOf(activity: Activity): Told {
  const { actualFinish, actualStart } = activity
  if (actualFinish !== null)
    return told('plan:progress.finished')`finished on ${{ day: asDay(dayOf(actualFinish)) }}`
  if (actualStart === null && percentOf(activity) === 0) return told('plan:progress.none')`not started`
  const percent = Math.round(percentOf(activity) * 10) / 10
  return actualStart === null
    ? told('plan:progress.part')`${{ percent }} % done`
    : told('plan:progress.started')`${{ percent }} % done, started on ${{ day: asDay(dayOf(actualStart)) }}`
}

function percentOf({ percent }: Activity): number {
  return percent[percent.counts] ?? 0
}

function inDays({ duration, elapsed }: Activity, minutesPerDay: number): Told {
  const days = Math.round((duration / (elapsed ? 1_440 : minutesPerDay)) * 100) / 100
  return elapsed
    ? told('plan:changed.elapsed-days')`${{ days: asCount(days, 'elapsed day') }}`
    : told('plan:changed.days')`${{ days: asCount(days, 'day') }}`
}

function dayOf(moment: string): Day {
  return moment.slice(0, 10) as Day
}
