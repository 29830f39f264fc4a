import type { Tx } from '@portolan/platform/database'
import { events as planEvents, scheduleEvents, weekEvents } from '@portolan/plan/contract'
import { type Day, day, parseDay } from '@portolan/quantity'
import { sql } from 'kysely'
import { type StatusDate, type StatusDateReason, statusDateReasons, statusEvents } from '../contract/index.ts'
import { decideStatusDate, describeStatusDate } from '../domain/index.ts'
import { readLimitsNumber } from './health-policy/read-limits.ts'

/** The status date, and by which version of the limits standings are computed. */
export type Clock = {
  readonly day: Day
  readonly because: StatusDateReason
  readonly limits: number
}

/** The status date that the figures of this organisation speak of; today as long as none was decided. */
export async function readClock(tx: Tx, tenantId: string, now: string): Promise<Clock> {
  const row = await tx
    .selectFrom('standing_clock')
    .select(['status_date', 'because'])
    .where('tenant_id', '=', tenantId)
    .executeTakeFirst()
  const limits = await readLimitsNumber(tx, tenantId)
  if (row === undefined) return { day: day(now.slice(0, 10)), because: 'today', limits }
  return {
    limits,
    day: day(row.status_date),
    because: statusDateReasons.find((one) => one === row.because) ?? 'today',
  }
}

/** Decides the status date anew from what the organisation set, what registers tell and what was edited by hand. */
export async function decideClock(tx: Tx, tenantId: string, now: string): Promise<Clock> {
  const today = day(now.slice(0, 10))
  const tenant = await tx
    .selectFrom('tenant')
    .select('settings')
    .where('id', '=', tenantId)
    .executeTakeFirst()
  const newest = await readNewestRegister(tx, tenantId)
  const decided = decideStatusDate({
    chosen: chosenIn(tenant?.settings),
    newestRegister: newest,
    firstEditByHand: newest === undefined ? undefined : await readFirstEditByHand(tx, tenantId, newest),
    today,
  })
  return { ...decided, limits: await readLimitsNumber(tx, tenantId) }
}

export async function keepClock(tx: Tx, tenantId: string, clock: Clock, now: string): Promise<StatusDate> {
  const values = { status_date: clock.day, because: clock.because, decided_at: now }
  await tx
    .insertInto('standing_clock')
    .values({ tenant_id: tenantId, ...values })
    .onConflict((conflict) => conflict.column('tenant_id').doUpdateSet(values))
    .execute()
  return describeStatusDate(clock)
}

function chosenIn(settings: unknown): Day | undefined {
  const chosen = (settings as { statusDate?: unknown } | null | undefined)?.statusDate
  return typeof chosen === 'string' ? parseDay(chosen) : undefined
}

async function readNewestRegister(tx: Tx, tenantId: string): Promise<Day | undefined> {
  const row = await tx
    .selectFrom('edition')
    .select((fields) => fields.fn.max('as_of').as('newest'))
    .where('tenant_id', '=', tenantId)
    .executeTakeFirst()
  return row?.newest ? day(row.newest) : undefined
}

/** Kinds of edit and fields that tell where a project stands; a corrected name does not make old registers older. */
const telling = {
  edits: ['edition.add', 'rating.report', 'baseline.freeze', 'line.add'],
  fields: ['start', 'finish', 'cost', 'state'],
}

async function readFirstEditByHand(tx: Tx, tenantId: string, after: Day): Promise<Day | undefined> {
  const row = await tx
    .selectFrom('event')
    .select(sql<string>`(min(at) at time zone 'UTC')::date`.as('first'))
    .where('tenant_id', '=', tenantId)
    .where('subject_kind', '=', 'project')
    .where('at', '>', `${after}T23:59:59.999Z`)
    .where(
      sql<boolean>`(name in (${planEvents.projectAdded.id}, ${scheduleEvents.scheduleImported.id}, ${scheduleEvents.scheduleEdited.id}, ${weekEvents.progressAccepted.id}, ${statusEvents.statusConfirmed.id}) or (name = ${planEvents.projectEdited.id}
        and (payload -> 'edits' ?| ${telling.edits}::text[] or payload -> 'fields' ?| ${telling.fields}::text[])))`,
    )
    .executeTakeFirst()
  return row?.first ? day(row.first) : undefined
}
