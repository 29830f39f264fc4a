import { projectKey, toldFields } from '@portolan/contract'
import { z } from 'zod'
import { Attention } from '../attention/attention.ts'
import { PersonNamed } from '../body/body.ts'
import { decisionStates } from '../decision/decision.ts'

/** The limits whose breach raises an exception: rules of attention that speak of a forecast or of what is hidden. */
export const exceptionRules = [
  'finish-past-tolerance',
  'finish-passed',
  'deadline-missed',
  'estimate-above-budget',
  'cost-past-tolerance',
  'difference-unexplained',
] as const
export type ExceptionRule = (typeof exceptionRules)[number]

/** `domain/exception/lifecycle.ts` says which follows which. */
export const exceptionStates = ['raised', 'answered', 'asked', 'closed'] as const
export type ExceptionState = (typeof exceptionStates)[number]

export const exceptionEnds = ['decided', 'withdrawn', 'by-hand'] as const
export type ExceptionEnd = (typeof exceptionEnds)[number]

export const exceptionSteps = [
  'raised',
  'answered',
  'asked',
  'question-ended',
  'sponsor-told',
  'office-told',
  'within',
  'past-again',
  ...exceptionEnds,
] as const
export type ExceptionStepKind = (typeof exceptionSteps)[number]

/** Whose word comes next. */
export const exceptionNexts = ['answer', 'ask', 'decide', 'remedy', 'remedy-late', 'none'] as const
export type ExceptionNext = (typeof exceptionNexts)[number]

export const exceptionActs = ['answer', 'ask', 'close'] as const
export type ExceptionAct = (typeof exceptionActs)[number]

const ProjectNamed = z.object({ id: projectKey(z.uuid()), code: z.string().nullable(), name: z.string() })

export const ExceptionRow = z.object({
  id: z.uuid(),
  number: z.int(),
  project: ProjectNamed,
  rule: z.enum(exceptionRules),
  now: Attention.describe('What is past its limit, by the newest computation that found it so'),
  since: z.iso.date().describe('The first day without a break since then on which it was past its limit'),
  raisedAt: z.iso.datetime(),
  ageWorkdays: z.int().describe('Workdays since it was raised, up to its end or today'),
  state: z.enum(exceptionStates),
  within: z.boolean().describe('Back within its limit: the next computation that finds it so withdraws it'),
  next: z.enum(exceptionNexts),
  who: PersonNamed.nullable().describe('Whose word comes next, where that is one person'),
  manager: PersonNamed.nullable(),
  mine: z.boolean().describe('The reader manages the project'),
  question: z.object(toldFields).describe('What to ask whoever manages the project'),
  wantsDecision: z.boolean(),
  remedy: z.string(),
  remedyDay: z.iso.date().nullable(),
  escalated: z.enum(['sponsor', 'office']).nullable().describe('Who was told that nobody answered'),
  decision: z
    .object({ id: z.uuid(), number: z.int(), state: z.enum(decisionStates) })
    .nullable()
    .describe('The question that was drafted from it, where the reader sees that'),
  closedHow: z.enum(exceptionEnds).nullable(),
  closedAt: z.iso.datetime().nullable(),
  version: z.int(),
})
export type ExceptionRow = z.output<typeof ExceptionRow>

export const ExceptionStep = z.object({
  kind: z.enum(exceptionSteps),
  at: z.iso.datetime(),
  by: PersonNamed.nullable().describe('Null: Portolan by itself'),
  words: z.string(),
})
export type ExceptionStep = z.output<typeof ExceptionStep>

export const Exception = ExceptionRow.extend({
  evidence: Attention.describe('What was so when it was raised'),
  run: z.uuid().describe('The computation that raised it'),
  policyVersion: z.int().describe('Of the policy that it was raised by'),
  words: z.string().describe('The newest answer of whoever manages the project'),
  answeredBy: PersonNamed.nullable(),
  answeredAt: z.iso.datetime().nullable(),
  reason: z.string().describe('Why it was closed by hand'),
  nextTold: z.iso
    .date()
    .nullable()
    .describe('The day after which the next one is told, if nobody answers until then'),
  steps: z.array(ExceptionStep),
  may: z.array(z.enum(exceptionActs)),
})
export type Exception = z.output<typeof Exception>
