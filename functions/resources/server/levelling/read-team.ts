import type { Tx } from '@portolan/platform/database'
import { resolveWorkCalendar } from '@portolan/plan/domain'
import { nameKey } from '@portolan/exchange'
import { day, dayNumber } from '@portolan/quantity'
import type { TeamMember } from '../../domain/index.ts'

export type Team = {
  readonly members: ReadonlyMap<string, TeamMember>
  /** By the key of a name, who is called that: plans know people by their names. Where two are called alike, nobody is guessed. */
  readonly byName: ReadonlyMap<string, readonly string[]>
}

const officeWeek = [480, 480, 480, 480, 480, 0, 0]

/** Everybody who is here, when they work, and when they are away. */
export async function readTeam(tx: Tx, tenantId: string, today: string): Promise<Team> {
  const people = await tx
    .selectFrom('person')
    .select(['id', 'name'])
    .where('tenant_id', '=', tenantId)
    .where('state', '<>', 'left')
    .orderBy('id')
    .execute()
  const calendars = await readResolved(tx, tenantId)
  const assigned = await readAssigned(tx, tenantId, today)
  const absences = await readAbsences(tx, tenantId, today)
  const byName = new Map<string, string[]>()
  const members = people.map(({ id, name }): readonly [string, TeamMember] => {
    const key = nameKey(name)
    byName.set(key, [...(byName.get(key) ?? []), id])
    const works = assigned.get(id)
    const calendar = calendars(works?.calendar_id)
    const away = [...(absences.get(id) ?? []), ...calendar.holidays]
    return [id, { id, name, share: works?.share ?? 100, week: calendar.week, away }]
  })
  return { members: new Map(members), byName }
}

type Works = { readonly calendar_id: string; readonly share: number }

async function readAssigned(tx: Tx, tenantId: string, today: string): Promise<ReadonlyMap<string, Works>> {
  const rows = await tx
    .selectFrom('person_calendar')
    .select(['person_id', 'calendar_id', 'share'])
    .where('tenant_id', '=', tenantId)
    .where('from_day', '<=', today)
    .where((where) => where.or([where('until_day', 'is', null), where('until_day', '>=', today)]))
    .orderBy('from_day')
    .execute()
  return new Map(rows.map((row) => [row.person_id, row]))
}

async function readAbsences(
  tx: Tx,
  tenantId: string,
  today: string,
): Promise<ReadonlyMap<string, TeamMember['away']>> {
  const rows = await tx
    .selectFrom('absence')
    .select(['person_id', 'first_day', 'last_day'])
    .where('tenant_id', '=', tenantId)
    .where('state', '=', 'approved')
    .where('last_day', '>=', today)
    .orderBy('first_day')
    .execute()
  const away = new Map<string, TeamMember['away'][number][]>()
  for (const { person_id: id, first_day: first, last_day: last } of rows)
    away.set(id, [...(away.get(id) ?? []), { first: dayNumber(day(first)), last: dayNumber(day(last)) }])
  return away
}

type Resolved = { readonly week: readonly number[]; readonly holidays: TeamMember['away'] }

async function readResolved(tx: Tx, tenantId: string): Promise<(calendarId: string | undefined) => Resolved> {
  const calendars = await tx
    .selectFrom('work_calendar')
    .select(['id', 'base_id', 'week'])
    .where('tenant_id', '=', tenantId)
    .execute()
  const days = await tx
    .selectFrom('calendar_day')
    .select(['calendar_id', 'day', 'name', 'minutes'])
    .where('tenant_id', '=', tenantId)
    .orderBy('day')
    .execute()
  const kept = new Map(
    calendars.map(({ id, base_id: baseId, week }) => [
      id,
      { id, baseId, week, days: days.filter(({ calendar_id: of }) => of === id) },
    ]),
  )
  return (id) => {
    if (id === undefined || !kept.has(id)) return { week: officeWeek, holidays: [] }
    const { week, days: dated } = resolveWorkCalendar(kept, id)
    const free = dated.filter(({ minutes }) => minutes === 0).map((one) => dayNumber(day(one.day)))
    return { week, holidays: free.map((at) => ({ first: at, last: at })) }
  }
}
