import { projectKey, toldFields } from '@portolan/contract'
import { z } from 'zod'
import { PersonNamed } from '../body/body.ts'
import { limitedRules } from '../health-policy/limits.ts'
import { measureNames, statuses } from '../measures.ts'

export const challengeStates = ['open', 'upheld', 'not-upheld', 'withdrawn'] as const
export type ChallengeState = (typeof challengeStates)[number]

/** What was wrong with a figure that was found wrong. */
export const challengeCauses = ['data', 'rule', 'limit'] as const
export type ChallengeCause = (typeof challengeCauses)[number]

export const challengeActs = ['answer', 'withdraw'] as const
export type ChallengeAct = (typeof challengeActs)[number]

/** What the rule said when it was challenged. */
export const SaidThen = z.object({
  ...toldFields,
  status: z.enum(statuses),
  measure: z.enum(measureNames),
  value: z.union([z.number(), z.string(), z.null()]),
  unit: z.string(),
})
export type SaidThen = z.output<typeof SaidThen>

export const Challenge = z.object({
  id: z.uuid(),
  number: z.int(),
  project: z.object({ id: projectKey(z.uuid()), code: z.string().nullable(), name: z.string() }),
  rule: z.enum(limitedRules),
  state: z.enum(challengeStates),
  asOf: z.iso.date().describe('The day of the standing that it speaks of'),
  said: SaidThen,
  run: z.uuid(),
  limits: z.int().describe('By which version of the limits the rule judged'),
  words: z.string().describe('Why the figure is wrong'),
  shouldBe: z.string().describe('What it should be instead'),
  raisedBy: PersonNamed,
  raisedAt: z.iso.datetime(),
  owner: PersonNamed.nullable().describe('Who answers; null: those who lead the office'),
  end: z
    .object({
      cause: z.enum(challengeCauses).nullable(),
      words: z.string(),
      mender: PersonNamed.nullable().describe('Who mends the data'),
      by: PersonNamed,
      at: z.iso.datetime(),
    })
    .nullable(),
  may: z.array(z.enum(challengeActs)),
})
export type Challenge = z.output<typeof Challenge>
