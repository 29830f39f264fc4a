import type { Tx } from '@portolan/platform/database'
import { sql } from 'kysely'
import { type CloseChecklist, type CloseItemRule, closeItemKinds, permissions } from '../../contract/index.ts'
import { completeChecklist, firstChecklist } from '../../domain/index.ts'

/** The checklist of the organisation, or the one that comes with Portolan. */
export async function readChecklist(tx: Tx): Promise<CloseChecklist> {
  const stored = await tx.selectFrom('close_checklist').select('version').executeTakeFirst()
  const rows = await tx.selectFrom('close_item').selectAll().orderBy('position').execute()
  const items = rows.flatMap((row): CloseItemRule[] => {
    const kind = closeItemKinds.find((one) => one === row.kind)
    if (kind === undefined) return []
    const { key, title, must, due_workdays: dueWorkdays, owner_id: ownerId } = row
    return [{ key, kind, title, must, dueWorkdays, ownerId }]
  })
  return {
    items: [...(stored === undefined ? firstChecklist : completeChecklist(items))],
    people: await readKeepers(tx),
    version: stored?.version ?? 0,
  }
}

/** Who may see to an item: those who read the close of a period. */
async function readKeepers(tx: Tx): Promise<CloseChecklist['people']> {
  const roles = [...permissions.readLedger.roles]
  const { rows } = await sql<{ id: string; name: string }>`
    select p.id, p.name from person p where p.state <> 'left' and exists (select 1 from role_grant g
      where g.tenant_id = p.tenant_id and g.person_id = p.id and g.scope = 'organisation' and g.role = any(${roles}::text[])
        and g.revoked_at is null and g.confirmed_at is not null)
    order by p.name collate "und-x-icu", p.id`.execute(tx)
  return rows
}
