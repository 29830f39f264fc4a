import { z } from 'zod'
import { NamedLink } from '../investment.ts'

const abilityName = z.string().trim().min(1).max(200)
const Levels = z.array(z.string().trim().max(300)).length(5).describe('What each level means, from 1 to 5')

export const NewAbility = z.object({
  name: abilityName,
  areaId: z.uuid().nullable().optional().describe('Null for an area'),
  levels: Levels.optional(),
})

/** An area, or an ability below one, with its five levels in words. */
export const Ability = z.object({
  id: z.uuid(),
  name: z.string(),
  area: NamedLink.nullable(),
  levels: z.array(z.string()),
  version: z.int(),
})
export type Ability = z.output<typeof Ability>

export const assessmentStates = ['proposed', 'confirmed', 'declined', 'replaced'] as const
export type AssessmentState = (typeof assessmentStates)[number]

const level = z.int().min(1).max(5)
export const NewAssessment = z.object({
  abilityId: z.uuid(),
  level,
  evidence: z
    .string()
    .trim()
    .min(1)
    .max(1000)
    .optional()
    .describe('What shows it: a certificate, a piece of work'),
  link: z
    .url({ protocol: /^https$/ })
    .max(500)
    .optional(),
  from: z.iso.date(),
  until: z.iso.date().nullable().optional().describe('Included; null for no end'),
})

/** What somebody is able to do, as it was told and as another confirmed it. */
export const Assessment = z.object({
  id: z.uuid(),
  person: NamedLink,
  ability: NamedLink,
  level: z.int(),
  evidence: z.string().nullable(),
  link: z.string().nullable(),
  from: z.string(),
  until: z.string().nullable(),
  state: z.enum(assessmentStates),
  toldBy: NamedLink,
  confirmedBy: NamedLink.nullable(),
  reason: z.string().nullable(),
  mine: z.boolean(),
  version: z.int(),
})
export type Assessment = z.output<typeof Assessment>

/** A cell of the matrix: the level that counts today, until when, and whether another one is proposed. */
export const AbilityCell = z.object({
  level: z.int().nullable(),
  until: z.string().nullable(),
  proposed: z.int().nullable(),
})
export type AbilityCell = z.output<typeof AbilityCell>

export const AbilityRow = z.object({
  person: NamedLink.extend({ jobTitle: z.string().nullable() }),
  mine: z.boolean(),
  cells: z.record(z.string(), AbilityCell).describe('By the id of the ability'),
})
export type AbilityRow = z.output<typeof AbilityRow>

export const AbilityMatrix = z.object({
  abilities: z.array(Ability),
  rows: z.array(AbilityRow),
  coverage: z
    .record(z.string(), z.object({ holders: z.int(), expiring: z.int() }))
    .describe(
      'By the id of the ability: who has it at the level asked for, and for whom that ends within 90 days',
    ),
})
export type AbilityMatrix = z.output<typeof AbilityMatrix>
