import {
  addBody,
  addPoint,
  approveMinutes,
  askDecision,
  beginMeeting,
  buildAgenda,
  closeMeeting,
  draftDecision,
  joinMeeting,
  type Meeting,
  planMeetings,
  seatMember,
  showMeeting,
  voteOnDecision,
} from '@portolan/oversight/contract'
import type { World } from '../matrix/world.ts'
import { ask } from '../testing/ask.ts'
import type { House, Visitor } from '../testing/house.ts'
import { invite, type Member } from '../testing/people.ts'
import type { Prepared } from './writes-that-succeed.ts'

/** How to come to a call of each operation of meetings that is carried out. */
export function meetingsThatSucceed(
  house: House,
  by: Visitor,
  world: World,
): Readonly<Record<string, () => Promise<Prepared>>> {
  let made = 0
  let colleague: Promise<Member> | undefined
  // Nobody approves what they wrote, nor decides what they asked.
  const other = (): Promise<Member> =>
    (colleague ??= invite(house, by, {
      name: 'Minute Keeper',
      email: 'minute.keeper@example.org',
      grants: [{ role: 'pmo-lead', scope: 'organisation' }],
    }))
  const me = world.founder.personId ?? ''
  const wanted = (): { title: string; day: string; time: string; zone: string } => ({
    title: `Meeting ${(made += 1)}`,
    day: '2026-12-01',
    time: '10:00',
    zone: 'Europe/Berlin',
  })
  const planned = async (author: Visitor, more: Record<string, unknown> = {}): Promise<Meeting> => {
    const { items } = await ask(house, author, planMeetings, { ...wanted(), ...more })
    return await ask(house, author, addPoint, { meetingId: items[0]?.id ?? '', title: 'Anything else' })
  }
  const begun = async (author: Visitor, more: Record<string, unknown> = {}): Promise<Meeting> => {
    const { id, version } = await planned(author, more)
    return await ask(house, author, beginMeeting, { meetingId: id }, { ifMatch: version })
  }
  const closed = async (author: Visitor, more: Record<string, unknown> = {}): Promise<Meeting> => {
    const { id, version } = await begun(author, more)
    return await ask(house, author, closeMeeting, { meetingId: id }, { ifMatch: version })
  }
  const whole = ({ id, version }: Meeting, more: Record<string, unknown> = {}): Prepared => ({
    input: { meetingId: id, ...more },
    ifMatch: version,
  })
  const point = ({ id, agenda }: Meeting, more: Record<string, unknown> = {}): Prepared => {
    const [first] = agenda
    return {
      input: { meetingId: id, pointId: first?.id, ...more },
      ...(first ? { ifMatch: first.version } : {}),
    }
  }
  const unversioned = ({ input }: Prepared): Prepared => ({ input })
  const inSession = async (): Promise<Meeting> => {
    const body = { name: `Session ${(made += 1)}`, rule: 'chair', quorum: 1 } as const
    const { id: bodyId } = await ask(house, by, addBody, body)
    await ask(house, by, seatMember, { bodyId, personId: me, role: 'chair', from: '2026-01-01' })
    await ask(house, by, seatMember, {
      bodyId,
      personId: world.bystander,
      role: 'member',
      from: '2026-01-01',
    })
    await house.database.owner.query(`update body set rule = 'majority' where id = $1`, [bodyId])
    const asker = await other()
    const draft = await ask(house, asker, draftDecision, {
      question: 'May we?',
      options: [{ title: 'Yes' }],
      decider: { kind: 'body', id: bodyId },
    })
    const asked = await ask(house, asker, askDecision, { decisionId: draft.id }, { ifMatch: draft.version })
    const { items } = await ask(house, by, planMeetings, { ...wanted(), bodyId })
    const meetingId = items[0]?.id ?? ''
    const built = await ask(house, by, buildAgenda, { meetingId })
    await ask(house, by, beginMeeting, { meetingId }, { ifMatch: built.version })
    await ask(house, by, joinMeeting, { meetingId })
    const vote = { decisionId: asked.id, option: 1 }
    await ask(house, by, voteOnDecision, vote, { ifMatch: asked.version })
    return await ask(house, by, showMeeting, { meetingId })
  }
  return {
    'oversight.plan-meetings': async () => ({ input: wanted() }),
    'oversight.change-meeting': async () => whole(await planned(by), { time: '11:00' }),
    'oversight.cancel-meeting': async () => whole(await planned(by), { reason: 'Nothing to say.' }),
    'oversight.build-agenda': async () => unversioned(whole(await planned(by))),
    'oversight.add-point': async () => unversioned(whole(await planned(by), { title: 'One more' })),
    'oversight.change-point': async () => unversioned(point(await planned(by), { minutes: 20 })),
    'oversight.drop-point': async () => unversioned(point(await planned(by))),
    'oversight.begin-meeting': async () => whole(await planned(by)),
    'oversight.join-meeting': async () => unversioned(whole(await begun(by))),
    'oversight.take-attendance': async () =>
      unversioned(whole(await begun(by), { people: [{ personId: me, presence: 'present' }] })),
    'oversight.write-outcome': async () => point(await begun(by), { outcome: 'noted', note: 'Heard.' }),
    'oversight.decide-in-session': async () => unversioned(point(await inSession())),
    'oversight.close-meeting': async () => whole(await begun(by)),
    'oversight.approve-minutes': async () => whole(await closed(await other(), { guests: [me] })),
    'oversight.correct-minutes': async () => {
      const keeper = await other()
      const { id, version } = await closed(by, { guests: [keeper.personId] })
      const approved = await ask(house, keeper, approveMinutes, { meetingId: id }, { ifMatch: version })
      return point(approved, { note: 'Heard twice.', reason: 'It was said twice.' })
    },
  }
}
