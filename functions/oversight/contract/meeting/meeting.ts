import { projectKey } from '@portolan/contract'
import { z } from 'zod'
import { ActionRow } from '../action/action.ts'
import { PersonNamed } from '../body/body.ts'

/** The states of a meeting; `domain/meeting/lifecycle.ts` says which follows which. */
export const meetingStates = ['planned', 'open', 'closed', 'approved', 'cancelled'] as const
export type MeetingState = (typeof meetingStates)[number]

export const meetingParts = ['chair', 'member', 'adviser', 'guest'] as const
export type MeetingPart = (typeof meetingParts)[number]

export const presences = ['present', 'excused', 'absent'] as const
export type Presence = (typeof presences)[number]

export const pointKinds = ['decision', 'action', 'topic'] as const
export type PointKind = (typeof pointKinds)[number]

export const pointOutcomes = ['decided', 'noted', 'postponed'] as const
export type PointOutcome = (typeof pointOutcomes)[number]

/** How far apart the meetings of a series are. */
export const repeats = ['week', 'two-weeks', 'four-weeks', 'month', 'quarter'] as const
export type Repeat = (typeof repeats)[number]

export const MeetingRow = z.object({
  id: z.uuid(),
  title: z.string(),
  body: PersonNamed.nullable(),
  series: z.uuid().nullable(),
  startsAt: z.iso.datetime(),
  day: z.iso.date().describe('By the clocks of its zone'),
  time: z.string().describe('By the clocks of its zone'),
  zone: z.string(),
  minutes: z.int(),
  place: z.string(),
  link: z.string(),
  state: z.enum(meetingStates),
  organiser: PersonNamed,
  people: z.int(),
  points: z.int().describe('As far as one sees them'),
  mine: z.boolean().describe('The reader takes part'),
  version: z.int(),
})
export type MeetingRow = z.output<typeof MeetingRow>

export const Participant = z.object({
  person: PersonNamed,
  part: z.enum(meetingParts),
  presence: z.enum(presences).nullable().describe('As it was written down'),
  joined: z.boolean().describe('Said so by himself: only this counts towards a quorum'),
})
export type Participant = z.output<typeof Participant>

export const Point = z.object({
  id: z.uuid(),
  kind: z.enum(pointKinds),
  title: z.string(),
  minutes: z.int(),
  project: z.object({ id: projectKey(z.uuid()), name: z.string() }).nullable(),
  subject: z
    .object({ id: z.uuid(), title: z.string(), to: z.string() })
    .nullable()
    .describe('The decision or the action that it is about'),
  outcome: z.enum(pointOutcomes).nullable(),
  note: z.string(),
  writtenBy: PersonNamed.nullable(),
  actions: z.array(ActionRow).describe('Those that were asked for at this point'),
  decidable: z.boolean().describe('The reader may close the voting on it in this session'),
  version: z.int(),
})
export type Point = z.output<typeof Point>

/** What the reader may do with it. */
export const meetingActs = [
  'change',
  'cancel',
  'add',
  'begin',
  'join',
  'record',
  'close',
  'approve',
  'correct',
] as const
export type MeetingAct = (typeof meetingActs)[number]

export const Meeting = MeetingRow.extend({
  reason: z.string().nullable().describe('Why it was cancelled'),
  participants: z.array(Participant),
  agenda: z.array(Point),
  quorum: z.int().nullable().describe('Of its body'),
  approvals: z.array(z.object({ by: PersonNamed, at: z.iso.datetime(), hash: z.string() })),
  intact: z
    .boolean()
    .nullable()
    .describe('Approved minutes are as they were approved; null where one does not see all of them'),
  corrections: z.array(
    z.object({
      pointId: z.uuid(),
      before: z.string(),
      after: z.string(),
      reason: z.string(),
      by: PersonNamed,
      at: z.iso.datetime(),
    }),
  ),
  may: z.array(z.enum(meetingActs)),
})
export type Meeting = z.output<typeof Meeting>
