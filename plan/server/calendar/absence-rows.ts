import { common, refuse } from '@portolan/contract'
import { type Tx, uuidv7 } from '@portolan/platform/database'
import type { Known } from '@portolan/platform/operations'
import {
  type Absence,
  type AbsenceKind,
  absenceKinds,
  type AbsenceState,
  absenceStates,
  calendarRefusals,
  type OwnAbsence,
} from '../../contract/index.ts'

export type AbsenceRow = Awaited<ReturnType<ReturnType<typeof selectAbsences>['executeTakeFirstOrThrow']>>

// eslint-disable-next-line typescript/explicit-module-boundary-types
export function selectAbsences(tx: Tx) {
  return tx
    .selectFrom('absence as a')
    .innerJoin('person as p', (join) =>
      join.onRef('p.tenant_id', '=', 'a.tenant_id').onRef('p.id', '=', 'a.person_id'),
    )
    .innerJoin('person as asker', (join) =>
      join.onRef('asker.tenant_id', '=', 'a.tenant_id').onRef('asker.id', '=', 'a.asked_by'),
    )
    .leftJoin('person as decider', (join) =>
      join.onRef('decider.tenant_id', '=', 'a.tenant_id').onRef('decider.id', '=', 'a.decided_by'),
    )
    .selectAll('a')
    .select(['p.name as person_name', 'asker.name as asker_name', 'decider.name as decider_name'])
}

export function toOwnAbsence(row: AbsenceRow): OwnAbsence {
  return {
    id: row.id,
    person: { id: row.person_id, name: row.person_name },
    first: row.first_day,
    last: row.last_day,
    fromNoon: row.from_noon,
    untilNoon: row.until_noon,
    state: stateOf(row.state),
    askedBy: { id: row.asked_by, name: row.asker_name },
    decidedBy: row.decided_by === null ? null : { id: row.decided_by, name: row.decider_name ?? '' },
    reason: row.reason,
    version: row.version,
    kind: kindOf(row.kind),
    note: row.note,
  }
}

export function toAbsence(row: AbsenceRow, { personId }: Known): Absence {
  return { ...toOwnAbsence(row), mine: row.person_id === personId }
}

/** Takes an absence for writing, at the version that was seen; of one person only, where that is said. */
export async function takeAbsence(
  tx: Tx,
  { id, expected, of }: { readonly id: string; readonly expected: number; readonly of?: string | undefined },
): Promise<AbsenceRow> {
  await tx.selectFrom('absence').select('id').where('id', '=', id).forUpdate().execute()
  const row = await selectAbsences(tx).where('a.id', '=', id).executeTakeFirst()
  if (row === undefined || (of !== undefined && row.person_id !== of))
    throw refuse(common.notFound, { kind: 'absence' })
  if (row.version !== expected)
    throw refuse(common.stale, { kind: 'absence', yours: expected, current: row.version })
  return row
}

export async function readAbsenceRow(tx: Tx, id: string): Promise<AbsenceRow> {
  return await selectAbsences(tx).where('a.id', '=', id).executeTakeFirstOrThrow()
}

export type NewAbsence = {
  readonly personId: string
  readonly kind: AbsenceKind
  readonly first: string
  readonly last: string
  readonly fromNoon: boolean
  readonly untilNoon: boolean
  readonly note?: string | undefined
  readonly state: 'requested' | 'approved'
  readonly askedBy: string
  readonly uid?: string | undefined
}

/** Writes an absence after looking that the person is not away on these days already. */
export async function addAbsence(
  tx: Tx,
  given: NewAbsence,
  { tenantId, now }: { readonly tenantId: string; readonly now: string },
): Promise<string> {
  const { first, last, fromNoon, untilNoon } = given
  if (last < first || (first === last && fromNoon && untilNoon))
    throw refuse(calendarRefusals.daysReversed, {})
  // Who asks twice at once comes one after the other.
  await tx.selectFrom('person').select('id').where('id', '=', given.personId).forUpdate().execute()
  await refuseClash(tx, given)
  const id = uuidv7(Date.parse(now))
  await tx
    .insertInto('absence')
    .values({
      tenant_id: tenantId,
      id,
      person_id: given.personId,
      kind: given.kind,
      first_day: first,
      last_day: last,
      from_noon: fromNoon,
      until_noon: untilNoon,
      note: given.note ?? null,
      state: given.state,
      asked_by: given.askedBy,
      asked_at: now,
      uid: given.uid ?? null,
    })
    .execute()
  return id
}

/** A half day may meet the other half. */
async function refuseClash(tx: Tx, given: NewAbsence): Promise<void> {
  const rows = await tx
    .selectFrom('absence')
    .select(['first_day', 'last_day', 'from_noon', 'until_noon'])
    .where('person_id', '=', given.personId)
    .where('state', 'in', ['requested', 'approved'])
    .where('first_day', '<=', given.last)
    .where('last_day', '>=', given.first)
    .execute()
  const clash = rows.find(
    (row) =>
      !(row.last_day === given.first && row.until_noon && given.fromNoon) &&
      !(row.first_day === given.last && row.from_noon && given.untilNoon),
  )
  if (clash) throw refuse(calendarRefusals.awayAlready, { first: clash.first_day, last: clash.last_day })
}

function kindOf(kind: string): AbsenceKind {
  return absenceKinds.find((one) => one === kind) ?? 'other'
}

function stateOf(state: string): AbsenceState {
  return absenceStates.find((one) => one === state) ?? 'withdrawn'
}
