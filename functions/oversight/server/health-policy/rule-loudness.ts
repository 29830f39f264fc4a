import type { Tx } from '@portolan/platform/database'
import { addDays, day } from '@portolan/quantity'
import { sql } from 'kysely'
import { limitedRules, type RuleLoudness } from '../../contract/index.ts'
import { readClock } from '../status-clock.ts'
import type { Reading } from './show-health-policy.ts'

/** Fewer judged projects than this, and the share says little. */
const few = 10

const yearDays = 365

type Counted = { readonly rule: string; readonly judged: number; readonly flagged: number }

/** From what dated standings of the last twelve months kept of each rule; nothing is judged anew. */
export async function tellLoudness({
  tx,
  actor,
  now,
}: Reading & { readonly now: string }): Promise<RuleLoudness> {
  const { day: until } = await readClock(tx, actor.tenantId, now)
  const from = addDays(day(until), -yearDays)
  const counted = await readCounts(tx, from, until)
  return {
    from,
    until,
    items: limitedRules.map((rule) => {
      const { judged = 0, flagged = 0 } = counted.find((one) => one.rule === rule) ?? {}
      return { rule, judged, flagged, few: judged < few }
    }),
  }
}

async function readCounts(tx: Tx, from: string, until: string): Promise<readonly Counted[]> {
  const { rows } = await sql<Counted>`
    select r ->> 'rule' as rule, count(distinct s.investment_id)::int as judged,
      (count(distinct s.investment_id) filter (where r ->> 'status' in ('at-risk', 'off-track')))::int as flagged
    from standing s cross join lateral jsonb_array_elements(coalesce(s.detail -> 'reasons', '[]')) as r
    where s.as_of > ${from}::date and s.as_of <= ${until}::date group by 1`.execute(tx)
  return rows
}
