import { common, operation, refuses } from '@portolan/contract'
import { z } from 'zod'
import { NamedLink } from '../investment.ts'
import { refusals } from '../refusals.ts'
import { Ability, AbilityMatrix, Assessment, NewAbility, NewAssessment } from './ability.ts'
import { abilityPermissions as permissions } from './ability-permissions.ts'
import { abilityRefusals } from './ability-refusals.ts'

const abilityId = z.uuid()

export const listAbilities = operation({
  id: 'plan.list-abilities',
  method: 'GET',
  path: '/abilities',
  summary: 'List areas and the abilities below them, with their levels in words',
  may: permissions.listAbilities,
  input: z.object({}),
  output: z.object({ items: z.array(Ability) }),
  reads: ['ability'],
})

export const addAbility = operation({
  id: 'plan.add-ability',
  method: 'POST',
  path: '/abilities',
  summary: 'Add an area, or an ability below one',
  may: permissions.assess,
  input: NewAbility,
  output: Ability,
  refuses: refuses(common.notFound, refusals.nameTaken, abilityRefusals.notBelowAbility),
  touches: ['ability'],
  example: { name: 'Cloud' },
})

export const changeAbility = operation({
  id: 'plan.change-ability',
  method: 'PATCH',
  path: '/abilities/{abilityId}',
  summary: 'Rename an ability, or tell its levels anew',
  may: permissions.assess,
  input: NewAbility.omit({ areaId: true }).partial().extend({ abilityId }),
  output: Ability,
  refuses: refuses(common.notFound, refusals.nameTaken),
  touches: ['ability'],
  versioned: true,
})

export const showAbilityMatrix = operation({
  id: 'plan.show-ability-matrix',
  method: 'GET',
  path: '/ability-matrix',
  summary: 'Show people by abilities with the levels that count today, and how many hold each at a level',
  may: permissions.readAssessments,
  input: z.object({
    areaId: z.uuid().optional(),
    level: z.int().min(1).max(5).default(3).describe('From which level on somebody holds it'),
  }),
  output: AbilityMatrix,
  reads: ['ability', 'person'],
})

export const listPersonAbilities = operation({
  id: 'plan.list-person-abilities',
  method: 'GET',
  path: '/people/{personId}/abilities',
  summary: 'List what a person is able to do with the evidence, and what was told before',
  may: permissions.readAssessments,
  input: z.object({ personId: z.uuid() }),
  output: z.object({ person: NamedLink, items: z.array(Assessment) }),
  refuses: refuses(common.notFound),
  reads: ['ability', 'person'],
})

export const listProposedAbilities = operation({
  id: 'plan.list-proposed-abilities',
  method: 'GET',
  path: '/assessments/proposed',
  summary: 'List what people proposed of themselves and nobody has confirmed yet',
  may: permissions.assess,
  input: z.object({}),
  output: z.object({ items: z.array(Assessment) }),
  reads: ['ability'],
})

export const listMyAbilities = operation({
  id: 'plan.list-my-abilities',
  method: 'GET',
  path: '/my/abilities',
  summary: 'List abilities of one’s own, and what one proposed',
  may: permissions.listAbilities,
  input: z.object({}),
  output: z.object({ items: z.array(Assessment) }),
  reads: ['ability'],
})

export const proposeAbility = operation({
  id: 'plan.propose-ability',
  method: 'POST',
  path: '/my/abilities/{abilityId}',
  summary: 'Propose an ability of one’s own; somebody else confirms it',
  may: permissions.listAbilities,
  input: NewAssessment,
  output: Assessment,
  refuses: refuses(common.notFound, abilityRefusals.areaNotHeld),
  touches: ['ability'],
  example: {
    abilityId: '01936f5a-5c00-7000-8000-00000000dead',
    level: 3,
    evidence: 'Ran the migration of the claims platform',
    from: '2026-11-16',
  },
})

export const assessAbilities = operation({
  id: 'plan.assess-abilities',
  method: 'POST',
  path: '/assessments',
  summary: 'Assess abilities of others, all or none, as they are pasted from a sheet; null takes one away',
  may: permissions.assess,
  input: z.object({
    assessments: z
      .array(NewAssessment.extend({ personId: z.uuid(), level: NewAssessment.shape.level.nullable() }))
      .min(1)
      .max(2_000),
  }),
  output: z.object({ set: z.int(), removed: z.int() }),
  refuses: refuses(
    abilityRefusals.assessmentUnknown,
    abilityRefusals.areaNotHeld,
    abilityRefusals.assessOneself,
  ),
  touches: ['ability'],
})

export const confirmAbility = operation({
  id: 'plan.confirm-ability',
  method: 'POST',
  path: '/assessments/{assessmentId}/confirmation',
  summary: 'Confirm what somebody else proposed, perhaps at another level, or say why not',
  may: permissions.assess,
  input: z.object({
    assessmentId: z.uuid(),
    confirm: z.boolean(),
    level: NewAssessment.shape.level.optional(),
    reason: z.string().trim().min(1).max(500).optional(),
  }),
  output: Assessment,
  refuses: refuses(
    common.notFound,
    abilityRefusals.assessOneself,
    abilityRefusals.assessmentNotOpen,
    abilityRefusals.assessmentReason,
  ),
  touches: ['ability'],
  versioned: true,
})
