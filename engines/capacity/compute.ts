import type { Finding } from '@portolan/quantity'
import { readAsOf } from './as-of.ts'
import { openChecks } from './checks.ts'
import { type Shortage, shortageOf } from './fit/shortage.ts'
import type { CapacityInput } from './input.ts'
import { type Load, loadOf } from './load/load.ts'
import { type NetCapacity, netCapacityOf } from './net/net-capacity.ts'
import { readWork } from './read-work.ts'
import type { Sheet } from './result.ts'

export type ComputeAnswer = {
  readonly netCapacity: Sheet<NetCapacity>
  readonly load: Load
  readonly shortage: Shortage
  readonly findings: readonly Finding[]
}

/** What `portolan compute capacity` prints for one file: the input is read once, and what is odd in it told once. */
export function compute(input: CapacityInput): ComputeAnswer {
  const checks = openChecks()
  const asOf = readAsOf(input, checks)
  const work = readWork(input, checks)
  if (work === null)
    return {
      netCapacity: { asOf, entries: [] },
      load: { asOf, entries: [], bottleneck: null },
      shortage: { asOf, work: 0, placed: 0, short: 0, entries: [], overloads: [] },
      findings: checks.findings,
    }
  const [load, shortage] = [loadOf(work, asOf), shortageOf(work, asOf)]
  return {
    netCapacity: { asOf, entries: netCapacityOf(work) },
    load: load.result,
    shortage: shortage.result,
    findings: [...checks.findings, ...shortage.findings, ...load.findings],
  }
}
