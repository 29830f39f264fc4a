import type { Day, Told } from '@portolan/quantity'
import { type DateOrder } from '../cells/day.ts'
import { type MoneyStyle } from '../cells/money.ts'
import { headerWords } from './header-words.ts'
import { type TargetId } from './targets.ts'

/** A part of a time-phased amount that a column holds: one year, what came before, what comes after, the sum. */
export type Phase = {
  readonly category: string
  readonly part: 'before' | 'year' | 'after' | 'total'
  /** The days of a year, end excluded; of `before` only `to`, of `after` only `from`. */
  readonly from?: Day
  readonly to?: Day
}

export type ColumnUse =
  | { readonly kind: 'target'; readonly target: TargetId }
  | { readonly kind: 'phase'; readonly phase: Phase }
  | { readonly kind: 'other' }
  | { readonly kind: 'ignored' }

export type ColumnMapping = {
  readonly column: number
  readonly name: string
  readonly use: ColumnUse
  /** 0 to 1. */
  readonly confidence: number
  readonly reason: Told
  readonly money?: MoneyStyle
  readonly order?: DateOrder
  /** True where percentages stand as shares of one. */
  readonly shares?: true
  /** Id of the rating scale of this column. */
  readonly ratingScale?: string
}

export type Period = { readonly label: string; readonly from: Day; readonly to: Day }

export type MappingSettings = {
  /** Used where neither cell nor column names a currency. */
  readonly currency?: string
  readonly scale: MoneyStyle['scale']
  readonly order: DateOrder
  /** Month in which a fiscal year begins: 4 is April. */
  readonly fiscalYearStart: number
  /** The day the file speaks of. */
  readonly asOf?: Day
  readonly period?: Period
}

export type Mapping = {
  /** Files of the same source share it, whatever year their headers name. */
  readonly signature: string
  readonly columns: readonly ColumnMapping[]
  readonly settings: MappingSettings
  /** What was used to guess the settings, for the person who checks them. */
  readonly reasons: readonly Told[]
}

/** A header without its years, so that next year's column is the same column. */
export function columnKey(name: string): string {
  return headerWords(name).replace(/\b(19|20)\d\d( \d{4}| \d\d)?\b/g, '#')
}

/** FNV-1a over the sorted column keys; two sources differ by far more than a hash of 64 bits can confuse. */
export function sourceSignature(header: readonly string[]): string {
  const text = header.map(columnKey).toSorted().join('\n')
  let hash = 0xcbf29ce484222325n
  for (const byte of new TextEncoder().encode(text)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n)
  }
  return hash.toString(16).padStart(16, '0')
}
