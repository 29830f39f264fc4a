import type { Limit } from './program.ts'

/** A row before its columns are packed. */
export type Row = { readonly limit: Limit; readonly most: number }

/** An option before its columns are packed; rows are added to it as the rules are read. */
export type Option = {
  readonly group: number
  /** 0 is a stop. */
  readonly period: number
  readonly value: number
  readonly amounts: Map<number, number>
  readonly spent: Map<string | null, number>
  /** Risk × spending. */
  risk: number
}

export function addAmount({ amounts }: Option, row: number, amount: number): void {
  if (amount !== 0) amounts.set(row, (amounts.get(row) ?? 0) + amount)
}
