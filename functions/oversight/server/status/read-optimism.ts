import type { Tx } from '@portolan/platform/database'
import { day } from '@portolan/quantity'
import { sql } from 'kysely'
import {
  type OptimismMemory,
  type OptimismPoint,
  type ReportedPeriod,
  statuses,
} from '../../contract/index.ts'
import { rememberOptimism } from '../../domain/index.ts'
import { readEnded } from './reported-period.ts'

type Row = {
  readonly day: string
  readonly period: string | null
  readonly reported: string
  readonly computed: string
  readonly steps: number
}

/** What was reported of one project over the closed periods, beside what was computed for the same day. */
export async function readOptimism(tx: Tx, projectId: string, today: string): Promise<OptimismMemory> {
  const ended = await readEnded(tx, today)
  const { rows } = await sql<Row>`
    select as_of as day, null as period, reported_raw as reported, status as computed, (figures ->> 'reportedDifference')::int as steps
      from standing where investment_id = ${projectId}::uuid and is_register_day and as_of < ${today}::date
        and reported_raw is not null and figures ->> 'reportedDifference' is not null
    union all
    select as_of, period, initcap(colour), content -> 'computed' ->> 'status', (content ->> 'steps')::int
      from status_report where investment_id = ${projectId}::uuid and content ->> 'steps' is not null
    order by day`.execute(tx)
  const points = new Map<string, OptimismPoint>()
  // The newest word of a period counts, and one that was confirmed here before a register.
  for (const row of rows) {
    const period = row.period ?? periodOf(ended, row.day)
    if (row.period === null && points.get(period)?.byReport === true) continue
    points.set(period, toPoint(row, period))
  }
  const oldestFirst = [...points.values()].toSorted((one, other) => (one.day < other.day ? -1 : 1))
  return rememberOptimism(oldestFirst, day(today))
}

/** A register between two periods, or before the first, stands for itself. */
function periodOf(ended: readonly ReportedPeriod[], asOf: string): string {
  return ended.find(({ from, to }) => from <= asOf && asOf < to)?.name ?? asOf
}

function toPoint(
  { day: asOf, reported, computed, steps, period: byReport }: Row,
  period: string,
): OptimismPoint {
  return {
    period,
    day: asOf,
    reported,
    computed: statuses.find((one) => one === computed) ?? 'not-enough-data',
    steps,
    byReport: byReport !== null,
  }
}
