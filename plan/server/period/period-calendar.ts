import { common, happened, refuse } from '@portolan/contract'
import { type Tx, uuidv7 } from '@portolan/platform/database'
import { reads, type UseCase, writes } from '@portolan/platform/operations'
import { sql } from 'kysely'
import {
  type FiscalYear,
  listPeriods,
  type Period,
  type PeriodCalendar,
  periodEvents,
  periodRefusals,
  PeriodRule,
  setPeriodCalendar,
  showPeriodCalendar,
} from '../../contract/index.ts'
import { type LaidOutYear, planCalendar, type PlannedCalendar } from '../../domain/index.ts'
import { readPeriods } from './period-rows.ts'

export const periodCalendarUseCases: readonly UseCase[] = [
  reads(listPeriods, async ({ tx }) => ({ items: [...(await readPeriods(tx))] })),
  reads(showPeriodCalendar, async ({ tx }) => await readCalendar(tx)),
  writes(setPeriodCalendar, async ({ tx, actor, input, now, expectedVersion }) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`${actor.tenantId}:periods`}, 2))`.execute(tx)
    const before = await readCalendar(tx)
    if (before.version !== expectedVersion)
      throw refuse(common.stale, {
        kind: 'calendar of periods',
        yours: expectedVersion,
        current: before.version,
      })
    const planned = possible(planCalendar(await readPeriods(tx), input))
    await replacePeriods(tx, actor.tenantId, { planned, now })
    await writeRule(tx, actor.tenantId, { rule: input.rule, version: before.version + 1, now })
    const { years } = planned
    const happening = happened(
      periodEvents.periodCalendarSet,
      { subject: { kind: 'period-calendar', id: actor.tenantId } },
      {
        pattern: input.rule.pattern,
        first: years[0]?.name ?? '',
        last: years.at(-1)?.name ?? '',
        periods: years.flatMap(({ periods }) => periods).length,
      },
    )
    return { output: await readCalendar(tx), happening }
  }),
]

type Possible = Extract<PlannedCalendar, { years: unknown }>

function possible(planned: PlannedCalendar): Possible {
  if (!('problem' in planned)) return planned
  if (planned.problem === 'gap')
    throw refuse(periodRefusals.calendarGap, { last: planned.last, first: planned.first })
  throw refuse(periodRefusals.calendarTooEarly, { period: planned.period })
}

export async function readCalendar(tx: Tx): Promise<PeriodCalendar> {
  const row = await tx.selectFrom('period_calendar').selectAll().executeTakeFirst()
  const rule = PeriodRule.safeParse({
    startMonth: row?.start_month,
    pattern: row?.pattern,
    weekEnds: row?.week_ends,
    yearEnds: row?.year_ends,
    cutOffWorkdays: row?.cut_off_workdays,
  })
  return {
    rule: rule.success ? rule.data : null,
    years: yearsOf(await readPeriods(tx)),
    version: row?.version ?? 0,
  }
}

function yearsOf(periods: readonly Period[]): FiscalYear[] {
  const names = [...new Set(periods.map(({ year }) => year))]
  return names.map((name) => {
    const own = periods.filter(({ year }) => year === name)
    return { name, from: own[0]?.from ?? '', to: own.at(-1)?.to ?? '', periods: own }
  })
}

type Replacing = { readonly planned: Possible; readonly now: string }

async function replacePeriods(tx: Tx, tenantId: string, { planned, now }: Replacing): Promise<void> {
  const kept = planned.kept.map(({ name }) => name)
  let gone = tx.deleteFrom('period')
  if (kept.length > 0) gone = gone.where('name', 'not in', kept)
  await gone.execute()
  await tx
    .insertInto('period')
    .values(planned.years.flatMap(({ periods }) => periods.map((period) => rowOf(period, tenantId, now))))
    .execute()
}

function rowOf(period: LaidOutYear['periods'][number], tenantId: string, now: string) {
  return {
    tenant_id: tenantId,
    id: uuidv7(Date.parse(now)),
    name: period.name,
    year: period.year,
    number: period.number,
    from_day: period.from,
    to_day: period.to,
    cut_off_day: period.cutOff,
  }
}

async function writeRule(
  tx: Tx,
  tenantId: string,
  { rule, version, now }: { readonly rule: PeriodRule; readonly version: number; readonly now: string },
): Promise<void> {
  const values = {
    start_month: rule.startMonth,
    pattern: rule.pattern,
    week_ends: rule.weekEnds,
    year_ends: rule.yearEnds,
    cut_off_workdays: rule.cutOffWorkdays,
    version,
    updated_at: now,
  }
  await tx
    .insertInto('period_calendar')
    .values({ tenant_id: tenantId, ...values })
    .onConflict((conflict) => conflict.columns(['tenant_id']).doUpdateSet(values))
    .execute()
}
