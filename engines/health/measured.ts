import type { Evidence, PartMeasure } from './result.ts'

/** A measure before it becomes a figure: its value, what it was made from. */
export type Measured = {
  readonly value: number | string | null
  readonly of: readonly PartMeasure[]
  readonly evidence: readonly Evidence[]
}

export const unknown: Measured = { value: null, of: [], evidence: [] }

export function measured(
  value: number | string | null,
  evidence: readonly Evidence[],
  of: readonly PartMeasure[] = [],
): Measured {
  return { value, of, evidence }
}
