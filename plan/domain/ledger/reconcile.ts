import type { ActualsSource } from '../../contract/index.ts'

/** An amount of one project, category and period, in the currency of the project. */
export type ActualCell = {
  readonly projectId: string
  readonly categoryKey: string
  /** The first day of the period. */
  readonly from: string
  readonly amount: number
}

export type ComparedCell = {
  readonly projectId: string
  readonly categoryKey: string
  readonly from: string
  readonly ledger: number
  readonly plan: number
  /** Ledger less plan. */
  readonly difference: number
}

export function cellKey({ projectId, categoryKey, from }: Omit<ActualCell, 'amount'>): string {
  return [projectId, categoryKey, from].join('\n')
}

/** Every cell of which ledger or plan speaks, with both amounts; in the order of project, category and period. */
export function reconcile(
  ledger: readonly ActualCell[],
  plan: readonly ActualCell[],
): readonly ComparedCell[] {
  const cells = new Map<string, ComparedCell>()
  const add = (cell: ActualCell, side: 'ledger' | 'plan'): void => {
    const { projectId, categoryKey, from } = cell
    const key = cellKey(cell)
    const before = cells.get(key) ?? { projectId, categoryKey, from, ledger: 0, plan: 0, difference: 0 }
    const next = { ...before, [side]: before[side] + cell.amount }
    cells.set(key, { ...next, difference: next.ledger - next.plan })
  }
  for (const cell of ledger) add(cell, 'ledger')
  for (const cell of plan) add(cell, 'plan')
  return [...cells.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, cell]) => cell)
}

/** Whose actuals count for a category: what somebody set, else the ledger's as soon as it speaks of it. */
export function sourceFor(
  category: { readonly projectId: string; readonly categoryKey: string },
  set: ReadonlyMap<string, ActualsSource>,
  inLedger: ReadonlySet<string>,
): ActualsSource {
  const key = [category.projectId, category.categoryKey].join('\n')
  return set.get(key) ?? (inLedger.has(key) ? 'ledger' : 'plan')
}

/** Of every category of a project, the cells of the source that counts. */
export function countingCells(
  ledger: readonly ActualCell[],
  plan: readonly ActualCell[],
  set: ReadonlyMap<string, ActualsSource>,
): readonly ActualCell[] {
  const inLedger = new Set(ledger.map((cell) => [cell.projectId, cell.categoryKey].join('\n')))
  const counts = (cell: ActualCell, source: ActualsSource): boolean =>
    sourceFor(cell, set, inLedger) === source
  return [...ledger.filter((cell) => counts(cell, 'ledger')), ...plan.filter((cell) => counts(cell, 'plan'))]
}
