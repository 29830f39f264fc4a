import { common, happened, refuse } from '@portolan/contract'
import { reads, type UseCase, writes } from '@portolan/platform/operations'
import { sql } from 'kysely'
import { closeEvents, closeRefusals, setCloseChecklist, showCloseChecklist } from '../../contract/index.ts'
import { wrongItem } from '../../domain/index.ts'
import { readChecklist } from './checklist-rows.ts'

export const closeChecklistUseCases: readonly UseCase[] = [
  reads(showCloseChecklist, async ({ tx }) => await readChecklist(tx)),
  writes(setCloseChecklist, async ({ tx, actor, input, now, expectedVersion }) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`${actor.tenantId}:close-checklist`}, 2))`.execute(
      tx,
    )
    const { version, people } = await readChecklist(tx)
    if (version !== expectedVersion)
      throw refuse(common.stale, { kind: 'checklist', yours: expectedVersion, current: version })
    const { items } = input
    const wrong = wrongItem(items)
    if (wrong !== undefined) throw refuse(closeRefusals.checklistInvalid, { key: wrong })
    if (items.some(({ ownerId }) => ownerId !== null && !people.some(({ id }) => id === ownerId)))
      throw refuse(common.notFound, { kind: 'person' })
    const set = { version: version + 1, updated_at: now }
    await tx
      .insertInto('close_checklist')
      .values({ tenant_id: actor.tenantId, ...set })
      .onConflict((conflict) => conflict.columns(['tenant_id']).doUpdateSet(set))
      .execute()
    await tx.deleteFrom('close_item').execute()
    const rows = items.map(({ key, kind, title, must, dueWorkdays, ownerId }, position) => ({
      tenant_id: actor.tenantId,
      key,
      kind,
      title,
      must,
      due_workdays: dueWorkdays,
      owner_id: ownerId,
      position,
    }))
    if (rows.length > 0) await tx.insertInto('close_item').values(rows).execute()
    const about = { subject: { kind: 'close-checklist', id: actor.tenantId } }
    const must = items.filter((one) => one.must).length
    const happening = happened(closeEvents.closeChecklistSet, about, { items: items.length, must })
    return { output: await readChecklist(tx), happening }
  }),
]
