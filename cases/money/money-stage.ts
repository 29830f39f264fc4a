import type { Project } from '@portolan/plan/contract'
import type { Day } from '@portolan/quantity'
import type { Acting } from '../acting.ts'

/** With what money is told: who does it, the projects there are by now, and the moment. */
export type MoneyStage = {
  readonly acting: Acting
  readonly ids: ReadonlyMap<string, string>
  readonly founder: string
  /** By their codes, as they were last written. */
  readonly projects: ReadonlyMap<string, Project>
  readonly now: string
}

export type MoneyDeed = {
  readonly what: 'money'
  readonly day: Day
  readonly hour: number
  readonly tell: (stage: MoneyStage) => Promise<void>
}

export type MoneyParts = { readonly monday: Day; readonly seed: string }

/** Who keeps the books of the firm. */
const controller = 'Greta Vogel'

export function controllerId({ ids, founder }: MoneyStage): string {
  return ids.get(controller) ?? founder
}
