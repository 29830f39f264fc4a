import type { Tx } from '@portolan/platform/database'
import { sql } from 'kysely'
import { accountStates, type ProjectSeer } from '../../contract/index.ts'
import type { AccessParts } from './access-parts.ts'

export type AccountOf = Omit<ProjectSeer, 'why' | 'tokens'> & { readonly leftAt: string | null }

type Row = {
  readonly id: string
  readonly name: string
  readonly jobTitle: string | null
  readonly state: string
  readonly leftAt: string | null
}

/** People with the state of their account. */
export async function readPeopleOf(
  tx: Tx,
  { accounts }: AccessParts,
  ids: readonly string[],
): Promise<ReadonlyMap<string, AccountOf>> {
  const { rows } =
    await sql<Row>`select id, name, job_title as "jobTitle", state, left_at as "leftAt" from person
    where id = any(${[...ids]}::uuid[])`.execute(tx)
  const known = await accounts(
    tx,
    rows.map(({ id }) => id),
  )
  return new Map(
    rows.map(({ id, name, jobTitle, state, leftAt }) => [
      id,
      {
        person: { id, name },
        jobTitle,
        state: accountStates.find((one) => one === state) ?? 'record',
        secondFactor: known.get(id)?.secondFactor ?? false,
        lastSignInAt: known.get(id)?.lastSignInAt ?? null,
        leftAt,
      },
    ]),
  )
}
