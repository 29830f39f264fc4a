import { common, operation, refuses } from '@portolan/contract'
import { z } from 'zod'
import { bodyRefusals } from '../body/body-refusals.ts'
import { riskPermissions as may } from '../risk/risk-permissions.ts'
import { Dependency, needFields, offerFields } from './dependency.ts'
import { raidRefusals } from './raid-refusals.ts'

const projectId = z.uuid()
const dependencyId = z.uuid()
const touches = ['raid']
const wrong = [bodyRefusals.nobody, bodyRefusals.hasLeft, raidRefusals.noSuchActivity] as const

export const showDependency = operation({
  id: 'oversight.show-dependency',
  method: 'GET',
  path: '/projects/{projectId}/dependencies/{dependencyId}',
  summary: 'Show what one project needs from another: both days, who agreed, and where they do not fit',
  may: may.readRisks,
  project: 'projectId',
  input: z.object({ projectId: projectId.describe('Of either side'), dependencyId }),
  output: Dependency,
  refuses: refuses(common.notFound),
  reads: ['raid', 'schedule', 'project'],
})

export const addDependency = operation({
  id: 'oversight.add-dependency',
  method: 'POST',
  path: '/projects/{projectId}/dependencies',
  summary: 'Ask another project for something by a day',
  may: may.keepRisks,
  project: 'projectId',
  input: z.object({
    projectId: projectId.describe('The project that needs it'),
    providerId: z.uuid().describe('The project that is to provide it'),
    title: needFields.title,
    detail: needFields.detail.default(''),
    needDay: needFields.needDay,
    needActivity: needFields.needActivity.default(null),
    ownerId: needFields.ownerId.default(null),
  }),
  output: Dependency,
  refuses: refuses(common.notFound, ...wrong, raidRefusals.sameProject, raidRefusals.providerUnknown),
  touches,
})

export const changeDependency = operation({
  id: 'oversight.change-dependency',
  method: 'PATCH',
  path: '/projects/{projectId}/dependencies/{dependencyId}',
  summary: 'Change what is needed, or what is offered: each side writes for itself, and both agree anew',
  may: may.keepRisks,
  project: 'projectId',
  input: z.object({
    projectId: projectId.describe('The side that writes'),
    dependencyId,
    ...z.object({ ...needFields, ...offerFields }).partial().shape,
  }),
  output: Dependency,
  refuses: refuses(common.notFound, ...wrong, raidRefusals.otherSide, raidRefusals.over),
  touches,
  versioned: true,
})

export const agreeDependency = operation({
  id: 'oversight.agree-dependency',
  method: 'POST',
  path: '/projects/{projectId}/dependencies/{dependencyId}/agreement',
  summary: 'Agree to both days for one side: its manager does, and nobody for another',
  may: may.keepRisks,
  project: 'projectId',
  input: z.object({ projectId: projectId.describe('The side that agrees'), dependencyId }),
  output: Dependency,
  refuses: refuses(
    common.notFound,
    raidRefusals.over,
    raidRefusals.notOffered,
    raidRefusals.notYourSide,
    raidRefusals.bothSides,
  ),
  touches,
  versioned: true,
})

export const endDependency = operation({
  id: 'oversight.end-dependency',
  method: 'POST',
  path: '/projects/{projectId}/dependencies/{dependencyId}/end',
  summary: 'Say that what was needed was received, or is not needed any more: the side that needed it does',
  may: may.keepRisks,
  project: 'projectId',
  input: z.object({ projectId, dependencyId, state: z.enum(['met', 'dropped']) }),
  output: Dependency,
  refuses: refuses(common.notFound, raidRefusals.over, raidRefusals.otherSide),
  touches,
  versioned: true,
})
