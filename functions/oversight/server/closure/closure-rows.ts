import { common, refuse } from '@portolan/contract'
import type { DB, Tx } from '@portolan/platform/database'
import type { Call } from '@portolan/platform/operations'
import type { Selectable } from 'kysely'
import { type ClosureHead, closureRefusals, closureWhys, type PersonNamed } from '../../contract/index.ts'
import { closureState, type Said } from '../../domain/index.ts'
import { named, namesOf } from '../body/named.ts'

export type StoredClosure = Selectable<DB['closure']>

/** All closures of a project, the newest first. */
export async function readClosures(tx: Tx, projectId: string): Promise<readonly StoredClosure[]> {
  return await tx
    .selectFrom('closure')
    .selectAll()
    .where('investment_id', '=', projectId)
    .orderBy('started_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
}

export function isStanding({ withdrawn_at: withdrawn, reopened_at: reopened }: StoredClosure): boolean {
  return withdrawn === null && reopened === null
}

export function stateOf(row: StoredClosure): ClosureHead['state'] {
  return closureState({
    askedAt: row.asked_at,
    accepted: row.accepted,
    withdrawnAt: row.withdrawn_at,
    reopenedAt: row.reopened_at,
  })
}

type Taking = Pick<Call<{ readonly projectId: string }>, 'tx' | 'input' | 'expectedVersion'>

/** The closure that stands, held until the transaction ends. */
export async function takeClosure({ tx, input, expectedVersion }: Taking): Promise<StoredClosure> {
  const row = await tx
    .selectFrom('closure')
    .selectAll()
    .where('investment_id', '=', input.projectId)
    .where('withdrawn_at', 'is', null)
    .where('reopened_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (row === undefined) throw refuse(closureRefusals.noClosure, {})
  if (row.version !== expectedVersion)
    throw refuse(common.stale, { kind: 'closure', yours: expectedVersion, current: row.version })
  return row
}

export async function updateClosure(tx: Tx, row: StoredClosure, set: Partial<StoredClosure>): Promise<void> {
  await tx
    .updateTable('closure')
    .set({ ...set, version: row.version + 1 })
    .where('id', '=', row.id)
    .execute()
}

export async function toHeads(tx: Tx, rows: readonly StoredClosure[]): Promise<readonly ClosureHead[]> {
  const names = await namesOf(
    tx,
    rows.flatMap((row) => [
      row.started_by,
      row.asked_by,
      row.judged_by,
      row.withdrawn_by,
      row.reopened_by,
      row.sponsor_id,
    ]),
  )
  return rows.map((row) => toHead(row, names))
}

function toHead(row: StoredClosure, names: ReadonlyMap<string, PersonNamed>): ClosureHead {
  const made = (id: string | null, at: string | null) =>
    id === null || at === null ? null : { by: named(names, id), at }
  const judged = made(row.judged_by, row.judged_at)
  const ended = made(row.reopened_by ?? row.withdrawn_by, row.reopened_at ?? row.withdrawn_at)
  return {
    id: row.id,
    why: whyOf(row),
    words: row.words,
    lastDay: row.last_day,
    state: stateOf(row),
    sponsor: row.sponsor_id === null ? null : named(names, row.sponsor_id),
    started: { by: named(names, row.started_by), at: row.started_at },
    asked: made(row.asked_by, row.asked_at),
    judged: judged && { ...judged, words: row.judged_words },
    ended: ended && { ...ended, words: row.ended_words },
    hash: row.hash,
    version: row.version,
  }
}

export function whyOf({ why }: Pick<StoredClosure, 'why'>): ClosureHead['why'] {
  return closureWhys.find((one) => one === why) ?? 'completed'
}

/** What people said of each item last; what was taken back is not said. */
export async function readSaid(tx: Tx, closureId: string): Promise<ReadonlyMap<string, Said>> {
  const rows = await tx
    .selectFrom('closure_word as w')
    .innerJoin('person as p', (join) =>
      join.onRef('p.tenant_id', '=', 'w.tenant_id').onRef('p.id', '=', 'w.by_person'),
    )
    .distinctOn('w.item')
    .select(['w.item', 'w.said', 'w.words', 'w.at', 'p.id as personId', 'p.name'])
    .where('w.closure_id', '=', closureId)
    .orderBy('w.item')
    .orderBy('w.at', 'desc')
    .orderBy('w.id', 'desc')
    .execute()
  return new Map(
    rows.flatMap(({ item, said, words, at, personId, name }): [string, Said][] =>
      said === 'open'
        ? []
        : [
            [
              item,
              { state: said === 'dropped' ? 'dropped' : 'confirmed', words, at, by: { id: personId, name } },
            ],
          ],
    ),
  )
}
