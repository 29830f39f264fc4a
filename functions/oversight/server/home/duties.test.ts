import { addAbility, askAbsence, proposeAbility } from '@portolan/plan/contract'
import type { Actor } from '@portolan/platform/operations'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  addAction,
  addPoint,
  beginMeeting,
  closeMeeting,
  finishAction,
  planMeetings,
  showHome,
  showMeeting,
} from '../../contract/index.ts'
import { type DecisionHouse, openDecisionHouse } from '../decision/testing/decision-house.ts'

let house: DecisionHouse

beforeAll(async () => {
  house = await openDecisionHouse()
})
afterAll(() => house.database.drop())

const at = ({ version }: { version: number }): { expectedVersion: number } => ({ expectedVersion: version })
const owed = async (by: Actor, kind: string): Promise<readonly string[]> =>
  (await house.room.ask(by, showHome, {})).duties.items
    .filter((one) => one.kind === kind)
    .map(({ sentence }) => sentence)

describe('what one owes', () => {
  it('holds actions from the day after they were due until they are done', async () => {
    const { room, lead, manager } = house
    const todo = { title: 'Call the bank', ownerId: manager.personId ?? '', due: '2026-11-17' }
    const action = await room.ask(lead, addAction, todo)
    room.now = '2026-11-17T08:00:00.000Z'
    expect(await owed(manager, 'oversight.action')).toEqual([])
    room.now = '2026-11-18T08:00:00.000Z'
    const said = `Do A-${action.number} “Call the bank”, or agree on another day.`
    expect(await owed(manager, 'oversight.action')).toEqual([said])
    expect(await owed(lead, 'oversight.action')).toEqual([])
    const done = { actionId: action.id, evidence: 'They agree.' }
    await room.ask(manager, finishAction, done, at(action))
    expect(await owed(manager, 'oversight.action')).toEqual([])
  })

  it('holds minutes for those who took part, and not for who closed them', async () => {
    const { room, lead, members } = house
    const [chair, ana, absent] = members
    const bodyId = await house.board('majority', 1, [chair, ana])
    const wanted = { title: 'Steering', day: '2026-11-19', time: '10:00', zone: 'Europe/Berlin', bodyId }
    const { items } = await room.ask(lead, planMeetings, wanted)
    const meetingId = items[0]?.id ?? ''
    await room.ask(lead, addPoint, { meetingId, title: 'All the rest' })
    const meeting = await room.ask(lead, showMeeting, { meetingId })
    const open = await room.ask(chair, beginMeeting, { meetingId }, at(meeting))
    expect(await owed(ana, 'oversight.approve-minutes')).toEqual([])
    await room.ask(chair, closeMeeting, { meetingId }, at(open))
    const said = 'Approve the minutes of “Steering”, or say what is wrong.'
    expect(await owed(ana, 'oversight.approve-minutes')).toEqual([said])
    for (const other of [chair, absent]) expect(await owed(other, 'oversight.approve-minutes')).toEqual([])
  })

  it('holds absences and abilities for those who decide of others, never of their own', async () => {
    const { room, lead, manager } = house
    for (const by of [manager, lead])
      await room.ask(by, askAbsence, { kind: 'leave', first: '2026-12-21', last: '2026-12-23' })
    const area = await room.ask(lead, addAbility, { name: 'Cloud' })
    const { id: abilityId } = await room.ask(lead, addAbility, { name: 'Clusters', areaId: area.id })
    for (const by of [manager, lead])
      await room.ask(by, proposeAbility, { abilityId, level: 3, from: '2026-01-01' })
    expect(await owed(lead, 'plan.decide-absences')).toEqual([
      'Decide on 1 absence of others, as of Mona Manager.',
    ])
    expect(await owed(lead, 'plan.confirm-abilities')).toEqual([
      'Confirm or decline 1 ability proposed by others, as by Mona Manager.',
    ])
    expect(await owed(manager, 'plan.decide-absences')).toEqual([])
    expect(await owed(manager, 'plan.confirm-abilities')).toEqual([])
  })
})
