import { successFacts } from '@portolan/oversight/contract'
import { type Provided, provideForAll } from '@portolan/platform/facts'
import { sql } from 'kysely'

type Ruled = {
  readonly id: string
  readonly passed: boolean | null
  readonly kept: boolean | null
}

/** What gates tell of how a project was run: known of those that follow a method. */
export const standardsFacts: readonly Provided[] = [
  provideForAll(successFacts.gatesKept, async (tx, projectIds, now) => {
    const { rows } = await sql<Ruled>`
      select m.investment_id as id, bool_or(r.outcome in ('go', 'conditional-go')) as passed,
        bool_or(r.outcome in ('recycle', 'hold', 'kill')) as kept
      from project_method m left join gate_ruling r on r.tenant_id = m.tenant_id and r.investment_id = m.investment_id
      where m.investment_id = any(${[...projectIds]}::uuid[]) group by m.investment_id`.execute(tx)
    const known = new Map(rows.map((row) => [row.id, row]))
    return new Map(projectIds.map((id) => [id, { value: wayOf(known.get(id)), asOf: now.slice(0, 10) }]))
  }),
  provideForAll(successFacts.mustsWaived, async (tx, projectIds, now) => {
    const { rows } = await sql<{ id: string; waived: boolean }>`
      select asked.id, exists (select 1 from gate_waiver w where w.investment_id = asked.id and w.granted) as waived
      from unnest(${[...projectIds]}::uuid[]) as asked (id)`.execute(tx)
    return new Map(rows.map(({ id, waived }) => [id, { value: waived, asOf: now.slice(0, 10) }]))
  }),
]

/** A project without a method, and one whose gates were never decided on, passed none. */
function wayOf(ruled: Ruled | undefined): 'first-time' | 'again' | 'none' {
  if (ruled?.passed !== true) return 'none'
  return ruled.kept === true ? 'again' : 'first-time'
}
