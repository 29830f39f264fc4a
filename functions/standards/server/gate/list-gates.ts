import type { InputOf, OutputOf } from '@portolan/contract'
import type { Call } from '@portolan/platform/operations'
import { addDays, day, daysBetween, type Day } from '@portolan/quantity'
import { sql } from 'kysely'
import { z } from 'zod'
import { type GateLine, gateOutcomes, type GateSign, type listGates, Missing } from '../../contract/index.ts'

type Op = typeof listGates

const MissingAll = z.array(Missing)
const Lapsed = z.array(z.string())

type Row = Omit<GateLine, 'project' | 'sign' | 'missing' | 'lapsed' | 'outcome' | 'days' | 'daysLate'> & {
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

/** As the job found them. */
export async function gates({ tx, input, now }: Call<InputOf<Op>>): Promise<OutputOf<Op>> {
  const all = await readGateLines(tx, now)
  const count = (sign: GateSign): number => all.filter((line) => line.sign === sign).length
  return {
    items: filterGates(all, input, now),
    counts: {
      ready: count('ready'),
      missing: count('missing'),
      lapsed: count('lapsed'),
      passed: count('passed'),
    },
    behind: await countBehind(tx),
  }
}

/** The most overdue first, then the longest waiting. */
export async function readGateLines(tx: Call<unknown>['tx'], now: string): Promise<readonly GateLine[]> {
  const { rows } = await sql<Row>`
    select i.id, i.code, i.name, s.phase, s.gate, s.place, s.phases, s.passed, s.ready, s.musts, s.met, s.missing, s.waived,
      s.lapsed, s.overdue_conditions as "overdueConditions", s.outcome, s.since, s.due_day as due, s.outside,
      s.computed_at as "computedAt"
    from gate_standing s join investment i on i.tenant_id = s.tenant_id and i.id = s.investment_id
    where i.state <> 'closed' order by s.since, i.name_key limit 5000`.execute(tx)
  const today = day(now.slice(0, 10))
  const lines = rows.map((row) => toLine(row, today))
  return lines.toSorted((a, b) => b.daysLate - a.daysLate)
}

export function filterGates(
  all: readonly GateLine[],
  { sign, personId, search = '', dueWithin }: InputOf<Op>,
  now: string,
): GateLine[] {
  const words = search.toLowerCase()
  const until = dueWithin === undefined ? undefined : addDays(day(now.slice(0, 10)), dueWithin)
  return all
    .filter((line) => sign === undefined || line.sign === sign)
    .filter(({ missing }) => personId === undefined || isMended(missing, personId))
    .filter(({ due }) => until === undefined || (due !== null && due <= until))
    .filter((line) => textOf(line).includes(words))
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
  const { id, code, name, passed, ready, missing, lapsed, outcome, since, due: planned, ...rest } = row
  // A gate that is passed is due no more.
  const due = passed ? null : planned
  const fallen = Lapsed.parse(lapsed)
  return {
    ...rest,
    project: { id, code, name },
    missing: MissingAll.parse(missing),
    lapsed: fallen,
    sign: fallen.length > 0 ? 'lapsed' : passed ? 'passed' : ready ? 'ready' : 'missing',
    outcome: gateOutcomes.find((one) => one === outcome) ?? null,
    days: Math.max(0, daysBetween(day(since.slice(0, 10)), today)),
    due,
    daysLate: due === null ? 0 : Math.max(0, daysBetween(day(due), today)),
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
