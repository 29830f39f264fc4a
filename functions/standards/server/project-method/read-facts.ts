import type { Project } from '@portolan/plan/contract'
import type { Tx } from '@portolan/platform/database'
import { sql } from 'kysely'
import { checkableFacts, type MethodContent } from '../../contract/index.ts'
import type { KnownFact } from '../../domain/index.ts'
import type { Looking } from './followed-method.ts'

/** The facts that a method asks for, each read now; one that is not available is left out. */
export async function readFacts(
  { tx, now, readFact }: Looking,
  projectId: string,
  { phases }: MethodContent,
): Promise<ReadonlyMap<string, KnownFact>> {
  const asked = new Set(
    phases.flatMap(({ gate }) =>
      (gate?.criteria ?? []).flatMap(({ check }) => (check.kind === 'fact' ? [check.fact] : [])),
    ),
  )
  const known = new Map<string, KnownFact>()
  for (const { fact } of checkableFacts) {
    if (!asked.has(fact.id)) continue
    const found = await readFact(fact, { tx, subjectId: projectId, now })
    if (found.available) known.set(fact.id, { value: found.value === true, asOf: found.asOf })
  }
  return known
}

type Person = { readonly id: string; readonly name: string }

/** Who can mend each fact: the manager of the project, or whoever holds the role over it, the nearest first. */
export async function readFixers(
  tx: Tx,
  { id, manager, portfolio }: Pick<Project, 'id' | 'manager' | 'portfolio'>,
): Promise<ReadonlyMap<string, readonly Person[]>> {
  const roles = checkableFacts.flatMap(({ by }) => (by === null || by === 'project-manager' ? [] : [by]))
  const { rows } = await sql<Person & { role: string }>`
    select distinct on (g.role, p.name, p.id) p.id, p.name, g.role from role_grant g
    join person p on p.tenant_id = g.tenant_id and p.id = g.person_id and p.state <> 'left'
    where g.role = any(${roles}::text[]) and g.revoked_at is null and g.confirmed_at is not null
      and (g.scope = 'organisation' or g.scope_id in (${id}::uuid, ${portfolio.id}::uuid))
    order by g.role, p.name, p.id limit 100`.execute(tx)
  return new Map(
    checkableFacts.map(({ fact, by }) => [
      fact.id,
      by === 'project-manager'
        ? manager === null
          ? []
          : [manager]
        : rows
            .filter(({ role }) => role === by)
            .slice(0, mostNamed)
            .map((row) => ({ id: row.id, name: row.name })),
    ]),
  )
}

const mostNamed = 3
