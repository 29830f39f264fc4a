import { told } from '@portolan/quantity'
import { type Assignment } from './assign.ts'
import { columnKey, type ColumnMapping, type ColumnUse, type Mapping, type Phase } from './mapping.ts'

export type ToldUse = { readonly column: number; readonly use: ColumnUse }

/** A person's word: no other column keeps what it gives to one. */
export function tell(assigned: readonly Assignment[], said: readonly ToldUse[] = []): readonly Assignment[] {
  if (said.length === 0) return assigned
  const uses = new Map(said.map(({ column, use }) => [column, use]))
  const given = new Set(said.flatMap(({ use }) => (use.kind === 'target' ? [use.target] : [])))
  return assigned.map((guess, column) => {
    const use = uses.get(column)
    if (use)
      return sameUse(use, guess.use)
        ? guess
        : { use, confidence: 1, reason: told('exchange:why.you-said')`You said so.` }
    if (guess.use.kind !== 'target' || !given.has(guess.use.target)) return guess
    const reason = told('exchange:why.given-away')`You gave what it was to another column.`
    return { use: { kind: 'other' }, confidence: 1, reason }
  })
}

function sameUse(a: ColumnUse, b: ColumnUse): boolean {
  return a.kind === b.kind && (a.kind !== 'target' || b.kind !== 'target' || a.target === b.target)
}

export function withPhase(entry: Assignment, phase: Phase | undefined): Assignment {
  return phase ? { ...entry, use: { kind: 'phase', phase } } : entry
}

/** A remembered column keeps its use; the years of its phases come from this file. */
export function recall(
  guessed: readonly Assignment[],
  remembered: readonly (ColumnMapping | undefined)[],
): readonly Assignment[] {
  return guessed.map((guess, column) => {
    const old = remembered[column]
    if (!old || old.use.kind === 'phase' || guess.use.kind === 'phase') return guess
    const reason = told('exchange:why.remembered')`Remembered from the last file of this source.`
    return { use: old.use, confidence: 1, reason }
  })
}

/**
 * The column of the last file that each column is. Headers may differ in their brackets only ("Variance ($)",
 * "Variance (%)"): then the same words decide, else the order among those alike.
 */
export function columnsOfBefore(
  header: readonly string[],
  known: Mapping,
): readonly (ColumnMapping | undefined)[] {
  const before = new Map<string, ColumnMapping[]>()
  for (const column of known.columns) {
    const key = columnKey(column.name)
    before.set(key, [...(before.get(key) ?? []), column])
  }
  const passed = new Map<string, number>()
  return header.map((name) => {
    const key = columnKey(name)
    const alike = before.get(key) ?? []
    const place = passed.get(key) ?? 0
    passed.set(key, place + 1)
    const same = alike.filter((column) => column.name === name)
    return same.length === 1 ? same[0] : alike[place]
  })
}
