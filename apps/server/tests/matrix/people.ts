import {
  addAbility,
  addCalendar,
  askAbsence,
  assignCalendar,
  proposeAbility,
  readCalendarFile,
  setCalendarDays,
} from '@portolan/plan/contract'
import { ask } from '../testing/ask.ts'
import type { House } from '../testing/house.ts'
import type { Thing } from './calls.ts'
import type { Person } from './persons.ts'

export type PeopleKind =
  | 'work_calendar'
  | 'person_calendar'
  | 'absence'
  | 'own_absence'
  | 'calendar_import'
  | 'ability'
  | 'person_ability'

type Few = (columns: string, from: string, where: string, values: readonly unknown[]) => Promise<Thing[]>

export async function readPeopleThings(few: Few): Promise<Readonly<Record<PeopleKind, readonly Thing[]>>> {
  return {
    work_calendar: await few('null as by', 'work_calendar', 'true', []),
    person_calendar: await few('null as by', 'person_calendar', 'true', []),
    absence: await few('null as by', 'absence', 'true', []),
    own_absence: await few('person_id as by', 'absence', 'true', []),
    calendar_import: await few('null as by', 'calendar_import', 'true', []),
    ability: await few('null as by', 'ability', 'area_id is not null', []),
    person_ability: await few('null as by', 'person_ability', 'true', []),
  }
}

export function peopleKindOf(property: string, path: string): PeopleKind | undefined {
  if (property === 'calendarId') return 'work_calendar'
  if (property === 'personCalendarId') return 'person_calendar'
  if (property === 'calendarImportId') return 'calendar_import'
  if (property === 'abilityId') return 'ability'
  if (property === 'assessmentId') return 'person_ability'
  if (property === 'absenceId') return path.startsWith('/my/') ? 'own_absence' : 'absence'
  return undefined
}

/** An ability that one has by one’s own word, a calendar with a holiday, somebody who works by it, and absences: one’s own, and one with a reason that is personal. */
export async function fillPeople(
  house: House,
  { visitor: by, tenantId }: Person,
  { bystander, seal, note }: { readonly bystander: string; readonly seal: string; readonly note: string },
): Promise<void> {
  const area = await ask(house, by, addAbility, { name: `Cloud ${seal}` })
  const { id: abilityId } = await ask(house, by, addAbility, { name: `Clusters ${seal}`, areaId: area.id })
  await ask(house, by, proposeAbility, { abilityId, level: 3, from: '2026-01-01' })
  const week = [480, 480, 480, 480, 480, 0, 0]
  const { id: calendarId, version } = await ask(house, by, addCalendar, { name: `Office ${seal}`, week })
  const days = [{ day: '2026-12-25', name: 'Christmas Day', minutes: 0 }]
  await ask(house, by, setCalendarDays, { calendarId, days }, { ifMatch: version })
  await ask(house, by, assignCalendar, { personId: bystander, calendarId, from: '2026-01-01' })
  await ask(house, by, askAbsence, { kind: 'leave', first: '2026-02-02', last: '2026-02-03' })
  const upload = 'Day,Name\n2027-12-25,Christmas Day\n'
  await ask(house, by, readCalendarFile, { fileName: 'days.csv', calendarId }, { upload })
  await house.database.owner.query(
    `insert into absence (tenant_id, id, person_id, kind, first_day, last_day, note, state, asked_by, asked_at)
     values ($1, gen_random_uuid(), $2, 'sick', '2026-03-02', '2026-03-03', $3, 'requested', $2, now())`,
    [tenantId, bystander, note],
  )
}
