import type { Actor, Download } from '@portolan/platform/operations'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  addAction,
  addPoint,
  approveMinutes,
  beginMeeting,
  buildAgenda,
  changeMeeting,
  closeMeeting,
  correctMinutes,
  decideInSession,
  downloadMeeting,
  finishAction,
  joinMeeting,
  listMeetings,
  type Meeting,
  meetingRefusals,
  planMeetings,
  showMeeting,
  takeAttendance,
  votingRefusals,
  writeOutcome,
} from '../../contract/index.ts'
import { type DecisionHouse, openDecisionHouse, refusedWith } from '../decision/testing/decision-house.ts'

let house: DecisionHouse

beforeAll(async () => {
  house = await openDecisionHouse()
})
afterAll(() => house.database.drop())

const idOf = ({ personId }: Actor): string => personId ?? ''
const at = ({ version }: { version: number }): { expectedVersion: number } => ({ expectedVersion: version })
const wanted = { title: 'Steering', day: '2026-11-18', time: '10:00', zone: 'Europe/Berlin' }

async function planned(by: Actor, more: Record<string, unknown> = {}): Promise<Meeting> {
  const { items } = await house.room.ask(by, planMeetings, { ...wanted, ...more })
  return await house.room.ask(by, showMeeting, { meetingId: items[0]?.id ?? '' })
}

async function begun(by: Actor, more: Record<string, unknown> = {}): Promise<Meeting> {
  const meeting = await planned(by, more)
  await house.room.ask(by, addPoint, { meetingId: meeting.id, title: 'All the rest' })
  return await house.room.ask(by, beginMeeting, { meetingId: meeting.id }, at(meeting))
}

describe('a meeting of a body', () => {
  it('is held: its agenda made from what waits, decided by those who are there, with an action for the next time', async () => {
    const { room, members, lead } = house
    const [chair, ana, ben] = members
    const bodyId = await house.board('majority', 2, [chair, ana, ben])
    const asked = await house.asked({ kind: 'body', id: bodyId }, [{ title: 'Do it' }])
    const meeting = await planned(lead, { bodyId })
    expect(meeting.participants.map(({ part }) => part)).toEqual(['chair', 'member', 'member', 'guest'])
    const meetingId = meeting.id
    const built = await room.ask(chair, buildAgenda, { meetingId })
    expect(built.agenda).toMatchObject([{ kind: 'decision', subject: { id: asked.id }, minutes: 15 }])
    const again = await room.ask(lead, buildAgenda, { meetingId })
    expect(again.agenda.length).toBe(1)
    await room.ask(chair, beginMeeting, { meetingId }, at(again))
    const pointId = built.agenda[0]?.id ?? ''
    const decide = { meetingId, pointId, reason: 'Agreed by those present' }
    await room.ask(chair, joinMeeting, { meetingId })
    await house.vote(chair, asked)
    // One of two needed is there.
    expect(await refusedWith(room.ask(chair, decideInSession, decide))).toBe(votingRefusals.quorumLost.code)
    await room.ask(ana, joinMeeting, { meetingId })
    expect(await refusedWith(room.ask(ana, decideInSession, decide))).toBe(votingRefusals.notChair.code)
    const decided = await room.ask(chair, decideInSession, decide)
    expect(decided.agenda[0]).toMatchObject({ outcome: 'decided', decidable: false })
    expect(await house.read(lead, asked.id)).toMatchObject({ state: 'decided', chosen: { number: 1 } })
    const source = { kind: 'meeting-point', id: pointId }
    const todo = { title: 'Tell the customer', ownerId: idOf(house.manager), due: '2026-11-25', source }
    const action = await room.ask(lead, addAction, todo)
    const shown = await room.ask(chair, showMeeting, { meetingId })
    expect(shown.agenda[0]?.actions.map(({ title }) => title)).toEqual(['Tell the customer'])
    await room.ask(chair, closeMeeting, { meetingId }, at(shown))
    const next = await planned(lead, { bodyId, day: '2026-12-16' })
    const promised = await room.ask(lead, buildAgenda, { meetingId: next.id })
    expect(promised.agenda).toMatchObject([{ kind: 'action', subject: { id: action.id }, minutes: 5 }])
    await room.ask(house.manager, finishAction, { actionId: action.id }, at(action))
  })

  it('counts towards its quorum nobody who did not say by himself that he is there', async () => {
    const { room, members } = house
    const [chair, ana, ben] = members
    const bodyId = await house.board('majority', 2, [chair, ana, ben])
    const asked = await house.asked({ kind: 'body', id: bodyId }, [{ title: 'Do it' }])
    const meeting = await planned(chair, { bodyId }).catch(() => undefined)
    // An auditor plans nothing: the lead does, and the chair runs it.
    expect(meeting).toBeUndefined()
    const { id: meetingId } = await planned(house.lead, { bodyId })
    const built = await room.ask(chair, buildAgenda, { meetingId })
    await room.ask(chair, beginMeeting, { meetingId }, at(built))
    await room.ask(chair, joinMeeting, { meetingId })
    await house.vote(chair, asked)
    const pointId = built.agenda[0]?.id ?? ''
    const people = [{ personId: idOf(ana), presence: 'present' as const }]
    await room.ask(chair, takeAttendance, { meetingId, people })
    expect(await refusedWith(room.ask(chair, decideInSession, { meetingId, pointId }))).toBe(
      votingRefusals.quorumLost.code,
    )
  })
})

