import {
  addAbility,
  addCalendar,
  askAbsence,
  assessAbilities,
  assignCalendar,
  changeAbility,
  decideAbsence,
  proposeAbility,
  readCalendarFile,
  setCalendarDays,
  takeCalendarFile,
} from '@portolan/plan/contract'
import { addDays, addMonths, type Day, random, startOfMonth, yearOf } from '@portolan/quantity'
import { type Acting, at } from '../acting.ts'
import type { SamplePerson } from '../people.ts'
import { absencesOf } from './absences.ts'
import { abilitiesOf } from './abilities.ts'
import { catalogue, levelWords } from './catalogue.ts'
import { dutchHolidays, germanHolidays, type Holiday } from './holidays.ts'

export type Time = {
  readonly acting: Acting
  readonly ids: ReadonlyMap<string, string>
  readonly people: readonly SamplePerson[]
  readonly monday: Day
  readonly seed: string
}

/** Plans with people, and so sets up when they work and what they are able to do. */
const planner = 'Daniel Osei'
const lead = 'Ingrid Solberg'

const office = [480, 480, 480, 480, 480, 0, 0]

/** When the people of the firm work, when they are away, and what they are able to do. */
export async function tellTime(time: Time): Promise<void> {
  await giveCalendars(time, await keepCalendars(time))
  await tellAbsences(time)
  await tellAbilities(time)
}

type CalendarIds = Readonly<Record<'nl' | 'de' | 'desk', string>>

async function keepCalendars({ acting, ids, monday }: Time): Promise<CalendarIds> {
  const who = ids.get(planner) ?? ''
  const now = at(addMonths(startOfMonth(monday), -24), 12)
  const years = [-2, -1, 0, 1].map((years) => yearOf(monday) + years)
  const add = async (name: string, holidays: (year: number) => readonly Holiday[]): Promise<string> => {
    const { id, version } = await acting.act(addCalendar, who, now, { name, week: office })
    const days = years.flatMap(holidays).map((one) => ({ ...one, minutes: 0 }))
    await acting.act(setCalendarDays, who, now, { calendarId: id, days }, { version })
    return id
  }
  const nl = await add('Netherlands', dutchHolidays)
  const de = await add('Germany', germanHolidays)
  const { id: desk, version } = await acting.act(addCalendar, who, now, {
    name: 'Service desk',
    baseId: nl,
    week: [480, 480, 480, 480, 480, 240, 0],
  })
  // The desk is staffed when everybody else is at home.
  const onCall = years.map((year) => ({ day: `${year}-12-26`, name: 'On call', minutes: 240 }))
  await acting.act(setCalendarDays, who, now, { calendarId: desk, days: onCall }, { version })
  return { nl, de, desk }
}

async function giveCalendars(
  { acting, ids, people, monday, seed }: Time,
  calendars: CalendarIds,
): Promise<void> {
  const who = ids.get(planner) ?? ''
  const begin = addMonths(startOfMonth(monday), -24)
  for (const [index, { name, jobTitle }] of people.entries()) {
    const chance = random(seed).stream(`calendar ${name}`)
    const place = chance.next() < 0.3 ? calendars.de : calendars.nl
    const calendarId = jobTitle === 'Service engineer' ? calendars.desk : place
    const share = chance.next() < 0.22 ? chance.pick([60, 80, 80, 90]) : 100
    await acting.act(assignCalendar, who, at(begin, 13, index), {
      personId: ids.get(name) ?? '',
      calendarId,
      share,
      from: begin,
    })
  }
}

