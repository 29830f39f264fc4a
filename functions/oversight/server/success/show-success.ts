import type { InputOf } from '@portolan/contract'
import type { Tx } from '@portolan/platform/database'
import type { Call } from '@portolan/platform/operations'
import type { Explanation } from '@portolan/quantity'
import { sql } from 'kysely'
import {
  type CardRecord,
  type ClosureWhy,
  type ClosureWays,
  type explainSuccess,
  type showSuccess,
  type SuccessRow,
  type SuccessView,
} from '../../contract/index.ts'
import {
  type Answered,
  countGroup,
  type CountedProject,
  explainRate,
  groupKey,
  groupsOf,
  judgeCard,
  ruleOf,
  ruleOn,
  yearsOf,
} from '../../domain/index.ts'
import { whyOf } from '../closure/closure-rows.ts'
import { recordOf } from './card-rows.ts'

type Showing = Pick<Call<InputOf<typeof showSuccess>>, 'tx' | 'input' | 'now'>

/** So many closed projects are shown by name; all of them are counted. */
const mostShown = 2_000

export async function show({ tx, input, now }: Showing): Promise<SuccessView> {
  const { moment, by } = input
  const today = now.slice(0, 10)
  const projects = await readCounted(tx, input, today)
  return {
    moment,
    by,
    asOf: today,
    rule: ruleOn(today),
    total: countGroup('', null, projects),
    groups: [...groupsOf(by, projects)],
    years: [...yearsOf(projects)],
    items: projects.slice(0, mostShown).map((one) => ({ ...one.row, group: groupKey(by, one) })),
    withoutCard: await countWithout(tx, input),
  }
}

export async function explain({
  tx,
  input,
  now,
}: Pick<Call<InputOf<typeof explainSuccess>>, 'tx' | 'input' | 'now'>): Promise<Explanation> {
  const { by, group } = input
  const today = now.slice(0, 10)
  const projects = await readCounted(tx, input, today)
  if (group === undefined) return explainRate(countGroup('', null, projects), today)
  const within = projects.filter((one) => groupKey(by, one) === group)
  return explainRate(countGroup(group, null, within), today)
}

type Counted = CountedProject & { readonly row: Omit<SuccessRow, 'group'> }

type Row = Answered & {
  readonly projectId: string
  readonly code: string | null
  readonly name: string
  readonly category: string | null
  readonly sponsorId: string | null
  readonly sponsor: string | null
  readonly why: string
  readonly lastDay: string
  readonly ways: ClosureWays
  readonly record: CardRecord | null
  readonly rule: number
}

type Asked = Pick<InputOf<typeof showSuccess>, 'moment' | 'portfolioId'>

/** Closed projects whose card of this moment is due: what is closed later says nothing at that moment yet. */
async function readCounted(
  tx: Tx,
  { moment, portfolioId }: Asked,
  today: string,
): Promise<readonly Counted[]> {
  const { rows } = await sql<Row>`
    select i.id as "projectId", i.code, i.name, i.category, p.id as "sponsorId", p.name as sponsor, c.why,
      c.last_day as "lastDay", c.ways, s.record, s.rule, s.satisfaction, s.benefits, s.scope
    from closure c
    join investment i on i.tenant_id = c.tenant_id and i.id = c.investment_id
    join success_card s on s.tenant_id = c.tenant_id and s.closure_id = c.id and s.moment = ${moment}
    left join person p on p.tenant_id = c.tenant_id and p.id = c.sponsor_id
    where c.accepted and c.reopened_at is null and s.due_day <= ${today}::date
      and (${portfolioId ?? null}::uuid is null or i.portfolio_id = ${portfolioId ?? null}::uuid)
    order by c.last_day desc, i.name_key, i.id`.execute(tx)
  return rows.map((row) => counted(row, moment))
}

function counted(row: Row, moment: Asked['moment']): Counted {
  const { projectId, code, name, category, sponsorId, sponsor, lastDay, ways } = row
  const why: ClosureWhy = whyOf(row)
  const { measures, verdict } = judgeCard({ why, moment, record: recordOf(row), said: row }, ruleOf(row.rule))
  const value = (key: string): number | null => measures.find((one) => one.key === key)?.value ?? null
  return {
    closedOn: lastDay,
    category,
    sponsorId,
    sponsor,
    ways,
    verdict,
    row: {
      project: { id: projectId, code, name },
      closedOn: lastDay,
      why,
      verdict,
      category,
      sponsor,
      time: value('time'),
      cost: value('cost'),
      scope: value('scope'),
      benefits: value('benefits'),
      satisfaction: value('satisfaction'),
    },
  }
}

async function countWithout(tx: Tx, { portfolioId }: Asked): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from investment i where i.state = 'closed'
      and (${portfolioId ?? null}::uuid is null or i.portfolio_id = ${portfolioId ?? null}::uuid)
      and not exists (select 1 from closure c where c.investment_id = i.id and c.accepted and c.reopened_at is null)`.execute(
    tx,
  )
  return rows[0]?.count ?? 0
}
