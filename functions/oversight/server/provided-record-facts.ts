import type { FactDefinition } from '@portolan/contract'
import type { Tx } from '@portolan/platform/database'
import { type Provided, provideForAll } from '@portolan/platform/facts'
import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import { recordFacts } from '../contract/index.ts'

type Asks = (projectId: RawBuilder<unknown>, day: string) => RawBuilder<boolean>
type YesOrNo = FactDefinition<z.ZodBoolean>

/** Each is one question to the record for all projects at once, within the walls of whoever looks, as of the day of the question. */
export const providedRecordFacts: readonly Provided[] = [
  asked(
    recordFacts.managerNamed,
    (id) => sql`exists (select 1 from investment where id = ${id}::uuid and manager_id is not null)`,
  ),
  asked(
    recordFacts.sponsorNamed,
    (
      id,
    ) => sql`exists (select 1 from role_grant g join investment i on i.id = ${id}::uuid and i.tenant_id = g.tenant_id
      where g.role = 'sponsor' and g.revoked_at is null and g.confirmed_at is not null
        and (g.scope = 'organisation' or g.scope_id in (i.id, i.portfolio_id)))`,
  ),
  asked(
    recordFacts.agreementHeld,
    (id, day) =>
      sql`exists (select 1 from agreement where investment_id = ${id}::uuid and to_day > ${day}::date)`,
  ),
  asked(
    recordFacts.fundsGiven,
    (id) => sql`coalesce((select sum(amount) from fund_move where investment_id = ${id}::uuid), 0) > 0`,
  ),
  asked(
    recordFacts.estimateApproved,
    (id) =>
      sql`exists (select 1 from estimate_version where investment_id = ${id}::uuid and state = 'approved')`,
  ),
  asked(
    recordFacts.scheduleHeld,
    (id) => sql`exists (select 1 from activity where investment_id = ${id}::uuid)`,
  ),
  asked(
    recordFacts.scopeHeld,
    (id) => sql`exists (select 1 from scope_item where investment_id = ${id}::uuid)`,
  ),
  asked(
    recordFacts.forecastSubmitted,
    (id) => sql`exists (select 1 from forecast where investment_id = ${id}::uuid and state = 'submitted')`,
  ),
  asked(
    recordFacts.workFinished,
    (
      id,
    ) => sql`exists (select 1 from activity where investment_id = ${id}::uuid and not inactive and kind <> 'summary')
      and not exists (select 1 from activity where investment_id = ${id}::uuid and not inactive and kind <> 'summary'
        and coalesce(percent, 0) < 100 and actual_finish_at is null)`,
  ),
  asked(recordFacts.risksKept, (id) => sql`exists (select 1 from risk where investment_id = ${id}::uuid)`),
  asked(
    recordFacts.threatsAnswered,
    (id) => sql`not exists (select 1 from risk where investment_id = ${id}::uuid and state = 'open'
      and probability >= 0.3 and response is null)`,
  ),
  asked(
    recordFacts.planPlayed,
    (id) =>
      sql`exists (select 1 from risk_simulation where investment_id = ${id}::uuid and answer is not null)`,
  ),
  asked(
    recordFacts.actionsInTime,
    (id, day) => sql`not exists (select 1 from action where project_id = ${id}::uuid and state = 'open'
      and due_day < ${day}::date)`,
  ),
  asked(
    recordFacts.questionsInTime,
    (id, day) => sql`not exists (select 1 from decision where project_id = ${id}::uuid and state = 'asked'
      and due_day < ${day}::date)`,
  ),
  provideForAll(recordFacts.notOffTrack, async (tx, projectIds) => {
    const rows = await tx
      .selectFrom('standing')
      .select(['investment_id', 'status', 'as_of'])
      .where(sql<boolean>`investment_id = any(${[...projectIds]}::uuid[])`)
      .where('is_current', '=', true)
      .where('status', '<>', 'not-enough-data')
      .execute()
    return new Map(
      rows.map((row) => [row.investment_id, { value: row.status !== 'off-track', asOf: row.as_of }]),
    )
  }),
]

function asked(definition: YesOrNo, asks: Asks): Provided {
  return provideForAll(definition, async (tx: Tx, projectIds, now) => {
    const asOf = now.slice(0, 10)
    const { rows } = await sql<{ id: string; value: boolean }>`
      select asked.id, ${asks(sql.ref('asked.id'), asOf)} as value
      from unnest(${[...projectIds]}::uuid[]) as asked (id)`.execute(tx)
    return new Map(rows.map(({ id, value }) => [id, { value: value === true, asOf }]))
  })
}
