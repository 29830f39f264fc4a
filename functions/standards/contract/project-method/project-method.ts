import { projectKey } from '@portolan/contract'
import { PersonNamed } from '@portolan/oversight/contract'
import { z } from 'zod'
import { Ruling, Waiver } from '../gate/gate.ts'
import { Keeping } from '../gate/keeping.ts'
import { Artefact, ChecklistItem, Criterion, MethodRole, methodKinds } from '../method/content.ts'
import { Answers, projectClasses, questions } from '../method/tailoring.ts'

/** Why an artefact is required of a project, or is not. */
export const Because = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('class'), class: z.enum(projectClasses), from: z.enum(projectClasses) }),
  z.object({ kind: z.literal('answer'), question: z.enum(questions), answer: z.int(), atLeast: z.int() }),
])
export type Because = z.output<typeof Because>

/** Met; missing, and somebody can mend it; or not known, which is never met. */
export const criterionStates = ['met', 'missing', 'unknown'] as const
export type CriterionState = (typeof criterionStates)[number]

const Made = z.object({ by: PersonNamed, at: z.iso.datetime(), words: z.string() })

export const HeldRole = z.object({
  ...MethodRole.shape,
  person: PersonNamed.nullable(),
  mine: z.boolean().describe('The reader holds it'),
})
export type HeldRole = z.output<typeof HeldRole>

const Waived = z.object({ id: z.uuid(), number: z.int(), until: z.iso.date() })
export type Waived = z.output<typeof Waived>

export const FollowedArtefact = z.object({
  ...Artefact.shape,
  required: z.boolean(),
  because: Because,
  finished: z.boolean(),
  answers: z.record(z.string(), z.string()).describe('By the id of the field'),
  last: Made.nullable(),
  waived: Waived.nullable().describe('Its gate may lack it for a while'),
})
export type FollowedArtefact = z.output<typeof FollowedArtefact>

export const JudgedCriterion = z.object({
  ...Criterion.shape,
  state: z.enum(criterionStates),
  asOf: z.string().nullable().describe('The day of the fact'),
  last: Made.nullable().describe('Who confirmed it, or took that back'),
  fixedBy: z
    .object({ role: z.string().nullable(), people: z.array(PersonNamed) })
    .describe('Who can make it so: a role of the method where it is one, and the people known for it'),
  mine: z.boolean().describe('The reader may confirm it'),
  waived: Waived.nullable().describe('The gate may lack it for a while'),
})
export type JudgedCriterion = z.output<typeof JudgedCriterion>

export const phasePlaces = ['before', 'passed', 'here', 'ahead'] as const
export type PhasePlace = (typeof phasePlaces)[number]

export const FollowedPhase = z.object({
  id: z.string(),
  name: z.string(),
  purpose: z.string(),
  guidance: z.string(),
  place: z.enum(phasePlaces).describe('before: it was over when the project was given its method'),
  artefacts: z.array(FollowedArtefact),
  checklist: z.array(z.object({ ...ChecklistItem.shape, done: z.boolean(), last: Made.nullable() })),
  gate: z.object({
    name: z.string(),
    question: z.string(),
    criteria: z.array(JudgedCriterion),
    ready: z
      .boolean()
      .describe('Every must is met or waived, and every required artefact is finished or waived'),
    musts: z.int(),
    met: z.int().describe('Of the musts'),
    waived: z.int().describe('Musts and required artefacts that it may lack for a while'),
    missingArtefacts: z
      .array(z.string())
      .describe('Required ones that are neither finished nor waived, by their names'),
    lapsed: z
      .array(z.string())
      .describe('Of a passed gate: what it lacks since the waiver with which it was passed ran out'),
    passed: Made.nullable(),
    rulings: z.array(Ruling).describe('The newest first'),
    waivers: z.array(Waiver).describe('The newest first'),
    keeping: Keeping.nullable().describe(
      'Who rules it, where its method names somebody; null: whoever may decide at gates',
    ),
  }),
})
export type FollowedPhase = z.output<typeof FollowedPhase>

/** As it was frozen, also before gates named who rules them. */
export const LookedPhase = FollowedPhase.extend({
  gate: FollowedPhase.shape.gate.extend({ keeping: Keeping.nullable().default(null) }),
})

export const Following = z.object({
  methodId: z.uuid(),
  name: z.string(),
  kind: z.enum(methodKinds),
  number: z.int(),
  newer: z.int().nullable().describe('The number of a newer published version'),
  answers: Answers,
  points: z.int(),
  class: z.enum(projectClasses),
  medium: z.int(),
  large: z.int(),
  phaseId: z.string(),
  given: Made,
  roles: z.array(HeldRole),
  phases: z.array(FollowedPhase),
  presented: Made.nullable().describe(
    'The gate of the phase it stands in: presented, and not ruled on since',
  ),
  mayPass: z.boolean().describe('The reader may open the gate of the phase it stands in'),
})
export type Following = z.output<typeof Following>

export const ProjectMethod = z.object({
  projectId: projectKey(z.uuid()),
  version: z.int().describe('0: it has no method yet'),
  known: Answers.partial().describe('What the record already answers'),
  following: Following.nullable(),
})
export type ProjectMethod = z.output<typeof ProjectMethod>
