import { projectKey } from '@portolan/contract'
import { z } from 'zod'
import { PersonNamed } from '../body/body.ts'

/** What stands in the register: what may happen, what has, what is taken for granted, what one project needs from another. */
export const entryKinds = ['risk', 'issue', 'assumption', 'dependency'] as const
export type EntryKind = (typeof entryKinds)[number]

/** As people name them: R-12. A- is an action, D- a decision. */
export const entryLetters: Readonly<Record<EntryKind, string>> = {
  risk: 'R',
  issue: 'I',
  assumption: 'AS',
  dependency: 'DP',
}

/** How each kind can stand; all but “open” are over. */
export const entryStates = ['open', 'closed', 'solved', 'held', 'broken', 'met', 'dropped'] as const
export type EntryState = (typeof entryStates)[number]

/** What an open one asks for, the heaviest first. */
export const entrySigns = ['conflict', 'late', 'over', 'unowned', 'stale', 'calm'] as const
export type EntrySign = (typeof entrySigns)[number]

/** Who is asked by now: it goes up by itself while nothing is done. */
export const askedLevels = ['owner', 'manager', 'sponsor'] as const
export type AskedLevel = (typeof askedLevels)[number]

/** What is to be done about it next. */
export const nextSteps = [
  'untangle',
  'respond',
  'finish-response',
  'look-past',
  'solve',
  'test',
  'receive',
  'offer',
  'agree-need',
  'agree-offer',
  'own',
  'set-day',
  'look',
  'wait',
] as const
export type NextStep = (typeof nextSteps)[number]

export const zones = ['low', 'moderate', 'high'] as const
export type Zone = (typeof zones)[number]

const step = z.int().min(1).max(5)

/** Where a risk lies in the matrix; without an effect in numbers it lies nowhere. */
export const MatrixPlace = z.object({
  probability: step,
  impact: step.nullable().describe('The heaviest of its effects that the reader may read'),
  by: z.enum(['cost', 'time', 'benefit', 'quality']).nullable().describe('Which effect that is'),
  zone: z.enum(zones).nullable(),
})
export type MatrixPlace = z.output<typeof MatrixPlace>

export const severities = ['low', 'medium', 'high', 'critical'] as const
export type Severity = (typeof severities)[number]

const ProjectNamed = z.object({
  id: projectKey(z.uuid()),
  code: z.string().nullable(),
  name: z.string(),
})

export const EntryRow = z.object({
  kind: z.enum(entryKinds),
  id: z.uuid(),
  number: z.int(),
  title: z.string(),
  project: ProjectNamed,
  other: ProjectNamed.nullable().describe('Of a dependency: the project that provides, where it is seen'),
  owner: PersonNamed.nullable(),
  due: z.iso
    .date()
    .nullable()
    .describe(
      'A risk: when it may happen; an assumption: when it is tested; a dependency: when it is needed',
    ),
  state: z.enum(entryStates),
  sign: z.enum(entrySigns).nullable().describe('Null once it is over'),
  next: z.enum(nextSteps).nullable(),
  asked: z.enum(askedLevels).nullable().describe('Null where nothing is asked for'),
  ageDays: z.int().describe('Since it was written down, or an issue began'),
  lookedDays: z.int().describe('Since somebody last wrote in it, or said that it still is so'),
  severity: z.enum(severities).nullable().describe('Of an issue'),
  inherent: MatrixPlace.nullable().describe('Of a risk, as it stands'),
  residual: MatrixPlace.nullable().describe('Of a risk, once it is answered; as it stands without an answer'),
  offer: z.iso.date().nullable().describe('Of a dependency: by when it is offered'),
  conflictDays: z
    .int()
    .nullable()
    .describe('Of a dependency: days from when it is needed to when it is offered'),
  version: z.int(),
})
export type EntryRow = z.output<typeof EntryRow>
