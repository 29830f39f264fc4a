import type { Tx } from '@portolan/platform/database'
import type { Known } from '@portolan/platform/operations'
import type { DependencySide } from '../../contract/index.ts'
import { type AgreementBar, barToAgree } from '../../domain/index.ts'
import { accountsOf } from '../decision/natural-persons.ts'
import type { StoredDependency } from './dependencies.ts'

/** Why somebody does not agree for a side; who really sits there counts as well. */
export async function agreementBar(
  tx: Tx,
  actor: Known,
  row: StoredDependency,
  side: DependencySide,
): Promise<AgreementBar | undefined> {
  const me = actor.personId ?? ''
  const through = actor.throughId === undefined ? [] : [actor.throughId]
  return barToAgree({
    self: [me, ...(await accountsOf(tx, me)), ...through],
    offered: row.offer_day !== null,
    managerId: await managerOf(tx, side === 'need' ? row.investment_id : row.provider_id),
    otherAgreedBy: side === 'need' ? row.offer_agreed_by : row.need_agreed_by,
  })
}

export async function managerOf(tx: Tx, projectId: string): Promise<string | null> {
  const row = await tx
    .selectFrom('investment')
    .select('manager_id')
    .where('id', '=', projectId)
    .executeTakeFirst()
  return row?.manager_id ?? null
}
