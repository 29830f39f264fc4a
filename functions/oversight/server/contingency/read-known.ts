import type { Tx } from '@portolan/platform/database'
import type { Day } from '@portolan/quantity'
import { sql } from 'kysely'
import { RiskCost, RiskResponseGiven } from '../../contract/index.ts'
import { type ContingencyKnown, expectedOf } from '../../domain/index.ts'
import { readMoves, type StoredMove } from './read-held.ts'

export type KnownProject = {
  readonly id: string
  readonly code: string | null
  readonly name: string
  readonly portfolioId: string | null
  readonly managerId: string | null
  readonly manager: string | null
  readonly start: string | null
  readonly finish: string | null
  readonly currency: string | null
  readonly moves: readonly StoredMove[]
  readonly known: ContingencyKnown
}

type Of = {
  readonly projectId?: string | undefined
  readonly portfolioId?: string | undefined
  readonly today: string
}

/** Running projects that the reader sees, or one, with all that their figures are made from: read at once for all. */
export async function readKnown(tx: Tx, of: Of): Promise<readonly KnownProject[]> {
  const projects = await readProjects(tx, of)
  const { projectId, today } = of
  const moves = groupOf(await readMoves(tx, projectId))
  const exposures = await readExposures(tx, projectId)
  const simulated = await readSimulated(tx, projectId)
  const progress = await readProgress(tx, projectId)
  return projects.map((project) => {
    const own = moves.get(project.id) ?? []
    const currency = heldCurrency(own) ?? project.currency
    const same = currency === project.currency
    const played = simulated.get(project.id)
    return {
      ...project,
      currency,
      moves: own,
      known: {
        asOf: today as Day,
        currency,
        moves: own,
        progress: progress.get(project.id) ?? null,
        // Amounts in another currency are not set against each other.
        exposure: (same ? exposures.get(project.id) : undefined) ?? { risks: 0, costed: 0, amount: 0 },
        simulated:
          played === undefined
            ? null
            : { ...played, money: played.currency === currency ? played.money : null },
      },
    }
  })
}

/** What is held stays in the currency in which it was opened. */
export function heldCurrency(moves: readonly StoredMove[]): string | null {
  return moves.find(({ currency }) => currency !== null)?.currency ?? null
}

type ProjectRow = Omit<KnownProject, 'moves' | 'known'>

async function readProjects(tx: Tx, { projectId, portfolioId }: Of): Promise<readonly ProjectRow[]> {
  const { rows } = await sql<ProjectRow>`
    select i.id, i.code, i.name, i.portfolio_id as "portfolioId", i.manager_id as "managerId", m.name as manager,
      i.start_day as start, i.finish_day as finish, i.cost_currency as currency
    from investment i left join person m on m.tenant_id = i.tenant_id and m.id = i.manager_id
    where ${projectId === undefined ? sql`i.state in ('active', 'on-hold')` : sql`i.id = ${projectId}::uuid`}
      and (${portfolioId ?? null}::uuid is null or i.portfolio_id = ${portfolioId ?? null}::uuid)
    order by i.name_key, i.id`.execute(tx)
  return rows
}

type Exposure = ContingencyKnown['exposure']

async function readExposures(tx: Tx, projectId: string | undefined): Promise<ReadonlyMap<string, Exposure>> {
  const query = tx
    .selectFrom('risk')
    .select(['investment_id', 'probability', 'cost', 'response'])
    .where('state', '=', 'open')
  const rows = await (
    projectId === undefined ? query : query.where('investment_id', '=', projectId)
  ).execute()
  const found = new Map<string, Exposure>()
  for (const row of rows) {
    const so = found.get(row.investment_id) ?? { risks: 0, costed: 0, amount: 0 }
    const expected = expectedOf({
      probability: row.probability,
      cost: RiskCost.nullable().parse(row.cost),
      response: RiskResponseGiven.nullable().parse(row.response),
    })
    found.set(row.investment_id, {
      risks: so.risks + 1,
      costed: so.costed + (expected === null ? 0 : 1),
      amount: so.amount + (expected ?? 0),
    })
  }
  return found
}

type Simulated = NonNullable<ContingencyKnown['simulated']> & { readonly currency: string | null }

type PlayedRow = {
  readonly projectId: string
  readonly day: string
  readonly currency: string | null
  readonly perDay: number | null
  readonly cost: number | null
  readonly minutes: number | null
}

/** Of each project the newest simulation that has an answer; one that could not be played says nothing. */
async function readSimulated(tx: Tx, projectId: string | undefined): Promise<ReadonlyMap<string, Simulated>> {
  const { rows } = await sql<PlayedRow>`
    select distinct on (s.investment_id) s.investment_id as "projectId", (s.answered_at at time zone 'UTC')::date as day,
      s.basis ->> 'currency' as currency, (s.basis ->> 'minutesPerDay')::float8 as "perDay",
      (s.answer #>> '{result,whole,measures,costContingency,value}')::float8 as cost,
      (s.answer #>> '{result,whole,measures,timeContingency,value}')::float8 as minutes
    from risk_simulation s
    where s.answer is not null and (${projectId ?? null}::uuid is null or s.investment_id = ${projectId ?? null}::uuid)
    order by s.investment_id, s.asked_at desc`.execute(tx)
  return new Map(
    rows.map(({ projectId: id, day, currency, perDay, cost, minutes }) => [
      id,
      {
        money: currency === null ? null : cost,
        days: minutes === null || !perDay ? null : Math.round((minutes / perDay) * 10) / 10,
        asOf: day as Day,
        currency,
      },
    ]),
  )
}

type Progress = NonNullable<ContingencyKnown['progress']>

type EarnedRow = {
  readonly projectId: string
  readonly share: number
  readonly asOf: string
  readonly source: string
}

/** EV ÷ BAC of the newest schedule, as its standing keeps it; else what was reported last. */
async function readProgress(tx: Tx, projectId: string | undefined): Promise<ReadonlyMap<string, Progress>> {
  const stated = await sql<EarnedRow>`
    select distinct on (e.investment_id) e.investment_id as "projectId", e.progress as share, e.as_of as "asOf", e.source
    from edition e
    where e.progress is not null and (${projectId ?? null}::uuid is null or e.investment_id = ${projectId ?? null}::uuid)
    order by e.investment_id, e.as_of desc, e.id desc`.execute(tx)
  const earned = await sql<EarnedRow>`
    select s.investment_id as "projectId", (s.detail #>> '{complete,share}')::float8 as share,
      s.detail #>> '{complete,asOf}' as "asOf", s.detail #>> '{complete,version}' as source
    from standing s
    where s.is_current and s.detail ? 'complete'
      and (${projectId ?? null}::uuid is null or s.investment_id = ${projectId ?? null}::uuid)`.execute(tx)
  const told =
    (from: Progress['from']) =>
    ({ projectId: id, share, asOf, source }: EarnedRow): readonly [string, Progress] => [
      id,
      { share: Number(share), from, asOf: asOf as Day, source },
    ]
  return new Map([...stated.rows.map(told('stated')), ...earned.rows.map(told('earned'))])
}

function groupOf(moves: readonly StoredMove[]): ReadonlyMap<string, readonly StoredMove[]> {
  const groups = new Map<string, StoredMove[]>()
  for (const move of moves) groups.set(move.projectId, [...(groups.get(move.projectId) ?? []), move])
  return groups
}
