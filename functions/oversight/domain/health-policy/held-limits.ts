import { defaultPolicy, defaultSchedulePolicy, type HealthPolicy } from '@portolan/health'
import type { Day } from '@portolan/quantity'
import type { EarlierPolicy } from '../standing-input.ts'

/** The limits that hold now, and those that held before, each until the day of the next one. */
export type HeldLimits = {
  /** 0: the product’s. */
  readonly number: number
  readonly policy: HealthPolicy
  readonly earlier: readonly EarlierPolicy[]
}

export const productLimits: HeldLimits = { number: 0, policy: defaultPolicy, earlier: [] }

/** The product’s limits with nothing left to a default: what the first draft is drawn from. */
export const productPolicy: HealthPolicy = { ...defaultPolicy, schedule: defaultSchedulePolicy }

type PublishedLimits = {
  readonly number: number
  readonly policy: HealthPolicy
  readonly publishedOn: Day
}

/** Before the first version the product’s limits held; each version holds from the day it was published. */
export function heldLimits(published: readonly PublishedLimits[]): HeldLimits {
  const inOrder = published.toSorted((one, other) => one.number - other.number)
  const newest = inOrder.at(-1)
  if (newest === undefined) return productLimits
  const before = [defaultPolicy, ...inOrder.slice(0, -1).map(ownPolicy)]
  const earlier = inOrder.map(({ publishedOn: until }, at) => ({
    until,
    policy: before[at] ?? defaultPolicy,
  }))
  return { number: newest.number, policy: ownPolicy(newest), earlier }
}

/** It names its number, so that a run tells which limits it was computed with. */
function ownPolicy({ number, policy }: PublishedLimits): HealthPolicy {
  return { ...policy, own: number }
}