/** What was agreed comes from the system of the people’s office; what is asked now waits here. */
async function tellAbsences({ acting, ids, people, monday, seed }: Time): Promise<void> {
  const who = ids.get(planner) ?? ''
  const rows = absencesOf(people, { monday, seed }).filter(({ name }) => name !== planner)
  const text = [
    'UID,Person,From,To',
    ...rows.map(({ uid, name, first, last }) => [uid, name, first, last].join()),
  ]
  const upload = new TextEncoder().encode(`${text.join('\n')}\n`)
  const now = at(addDays(monday, -5), 8)
  const dropped = await acting.act(readCalendarFile, who, now, { fileName: 'absences-hr.csv' }, { upload })
  const { id: calendarImportId, version } = dropped
  await acting.act(takeCalendarFile, who, now, { calendarImportId }, { version })
  for (const [index, { name, first, last, kind, note, decided }] of asked(monday).entries()) {
    const personId = ids.get(name)
    if (personId === undefined) continue
    const moment = at(addDays(monday, -4), 9, index)
    const absence = await acting.act(askAbsence, personId, moment, {
      kind,
      first,
      last,
      ...(note ? { note } : {}),
    })
    if (decided === undefined) continue
    await acting.act(
      decideAbsence,
      ids.get(lead) ?? '',
      at(addDays(monday, -3), 9, index),
      { absenceId: absence.id, ...decided },
      { version: absence.version },
    )
  }
}

type Asked = {
  readonly name: string
  readonly kind: 'leave' | 'training' | 'parental'
  readonly first: Day
  readonly last: Day
  readonly note?: string
  readonly decided?: { readonly approve: boolean; readonly reason?: string }
}

/** Far enough ahead that nothing of the file lies there. */
function asked(monday: Day): readonly Asked[] {
  const week = (weeks: number): Day => addDays(monday, weeks * 7)
  return [
    { name: 'Daniel Osei', kind: 'leave', first: week(20), last: addDays(week(21), 4), note: 'Ghana' },
    { name: 'Priya Raman', kind: 'leave', first: week(21), last: addDays(week(21), 4) },
    { name: 'Lars Eriksen', kind: 'training', first: week(20), last: addDays(week(20), 1) },
    {
      name: 'Greta Vogel',
      kind: 'leave',
      first: week(22),
      last: addDays(week(23), 4),
      decided: { approve: true },
    },
    {
      name: 'Rosa Martens',
      kind: 'leave',
      first: week(24),
      last: addDays(week(24), 4),
      decided: { approve: false, reason: 'The academy opens in that week' },
    },
    { name: 'Claire Fontaine', kind: 'leave', first: week(25), last: addDays(week(26), 4) },
  ]
}

async function tellAbilities(time: Time): Promise<void> {
  const { acting, ids, people, monday, seed } = time
  const who = ids.get(planner) ?? ''
  const begin = addDays(monday, -200)
  const abilities = new Map<string, string>()
  for (const [areaName, below] of Object.entries(catalogue)) {
    const area = await acting.act(addAbility, who, at(begin, 9), { name: areaName })
    for (const name of Object.keys(below)) {
      const { id, version } = await acting.act(addAbility, who, at(begin, 9), { name, areaId: area.id })
      abilities.set(name, id)
      if (areaName === 'Cloud')
        await acting.act(
          changeAbility,
          who,
          at(begin, 10),
          { abilityId: id, levels: [...levelWords] },
          { version },
        )
    }
  }
  const assessments = abilitiesOf(people, { monday, seed })
    .filter(({ name }) => name !== planner)
    .map(({ name, ability, ...told }) => ({
      personId: ids.get(name) ?? '',
      abilityId: abilities.get(ability) ?? '',
      ...told,
    }))
  await acting.act(assessAbilities, who, at(addDays(monday, -40), 14), { assessments })
  for (const [index, [name, ability, level, told]] of proposed.entries()) {
    const personId = ids.get(name)
    const abilityId = abilities.get(ability)
    if (personId === undefined || abilityId === undefined) continue
    await acting.act(proposeAbility, personId, at(addDays(monday, -2), 15, index), {
      abilityId,
      level,
      evidence: told,
      from: monday,
    })
  }
}

const proposed = [
  ['Daniel Osei', 'Requirements', 3, 'Staffing model of the whole firm'],
  ['Priya Raman', 'Project management', 5, 'PfMP since last month'],
  ['Rosa Martens', 'Accessible design', 2, 'Course at the academy'],
] as const
