import { type InputOf, type OutputOf, readCursor, rolesWithoutSight, writeCursor } from '@portolan/contract'
import type { Tx } from '@portolan/platform/database'
import type { Call } from '@portolan/platform/operations'
import { peopleWhoSee } from '@portolan/platform/subjects'
import { sql } from 'kysely'
import { type ProjectSeer, type showProjectAccess } from '../../contract/index.ts'
import type { AccessParts } from './access-parts.ts'
import { readPeopleOf } from './read-people.ts'
import { type HeldReason, readReasons, reasonOf } from './reasons.ts'

type Showing = typeof showProjectAccess

/** As many people as an organisation has. */
const everybody = 100_000

/** Who passes the wall of a project is asked of the wall; each grant that reaches as far is a reason. */
export async function showSeers(
  { tx, input, place, now }: Call<InputOf<Showing>>,
  parts: AccessParts,
): Promise<OutputOf<Showing>> {
  const { projectId, search = '', limit } = input
  const seers = await peopleWhoSee(tx, projectId, { search, limit: everybody })
  const start = Number(input.cursor === undefined ? 0 : (readCursor(input.cursor)?.[0] ?? 0))
  const page = seers.slice(start, start + limit).map(({ id }) => id)
  const reasons = await readReasons(tx, page)
  const people = await readPeopleOf(tx, parts, page)
  const tokens = await countTokens(tx, page, now)
  const items = page.flatMap((id): ProjectSeer[] => {
    const person = people.get(id)
    if (person === undefined) return []
    const why = reasons.filter((one) => one.personId === id && reaches(one, place)).map(reasonOf)
    return [{ ...person, why, tokens: tokens.get(id) ?? 0 }]
  })
  const next = start + limit < seers.length ? writeCursor([start + limit]) : null
  return { items, next, total: seers.length }
}

function reaches({ role, scope, scopeId }: HeldReason, place: Call<unknown>['place']): boolean {
  if (rolesWithoutSight.includes(role)) return false
  if (scope === 'organisation') return true
  return scopeId === (scope === 'project' ? place.projectId : place.portfolioId)
}

async function countTokens(
  tx: Tx,
  people: readonly string[],
  now: string,
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ id: string; tokens: number }>`
    select person_id as id, count(*)::integer as tokens from api_token
    where person_id = any(${[...people]}::uuid[]) and revoked_at is null and expires_at > ${now}::timestamptz group by 1`.execute(
    tx,
  )
  return new Map(rows.map(({ id, tokens }) => [id, tokens]))
}
