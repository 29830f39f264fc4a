import {
  addPoint,
  approveMinutes,
  beginMeeting,
  closeMeeting,
  correctMinutes,
  joinMeeting,
  planMeetings,
  writeOutcome,
} from '@portolan/oversight/contract'
import { ask } from '../testing/ask.ts'
import type { House } from '../testing/house.ts'
import { invite } from '../testing/people.ts'
import type { Person } from './persons.ts'

type Meeting = { readonly seal: string; readonly projects: readonly string[]; readonly word: string }

/** A meeting to come, and one with minutes that were approved and corrected: a point of it names its project. */
export async function fillMeetings(
  house: House,
  { visitor: by }: Person,
  { seal, projects, word }: Meeting,
): Promise<void> {
  const keeper = await invite(house, by, {
    name: `Keeper ${seal}`,
    email: `keeper.${seal.toLowerCase()}@example.org`,
    grants: [{ role: 'pmo-lead', scope: 'organisation' }],
  })
  const wanted = { title: `Round ${seal}`, day: '2026-11-20', time: '10:00', zone: 'UTC' }
  const { items } = await ask(house, by, planMeetings, { ...wanted, guests: [keeper.personId] })
  const meetingId = items[0]?.id ?? ''
  const [projectId = ''] = projects
  await ask(house, by, addPoint, { meetingId, title: 'Any other business' })
  const named = { meetingId, title: `About ${word}${seal}`, projectId }
  const planned = await ask(house, by, addPoint, named)
  await ask(house, by, beginMeeting, { meetingId }, { ifMatch: planned.version })
  const begun = await ask(house, keeper, joinMeeting, { meetingId })
  const point = begun.agenda.find((one) => one.project !== null)
  const pointId = point?.id ?? ''
  const outcome = { meetingId, pointId, outcome: 'noted', note: `Said of ${word}${seal}` } as const
  const written = await ask(house, by, writeOutcome, outcome, { ifMatch: point?.version })
  const closed = await ask(house, by, closeMeeting, { meetingId }, { ifMatch: written.version })
  const approved = await ask(house, keeper, approveMinutes, { meetingId }, { ifMatch: closed.version })
  const ifMatch = approved.agenda.find(({ id }) => id === pointId)?.version
  const better = { meetingId, pointId, note: `Said better of ${word}${seal}`, reason: 'A slip' }
  await ask(house, by, correctMinutes, better, { ifMatch })
  await ask(house, by, planMeetings, { ...wanted, title: `Next ${seal}`, day: '2026-12-18' })
}