describe('minutes', () => {
  it('are approved by another than who wrote them, frozen with their hash, and corrected with a reason', async () => {
    const { room, lead, sponsor } = house
    const meeting = await begun(lead, { guests: [idOf(sponsor)] })
    const meetingId = meeting.id
    const [point] = meeting.agenda
    const pointId = point?.id ?? ''
    const note = { meetingId, pointId, outcome: 'noted' as const, note: 'The date holds.' }
    const written = await room.ask(lead, writeOutcome, note, at(point ?? { version: 0 }))
    const closed = await room.ask(lead, closeMeeting, { meetingId }, at(written))
    const approve = async (by: Actor, of: Meeting): Promise<Meeting> =>
      await room.ask(by, approveMinutes, { meetingId }, at(of))
    expect(await refusedWith(approve(lead, closed))).toBe(meetingRefusals.ownMinutes.code)
    const approved = await approve(sponsor, closed)
    expect(approved).toMatchObject({
      state: 'approved',
      intact: true,
      approvals: [{ by: { name: 'Sam Sponsor' } }],
    })
    const frozen = approved.agenda[0] ?? { version: 0 }
    expect(await refusedWith(room.ask(lead, writeOutcome, note, at(frozen)))).toBe(
      meetingRefusals.notOpen.code,
    )
    const better = {
      meetingId,
      pointId,
      note: 'The date holds until May.',
      reason: 'Half a sentence was lost',
    }
    const corrected = await room.ask(lead, correctMinutes, better, at(frozen))
    expect(corrected).toMatchObject({
      state: 'closed',
      corrections: [{ before: 'The date holds.', reason: 'Half a sentence was lost' }],
    })
    expect((await approve(sponsor, corrected)).approvals.length).toBe(2)
    await house.database.owner.query(`update meeting_point set note = 'Something else' where id = $1`, [
      pointId,
    ])
    expect((await room.ask(lead, showMeeting, { meetingId })).intact).toBe(false)
  })

  it('show what is of a project to who sees the project, and are approved by nobody who does not', async () => {
    const { room, lead, manager, seeded, projectId } = house
    const other = seeded.projects.find((id) => id !== projectId)
    const meeting = await planned(lead, { guests: [idOf(manager)] })
    const meetingId = meeting.id
    await room.ask(lead, addPoint, { meetingId, title: 'Of his', projectId })
    const both = await room.ask(lead, addPoint, { meetingId, title: 'Of another', projectId: other })
    expect(both.agenda.length).toBe(2)
    const seen = await room.ask(manager, showMeeting, { meetingId })
    expect(seen.agenda.map(({ title }) => title)).toEqual(['Of his'])
    const open = await room.ask(lead, beginMeeting, { meetingId }, at(both))
    const closed = await room.ask(lead, closeMeeting, { meetingId }, at(open))
    expect(await refusedWith(room.ask(manager, approveMinutes, { meetingId }, at(closed)))).toBe(
      meetingRefusals.hiddenPoints.code,
    )
  })
})

describe('a series', () => {
  it('keeps its time of day by the clocks of its zone, over their change', async () => {
    const { room, lead } = house
    const repeat = { every: 'four-weeks' as const, times: 7 }
    const { items } = await room.ask(lead, planMeetings, { ...wanted, title: 'Monthly', repeat })
    expect(items.map(({ time }) => time)).toEqual(items.map(() => '10:00'))
    expect(new Set(items.map(({ startsAt }) => startsAt.slice(11, 16)))).toEqual(new Set(['09:00', '08:00']))
    const { id, version } = items[0] ?? { id: '', version: 0 }
    const moved = await room.ask(
      lead,
      changeMeeting,
      { meetingId: id, time: '14:30' },
      { expectedVersion: version },
    )
    expect(moved).toMatchObject({ day: '2026-11-18', time: '14:30' })
    const next = await room.ask(lead, listMeetings, { search: 'Monthly', limit: 3 })
    expect(next.items.length).toBe(3)
    const rest = await room.ask(lead, listMeetings, { search: 'Monthly', cursor: next.next ?? '' })
    expect(rest.items.length).toBe(4)
  })

  it('is seen by nobody whom it does not concern, and is downloaded without its people', async () => {
    const { room, lead, manager } = house
    const meeting = await planned(lead)
    const show = room.ask(manager, showMeeting, { meetingId: meeting.id })
    expect(await refusedWith(show)).toBe('record/not-found')
    const file = (await room.ask(lead, downloadMeeting, { meetingId: meeting.id })) as Download
    const text = new TextDecoder().decode(file.bytes)
    expect(text).toContain('DTSTART:20261118T090000Z')
    expect(text).not.toContain('Lea Lead')
  })
})
