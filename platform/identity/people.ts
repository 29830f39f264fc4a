import {
  common,
  happened,
  type InputOf,
  mayRead,
  type OutputOf,
  refuse,
  writeCursor,
} from '@portolan/contract'
import { sql } from 'kysely'
import { inWordOrder } from '../database/tenant.ts'
import { uuidv7 } from '../database/uuid.ts'
import { type Call, reads, type UseCase, type Written, writes } from '../operations/use-case.ts'
import { refuseEyes } from './administrators.ts'
import { personAdded, personChanged } from './contract/events.ts'
import { listPeople } from './contract/list-people.ts'
import { addPerson, changePerson, showPerson } from './contract/people-operations.ts'
import type { PersonRow } from './contract/person.ts'
import { emailMissing, emailTaken } from './contract/refusals.ts'
import { readPlace } from './cursor.ts'
import type { Desk } from './desk.ts'
import { requirePerson, selectPeople, showPeople, showPersonById } from './person-rows.ts'
import { onConflict } from './unique.ts'

export function bindPeople(desk: Desk): UseCase[] {
  return [
    reads(listPeople, (call) => list(desk, call)),
    reads(showPerson, ({ tx, input }) => showPersonById(desk, tx, input.id)),
    writes(addPerson, (call) => add(desk, call)),
    writes(changePerson, (call) => change(desk, call)),
  ]
}

async function list(
  desk: Desk,
  { tx, input, actor }: Call<InputOf<typeof listPeople>>,
): Promise<OutputOf<typeof listPeople>> {
  const { search, state, limit } = input
  const after = readPlace(input.cursor)
  let matching = selectPeople(tx)
  if (state) matching = matching.where('state', '=', state)
  if (search) {
    const like = `%${search.replace(/[\\%_]/g, '\\$&')}%`
    // An address is found only by those who may read it: else a search would spell it out letter by letter.
    matching = mayRead('personal', actor.grants, {})
      ? matching.where((eb) => eb.or([eb('name', 'ilike', like), eb('email', 'ilike', like)]))
      : matching.where('name', 'ilike', like)
  }
  const { total } = await tx
    .selectFrom(matching.as('matching'))
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  if (after)
    matching = matching.where(sql<boolean>`(${inWordOrder('name')}, id) > (${after[0]}, ${after[1]}::uuid)`)
  const rows = await matching
    .orderBy(inWordOrder('name'))
    .orderBy('id')
    .limit(limit + 1)
    .execute()
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    items: await showPeople(desk, tx, page),
    next: rows.length > limit && last ? writeCursor([last.name, last.id]) : null,
    total,
  }
}

async function add(
  desk: Desk,
  { tx, actor, input, now }: Call<InputOf<typeof addPerson>>,
): Promise<Written<PersonRow>> {
  refuseEyes(actor)
  const { name, email, phone, jobTitle } = input
  const id = uuidv7(Date.parse(now))
  const added = tx
    .insertInto('person')
    .values({
      tenant_id: actor.tenantId,
      id,
      name,
      email: email ?? null,
      phone: phone ?? null,
      job_title: jobTitle ?? null,
      state: 'record',
      created_at: now,
    })
    .execute()
  await onConflict(added, () => refuse(emailTaken, { email: email ?? '' }))
  return {
    output: await showPersonById(desk, tx, id),
    happening: happened(personAdded, { subject: { kind: 'person', id } }, { name, email: email ?? null }),
  }
}

async function change(
  desk: Desk,
  { tx, input, actor, expectedVersion }: Call<InputOf<typeof changePerson>>,
): Promise<Written<PersonRow>> {
  refuseEyes(actor)
  const before = await requirePerson(tx, input.id)
  if (before.version !== expectedVersion)
    throw refuse(common.stale, { kind: 'person', yours: expectedVersion, current: before.version })
  const after = {
    name: input.name ?? before.name,
    email: input.email === undefined ? before.email : input.email,
    phone: input.phone === undefined ? before.phone : input.phone,
    job_title: input.jobTitle === undefined ? before.job_title : input.jobTitle,
  }
  const signIn = before.sign_in_id === null ? undefined : await desk.signIns.find({ id: before.sign_in_id })
  if (before.state === 'active' && after.email === null) throw refuse(emailMissing, { name: before.name })
  const own = signIn !== undefined && signIn.homeTenantId === actor.tenantId && signIn.hasPassword
  const moves = own && after.email !== null && after.email !== signIn.email
  if (moves && (await desk.signIns.find({ email: after.email ?? '' })) !== undefined)
    throw refuse(emailTaken, { email: after.email ?? '' })
  const changed = tx
    .updateTable('person')
    .set((eb) => ({ ...after, version: eb('version', '+', 1) }))
    .where('id', '=', input.id)
    .execute()
  await onConflict(changed, () => refuse(emailTaken, { email: after.email ?? '' }))
  const fields = (['name', 'email', 'phone', 'job_title'] as const).filter(
    (field) => after[field] !== before[field],
  )
  return {
    output: await showPersonById(desk, tx, input.id),
    happening: happened(
      personChanged,
      { subject: { kind: 'person', id: input.id } },
      {
        name: after.name,
        fields: fields.map((field) => (field === 'job_title' ? 'job title' : field)),
        ...(fields.includes('email') ? { email: after.email } : {}),
        ...(fields.includes('phone') ? { phone: after.phone } : {}),
      },
    ),
    // The record comes first: should the server stop in between, the old address signs in until this is done again.
    after: own
      ? async () =>
          await desk.signIns.rename(signIn.id, { name: after.name, email: after.email ?? signIn.email })
      : undefined,
  }
}
