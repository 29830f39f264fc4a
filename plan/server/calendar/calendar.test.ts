import { Refused } from '@portolan/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  addCalendar,
  askAbsence,
  assignCalendar,
  changeCalendar,
  decideAbsence,
  listAbsences,
  listMyAbsences,
  listWaitingAbsences,
  readCalendarFile,
  recordAbsence,
  setCalendarDays,
  showCalendar,
  showPersonTime,
  takeCalendarFile,
  unassignCalendar,
  withdrawAbsence,
  type WorkCalendar,
} from '../../contract/index.ts'
import { openPlanHouse, type PlanHouse } from '../testing/plan-house.ts'

const office = [480, 480, 480, 480, 480, 0, 0]
const codeOf = async (tried: Promise<unknown>): Promise<string> =>
  await tried.then(
    () => 'done',
    (fault: unknown) => (fault instanceof Refused ? fault.refusal.code : String(fault)),
  )
const ics = (...events: readonly string[]): string =>
  [
    'BEGIN:VCALENDAR',
    ...events.flatMap((event) => ['BEGIN:VEVENT', ...event.split('|'), 'END:VEVENT']),
    'END:VCALENDAR',
    '',
  ].join('\r\n')

describe('calendars', () => {
  let house: PlanHouse
  let nl: WorkCalendar
  beforeAll(async () => {
    house = await openPlanHouse()
    nl = await house.act(addCalendar, { name: 'Netherlands', week: office })
  })
  afterAll(async () => await house.close())

  it('stand on one another, and take from below what they do not say', async () => {
    await house.act(
      setCalendarDays,
      { calendarId: nl.id, days: [{ day: '2026-12-25', name: 'Christmas Day', minutes: 0 }] },
      { version: 1 },
    )
    const desk = await house.act(addCalendar, { name: 'Service desk', baseId: nl.id })
    expect(desk).toMatchObject({ week: office, ownWeek: false, base: { id: nl.id } })
    expect((await house.act(showCalendar, { calendarId: desk.id })).days).toEqual([
      { day: '2026-12-25', name: 'Christmas Day', minutes: 0, own: false },
    ])
    const loop = house.act(changeCalendar, { calendarId: nl.id, baseId: desk.id }, { version: 2 })
    expect(await codeOf(loop)).toBe('plan/loop-of-calendars')
    expect(await codeOf(house.act(addCalendar, { name: 'Of nothing' }))).toBe('plan/calendar-without-week')
    expect(await codeOf(house.act(addCalendar, { name: 'NETHERLANDS', week: office }))).toBe(
      'plan/name-taken',
    )
  })

  it('hold for a person from one day to another, one at a time', async () => {
    const personId = await house.addPerson('team-member')
    const given = { personId, calendarId: nl.id }
    await house.act(assignCalendar, { ...given, from: '2026-01-01' })
    const part = await house.act(assignCalendar, { ...given, share: 80, from: '2026-07-01' })
    const { calendars } = await house.act(showPersonTime, { personId })
    expect(calendars.map(({ from, until, share }) => [from, until, share])).toEqual([
      ['2026-07-01', null, 80],
      ['2026-01-01', '2026-06-30', 100],
    ])
    const before = house.act(assignCalendar, { ...given, from: '2026-03-01' })
    expect(await codeOf(before)).toBe('plan/calendars-overlap')
    await house.act(unassignCalendar, { personCalendarId: part.id }, { version: 1 })
    expect((await house.act(showPersonTime, { personId })).calendars).toHaveLength(1)
  })

  it('are kept by those who plan resources, and read by all who see projects', async () => {
    const member = await house.addPerson('team-member')
    expect(await codeOf(house.act(addCalendar, { name: 'Mine', week: office }, { as: member }))).toBe(
      'identity/not-permitted',
    )
    expect((await house.act(showCalendar, { calendarId: nl.id }, { as: member })).name).toBe('Netherlands')
  })

  it('take their holidays from a file, which changes nothing the second time', async () => {
    const de = await house.act(addCalendar, { name: 'Germany', week: office })
    const upload = ics(
      'UID:x|SUMMARY:Christmas Day|DTSTART;VALUE=DATE:20201225|RRULE:FREQ=YEARLY',
      'UID:y|SUMMARY:Unity Day|DTSTART;VALUE=DATE:20261003',
    )
    const drop = async (text: string) =>
      await house.act(readCalendarFile, { fileName: 'de.ics', calendarId: de.id }, { upload: text })
    const first = await drop(upload)
    expect(first.counts).toEqual({ new: 8 })
    expect((await house.act(showCalendar, { calendarId: de.id })).days).toEqual([])
    await house.act(takeCalendarFile, { calendarImportId: first.id }, { version: 1 })
    const { days } = await house.act(showCalendar, { calendarId: de.id })
    expect(days.map(({ day }) => day)).toContain('2026-10-03')
    expect((await drop(upload)).counts).toEqual({ same: 8 })
    const again = house.act(takeCalendarFile, { calendarImportId: first.id }, { version: 2 })
    expect(await codeOf(again)).toBe('plan/calendar-import-not-open')
    const gone = await drop(ics('UID:y|SUMMARY:Unity Day|DTSTART;VALUE=DATE:20261003|STATUS:CANCELLED'))
    await house.act(takeCalendarFile, { calendarImportId: gone.id }, { version: 1 })
    const left = (await house.act(showCalendar, { calendarId: de.id })).days
    expect(left.map(({ day }) => day)).not.toContain('2026-10-03')
    expect(await codeOf(drop('<html>'))).toBe('plan/unreadable-file')
  })
})

