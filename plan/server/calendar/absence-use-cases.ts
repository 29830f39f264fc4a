import { common, happened, mayRead, refuse, classRights } from '@portolan/contract'
import type { Tx } from '@portolan/platform/database'
import { type Known, type UseCase, writes } from '@portolan/platform/operations'
import {
  askAbsence,
  calendarEvents,
  calendarRefusals,
  decideAbsence,
  recordAbsence,
  withdrawAbsence,
} from '../../contract/index.ts'
import { accountsOfActor } from '../person/natural-persons.ts'
import { addAbsence, readAbsenceRow, takeAbsence, toAbsence, toOwnAbsence } from './absence-rows.ts'

export const writeAbsenceUseCases: readonly UseCase[] = [
  writes(askAbsence, async ({ tx, actor, input, now }) => {
    const personId = actor.personId ?? ''
    const id = await addAbsence(
      tx,
      { ...input, personId, askedBy: personId, state: 'requested' },
      { tenantId: actor.tenantId, now },
    )
    const { first, last, kind } = input
    const happening = happened(calendarEvents.absenceAsked, about(id), { first, last, kind })
    return { output: toOwnAbsence(await readAbsenceRow(tx, id)), happening }
  }),
  writes(withdrawAbsence, async ({ tx, actor, input, expectedVersion }) => {
    const before = await takeAbsence(tx, {
      id: input.absenceId,
      expected: expectedVersion,
      of: actor.personId ?? '',
    })
    if (before.state !== 'requested' && before.state !== 'approved')
      throw refuse(calendarRefusals.absenceNotOpen, { state: before.state })
    await setState(tx, before.id, { state: 'withdrawn', version: before.version + 1 })
    const happening = happened(calendarEvents.absenceWithdrawn, about(before.id), {
      person: before.person_name,
      first: before.first_day,
      last: before.last_day,
    })
    return { output: toOwnAbsence(await readAbsenceRow(tx, before.id)), happening }
  }),
  writes(recordAbsence, async ({ tx, actor, input, now }) => {
    const { personId, kind } = input
    // Nobody writes what he may not read.
    if (kind !== undefined && !mayRead('personal', actor.grants, {}))
      throw refuse(common.notPermitted, { permission: classRights.personal.id })
    const person = await tx
      .selectFrom('person')
      .select('name')
      .where('id', '=', personId)
      .where('state', '<>', 'left')
      .executeTakeFirst()
    if (person === undefined) throw refuse(common.notFound, { kind: 'person' })
    if (await isSelf(tx, actor, [personId])) throw refuse(calendarRefusals.ownAbsence, {})
    const id = await addAbsence(
      tx,
      { ...input, kind: kind ?? 'other', askedBy: actor.personId ?? '', state: 'approved' },
      { tenantId: actor.tenantId, now },
    )
    const happening = happened(calendarEvents.absenceRecorded, about(id), {
      person: person.name,
      first: input.first,
      last: input.last,
      ...(kind === undefined ? {} : { kind }),
    })
    return { output: toAbsence(await readAbsenceRow(tx, id), actor), happening }
  }),
  writes(decideAbsence, async ({ tx, actor, input, now, expectedVersion }) => {
    const { absenceId: id, approve, reason } = input
    const before = await takeAbsence(tx, { id, expected: expectedVersion })
    if (await isSelf(tx, actor, [before.person_id, before.asked_by]))
      throw refuse(calendarRefusals.ownAbsence, {})
    if (before.state !== 'requested') throw refuse(calendarRefusals.absenceNotOpen, { state: before.state })
    if (!approve && reason === undefined) throw refuse(calendarRefusals.reasonNeeded, {})
    await setState(tx, id, {
      state: approve ? 'approved' : 'declined',
      version: before.version + 1,
      decided_by: actor.personId ?? '',
      decided_at: now,
      reason: reason ?? null,
    })
    const happening = happened(calendarEvents.absenceDecided, about(id), {
      person: before.person_name,
      approved: approve,
      first: before.first_day,
      last: before.last_day,
    })
    return { output: toAbsence(await readAbsenceRow(tx, id), actor), happening }
  }),
]

/** Whether the one who acts is one of these people by any of their accounts. */
async function isSelf(tx: Tx, actor: Known, people: readonly string[]): Promise<boolean> {
  const self = await accountsOfActor(tx, actor)
  return people.some((id) => self.has(id))
}

type Set = {
  readonly state: string
  readonly version: number
  readonly decided_by?: string
  readonly decided_at?: string
  readonly reason?: string | null
}

async function setState(tx: Tx, id: string, set: Set): Promise<void> {
  await tx.updateTable('absence').set(set).where('id', '=', id).execute()
}

/** When people are away is for those who may see it, not for everybody who reads the log. */
function about(id: string): { subject: { kind: string; id: string }; restricted: true } {
  return { subject: { kind: 'absence', id }, restricted: true }
}
