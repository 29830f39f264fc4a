import type { Project } from '@portolan/plan/contract'
import type { Tx } from '@portolan/platform/database'
import type { FactsReader } from '@portolan/platform/facts'
import { sql } from 'kysely'
import { checkableFacts, type MethodContent } from '../../contract/index.ts'
import type { KnownFact } from '../../domain/index.ts'

export type FactsAsked = { readonly tx: Tx; readonly now: string; readonly readFacts: FactsReader }

/** The facts that methods ask for, of each project, read now; one that is not available is left out. */
export async function readAskedFacts(
  { tx, now, readFacts }: FactsAsked,
  projectIds: readonly string[],
  contents: readonly MethodContent[],
): Promise<(projectId: string) => ReadonlyMap<string, KnownFact>> {
  const asked = new Set(contents.flatMap(factsOf))
  const known = new Map(projectIds.map((id) => [id, new Map<string, KnownFact>()]))
  for (const { fact } of checkableFacts) {
    if (!asked.has(fact.id)) continue
    for (const [id, { value, asOf }] of await readFacts(fact, { tx, subjectIds: projectIds, now }))
      known.get(id)?.set(fact.id, { value: value === true, asOf })
  }
  return (projectId) => known.get(projectId) ?? new Map()
}

function factsOf({ phases }: MethodContent): string[] {
  return phases.flatMap(({ gate }) =>
    (gate?.criteria ?? []).flatMap(({ check }) => (check.kind === 'fact' ? [check.fact] : [])),
  )
}

type Person = { readonly id: string; readonly name: string }
type Holder = Person & { readonly role: string; readonly scope: string; readonly scope_id: string | null }
type Placed = Pick<Project, 'id' | 'manager' | 'portfolio'>

/** Who can mend each fact: the manager of the project, or whoever holds the role over it, by their names. */
export async function readFixers(
  tx: Tx,
  tenantId: string,
): Promise<(project: Placed) => ReadonlyMap<string, readonly Person[]>> {
  const roles = checkableFacts.flatMap(({ by }) => (by === null || by === 'project-manager' ? [] : [by]))
  const { rows } = await sql<Holder>`
    select distinct p.id, p.name, g.role, g.scope, g.scope_id from role_grant g
    join person p on p.tenant_id = g.tenant_id and p.id = g.person_id and p.state <> 'left'
    where g.tenant_id = ${tenantId}::uuid and g.role = any(${roles}::text[]) and g.revoked_at is null
      and g.confirmed_at is not null order by p.name, p.id`.execute(tx)
  return (project) => fixersOf(project, rows)
}

function fixersOf(
  { id, manager, portfolio }: Placed,
  holders: readonly Holder[],
): ReadonlyMap<string, readonly Person[]> {
  const over = holders.filter(
    ({ scope, scope_id }) => scope === 'organisation' || scope_id === id || scope_id === portfolio.id,
  )
  const managers = manager === null ? [] : [manager]
  return new Map(
    checkableFacts.map(({ fact, by }) => [
      fact.id,
      by === 'project-manager' ? managers : namedFirst(over.filter(({ role }) => role === by)),
    ]),
  )
}

function namedFirst(holders: readonly Holder[]): readonly Person[] {
  const byId = new Map(holders.map(({ id, name }) => [id, { id, name }]))
  return [...byId.values()].slice(0, mostNamed)
}

const mostNamed = 3
