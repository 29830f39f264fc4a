import { workdaysBetween } from '@portolan/plan/domain'
import { asCount, asDay, asShare, type Day, type Money, told, type Told } from '@portolan/quantity'
import type { FoundLine } from '../../contract/index.ts'

/** What a report compares with the one before it. */
export type Compared = {
  readonly finish: readonly [before: Day | null, now: Day | null]
  readonly cost: readonly [before: Money | null, now: Money | null]
  readonly progress: readonly [before: number | null, now: number | null]
}

/** How finish, cost and progress moved; what stayed is said once, for that is news too. */
export function linesOfFigures(projectId: string, of: Compared): readonly FoundLine[] {
  const lines = [
    ['finish', finishMoved(of.finish), `/projects/${projectId}/plan`] as const,
    ['cost', costMoved(of.cost), `/projects/${projectId}/money`] as const,
    ['progress', progressMoved(of.progress), `/projects/${projectId}/plan`] as const,
  ]
  return lines.flatMap(([id, says, opens]) =>
    says === undefined ? [] : [{ id: `moved ${id}`, group: 'moved' as const, ...says, opens }],
  )
}

function finishMoved([before, now]: Compared['finish']): Told | undefined {
  if (now === null) return undefined
  const day = asDay(now)
  if (before === null) return told('oversight:status.finish-known')`It is expected to finish on ${{ day }}.`
  const days = workdaysBetween(before, now)
  if (days === 0) return told('oversight:status.finish-same')`The finish stays on ${{ day }}.`
  const moved = asCount(Math.abs(days), 'working day')
  return days > 0
    ? told(
        'oversight:status.finish-later',
      )`The finish moved ${{ days: moved }} later, from ${{ before: asDay(before) }} to ${{ day }}.`
    : told(
        'oversight:status.finish-earlier',
      )`The finish moved ${{ days: moved }} earlier, from ${{ before: asDay(before) }} to ${{ day }}.`
}

function costMoved([before, now]: Compared['cost']): Told | undefined {
  if (now === null) return undefined
  const cost = { form: 'round', value: now } as const
  if (before === null || before.currency !== now.currency)
    return told('oversight:status.cost-known')`It is expected to cost ${{ cost }}.`
  if (before.amount === now.amount) return told('oversight:status.cost-same')`The cost stays at ${{ cost }}.`
  const moved = { form: 'round', value: { ...now, amount: Math.abs(now.amount - before.amount) } } as const
  return now.amount > before.amount
    ? told('oversight:status.cost-more')`The cost grew by ${{ moved }}, to ${{ cost }}.`
    : told('oversight:status.cost-less')`The cost fell by ${{ moved }}, to ${{ cost }}.`
}

function progressMoved([before, now]: Compared['progress']): Told | undefined {
  if (now === null) return undefined
  if (before === null || before === now)
    return told('oversight:status.progress-known')`${{ share: asShare(now) }} of the work is done.`
  return told(
    'oversight:status.progress-moved',
  )`${{ share: asShare(now) }} of the work is done, after ${{ before: asShare(before) }}.`
}
