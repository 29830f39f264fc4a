import type { Finding } from '@portolan/quantity'
import { shortage, type Shortage } from './fit/shortage.ts'
import type { CapacityInput } from './input.ts'
import { load, type Load } from './load/load.ts'
import { netCapacity, type NetCapacity } from './net/net-capacity.ts'

export type ComputeAnswer = {
  readonly netCapacity: readonly NetCapacity[]
  readonly load: Load
  readonly shortage: Shortage
  readonly findings: readonly Finding[]
}

/** What `portolan compute capacity` prints for one file. What is odd in the input is told once. */
export function compute(input: CapacityInput): ComputeAnswer {
  const [net, loaded, short] = [netCapacity(input), load(input), shortage(input)]
  const bottleneck = loaded.findings.filter(({ code }) => code === 'bottleneck')
  return {
    netCapacity: net.result,
    load: loaded.result,
    shortage: short.result,
    // Periods are read by the first two alone, and demands by the last two.
    findings: [
      ...net.findings.filter(({ subject }) => subject.kind === 'period'),
      ...short.findings,
      ...bottleneck,
    ],
  }
}
