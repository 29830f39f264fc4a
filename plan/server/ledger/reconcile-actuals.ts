import { nameKey } from '@portolan/exchange'
import type { Tx } from '@portolan/platform/database'
import type { ReconciledCell } from '../../contract/index.ts'
import { type ComparedCell, reconcile, sourceFor } from '../../domain/index.ts'
import { type Actuals, readActuals } from './read-actuals.ts'

/** Ledger and plan side by side, with what was said of their differences. */
export async function reconcileActuals(tx: Tx, projectId?: string): Promise<readonly ReconciledCell[]> {
  const actuals = await readActuals(tx, projectId)
  const notes = await readNotes(tx, projectId)
  const inLedger = new Set(actuals.ledger.map((cell) => [cell.projectId, cell.categoryKey].join('\n')))
  return reconcile(actuals.ledger, actuals.plan)
    .map((cell) => show(cell, { actuals, notes, inLedger }))
    .toSorted(byPlace)
}

type Note = { readonly words: string; readonly by: string; readonly difference: number }
type Showing = {
  readonly actuals: Actuals
  readonly notes: ReadonlyMap<string, Note>
  readonly inLedger: ReadonlySet<string>
}

function show(cell: ComparedCell, { actuals, notes, inLedger }: Showing): ReconciledCell {
  const project = actuals.projects.get(cell.projectId)
  const currency = project?.currency ?? ''
  const note = notes.get([cell.projectId, cell.categoryKey, cell.from].join('\n'))
  return {
    projectId: cell.projectId,
    project: project?.name ?? '',
    code: project?.code ?? null,
    category: actuals.categories.get([cell.projectId, cell.categoryKey].join('\n')) ?? cell.categoryKey,
    period: actuals.periods.find(({ from }) => from === cell.from)?.name ?? '',
    from: cell.from,
    ledger: { amount: cell.ledger, currency },
    plan: { amount: cell.plan, currency },
    difference: { amount: cell.difference, currency },
    source: sourceFor(cell, actuals.sources, inLedger),
    note:
      note === undefined
        ? null
        : { words: note.words, by: note.by, holds: note.difference === cell.difference },
  }
}

function byPlace(a: ReconciledCell, b: ReconciledCell): number {
  const key = (one: ReconciledCell): string =>
    [one.project, one.projectId, nameKey(one.category), one.from].join('\n')
  return key(a) < key(b) ? -1 : 1
}

async function readNotes(tx: Tx, projectId: string | undefined): Promise<ReadonlyMap<string, Note>> {
  let query = tx
    .selectFrom('reconciliation_note as n')
    .innerJoin('person as p', (join) =>
      join.onRef('p.tenant_id', '=', 'n.tenant_id').onRef('p.id', '=', 'n.set_by'),
    )
    .select(['n.investment_id', 'n.category_key', 'n.from_day', 'n.difference', 'n.words', 'p.name as by'])
  if (projectId !== undefined) query = query.where('n.investment_id', '=', projectId)
  const rows = await query.execute()
  return new Map(rows.map((row) => [[row.investment_id, row.category_key, row.from_day].join('\n'), row]))
}
