import { projectKey } from '@portolan/contract'
import { actionStates, PersonNamed } from '@portolan/oversight/contract'
import { z } from 'zod'

/** What may come of a gate: it opens, with conditions or without; the project goes back, rests, or is to end. */
export const gateOutcomes = ['go', 'conditional-go', 'recycle', 'hold', 'kill'] as const
export type GateOutcome = (typeof gateOutcomes)[number]

/** Those by which a gate stays closed. */
export const closingOutcomes = ['recycle', 'hold', 'kill'] as const
export type ClosingOutcome = (typeof closingOutcomes)[number]

const Made = z.object({ by: PersonNamed, at: z.iso.datetime(), words: z.string() })

/** Something that somebody is to do by a day, out of what was decided at a gate. */
export const ConditionGiven = z.object({
  words: z.string().trim().min(1).max(300),
  ownerId: z.uuid(),
  due: z.iso.date(),
})
export type ConditionGiven = z.output<typeof ConditionGiven>

export const conditionStates = ['met', 'open', 'overdue', 'dropped'] as const
export type ConditionState = (typeof conditionStates)[number]

export const Condition = z.object({
  actionId: z.uuid(),
  number: z.int().describe('Of the action: A-17'),
  words: z.string(),
  owner: PersonNamed,
  due: z.iso.date(),
  action: z.enum(actionStates),
  state: z.enum(conditionStates),
})
export type Condition = z.output<typeof Condition>

export const Ruling = z.object({
  id: z.uuid(),
  phaseId: z.string(),
  outcome: z.enum(gateOutcomes),
  ...Made.shape,
  until: z.iso.date().nullable().describe('Of a hold: the day until which the project rests'),
  backTo: z.string().nullable().describe('Of a recycle: the phase it goes back to, by its name'),
  decisionId: z.uuid().nullable().describe('Of a kill: the question that asks for the end of the project'),
  conditions: z.array(Condition),
})
export type Ruling = z.output<typeof Ruling>

/** What was decided at a gate and all that was looked at, frozen. */
export const GatePack = z.object({
  ruling: Ruling,
  projectId: projectKey(z.uuid()),
  project: z.string(),
  method: z.string(),
  number: z.int(),
  hash: z.string().nullable(),
  intact: z.boolean().nullable().describe('It is as it was frozen; null: of a time before packs were'),
  pdf: z
    .object({
      hash: z.string().describe('SHA-256 of the bytes'),
      bytes: z.int(),
      intact: z.boolean().describe('The bytes are those that were printed'),
    })
    .nullable()
    .describe('As it was printed when it was decided; null: of a time before packs were printed'),
  looked: z.unknown().describe('The phase and its gate as they were'),
})
export type GatePack = z.output<typeof GatePack>

export const waivedKinds = ['criterion', 'artefact'] as const
export type WaivedKind = (typeof waivedKinds)[number]

/** A waiver waits for another’s word; granted it holds until its day, and runs out by itself. */
export const waiverStates = ['waiting', 'granted', 'refused', 'withdrawn', 'ran-out'] as const
export type WaiverState = (typeof waiverStates)[number]

export const waiverActs = ['judge', 'withdraw'] as const

export const Waiver = z.object({
  id: z.uuid(),
  number: z.int(),
  project: z.object({ id: projectKey(z.uuid()), code: z.string().nullable(), name: z.string() }),
  phaseId: z.string(),
  gate: z.string(),
  kind: z.enum(waivedKinds),
  key: z.string(),
  must: z.string().describe('What the gate may lack, in its words'),
  reason: z.string(),
  instead: z.string().describe('What is done instead'),
  until: z.iso.date().describe('The last day on which it holds'),
  state: z.enum(waiverStates),
  daysLeft: z.int().nullable().describe('Of a granted one, today not counted'),
  asked: Made.pick({ by: true, at: true }),
  judged: Made.nullable(),
  withdrawn: Made.nullable(),
  may: z
    .array(z.enum(waiverActs))
    .describe('What the reader may do, by the rules of waivers; rights are asked beside that'),
  version: z.int(),
})
export type Waiver = z.output<typeof Waiver>

export const Missing = z.object({
  kind: z.enum(waivedKinds),
  key: z.string(),
  words: z.string(),
  role: z.string().nullable(),
  people: z.array(PersonNamed),
})
export type Missing = z.output<typeof Missing>

/** Where a project stands before its next gate. */
export const gateSigns = ['ready', 'missing', 'lapsed', 'passed'] as const
export type GateSign = (typeof gateSigns)[number]

export const GateLine = z.object({
  project: z.object({ id: projectKey(z.uuid()), code: z.string().nullable(), name: z.string() }),
  phase: z.string(),
  gate: z.string(),
  place: z.int().describe('Of the phase, from 1'),
  phases: z.int(),
  sign: z.enum(gateSigns),
  musts: z.int(),
  met: z.int(),
  missing: z.array(Missing),
  waived: z.int(),
  lapsed: z.array(z.string()).describe('What gates behind it lack again since their waiver ran out'),
  overdueConditions: z.int(),
  outcome: z.enum(gateOutcomes).nullable().describe('What was last decided at this gate'),
  days: z.int().describe('In this phase'),
  due: z.iso.date().nullable().describe('The day on which the work of its phase ends in the plan'),
  daysLate: z.int().describe('Days past that while the gate is not passed'),
  outside: z.int().nullable().describe('Activities that are the work of no phase; null: no phase has work'),
  computedAt: z.iso.datetime(),
})
export type GateLine = z.output<typeof GateLine>
