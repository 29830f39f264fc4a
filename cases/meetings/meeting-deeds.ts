import type { GivenTo } from '@portolan/contract'
import {
  addAction,
  addPoint,
  approveMinutes,
  beginMeeting,
  buildAgenda,
  closeMeeting,
  type Decision,
  joinMeeting,
  type Meeting,
  planMeetings,
  showMeeting,
  writeOutcome,
} from '@portolan/oversight/contract'
import { addDays, type Day } from '@portolan/quantity'
import type { MoneyStage } from '../money/money-stage.ts'
import { endOf, type Made } from './endings.ts'
import { pmoRounds } from './pmo-rounds.ts'
import { portfolioRounds } from './portfolio-rounds.ts'
import type { Round, RoundPoint } from './rounds.ts'
import { type Asked, askedFor } from './standing-actions.ts'

/** Something of meetings and actions, on its day in the calendar. */
export type MeetingDeed = {
  readonly what: 'meeting'
  readonly day: Day
  readonly hour: number
  readonly tell: (stage: MoneyStage) => Promise<void>
}

export type MeetingParts = {
  readonly monday: Day
  readonly bodies: ReadonlyMap<string, string>
  /** Questions by the key of their step. */
  readonly asked: ReadonlyMap<string, Decision>
}

type Series = {
  readonly body: string
  readonly organiser: string
  /** Who comes beside the organiser, the one who approves first. */
  readonly present: readonly string[]
  /** From the Monday on, the next one. */
  readonly next: number
  readonly time: string
  readonly minutes: number
  readonly place: string
  readonly rounds: readonly Round[]
}

const apart = 28
const before = 6
const after = 3

const series: readonly Series[] = [
  {
    body: 'PMO board',
    organiser: 'Ingrid Solberg',
    present: ['Priya Raman', 'Lars Eriksen', 'Daniel Osei'],
    next: 8,
    time: '09:30',
    minutes: 60,
    place: 'Room Mercator',
    rounds: pmoRounds,
  },
  {
    body: 'Portfolio board',
    organiser: 'Priya Raman',
    present: ['Claire Fontaine', 'Henrik Dahl', 'Stefan Kruger'],
    next: 10,
    time: '14:00',
    minutes: 90,
    place: 'Board room',
    rounds: portfolioRounds,
  },
]

/** Two boards that meet every four weeks, what they promised, and what was asked for beside them. */
export function meetingDeeds(parts: MeetingParts): readonly MeetingDeed[] {
  const made: Made = new Map()
  return [
    ...series.flatMap((one) => seriesDeeds(one, parts, made)),
    ...askedFor.flatMap((one) => askedDeeds(one, parts, made)),
  ]
}

function seriesDeeds(of: Series, { monday, bodies }: MeetingParts, made: Made): MeetingDeed[] {
  const planned: string[] = []
  const dayOf = (ago: number): Day => addDays(monday, of.next - ago * apart)
  const begin: MeetingDeed = {
    what: 'meeting',
    day: addDays(dayOf(before), -14),
    hour: 9,
    tell: async ({ acting, ids, founder, now }) => {
      const { items } = await acting.act(planMeetings, ids.get(of.organiser) ?? founder, now, {
        title: of.body,
        bodyId: bodies.get(of.body) ?? '',
        day: dayOf(before),
        time: of.time,
        zone: 'Europe/Berlin',
        minutes: of.minutes,
        place: of.place,
        repeat: { every: 'four-weeks', times: before + after },
      })
      planned.push(...items.map(({ id }) => id))
    },
  }
  const held = of.rounds.flatMap((round): MeetingDeed[] => [
    {
      what: 'meeting',
      day: dayOf(round.ago),
      hour: 18,
      tell: async (stage) =>
        await hold(stage, { of, round, meetingId: planned[before - round.ago] ?? '', made }),
    },
    ...round.points
      .flatMap(({ actions = [] }) => actions)
      .flatMap((promised) => endOf(promised, { since: dayOf(round.ago), monday, made })),
  ])
  const upcoming: MeetingDeed = {
    what: 'meeting',
    day: monday,
    hour: 19,
    tell: async ({ acting, ids, founder, now }) => {
      const meetingId = planned[before] ?? ''
      const by = ids.get(of.organiser) ?? founder
      await acting.act(buildAgenda, by, now, { meetingId })
      await acting.act(addPoint, by, now, { meetingId, title: 'What else there is', minutes: 5 })
    },
  }
  return [begin, ...held, upcoming]
}

