import { z } from 'zod'
import { projectClasses, questions } from './tailoring.ts'

export const methodKinds = ['predictive', 'agile', 'hybrid', 'service-transition'] as const
export type MethodKind = (typeof methodKinds)[number]

export const weights = ['must', 'should'] as const
export type Weight = (typeof weights)[number]

/** Who holds a role: somebody who is named for it, or the project manager whom the record knows. */
export const roleHolders = ['named', 'project-manager'] as const

export const templateFieldKinds = ['text', 'long-text', 'number', 'day', 'choice'] as const
export type TemplateFieldKind = (typeof templateFieldKinds)[number]

const key = z
  .string()
  .max(60)
  .regex(/^[a-z][a-z0-9-]*$/)
  .describe('What it is known by, from version to version')
const name = z.string().trim().min(1).max(200)
const words = z.string().trim().max(4_000)

export const MethodRole = z.object({ id: key, name, duty: words, holder: z.enum(roleHolders) })
export type MethodRole = z.output<typeof MethodRole>

export const TemplateField = z.object({
  id: key,
  name,
  kind: z.enum(templateFieldKinds),
  help: words,
  choices: z.array(name).max(20),
  needed: z.boolean().describe('Without it the artefact is not finished'),
})
export type TemplateField = z.output<typeof TemplateField>

export const Trigger = z.object({
  question: z.enum(questions),
  atLeast: z.int().min(1).max(3),
})

export const Artefact = z.object({
  id: key,
  name,
  purpose: words,
  roleId: z.string().max(60).describe('The role that writes it'),
  from: z.enum(projectClasses).describe('Required from this class on'),
  or: Trigger.nullable().describe('Required in any class where a question is answered so'),
  fields: z.array(TemplateField).max(40),
})
export type Artefact = z.output<typeof Artefact>

/** What a criterion looks at: a fact of the record, or the word of whoever holds a role. */
export const Check = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('fact'), fact: z.string().max(100) }),
  z.object({ kind: z.literal('confirmation'), roleId: z.string().max(60) }),
])
export type Check = z.output<typeof Check>

export const Criterion = z.object({
  id: key,
  words: z.string().trim().min(1).max(500),
  weight: z.enum(weights),
  from: z.enum(projectClasses).describe('Asked from this class on'),
  check: Check,
})
export type Criterion = z.output<typeof Criterion>

/** Whoever holds a role of the method, and so rules the gate, from a class on. */
export const Gatekeeper = z.object({
  roleId: z.string().max(60),
  from: z.enum(projectClasses).describe('Asked from this class on'),
})
export type Gatekeeper = z.output<typeof Gatekeeper>

export const Gate = z.object({
  name,
  question: words.describe('What is decided here'),
  criteria: z.array(Criterion).max(40),
  gatekeepers: z.array(Gatekeeper).max(10).describe('Who rules it; nobody: whoever may decide at gates'),
  quorum: z.int().min(1).max(10).nullable().describe('How many of them must agree; null: all who are asked'),
  ruleWithinDays: z.int().min(1).max(365).nullable().describe('Days within which it is ruled once presented'),
})
export type Gate = z.output<typeof Gate>

export const ChecklistItem = z.object({ id: key, words: z.string().trim().min(1).max(500) })
export type ChecklistItem = z.output<typeof ChecklistItem>

/** What tends to go wrong in projects of this kind: offered to each that starts, and no answer in place of its own. */
export const StandardRisk = z.object({
  id: key,
  name,
  cause: words,
  event: words,
  effect: words,
  response: words.describe('What usually helps, for whoever answers it'),
  probability: z.int().min(1).max(99).describe('Percent, as it is usually found'),
  from: z.enum(projectClasses).describe('Offered from this class on'),
})
export type StandardRisk = z.output<typeof StandardRisk>

export const usualDays = 20

export const Phase = z.object({
  id: key,
  name,
  purpose: words,
  guidance: words.describe('How it is done well, read where it is done'),
  days: z.int().min(1).max(2_000).describe('Working days that it usually takes in a medium project'),
  artefacts: z.array(Artefact).max(40),
  checklist: z.array(ChecklistItem).max(40),
  gate: Gate.nullable().describe('At the end of the phase; only a draft may lack it'),
})
export type Phase = z.output<typeof Phase>

/** What one version of a method says. */
export const MethodContent = z.object({
  summary: words,
  medium: z.int().min(1).max(30).describe('From so many points on a project is medium'),
  large: z.int().min(1).max(30).describe('From so many points on a project is large'),
  roles: z.array(MethodRole).max(40),
  phases: z.array(Phase).max(20),
  risks: z.array(StandardRisk).max(40),
})
export type MethodContent = z.output<typeof MethodContent>

const GateGiven = Gate.extend({
  gatekeepers: Gate.shape.gatekeepers.default([]),
  quorum: Gate.shape.quorum.default(null),
  ruleWithinDays: Gate.shape.ruleWithinDays.default(null),
})

const PhaseGiven = Phase.extend({
  days: Phase.shape.days.default(usualDays),
  gate: GateGiven.nullable(),
})

/** As it is said, and as it was kept before phases had a length, methods named risks and gates who rules them. */
export const MethodContentGiven = z.object({
  ...MethodContent.shape,
  phases: z.array(PhaseGiven).max(20),
  risks: MethodContent.shape.risks.default([]),
})