describe('absences', () => {
  let house: PlanHouse
  let member: string
  let planner: string
  const leave = { kind: 'leave', first: '2026-12-21', last: '2026-12-31' } as const

  beforeAll(async () => {
    house = await openPlanHouse()
    member = await house.addPerson('team-member')
    planner = await house.addPerson('resource-manager')
  })
  afterAll(async () => await house.close())

  it('are asked for by oneself and decided by another; why is for oneself alone', async () => {
    const asked = await house.act(askAbsence, { ...leave, note: 'Skiing' }, { as: member })
    expect(asked.state).toBe('requested')
    const [waiting] = (await house.act(listWaitingAbsences, {}, { as: planner })).items
    expect(waiting).toMatchObject({ id: asked.id, others: 0, mine: false })
    expect(waiting).not.toHaveProperty('kind')
    expect(waiting).not.toHaveProperty('note')
    await house.act(decideAbsence, { absenceId: asked.id, approve: true }, { version: 1, as: planner })
    const [mine] = (await house.act(listMyAbsences, {}, { as: member })).items
    expect(mine).toMatchObject({ kind: 'leave', note: 'Skiing', state: 'approved' })
    const { items } = await house.act(listAbsences, { from: '2026-12-01', to: '2027-01-01' }, { as: planner })
    const row = items.find(({ person }) => person.id === member)
    expect(row?.absences.map(({ first, last }) => [first, last])).toEqual([['2026-12-21', '2026-12-31']])
    expect(JSON.stringify(items)).not.toContain('Skiing')
    expect(JSON.stringify(items)).not.toContain('"leave"')
  })

  it('are never two at once, but for the halves of a day', async () => {
    expect(await codeOf(house.act(askAbsence, { ...leave, first: '2026-12-31' }, { as: member }))).toBe(
      'plan/away-already',
    )
    const day = { kind: 'leave', first: '2026-11-20', last: '2026-11-20' } as const
    await house.act(askAbsence, { ...day, untilNoon: true }, { as: member })
    expect(await codeOf(house.act(askAbsence, { ...day, fromNoon: true }, { as: member }))).toBe('done')
    expect(await codeOf(house.act(askAbsence, { ...day, last: '2026-11-19' }, { as: member }))).toBe(
      'plan/days-reversed',
    )
  })

  it('are never decided by who asked: not by himself, not by a second account of his', async () => {
    const own = await house.act(askAbsence, leave, { as: planner })
    const decide = (as: string) =>
      house.act(decideAbsence, { absenceId: own.id, approve: true }, { version: 1, as })
    expect(await codeOf(decide(planner))).toBe('plan/own-absence')
    const second = await house.addPerson('resource-manager')
    await house.database.owner.query(
      `update person set email = case id when $1 then 'p.raman@example.org' else 'P.Raman+two@example.org' end
       where id in ($1, $2)`,
      [planner, second],
    )
    expect(await codeOf(decide(second))).toBe('plan/own-absence')
    const record = { personId: planner, first: '2027-02-01', last: '2027-02-02' }
    expect(await codeOf(house.act(recordAbsence, record, { as: planner }))).toBe('plan/own-absence')
    expect(await codeOf(house.act(recordAbsence, record, { as: second }))).toBe('plan/own-absence')
    expect(await codeOf(decide(house.personId))).toBe('done')
  })

  it('are declined with a reason, and withdrawn by who asked only', async () => {
    const asked = await house.act(
      askAbsence,
      { kind: 'training', first: '2027-03-01', last: '2027-03-05' },
      { as: member },
    )
    const decline = { absenceId: asked.id, approve: false }
    expect(await codeOf(house.act(decideAbsence, decline, { version: 1 }))).toBe(
      'plan/decline-without-reason',
    )
    expect(
      await codeOf(house.act(withdrawAbsence, { absenceId: asked.id }, { version: 1, as: planner })),
    ).toBe('record/not-found')
    await house.act(decideAbsence, { ...decline, reason: 'Go-live week' }, { version: 1 })
    expect(
      await codeOf(house.act(withdrawAbsence, { absenceId: asked.id }, { version: 2, as: member })),
    ).toBe('plan/absence-not-open')
  })

  it('are recorded for others without a reason by who may not read one', async () => {
    const record = { personId: member, first: '2027-04-01', last: '2027-04-01' }
    expect(await codeOf(house.act(recordAbsence, { ...record, kind: 'sick' }, { as: planner }))).toBe(
      'identity/not-permitted',
    )
    expect(await house.act(recordAbsence, record, { as: planner })).toMatchObject({ state: 'approved' })
  })

  it('come from a file once, and those of who drops it wait for another', async () => {
    await house.database.owner.query(`update person set name = 'Ann Drop' where id = $1`, [house.personId])
    await house.database.owner.query(`update person set name = 'Bo Other' where id = $1`, [member])
    const text = 'UID,Person,From,To\na,Ann Drop,2027-05-03,2027-05-07\nb,Bo Other,2027-05-10,2027-05-11\n'
    const drop = async (upload: string) =>
      await house.act(readCalendarFile, { fileName: 'hr.csv' }, { upload })
    const first = await drop(text)
    expect(first.counts).toEqual({ new: 2 })
    await house.act(takeCalendarFile, { calendarImportId: first.id }, { version: 1 })
    const states = async () =>
      (await house.act(listAbsences, { from: '2027-05-01', to: '2027-06-01' })).items.flatMap(
        ({ person, absences }) => absences.map(({ state, last }) => [person.name, state, last]),
      )
    expect(await states()).toEqual([
      ['Ann Drop', 'requested', '2027-05-07'],
      ['Bo Other', 'approved', '2027-05-11'],
    ])
    expect((await drop(text)).counts).toEqual({ same: 2 })
    const moved = await drop('UID,Person,From,To\nb,Bo Other,2027-05-12,2027-05-14\n')
    expect(moved.counts).toEqual({ update: 1 })
    await house.act(takeCalendarFile, { calendarImportId: moved.id }, { version: 1 })
    expect((await states()).at(-1)).toEqual(['Bo Other', 'approved', '2027-05-14'])
    const unknown = await drop('Person,From\nNobody,2027-05-12\n')
    expect(await codeOf(house.act(takeCalendarFile, { calendarImportId: unknown.id }, { version: 1 }))).toBe(
      'plan/calendar-import-stops',
    )
  })
})
