import { allows, common, refuse } from '@portolan/contract'
import type { Tx } from '@portolan/platform/database'
import type { Known } from '@portolan/platform/operations'
import { sql } from 'kysely'
import {
  type Period,
  periodRefusals,
  permissions,
  type PeriodStep,
  periodStates,
  type PeriodWithSteps,
} from '../../contract/index.ts'
import { type Late, lateMoney, type Span } from '../../domain/index.ts'

const columns = [
  'id',
  'name',
  'year',
  'number',
  'from_day',
  'to_day',
  'cut_off_day',
  'state',
  'version',
] as const
type PeriodRow = {
  readonly id: string
  readonly name: string
  readonly year: string
  readonly number: number
  readonly from_day: string
  readonly to_day: string
  readonly cut_off_day: string
  readonly state: string
  readonly version: number
}

/** All reporting periods, oldest first. */
export async function readPeriods(tx: Tx): Promise<readonly Period[]> {
  // Named, for the house itself reads it too, before which no wall stands.
  const rows = await tx
    .selectFrom('period')
    .select(columns)
    .where(sql<boolean>`tenant_id = app_tenant()`)
    .orderBy('from_day')
    .execute()
  return rows.map(toPeriod)
}

export async function readPeriod(tx: Tx, periodId: string): Promise<PeriodWithSteps> {
  const row = await tx.selectFrom('period').select(columns).where('id', '=', periodId).executeTakeFirst()
  if (row === undefined) throw refuse(common.notFound, { kind: 'period' })
  const steps = await tx
    .selectFrom('period_step as s')
    .innerJoin('person as p', (join) =>
      join.onRef('p.tenant_id', '=', 's.tenant_id').onRef('p.id', '=', 's.by_person'),
    )
    .select(['s.state', 's.reason', 's.at', 'p.name as by'])
    .where('s.period_id', '=', periodId)
    .orderBy('s.at', 'desc')
    .orderBy('s.id', 'desc')
    .execute()
  return {
    ...toPeriod(row),
    steps: steps.map((step): PeriodStep => ({ ...step, state: stateOf(step.state) })),
  }
}

/** Refuses days that no money may be written into any more. Who locks a period meanwhile waits, or makes this wait. */
export async function refuseLate(tx: Tx, actor: Known, spans: readonly Span[]): Promise<void> {
  const late = await findLate(tx, actor, spans)
  if (late === undefined) return
  const { period, next } = late
  throw refuse(late.state === 'locked' ? periodRefusals.periodLocked : periodRefusals.periodClosing, {
    period,
    next,
  })
}

async function findLate(tx: Tx, actor: Known, spans: readonly Span[]): Promise<Late | undefined> {
  if (spans.length === 0) return undefined
  const doors = await tx
    .selectFrom('period')
    .select(['name', 'from_day as from', 'to_day as to', 'state'])
    .orderBy('from_day')
    .forShare()
    .execute()
  const periods = doors.map((door) => ({ ...door, state: stateOf(door.state) }))
  const who = { mayClose: allows(permissions.closePeriods, actor.grants) }
  for (const span of spans) {
    const late = lateMoney(periods, span, who)
    if (late !== undefined) return late
  }
  return undefined
}

function toPeriod(row: PeriodRow): Period {
  return {
    id: row.id,
    name: row.name,
    year: row.year,
    number: row.number,
    from: row.from_day,
    to: row.to_day,
    cutOff: row.cut_off_day,
    state: stateOf(row.state),
    version: row.version,
  }
}

function stateOf(state: string): Period['state'] {
  return periodStates.find((one) => one === state) ?? 'open'
}