type Holding = {
  readonly of: Series
  readonly round: Round
  readonly meetingId: string
  readonly made: Made
}

/** From the agenda to the approval, in the names of those who did it. */
async function hold({ acting, ids, founder, projects, now }: MoneyStage, holding: Holding): Promise<void> {
  const { of, round, meetingId, made } = holding
  const idOf = (name: string): string => ids.get(name) ?? founder
  const by = idOf(of.organiser)
  let meeting: Meeting = await acting.act(buildAgenda, by, now, { meetingId })
  for (const { title, minutes, project } of round.points) {
    const projectId = project === undefined ? undefined : projects.get(project)?.id
    meeting = await acting.act(addPoint, by, now, {
      meetingId,
      title,
      minutes,
      ...(projectId === undefined ? {} : { projectId }),
    })
  }
  meeting = await acting.act(beginMeeting, by, now, { meetingId }, { version: meeting.version })
  for (const name of of.present) await acting.act(joinMeeting, idOf(name), now, { meetingId })
  for (const point of meeting.agenda) {
    const told = round.points.find(({ title }) => title === point.title)
    await acting.act(writeOutcome, by, now, outcomeOf(meetingId, point.id, told), { version: point.version })
    for (const promised of told?.actions ?? []) {
      const { title, owner, due } = promised
      const day = now.slice(0, 10) as Day
      const source = { kind: 'meeting-point', id: point.id }
      const asked = { title, ownerId: idOf(owner), due: addDays(day, due), source }
      const { id } = await acting.act(addAction, by, now, asked)
      made.set(promised, { id, ownerId: asked.ownerId, askerId: by })
    }
  }
  meeting = await acting.act(showMeeting, by, now, { meetingId })
  const closed = await acting.act(closeMeeting, by, now, { meetingId }, { version: meeting.version })
  const approver = idOf(of.present[0] ?? '')
  await acting.act(approveMinutes, approver, now, { meetingId }, { version: closed.version })
}

function outcomeOf(
  meetingId: string,
  pointId: string,
  told: RoundPoint | undefined,
): GivenTo<typeof writeOutcome> {
  if (told === undefined)
    return { meetingId, pointId, outcome: 'noted', note: 'Read through together; each votes by its due day.' }
  return { meetingId, pointId, outcome: told.outcome, note: told.note }
}

function askedDeeds(of: Asked, { monday, asked }: MeetingParts, made: Made): MeetingDeed[] {
  const day = addDays(monday, -of.ago)
  const ask: MeetingDeed = {
    what: 'meeting',
    day,
    hour: 18,
    tell: async ({ acting, ids, founder, projects, now }) => {
      const askerId = ids.get(of.by) ?? founder
      const ownerId = ids.get(of.owner) ?? founder
      const projectId = of.project === undefined ? undefined : projects.get(of.project)?.id
      const decisionId = of.decision === undefined ? undefined : asked.get(`${of.project} open`)?.id
      const source =
        decisionId !== undefined
          ? { kind: 'decision', id: decisionId }
          : projectId !== undefined
            ? { kind: 'investment', id: projectId }
            : undefined
      const input = { title: of.title, ownerId, due: addDays(day, of.due), ...(source ? { source } : {}) }
      const { id } = await acting.act(addAction, askerId, now, input)
      made.set(of, { id, ownerId, askerId })
    },
  }
  return [ask, ...endOf(of, { since: day, monday, made })]
}
