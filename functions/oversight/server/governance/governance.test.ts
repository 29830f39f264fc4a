import type { Actor, Download } from '@portolan/platform/operations'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  addAction,
  exportGovernanceDays,
  finishAction,
  type GovernanceDays,
  governanceRefusals,
  listGovernanceDays,
  planMeetings,
  showMeeting,
} from '../../contract/index.ts'
import { type DecisionHouse, openDecisionHouse, refusedWith } from '../decision/testing/decision-house.ts'
import { addPerson } from '../testing/index.ts'

let house: DecisionHouse
let stranger: Actor

beforeAll(async () => {
  house = await openDecisionHouse()
  stranger = await addPerson(house.database.owner, house.seeded.tenantId, 'Stan Stranger', [
    {
      role: 'team-member',
      scope: 'project',
      scopeId: house.seeded.projects.find((id) => id !== house.projectId) ?? '',
    },
  ])
})
afterAll(() => house.database.drop())

const idOf = ({ personId }: Actor): string => personId ?? ''
const about = 'Calendar of this test'

async function days(by: Actor, asked: Record<string, unknown> = {}): Promise<GovernanceDays> {
  return await house.room.ask(by, listGovernanceDays, { search: about, ...asked })
}

const sentences = ({ items }: GovernanceDays): string[] => items.map(({ sentence }) => sentence)

/** A meeting that is to come, of which an action came that is owed. */
async function filled(owner: Actor, due: string): Promise<string> {
  const { room, lead } = house
  const when = { day: '2026-11-18', time: '10:00', zone: 'Europe/Berlin' }
  const { items } = await room.ask(lead, planMeetings, { title: about, ...when, guests: [idOf(owner)] })
  const meetingId = items[0]?.id ?? ''
  const source = { kind: 'meeting', id: meetingId }
  const action = { title: about, ownerId: idOf(owner), due, source, projectId: house.projectId }
  await room.ask(lead, addAction, action)
  return meetingId
}

describe('the calendar of the organisation', () => {
  it('tells what falls on which day, whose it is, and how it stands', async () => {
    const { room, lead, manager } = house
    const meetingId = await filled(manager, '2026-11-20')
    const shown = await days(manager)
    expect(sentences(shown)).toEqual([`“${about}” meets at 10:00.`, expect.stringMatching(/^Do A-\d+: “/)])
    expect(shown.items).toMatchObject([
      {
        kind: 'oversight.meeting',
        day: '2026-11-18',
        state: 'ahead',
        office: true,
        opens: `/meetings/${meetingId}`,
      },
      { kind: 'oversight.action', day: '2026-11-20', state: 'ahead', mine: true, who: 'Mona Manager' },
    ])
    expect(shown.weeks[0]).toEqual({ from: '2026-11-16', late: 0, ahead: 2, done: 0 })
    expect(sentences(await days(manager, { whose: 'mine' })).length).toBe(2)
    expect(sentences(await days(manager, { whose: 'office' })).length).toBe(1)
    expect(sentences(await days(manager, { kinds: ['oversight.decision'] }))).toEqual([])
    const before = room.now
    room.now = '2026-12-01T08:00:00.000Z'
    const later = await days(manager)
    expect(later.items.map(({ state }) => state)).toEqual(['late', 'late'])
    expect(later.counts).toEqual({ late: 2, ahead: 0, done: 0 })
    expect((await days(lead)).office).toMatchObject({ owed: 1, late: 1, inTime: 0 })
    room.now = before
  })

  it('says of what is done when it was, and nothing of what one does not see', async () => {
    const { room, lead, manager } = house
    const { items } = await days(manager, { kinds: ['oversight.action'] })
    await room.ask(
      manager,
      finishAction,
      { actionId: items[0]?.id ?? '', evidence: '' },
      { expectedVersion: 1 },
    )
    const done = await days(lead, { state: 'done' })
    expect(done.items).toMatchObject([{ kind: 'oversight.action', doneOn: room.now.slice(0, 10) }])
    expect((await days(stranger)).items).toEqual([])
  })

  it('refuses days that are none', async () => {
    const asked = days(house.lead, { from: '2026-11-18', to: '2026-11-17' })
    expect(await refusedWith(asked)).toBe(governanceRefusals.span.code)
  })

  it('is given out for a calendar, by the same filters, with the same ids each time', async () => {
    const ask = async (format: string): Promise<string> => {
      const input = { search: about, format }
      const file = (await house.room.ask(
        house.lead,
        exportGovernanceDays as never,
        input as never,
      )) as Download
      return new TextDecoder().decode(file.bytes as Uint8Array)
    }
    const file = await ask('ics')
    expect(file).toContain('DTSTART;VALUE=DATE:20261118\r\n')
    expect(file.split('BEGIN:VEVENT').length - 1).toBe(2)
    expect(await ask('ics')).toBe(file)
    expect((await ask('csv')).split('\r\n').filter((line) => line.includes(about)).length).toBe(2)
  })
})

it('a meeting in another zone stands on the day of that zone', async () => {
  const { room, lead } = house
  const wanted = { title: 'Far away', day: '2026-11-19', time: '06:00', zone: 'Asia/Tokyo' }
  const { items } = await room.ask(lead, planMeetings, wanted)
  const meeting = await room.ask(lead, showMeeting, { meetingId: items[0]?.id ?? '' })
  expect(meeting.id).toBe(items[0]?.id)
  const shown = await room.ask(lead, listGovernanceDays, { search: 'Far away' })
  expect(shown.items).toMatchObject([{ day: '2026-11-19', sentence: '“Far away” meets at 06:00.' }])
})
