import { uuidv7 } from '@portolan/platform/database'
import { sql } from 'kysely'
import { type Attention, exceptionEvents, type ExceptionRule } from '../../contract/index.ts'
import { breachedSince, type DatedStanding } from '../../domain/index.ts'
import { type ByItself, tellOfException } from './tell-of-exception.ts'
import { readManagerOrOffice } from './who-is-told.ts'

type Raising = {
  readonly projectId: string
  readonly run: string
  readonly rule: ExceptionRule
  readonly breach: Attention
  readonly policy: number
}

/** Keeps what was so as evidence, and asks whoever manages the project. */
export async function raiseException(by: ByItself, raising: Raising): Promise<void> {
  const { projectId, run, rule, breach, policy } = raising
  const since = breachedSince(breach, rule, await readDated(by, projectId))
  const id = uuidv7(Date.parse(by.now))
  const number = await readNextNumber(by)
  const evidence = JSON.stringify(breach)
  await by.tx
    .insertInto('project_exception')
    .values({
      tenant_id: by.tenantId,
      id,
      number,
      investment_id: projectId,
      rule,
      since_day: since,
      raised_at: by.now,
      policy_number: policy,
      evidence,
      run_id: run,
      latest: evidence,
      latest_run_id: run,
      state: 'raised',
    })
    .execute()
  await tellOfException(
    by,
    { id, number, rule, projectId },
    {
      step: 'raised',
      event: exceptionEvents.exceptionRaised,
      payload: { since, tell: await readManagerOrOffice(by, projectId) },
    },
  )
}

/** One refresh at a time holds the lock of the organisation: nobody else raises. */
async function readNextNumber({ tx, tenantId }: ByItself): Promise<number> {
  const { rows } = await sql<{ number: number }>`
    select coalesce(max(number), 0) + 1 as number from project_exception where tenant_id = ${tenantId}::uuid`.execute(
    tx,
  )
  return rows[0]?.number ?? 1
}

async function readDated({ tx, tenantId }: ByItself, projectId: string): Promise<readonly DatedStanding[]> {
  const { rows } = await sql<DatedStanding>`
    select as_of as "asOf", status, coalesce(detail -> 'reasons', '[]') as reasons,
      (figures ->> 'reportedDifference')::float8 as "reportedDifference"
    from standing where tenant_id = ${tenantId}::uuid and investment_id = ${projectId}::uuid`.execute(tx)
  return rows
}
