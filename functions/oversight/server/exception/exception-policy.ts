import { common, happened, type InputOf, refuse } from '@portolan/contract'
import type { Tx } from '@portolan/platform/database'
import type { Call, Written } from '@portolan/platform/operations'
import { sql } from 'kysely'
import {
  exceptionEvents,
  type ExceptionPolicy,
  exceptionRules,
  type setExceptionPolicy,
} from '../../contract/index.ts'

/** Until somebody sets it: nothing is raised, and a week each until others are told. */
const unset: ExceptionPolicy = {
  rules: [],
  sponsorWorkdays: 5,
  officeWorkdays: 5,
  version: 0,
  setBy: null,
  setAt: null,
}

export async function readExceptionPolicy(tx: Tx, tenantId: string): Promise<ExceptionPolicy> {
  const row = await tx
    .selectFrom('exception_policy as e')
    .innerJoin('person as p', (join) =>
      join.onRef('p.tenant_id', '=', 'e.tenant_id').onRef('p.id', '=', 'e.set_by'),
    )
    .select(['e.rules', 'e.sponsor_workdays', 'e.office_workdays', 'e.number', 'e.set_at', 'p.name'])
    .where('e.tenant_id', '=', tenantId)
    .orderBy('e.number', 'desc')
    .executeTakeFirst()
  return row === undefined
    ? unset
    : {
        rules: exceptionRules.filter((rule) => row.rules.includes(rule)),
        sponsorWorkdays: row.sponsor_workdays,
        officeWorkdays: row.office_workdays,
        version: row.number,
        setBy: row.name,
        setAt: row.set_at,
      }
}

/** Each setting is a row of its own: an exception names the one that it was raised by. */
export async function setPolicy({
  tx,
  actor,
  input,
  now,
  expectedVersion,
}: Call<InputOf<typeof setExceptionPolicy>>): Promise<Written<ExceptionPolicy>> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${actor.tenantId}, 221))`.execute(tx)
  const before = await readExceptionPolicy(tx, actor.tenantId)
  if (before.version !== expectedVersion)
    throw refuse(common.stale, { kind: 'policy', yours: expectedVersion, current: before.version })
  const rules = exceptionRules.filter((rule) => input.rules.includes(rule))
  const { sponsorWorkdays, officeWorkdays } = input
  await tx
    .insertInto('exception_policy')
    .values({
      tenant_id: actor.tenantId,
      number: before.version + 1,
      rules,
      sponsor_workdays: sponsorWorkdays,
      office_workdays: officeWorkdays,
      set_by: actor.personId ?? '',
      set_at: now,
    })
    .execute()
  return {
    output: await readExceptionPolicy(tx, actor.tenantId),
    happening: happened(
      exceptionEvents.exceptionPolicySet,
      { subject: { kind: 'organisation', id: actor.tenantId } },
      { rules: rules.length, sponsorWorkdays, officeWorkdays },
    ),
  }
}
