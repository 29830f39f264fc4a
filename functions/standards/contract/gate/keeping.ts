import { PersonNamed } from '@portolan/oversight/contract'
import { z } from 'zod'
import { ConditionGiven } from './gate.ts'

/** What a gatekeeper says: the gate opens, or the project goes back to work. */
export const verdicts = ['agree', 'work-back'] as const
export type Verdict = (typeof verdicts)[number]

/** Why whoever holds a role has no word at this gate. */
export const keeperBars = ['unnamed', 'manages', 'presented', 'named-oneself', 'speaks-already'] as const
export type KeeperBar = (typeof keeperBars)[number]

export const GivenVerdict = z.object({
  verdict: z.enum(verdicts),
  by: PersonNamed,
  insteadOf: PersonNamed.nullable().describe('Who holds the role, where another stood in'),
  at: z.iso.datetime(),
  words: z.string(),
  conditions: z.array(ConditionGiven).describe('On which the gate is to open'),
})
export type GivenVerdict = z.output<typeof GivenVerdict>

export const Keeper = z.object({
  roleId: z.string(),
  role: z.string(),
  person: PersonNamed.nullable().describe('Who is named for the role'),
  bar: z.enum(keeperBars).nullable().describe('Why that person has no word here'),
  verdict: GivenVerdict.nullable().describe('Since the gate was last presented'),
  mine: z.boolean().describe('The reader may give this word, in his own name or as a stand-in'),
})
export type Keeper = z.output<typeof Keeper>

/** Who rules a gate: what each has said since it was presented, and how many still have to agree. */
export const Keeping = z.object({
  asked: z.array(Keeper),
  needed: z.int().describe('How many of them must agree'),
  agreed: z.int(),
  left: z.int().describe('How many still have to agree'),
  withinDays: z.int().nullable().describe('Days within which it is ruled once presented'),
  since: z.iso.date().nullable().describe('The day it was presented, while no ruling came'),
  due: z.iso.date().nullable().describe('The day by which it is to be ruled'),
  daysLate: z.int().describe('Days past that'),
})
export type Keeping = z.output<typeof Keeping>
