import type { Tx } from '@portolan/platform/database'
import { moneyOf } from '@portolan/plan/server'
import { addDays, type Day } from '@portolan/quantity'
import { sql } from 'kysely'
import { z } from 'zod'
import { daysAfter, Impact, type StoodAfter, statuses } from '../../contract/index.ts'
import type { DecisionColumns } from './stored-decision.ts'

const Done = z.object({ done: Impact })

/** What carrying it out changed, as the transaction that did it kept it. */
export function doneBy({ state, outcome }: DecisionColumns): Impact | null {
  if (state !== 'executed') return null
  return Done.safeParse(outcome).data?.done ?? null
}

type Standing = {
  readonly day: string
  readonly status: string
  readonly finish_day: string | null
  readonly cost_amount: number | null
  readonly cost_currency: string | null
}

/** How its project stood a month and a quarter after: by standings told since, never by one from before. */
export async function readStoodAfter(
  tx: Tx,
  { state, project_id: projectId, closed_at: closedAt }: DecisionColumns,
  today: string,
): Promise<StoodAfter[]> {
  if (state !== 'executed' || projectId === null || closedAt === null) return []
  const done = closedAt.slice(0, 10) as Day
  const stood: StoodAfter[] = []
  for (const days of daysAfter) {
    const on = addDays(done, days)
    const row = on > today ? undefined : await lastStanding(tx, { projectId, after: done, until: on })
    stood.push({ days, on, stood: row === undefined ? null : shown(row) })
  }
  return stood
}

async function lastStanding(
  tx: Tx,
  { projectId, after, until }: { readonly projectId: string; readonly after: string; readonly until: string },
): Promise<Standing | undefined> {
  const { rows } = await sql<Standing>`
    select to_char(day, 'YYYY-MM-DD') as day, status, to_char(finish_day, 'YYYY-MM-DD') as finish_day, cost_amount::float8 as cost_amount, cost_currency from (
      select as_of as day, status, finish_day, cost_amount, cost_currency from standing
        where investment_id = ${projectId} and is_register_day
      union all
      select at::date, status, finish_day, cost_amount, cost_currency from standing_mark where investment_id = ${projectId}
    ) as told where day > ${after}::date and day <= ${until}::date order by day desc limit 1`.execute(tx)
  return rows[0]
}

function shown({ day, status, finish_day, cost_amount, cost_currency }: Standing): StoodAfter['stood'] {
  return {
    asOf: day,
    status: statuses.find((one) => one === status) ?? 'not-enough-data',
    finish: finish_day,
    cost: moneyOf(cost_amount, cost_currency),
  }
}
