import { health, type HealthPolicy, type Reason, type Status } from '@portolan/health'
import type { Day } from '@portolan/quantity'
import type { Limited } from '../../contract/index.ts'
import { healthInputOn, type StandingInput } from '../standing-input.ts'

/** How one project would stand on a day under other limits, and which rule does it. */
export type Previewed = { readonly before: Status; readonly after: Status; readonly rule: Limited }

/** Undefined where its status stays. The same computation as the one that is stored: only the limits are others. */
export function previewLimits(input: StandingInput, asOf: Day, draft: HealthPolicy): Previewed | undefined {
  const known = healthInputOn(input, asOf)
  const before = health(known).result
  const after = health({ ...known, policy: draft }).result
  if (before.status === after.status) return undefined
  return { before: before.status, after: after.status, rule: ruleBehind(before.reasons, after.reasons) }
}

/** The heaviest rule that says something else now; where none does, how they add up has changed. */
function ruleBehind(before: readonly Reason[], after: readonly Reason[]): Limited {
  const found = after
    .map((now) => ({ now, earlier: before.find(({ rule }) => rule === now.rule) }))
    .filter(({ now, earlier }) => earlier?.status !== now.status || earlier.weight !== now.weight)
    .toSorted((a, b) => movedBy(b) - movedBy(a))
  return found[0]?.now.rule ?? 'together'
}

function movedBy({ now, earlier }: { readonly now: Reason; readonly earlier: Reason | undefined }): number {
  return Math.abs(now.weight - (earlier?.weight ?? 0)) + (now.status === earlier?.status ? 0 : 10)
}

const order: readonly Status[] = ['not-enough-data', 'on-track', 'at-risk', 'off-track']

/** Positive where a project would be worse off; to and from "not enough data" is neither. */
export function directionOf({ before, after }: Pick<Previewed, 'before' | 'after'>): number {
  if (before === 'not-enough-data' || after === 'not-enough-data') return 0
  return order.indexOf(after) - order.indexOf(before)
}
