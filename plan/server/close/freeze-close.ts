import { type InputOf, type OutputOf, refuse } from '@portolan/contract'
import type { Call, Known } from '@portolan/platform/operations'
import type { Tx } from '@portolan/platform/database'
import {
  closeRefusals,
  type Period,
  type ReconciledCell,
  type showCloseRecord,
} from '../../contract/index.ts'
import { reconcileActuals } from '../ledger/reconcile-actuals.ts'
import { type OpenClose, openClose } from './open-close.ts'
import { readPeriod } from '../period/period-rows.ts'
import { readFrozen, readRecordLines, writeRecord } from './record-rows.ts'
import { showOpen, todayOf } from './show-close.ts'

/** The close of a period that may be locked; refused while a must-item is open. */
export async function completeClose(tx: Tx, period: Period, now: string): Promise<OpenClose> {
  const open = await openClose(tx, period, todayOf(now))
  if (open.blocking > 0)
    throw refuse(closeRefusals.closeIncomplete, { period: period.name, items: open.blocking })
  return open
}

/** Keeps what stood when the period was locked, with its hash. */
export async function freezeClose(tx: Tx, actor: Known, at: { open: OpenClose; now: string }): Promise<void> {
  const { open, now } = at
  const { period, cells } = open
  const { items, duties, progress } = await showOpen(tx, actor, open)
  const { name, from, to } = period
  await writeRecord(
    tx,
    { tenantId: actor.tenantId, periodId: period.id, by: actor.personId ?? '', now },
    { period: name, from, to, items, duties, progress, cells: [...cells] },
  )
}

export async function showRecord({
  tx,
  input,
}: Call<InputOf<typeof showCloseRecord>>): Promise<OutputOf<typeof showCloseRecord>> {
  const { name } = await readPeriod(tx, input.periodId)
  const frozen = await readFrozen(tx, input.periodId, input.number)
  if (frozen === undefined) {
    const { length: locks } = await readRecordLines(tx, input.periodId)
    throw refuse(closeRefusals.noRecord, { period: name, locks })
  }
  const { figures, intact, line } = frozen
  const { period, from, to, items, cells } = figures
  return { ...line, period, from, to, intact, items, cells, changed: await countChanged(tx, figures) }
}

/** How many amounts are others today, by project and category. */
async function countChanged(
  tx: Tx,
  { from, cells }: { readonly from: string; readonly cells: readonly ReconciledCell[] },
): Promise<number> {
  const now = (await reconcileActuals(tx)).filter((cell) => cell.from === from)
  const then = new Map(cells.map((cell) => [keyOf(cell), amountsOf(cell)]))
  const changed = now.filter((cell) => then.get(keyOf(cell)) !== amountsOf(cell)).length
  const keys = new Set(now.map(keyOf))
  return changed + cells.filter((cell) => !keys.has(keyOf(cell))).length
}

function keyOf({ projectId, category }: ReconciledCell): string {
  return `${projectId} ${category}`
}

function amountsOf({ ledger, plan }: ReconciledCell): string {
  return `${ledger.amount} ${plan.amount}`
}
