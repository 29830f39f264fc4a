import { type Target } from './target.ts'
import { dayTargets } from './targets/day-targets.ts'
import { judgementTargets } from './targets/judgement-targets.ts'
import { moneyTargets } from './targets/money-targets.ts'
import { placeTargets } from './targets/place-targets.ts'
import { whoTargets } from './targets/who-targets.ts'

/** What a register may say of a project. */
export const targets = [
  ...whoTargets,
  ...dayTargets,
  ...moneyTargets,
  ...judgementTargets,
  ...placeTargets,
] as const satisfies readonly Target[]

export type TargetId = (typeof targets)[number]['id']

export function targetOf(id: TargetId): Target {
  const found: Target | undefined = targets.find((target) => target.id === id)
  if (!found) throw new RangeError(`there is no target ${id}`)
  return found
}
