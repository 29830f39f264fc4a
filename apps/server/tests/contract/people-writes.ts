import {
  type Ability,
  addAbility,
  addCalendar,
  askAbsence,
  assignCalendar,
  type CalendarImport,
  readCalendarFile,
  type WorkCalendar,
} from '@portolan/plan/contract'
import type { World } from '../matrix/world.ts'
import { ask } from '../testing/ask.ts'
import type { House, Visitor } from '../testing/house.ts'
import type { Prepared } from './writes-that-succeed.ts'

const week = [480, 480, 480, 480, 480, 0, 0]

/** Calls of all that writes when people work, each of them carried out. */
export function peopleWrites(
  house: House,
  by: Visitor,
  { world, nth }: { readonly world: World; readonly nth: () => number },
): Readonly<Record<string, () => Promise<Prepared>>> {
  const calendar = async (): Promise<WorkCalendar> =>
    await ask(house, by, addCalendar, { name: `Calendar ${nth()}`, week })
  /** A day of its own for each call, for nobody is away twice at once. */
  const day = (): string => new Date(Date.UTC(2030, 0, 1) + nth() * 3 * 86_400_000).toISOString().slice(0, 10)
  const asked = async (): Promise<{ id: string; version: number }> => {
    const first = day()
    return await ask(house, by, askAbsence, { kind: 'leave', first, last: first })
  }
  const dropped = async (): Promise<CalendarImport> => {
    const { id: calendarId } = await calendar()
    const upload = 'Day,Name\n2030-12-25,Christmas Day\n'
    return await ask(house, by, readCalendarFile, { fileName: 'days.csv', calendarId }, { upload })
  }
  const ability = async (): Promise<Ability> => {
    const area = await ask(house, by, addAbility, { name: `Area ${nth()}` })
    return await ask(house, by, addAbility, { name: `Ability ${nth()}`, areaId: area.id })
  }
  const from = '2026-01-01'
  return {
    'plan.add-ability': async () => ({ input: { name: `Area ${nth()}` } }),
    'plan.change-ability': async () => {
      const { id, version } = await ability()
      return { input: { abilityId: id, name: `Ability ${nth()}` }, ifMatch: version }
    },
    'plan.propose-ability': async () => ({
      input: { abilityId: (await ability()).id, level: 3, evidence: 'Seen at work', from },
    }),
    'plan.assess-abilities': async () => {
      const { id: abilityId } = await ability()
      return { input: { assessments: [{ personId: world.bystander, abilityId, level: 4, from }] } }
    },
    'plan.confirm-ability': async () => {
      const { id, version } = await aProposal(house, world, (await ability()).id)
      return { input: { assessmentId: id, confirm: true }, ifMatch: version }
    },
    'plan.add-calendar': async () => ({ input: { name: `Calendar ${nth()}`, week } }),
    'plan.change-calendar': async () => {
      const { id, version } = await calendar()
      return { input: { calendarId: id, name: `Calendar ${nth()}` }, ifMatch: version }
    },
    'plan.set-calendar-days': async () => {
      const { id, version } = await calendar()
      const days = [{ day: '2030-12-25', name: 'Christmas Day', minutes: 0 }]
      return { input: { calendarId: id, days }, ifMatch: version }
    },
    'plan.assign-calendar': async () => {
      const { id: calendarId } = await calendar()
      return { input: { personId: world.bystander, calendarId, from: day() } }
    },
    'plan.unassign-calendar': async () => {
      const { id: calendarId } = await calendar()
      const given = { personId: world.bystander, calendarId, from: day() }
      const { id, version } = await ask(house, by, assignCalendar, given)
      return { input: { personCalendarId: id }, ifMatch: version }
    },
    'plan.ask-absence': async () => {
      const first = day()
      return { input: { kind: 'leave', first, last: first } }
    },
    'plan.withdraw-absence': async () => {
      const { id, version } = await asked()
      return { input: { absenceId: id }, ifMatch: version }
    },
    'plan.record-absence': async () => {
      const first = day()
      return { input: { personId: world.bystander, first, last: first } }
    },
    'plan.decide-absence': async () => {
      const { id, version } = await anAbsence(house, world, day())
      return { input: { absenceId: id, approve: true }, ifMatch: version }
    },
    'plan.read-calendar-file': async () => ({
      input: { fileName: 'days.csv', calendarId: (await calendar()).id },
      upload: 'Day,Name\n2030-12-25,Christmas Day\n',
    }),
    'plan.take-calendar-file': async () => {
      const { id, version } = await dropped()
      return { input: { calendarImportId: id }, ifMatch: version }
    },
  }
}

/** Of somebody else, who asked: nobody decides their own. */
async function anAbsence(
  house: House,
  { tenantId, bystander }: World,
  first: string,
): Promise<{ id: string; version: number }> {
  const { rows } = await house.database.owner.query<{ id: string; version: number }>(
    `insert into absence (tenant_id, id, person_id, kind, first_day, last_day, state, asked_by, asked_at)
     values ($1, gen_random_uuid(), $2, 'leave', $3, $3, 'requested', $2, now()) returning id, version`,
    [tenantId, bystander, first],
  )
  return rows[0] ?? { id: '', version: 0 }
}

/** Of somebody else, for the same reason. */
async function aProposal(
  house: House,
  { tenantId, bystander }: World,
  abilityId: string,
): Promise<{ id: string; version: number }> {
  const { rows } = await house.database.owner.query<{ id: string; version: number }>(
    `insert into person_ability (tenant_id, id, person_id, ability_id, level, from_day, state, told_by, told_at)
     values ($1, gen_random_uuid(), $2, $3, 2, '2026-01-01', 'proposed', $2, now()) returning id, version`,
    [tenantId, bystander, abilityId],
  )
  return rows[0] ?? { id: '', version: 0 }
}
