import { common, refuse } from '@portolan/contract'
import type { DB, Tx } from '@portolan/platform/database'
import { type Insertable, type Selectable, sql, type Updateable } from 'kysely'
import {
  type DecisionState,
  decisionStates,
  Impact,
  NewOption,
  type OperationCall,
} from '../../contract/index.ts'

export type DecisionColumns = Omit<Selectable<DB['decision']>, 'state'> & { readonly state: DecisionState }

export type StoredOption = {
  readonly number: number
  readonly title: string
  readonly consequences: string
  readonly calls: readonly OperationCall[]
  readonly impact: Impact | null
}

export type StoredDecision = DecisionColumns & { readonly options: readonly StoredOption[] }

/** A decision that the reader sees. `lock` keeps others from moving it until the transaction ends. */
export async function readDecision(
  tx: Tx,
  id: string,
  { lock = false }: { readonly lock?: boolean } = {},
): Promise<StoredDecision> {
  const row = await tx
    .selectFrom('decision')
    .selectAll()
    .where('id', '=', id)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst()
  if (row === undefined) throw refuse(common.notFound, { kind: 'decision' })
  const options = await readOptions(tx, [id])
  return { ...toColumns(row), options: options.get(id) ?? [] }
}

/** The one that an edit names by its version. */
export async function readForEdit(tx: Tx, id: string, expectedVersion: number): Promise<StoredDecision> {
  const decision = await readDecision(tx, id, { lock: true })
  if (decision.version !== expectedVersion)
    throw refuse(common.stale, { kind: 'decision', yours: expectedVersion, current: decision.version })
  return decision
}

export function toColumns(row: Selectable<DB['decision']>): DecisionColumns {
  return { ...row, state: decisionStates.find((state) => state === row.state) ?? 'draft' }
}

export async function readOptions(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly StoredOption[]>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('decision_option')
    .select(['decision_id', 'number', 'title', 'consequences', 'calls', 'impact'])
    .where('decision_id', 'in', [...ids])
    .orderBy('number')
    .execute()
  const options = new Map<string, StoredOption[]>()
  for (const { decision_id, calls, impact, ...row } of rows) {
    const read = NewOption.shape.calls.safeParse(calls)
    const tried = Impact.nullable().safeParse(impact)
    const option = { ...row, calls: read.data ?? [], impact: tried.data ?? null }
    options.set(decision_id, [...(options.get(decision_id) ?? []), option])
  }
  return options
}

export type NewDecision = Omit<
  Insertable<DB['decision']>,
  'tenant_id' | 'number' | 'state' | 'asked_by' | 'created_at' | 'version'
>

type Author = { readonly tenantId: string; readonly personId: string; readonly now: string }

export async function insertDraft(
  tx: Tx,
  { tenantId, personId, now }: Author,
  { decision, options }: { readonly decision: NewDecision; readonly options: readonly NewOption[] },
): Promise<number> {
  const { rows } = await sql<{ number: number }>`select next_decision_number() as number`.execute(tx)
  const number = rows[0]?.number ?? 1
  await tx
    .insertInto('decision')
    .values({
      ...decision,
      tenant_id: tenantId,
      number,
      state: 'draft',
      asked_by: personId,
      created_at: now,
      version: 1,
    })
    .execute()
  await writeOptions(tx, { tenantId, decisionId: decision.id }, options)
  await addStep(tx, { tenantId, personId, now }, { id: decision.id, state: 'draft' })
  return number
}

export async function writeOptions(
  tx: Tx,
  { tenantId, decisionId }: { readonly tenantId: string; readonly decisionId: string },
  options: readonly NewOption[],
): Promise<void> {
  await tx.deleteFrom('decision_option').where('decision_id', '=', decisionId).execute()
  await tx
    .insertInto('decision_option')
    .values(
      options.map(({ title, consequences, calls }, at) => ({
        tenant_id: tenantId,
        decision_id: decisionId,
        number: at + 1,
        title,
        consequences,
        calls: JSON.stringify(calls),
      })),
    )
    .execute()
}

/** Writes the next version of a decision and, where its state moves, the step. */
export async function updateDecision(
  tx: Tx,
  author: Omit<Author, 'personId'> & { readonly personId: string | undefined },
  { decision, set }: { readonly decision: DecisionColumns; readonly set: Updateable<DB['decision']> },
): Promise<void> {
  await tx
    .updateTable('decision')
    .set({ ...set, version: decision.version + 1 })
    .where('id', '=', decision.id)
    .where('version', '=', decision.version)
    .execute()
  if (set.state !== undefined) await addStep(tx, author, { id: decision.id, state: set.state })
}

export async function addStep(
  tx: Tx,
  { tenantId, personId, now }: Omit<Author, 'personId'> & { readonly personId: string | undefined },
  { id, state }: { readonly id: string; readonly state: string },
): Promise<void> {
  const { count } = await tx
    .selectFrom('decision_step')
    .select((fields) => fields.fn.countAll<number>().as('count'))
    .where('decision_id', '=', id)
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('decision_step')
    .values({
      tenant_id: tenantId,
      decision_id: id,
      number: count + 1,
      state,
      at: now,
      person_id: personId ?? null,
    })
    .execute()
}
