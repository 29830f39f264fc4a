import { addMethod, type Answers, giveMethod, nameRole, questions } from '@portolan/standards/contract'
import type pg from 'pg'
import { ask } from '../testing/ask.ts'
import type { House } from '../testing/house.ts'
import type { Thing } from './calls.ts'
import type { Person } from './persons.ts'

export type MethodKind = 'method' | 'followed_method'

/** A method of each organisation, and the one that a project follows. */
export async function readMethodThings(
  owner: pg.Pool,
): Promise<Readonly<Record<MethodKind, readonly Thing[]>>> {
  const { rows: methods } = await owner.query<Thing>(
    `select distinct on (tenant_id) id, tenant_id as "tenantId" from method order by tenant_id, id`,
  )
  const { rows: followed } = await owner.query<Thing>(
    `select method_id as id, tenant_id as "tenantId", investment_id as "projectId" from project_method`,
  )
  return { method: methods, followed_method: followed }
}

/** The least demanding answer to every question. */
export const leastAnswers = Object.fromEntries(questions.map((question) => [question, 0])) as Answers

/** A complete method that every project follows, with a role named and a gate that was opened once. */
export async function fillMethods(
  house: House,
  { visitor: by, tenantId, personId }: Person,
  named: readonly { readonly projectId: string }[],
): Promise<void> {
  const method = await ask(house, by, addMethod, {
    kind: 'predictive',
    name: `Method ${tenantId?.slice(-6)}`,
  })
  for (const { projectId } of named) {
    const given = { projectId, methodId: method.id, answers: leastAnswers }
    const { version } = await ask(house, by, giveMethod, given, { ifMatch: 0 })
    await ask(house, by, nameRole, { projectId, roleId: 'sponsor', personId }, { ifMatch: version })
    await house.database.owner.query(
      `insert into gate_passage (tenant_id, id, investment_id, method_id, number, phase_id, looked_at, words, passed_by, passed_at)
       values ($1, gen_random_uuid(), $2, $3, 1, 'start', '{}', '', $4, now())`,
      [tenantId, projectId, method.id, personId],
    )
  }
}
