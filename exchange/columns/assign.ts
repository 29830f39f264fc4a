import { told, type Told } from '@portolan/quantity'
import { type Table } from '../layout/guess-layout.ts'
import { areRatings, distinctness, fit, medianLength, sampleColumn } from './evidence.ts'
import { type ColumnUse, type Phase } from './mapping.ts'
import { recognise } from './recognise.ts'
import { type TargetId, targetOf } from './targets.ts'

export type Assignment = { readonly use: ColumnUse; readonly confidence: number; readonly reason: Told }

type Bid = {
  readonly column: number
  readonly target: TargetId
  readonly score: number
  readonly reason: Told
}

/** Gives each target to the column with the best claim, judged by header and by what its cells hold. */
export function assignColumns(table: Table, phases: readonly (Phase | undefined)[]): readonly Assignment[] {
  const bids = table.header.flatMap((name, column) => (phases[column] ? [] : bidsOf(table, name, column)))
  const taken = new Map<number, Bid>()
  const given = new Set<TargetId>()
  for (const bid of bids.toSorted((a, b) => b.score - a.score || a.column - b.column)) {
    if (taken.has(bid.column) || given.has(bid.target) || bid.score < 0.4) continue
    taken.set(bid.column, bid)
    given.add(bid.target)
  }
  nameFromDescription(table, taken, given)
  return table.header.map((_, column) => assignment(table, column, taken.get(column), phases[column]))
}

function bidsOf(table: Table, name: string, column: number): Bid[] {
  const sample = sampleColumn(table, column)
  return recognise(name).map(({ target, score, reason }) => {
    const { kind, yieldsToRating = false } = targetOf(target)
    const share = yieldsToRating && areRatings(sample) ? 0.45 : fit(sample, kind, name)
    const unique = kind === 'id' ? distinctness(table, column) : 1
    // A stable ID that repeats is none; a date column without dates is a mistake of the header.
    const weight = share < 0.5 ? share : unique < 0.9 ? unique * 0.5 : 0.5 + 0.5 * share * unique
    return { column, target, score: score * weight, reason: withEvidence(reason, share, unique) }
  })
}

function withEvidence(reason: Told, share: number, unique: number): Told {
  const read =
    share < 1
      ? told(
          'exchange:why.cells-fit',
        )`${{ reason }} ${{ percent: Math.round(share * 100) }} % of its cells fit.`
      : reason
  return unique < 1
    ? told(
        'exchange:why.cells-differ',
      )`${{ reason: read }} ${{ percent: Math.round(unique * 100) }} % of its cells are different.`
    : read
}

/** Some registers call the name a description and the description a summary: short and different texts tell. */
function nameFromDescription(table: Table, taken: Map<number, Bid>, given: Set<TargetId>): void {
  if (given.has('name')) return
  const bid = [...taken.values()].find(({ target }) => target === 'description')
  if (!bid || medianLength(sampleColumn(table, bid.column)) > 80 || distinctness(table, bid.column) < 0.5)
    return
  const reason = told(
    'exchange:why.short-texts',
  )`${{ reason: bid.reason }} Its texts are short and there is no other name.`
  taken.set(bid.column, { ...bid, target: 'name', score: 0.6, reason })
  const next = table.header
    .flatMap((name, column) => (taken.has(column) ? [] : bidsOf(table, name, column)))
    .filter(({ target }) => target === 'description')
    .toSorted((a, b) => b.score - a.score)[0]
  if (next) taken.set(next.column, next)
}

function assignment(
  table: Table,
  column: number,
  bid: Bid | undefined,
  phase: Phase | undefined,
): Assignment {
  if (phase) {
    const reason = told(
      'exchange:why.by-year',
    )`One of the columns of "${{ category: phase.category }}" by year.`
    return { use: { kind: 'phase', phase }, confidence: 0.9, reason }
  }
  if (bid) {
    return {
      use: { kind: 'target', target: bid.target },
      confidence: Math.round(bid.score * 100) / 100,
      reason: bid.reason,
    }
  }
  if (table.rows.every((row) => (row.cells[column] ?? '').trim() === '')) {
    const reason = told('exchange:why.blank')`The column is blank.`
    return { use: { kind: 'ignored' }, confidence: 0.9, reason }
  }
  const reason = told('exchange:why.own-name')`Kept under its own name.`
  return { use: { kind: 'other' }, confidence: 1, reason }
}
