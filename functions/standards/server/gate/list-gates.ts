import type { InputOf, OutputOf } from '@portolan/contract'
import type { Call } from '@portolan/platform/operations'
import { day, daysBetween, type Day } from '@portolan/quantity'
import { sql } from 'kysely'
import { z } from 'zod'
import { type GateLine, gateOutcomes, type GateSign, type listGates, Missing } from '../../contract/index.ts'

type Op = typeof listGates

const MissingAll = z.array(Missing)
const Lapsed = z.array(z.string())

type Row = Omit<GateLine, 'project' | 'sign' | 'missing' | 'lapsed' | 'outcome' | 'days'> & {
  readonly id: string
  readonly code: string | null
  readonly name: string
  readonly passed: boolean
  readonly ready: boolean
  readonly missing: unknown
  readonly lapsed: unknown
  readonly outcome: string | null
  readonly since: string
}

/** As the job found them; the longest waiting first. */
export async function gates({ tx, input, now }: Call<InputOf<Op>>): Promise<OutputOf<Op>> {
  const { rows } = await sql<Row>`
    select i.id, i.code, i.name, s.phase, s.gate, s.place, s.phases, s.passed, s.ready, s.musts, s.met, s.missing, s.waived,
      s.lapsed, s.overdue_conditions as "overdueConditions", s.outcome, s.since, s.computed_at as "computedAt"
    from gate_standing s join investment i on i.tenant_id = s.tenant_id and i.id = s.investment_id
    where i.state <> 'closed' order by s.since, i.name_key limit 5000`.execute(tx)
  const today = day(now.slice(0, 10))
  const all = rows.map((row) => toLine(row, today))
  const words = input.search?.toLowerCase() ?? ''
  const count = (sign: GateSign): number => all.filter((line) => line.sign === sign).length
  return {
    items: all
      .filter(({ sign }) => input.sign === undefined || sign === input.sign)
      .filter(({ missing }) => input.personId === undefined || isMended(missing, input.personId))
      .filter((line) => textOf(line).includes(words)),
    counts: {
      ready: count('ready'),
      missing: count('missing'),
      lapsed: count('lapsed'),
      passed: count('passed'),
    },
    behind: await countBehind(tx),
  }
}

async function countBehind(tx: Call<unknown>['tx']): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from project_method m
    join investment i on i.tenant_id = m.tenant_id and i.id = m.investment_id and i.state <> 'closed'
    left join gate_standing s on s.tenant_id = m.tenant_id and s.investment_id = m.investment_id
    where s.method_version is distinct from m.version`.execute(tx)
  return rows[0]?.count ?? 0
}

function toLine(row: Row, today: Day): GateLine {
  const { id, code, name, passed, ready, missing, lapsed, outcome, since, ...rest } = row
  const fallen = Lapsed.parse(lapsed)
  return {
    ...rest,
    project: { id, code, name },
    missing: MissingAll.parse(missing),
    lapsed: fallen,
    sign: fallen.length > 0 ? 'lapsed' : passed ? 'passed' : ready ? 'ready' : 'missing',
    outcome: gateOutcomes.find((one) => one === outcome) ?? null,
    days: Math.max(0, daysBetween(day(since.slice(0, 10)), today)),
  }
}

function isMended(missing: GateLine['missing'], personId: string): boolean {
  return missing.some(({ people }) => people.some(({ id }) => id === personId))
}

function textOf({ project, phase, gate, missing }: GateLine): string {
  return [project.code ?? '', project.name, phase, gate, ...missing.map(({ words }) => words)]
    .join(' ')
    .toLowerCase()
}
