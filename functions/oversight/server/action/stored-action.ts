import { common, refuse } from '@portolan/contract'
import type { DB, Tx } from '@portolan/platform/database'
import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import { type ActionMove, type ActionState, actionStates } from '../../contract/index.ts'

export type StoredAction = Omit<Selectable<DB['action']>, 'state'> & { readonly state: ActionState }

/** An action that the reader sees. `lock` keeps others from moving it until the transaction ends. */
export async function readAction(
  tx: Tx,
  id: string,
  { lock = false }: { readonly lock?: boolean } = {},
): Promise<StoredAction> {
  const row = await tx
    .selectFrom('action')
    .selectAll()
    .where('id', '=', id)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst()
  if (row === undefined) throw refuse(common.notFound, { kind: 'action' })
  return toStored(row)
}

/** The one that an edit names by its version. */
export async function readForEdit(tx: Tx, id: string, expectedVersion: number): Promise<StoredAction> {
  const action = await readAction(tx, id, { lock: true })
  if (action.version !== expectedVersion)
    throw refuse(common.stale, { kind: 'action', yours: expectedVersion, current: action.version })
  return action
}

export function toStored(row: Selectable<DB['action']>): StoredAction {
  return { ...row, state: actionStates.find((state) => state === row.state) ?? 'open' }
}

export type NewAction = Omit<
  Insertable<DB['action']>,
  'tenant_id' | 'number' | 'state' | 'asked_by' | 'asked_at' | 'version'
>

type Author = { readonly tenantId: string; readonly personId: string; readonly now: string }

export async function insertAction(tx: Tx, author: Author, action: NewAction): Promise<number> {
  const { rows } = await sql<{ number: number }>`select next_action_number() as number`.execute(tx)
  const number = rows[0]?.number ?? 1
  const { tenantId, personId, now } = author
  const asked = { state: 'open', asked_by: personId, asked_at: now, version: 1 }
  await tx
    .insertInto('action')
    .values({ ...action, ...asked, tenant_id: tenantId, number })
    .execute()
  await addStep(tx, author, { id: action.id, move: 'asked', words: '' })
  return number
}

/** Writes the next version of an action, and the step that led to it. */
export async function updateAction(
  tx: Tx,
  author: Author,
  of: {
    readonly action: StoredAction
    readonly set: Updateable<DB['action']>
    readonly move: ActionMove
    readonly words: string
  },
): Promise<void> {
  const { action, set, move, words } = of
  await tx
    .updateTable('action')
    .set({ ...set, version: action.version + 1 })
    .where('id', '=', action.id)
    .where('version', '=', action.version)
    .execute()
  await addStep(tx, author, { id: action.id, move, words })
}

type Step = { readonly id: string; readonly move: ActionMove; readonly words: string }

async function addStep(
  tx: Tx,
  { tenantId, personId, now }: Author,
  { id, move, words }: Step,
): Promise<void> {
  const { count } = await tx
    .selectFrom('action_step')
    .select((fields) => fields.fn.countAll<number>().as('count'))
    .where('action_id', '=', id)
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('action_step')
    .values({
      tenant_id: tenantId,
      action_id: id,
      number: count + 1,
      move,
      words,
      at: now,
      person_id: personId,
    })
    .execute()
}
