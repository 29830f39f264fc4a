import {
  allows,
  classRights,
  common,
  fieldClasses,
  type Grant,
  type InputOf,
  type OutputOf,
  type Permission,
  type Place,
  refuse,
} from '@portolan/contract'
import { goOnAs, type Tx } from '@portolan/platform/database'
import { type Call, readGrants } from '@portolan/platform/operations'
import { sql } from 'kysely'
import { type PersonAccess, type Reason, type showPersonAccess } from '../../contract/index.ts'
import type { AccessParts } from './access-parts.ts'
import { readPowers } from './read-powers.ts'
import { readPeopleOf } from './read-people.ts'
import { readReasons, reasonOf } from './reasons.ts'

type Showing = typeof showPersonAccess

export async function showAccess(
  call: Call<InputOf<Showing>>,
  parts: AccessParts,
): Promise<OutputOf<Showing>> {
  const { tx, actor, input, now } = call
  const { personId } = input
  const person = (await readPeopleOf(tx, parts, [personId])).get(personId)
  if (person === undefined) throw refuse(common.notFound, { kind: 'person' })
  const left = person.state === 'left'
  const held = left ? [] : await readGrants(tx, { ...actor, personId })
  const grants = (await readReasons(tx, [personId])).map(reasonOf)
  const seen = left ? { everything: false, ids: [] } : await lookAs(call, parts, personId)
  return {
    ...person,
    grants,
    everything: seen.everything,
    projects: seen.ids.length,
    named: await nameThem(tx, seen.ids),
    classes: fieldClasses.map((fieldClass) => ({
      fieldClass,
      everywhere: !left && allows(classRights[fieldClass], held, {}),
      by: left ? [] : opening(grants, classRights[fieldClass]),
    })),
    rights: rightsOf(parts, held),
    tokens: await readTokens(tx, personId, now),
    powers: left ? [] : await readPowers(tx, { personId, grants: held, today: now.slice(0, 10) }),
  }
}

/** What the walls show this person: the question is asked in that person's name, and nothing is worked out here. */
async function lookAs(
  { tx, actor }: Call<unknown>,
  { stage }: AccessParts,
  personId: string,
): Promise<{ readonly everything: boolean; readonly ids: readonly string[] }> {
  await goOnAs(tx, stage.door, { tenantId: actor.tenantId, personId })
  const all = await sql<{ everything: boolean }>`select app_sees_all() as everything`.execute(tx)
  const { rows } = await sql<{ id: string }>`select id from investment`.execute(tx)
  await goOnAs(tx, stage.door, actor)
  return { everything: all.rows[0]?.everything ?? false, ids: rows.map(({ id }) => id) }
}

const mostNamed = 200

async function nameThem(tx: Tx, ids: readonly string[]): Promise<PersonAccess['named']> {
  const { rows } = await sql<PersonAccess['named'][number]>`
    select id, name from investment where id = any(${[...ids]}::uuid[]) order by name_key, id limit ${mostNamed}`.execute(
    tx,
  )
  return rows
}

function opening(grants: readonly Reason[], right: Permission): string[] {
  return grants
    .filter((one) => allows(right, [grantOf(one)], placeOfGrant(one)))
    .map(({ grantId }) => grantId)
}

function grantOf({ role, scope, scopeId }: Reason): Grant {
  return { role, scope, scopeId: scopeId ?? undefined }
}

function placeOfGrant({ scope, scopeId }: Reason | Grant): Place {
  if (scope === 'organisation') return {}
  return scope === 'project' ? { projectId: scopeId ?? undefined } : { portfolioId: scopeId ?? undefined }
}

/** Every permission that some operation asks for, where a grant of this person meets it. */
function rightsOf({ useCases }: AccessParts, held: readonly Grant[]): PersonAccess['rights'] {
  const asked = new Map<string, Permission>()
  for (const { operation } of useCases())
    if (typeof operation.may !== 'string') asked.set(operation.may.id, operation.may)
  return [...asked.values()]
    .filter((right) => held.some((grant) => allows(right, [grant], placeOfGrant(grant))))
    .map((right) => ({ id: right.id, summary: right.summary, everywhere: allows(right, held, {}) }))
    .toSorted((one, other) => (one.id < other.id ? -1 : 1))
}

async function readTokens(tx: Tx, personId: string, now: string): Promise<PersonAccess['tokens']> {
  const { rows } = await sql<PersonAccess['tokens'][number]>`
    select id, name, reach, expires_at as "expiresAt", last_used_at as "lastUsedAt" from api_token
    where person_id = ${personId}::uuid and revoked_at is null and expires_at > ${now}::timestamptz
    order by created_at desc, id`.execute(tx)
  return rows
}
