import { common, happened, readCursor, refuse, writeCursor } from '@portolan/contract'
import { nameKey } from '@portolan/exchange'
import type { Tx } from '@portolan/platform/database'
import { reads, type UseCase, writes } from '@portolan/platform/operations'
import {
  ledgerEvents,
  ledgerRefusals,
  listReconciliation,
  noteDifference,
  type ReconciledCell,
  setActualsSource,
  showProjectReconciliation,
} from '../../contract/index.ts'
import { reconcileActuals } from './reconcile-actuals.ts'

export const reconciliationUseCases: readonly UseCase[] = [
  reads(listReconciliation, async ({ tx, input }) => {
    const all = await reconcileActuals(tx)
    const cells = input.period === undefined ? all : all.filter(({ period }) => period === input.period)
    const differing = cells.filter(({ difference }) => difference.amount !== 0)
    const shown = input.all === true ? cells : differing
    const start = Number(input.cursor === undefined ? 0 : (readCursor(input.cursor)?.[0] ?? 0))
    const end = start + input.limit
    return {
      items: shown.slice(start, end),
      next: end < shown.length ? writeCursor([end]) : null,
      cells: cells.length,
      differing: differing.length,
      explained: differing.filter(({ note }) => note?.holds === true).length,
    }
  }),
  reads(showProjectReconciliation, async ({ tx, input }) => ({
    items: [...(await reconcileActuals(tx, input.projectId))],
  })),
  writes(setActualsSource, async ({ tx, actor, input, now }) => {
    const { projectId, category, source } = input
    const project = await nameOf(tx, projectId)
    const set = { source, set_by: actor.personId ?? '', set_at: now }
    await tx
      .insertInto('actuals_source')
      .values({
        tenant_id: actor.tenantId,
        investment_id: projectId,
        category_key: nameKey(category),
        category,
        ...set,
      })
      .onConflict((conflict) =>
        conflict.columns(['tenant_id', 'investment_id', 'category_key']).doUpdateSet(set),
      )
      .execute()
    const happening = happened(ledgerEvents.actualsSourceSet, about(projectId), { project, category, source })
    return { output: { category, source }, happening }
  }),
  writes(noteDifference, async ({ tx, actor, input, now }) => {
    const { projectId, words } = input
    const cell = await cellOf(tx, input)
    const { difference, category, period } = cell
    if (difference.amount === 0) throw refuse(ledgerRefusals.noDifference, {})
    const set = { difference: difference.amount, words, set_by: actor.personId ?? '', set_at: now }
    await tx
      .insertInto('reconciliation_note')
      .values({
        tenant_id: actor.tenantId,
        investment_id: projectId,
        category_key: nameKey(category),
        from_day: cell.from,
        ...set,
      })
      .onConflict((conflict) =>
        conflict.columns(['tenant_id', 'investment_id', 'category_key', 'from_day']).doUpdateSet(set),
      )
      .execute()
    const happening = happened(ledgerEvents.differenceNoted, about(projectId), {
      project: cell.project,
      category,
      period,
      difference: difference.amount,
      currency: difference.currency,
      words,
    })
    return { output: await cellOf(tx, input), happening }
  }),
]

function about(projectId: string): { subject: { kind: string; id: string }; projectId: string } {
  return { subject: { kind: 'project', id: projectId }, projectId }
}

async function cellOf(
  tx: Tx,
  { projectId, category, period }: { projectId: string; category: string; period: string },
): Promise<ReconciledCell> {
  const cells = await reconcileActuals(tx, projectId)
  const found = cells.find((cell) => nameKey(cell.category) === nameKey(category) && cell.period === period)
  // Where neither speaks, both say nothing alike.
  if (found === undefined) throw refuse(ledgerRefusals.noDifference, {})
  return found
}

async function nameOf(tx: Tx, projectId: string): Promise<string> {
  const row = await tx.selectFrom('investment').select('name').where('id', '=', projectId).executeTakeFirst()
  if (row === undefined) throw refuse(common.notFound, { kind: 'project' })
  return row.name
}
