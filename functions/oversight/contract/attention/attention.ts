import { projectKey } from '@portolan/contract'
import { z } from 'zod'
import { measureNames, shownStatuses } from '../measures.ts'
import { StatusDate } from '../standing.ts'

/** What a project may ask an answer for, in the order in which it is checked. */
export const attentionRules = [
  'difference-unexplained',
  'finish-passed',
  'finish-past-tolerance',
  'deadline-missed',
  'estimate-above-budget',
  'cost-past-tolerance',
  'schedule-unsound',
  'evidence-old',
] as const
export type AttentionRuleId = (typeof attentionRules)[number]

/** Which sentence says a question; a rule may have several. */
export const attentionCodes = [
  'computed-worse',
  'computed-better',
  'finish-passed',
  'finish-by-schedule',
  'finish-by-record',
  'deadline-missed',
  'deadlines-missed',
  'estimate-above-budget',
  'cost-past-tolerance',
  'without-dates',
  'path-broken',
  'poor',
  'evidence-old',
  'evidence-too-old',
] as const
export type AttentionCode = (typeof attentionCodes)[number]

export const urgencies = ['now', 'soon'] as const
export type Urgency = (typeof urgencies)[number]

/** Where the answer is given or the reason can be seen. */
export const attentionPlaces = ['plan', 'money', 'schedule-quality', 'history', 'details', 'import'] as const
export type AttentionPlace = (typeof attentionPlaces)[number]

const Value = z.object({ value: z.union([z.number(), z.string()]), unit: z.string() })

/** Something that asks for an answer, in parts: the words stand where it is read. */
export const Attention = z.object({
  rule: z.enum(attentionRules),
  code: z.enum(attentionCodes),
  urgency: z.enum(urgencies).describe('Past a tolerance, or past the mark of early warning'),
  weight: z.number().describe('How far past its limit, as a multiple of it'),
  values: z.record(z.string(), Value),
  subject: z.object({ kind: z.enum(['project', 'activity']), id: z.string() }),
  measure: z.enum(measureNames).nullable().describe('The figure that explains it, where health has one'),
  asOf: z.iso.date().describe('Of the evidence'),
  opens: z.enum(attentionPlaces),
})
export type Attention = z.output<typeof Attention>

export const attentionAnswers = ['asks', 'holds', 'unknown'] as const

/** Every rule and what it came to: where nothing asks, this says what was looked at. */
export const CheckedRule = z.object({ rule: z.enum(attentionRules), answer: z.enum(attentionAnswers) })
export type CheckedRule = z.output<typeof CheckedRule>

export const ProjectAttention = z.object({
  projectId: projectKey(z.uuid()),
  asOf: StatusDate,
  behind: z.boolean().describe('The project changed since; this is being computed anew'),
  closed: z.boolean().describe('A closed project asks for nothing'),
  items: z.array(Attention).describe('Worst first'),
  checked: z.array(CheckedRule).describe('Empty while the first standing is being computed'),
  run: z.uuid().nullable(),
})
export type ProjectAttention = z.output<typeof ProjectAttention>

export const AttentionRow = Attention.extend({
  project: z.object({ id: projectKey(z.uuid()), name: z.string(), code: z.string().nullable() }),
  computed: z.enum(shownStatuses),
  behind: z.boolean(),
})
export type AttentionRow = z.output<typeof AttentionRow>

export const AttentionPage = z.object({
  items: z.array(AttentionRow),
  next: z.string().nullable(),
  asOf: StatusDate,
  counts: z.object({
    now: z.int().describe('Questions past a tolerance, of all pages'),
    soon: z.int(),
    projects: z.int().describe('Projects that ask for something'),
  }),
})
