import { actionRefusals, bodyRefusals } from '@portolan/oversight/contract'
import { common, operation, refuses } from '@portolan/contract'
import { z } from 'zod'
import { ConditionGiven } from '../gate/gate.ts'
import { gateRefusals } from '../gate/gate-refusals.ts'
import { methodRefusals } from '../method/method-refusals.ts'
import { Answers } from '../method/tailoring.ts'
import { permissions as may } from '../permissions.ts'
import { ProjectMethod } from './project-method.ts'
import { projectMethodRefusals as refused } from './project-method-refusals.ts'

const projectId = z.uuid()
const path = '/projects/{projectId}/method'
const key = z.string().min(1).max(60)
const words = z.string().trim().max(2_000).default('')
const touches = ['project-method'] as const

export const showProjectMethod = operation({
  id: 'standards.show-project-method',
  method: 'GET',
  path,
  summary:
    'Show the method of a project: where it stands, what is missing at its gates, and who can mend that',
  may: may.readProjectMethod,
  project: 'projectId',
  input: z.object({ projectId }),
  output: ProjectMethod,
  refuses: refuses(common.notFound),
  reads: [
    'project-method',
    'project',
    'schedule',
    'scope',
    'estimate',
    'risk',
    'action',
    'decision',
    'forecast',
  ],
})

export const giveMethod = operation({
  id: 'standards.give-method',
  method: 'PUT',
  path,
  summary: 'Give a project the published version of a method, tailored by the answers; what was done stays',
  may: may.followMethod,
  project: 'projectId',
  input: z.object({
    projectId,
    methodId: z.uuid(),
    answers: Answers,
    phaseId: key.optional().describe('Where it stands when it already runs; else in the first phase'),
  }),
  output: ProjectMethod,
  refuses: refuses(common.notFound, methodRefusals.retired, refused.notPublished, refused.noPart),
  touches,
  versioned: true,
})

export const nameRole = operation({
  id: 'standards.name-role',
  method: 'PUT',
  path: `${path}/roles/{roleId}`,
  summary: 'Name who holds a role of the method in a project, or nobody',
  may: may.followMethod,
  project: 'projectId',
  input: z.object({ projectId, roleId: key, personId: z.uuid().nullable() }),
  output: ProjectMethod,
  refuses: refuses(
    common.notFound,
    refused.noMethod,
    refused.noPart,
    refused.known,
    bodyRefusals.nobody,
    bodyRefusals.hasLeft,
  ),
  touches,
  versioned: true,
})

export const writeArtefact = operation({
  id: 'standards.write-artefact',
  method: 'PUT',
  path: `${path}/artefacts/{artefactId}`,
  summary: 'Write an artefact of a project by the form of its template, and say whether it is finished',
  may: may.followMethod,
  project: 'projectId',
  input: z.object({
    projectId,
    artefactId: key,
    answers: z.record(key, z.string().trim().max(8_000)).describe('By the id of the field'),
    finished: z.boolean().default(false),
  }),
  output: ProjectMethod,
  refuses: refuses(
    common.notFound,
    refused.noMethod,
    refused.noPart,
    refused.wrongAnswer,
    refused.unfinished,
  ),
  touches,
  versioned: true,
})

export const tickItem = operation({
  id: 'standards.tick-item',
  method: 'PUT',
  path: `${path}/checklist/{itemId}`,
  summary: 'Tick an item of a checklist of a project, or take that back',
  may: may.followMethod,
  project: 'projectId',
  input: z.object({ projectId, itemId: key, done: z.boolean() }),
  output: ProjectMethod,
  refuses: refuses(common.notFound, refused.noMethod, refused.noPart),
  touches,
  versioned: true,
})

export const confirmCriterion = operation({
  id: 'standards.confirm-criterion',
  method: 'PUT',
  path: `${path}/criteria/{criterionId}`,
  summary: 'Confirm a criterion in the role that one was named for by somebody else, or take that back',
  may: may.confirm,
  project: 'projectId',
  input: z.object({ projectId, criterionId: key, confirmed: z.boolean(), words }),
  output: ProjectMethod,
  refuses: refuses(
    common.notFound,
    refused.noMethod,
    refused.noPart,
    refused.notConfirmed,
    refused.otherRole,
    refused.namedOneself,
  ),
  touches,
  versioned: true,
})

export const passGate = operation({
  id: 'standards.pass-gate',
  method: 'POST',
  path: `${path}/gates/{phaseId}/passage`,
  summary:
    'Open the gate before which a project stands, once each must is met or waived; the next phase begins',
  may: may.passGates,
  project: 'projectId',
  input: z.object({
    projectId,
    phaseId: key,
    words,
    conditions: z
      .array(ConditionGiven)
      .max(20)
      .default([])
      .describe('Go on these conditions; each becomes an action of whoever is to meet it'),
  }),
  output: ProjectMethod,
  refuses: refuses(
    common.notFound,
    refused.noMethod,
    refused.noPart,
    refused.otherGate,
    refused.gateClosed,
    refused.ownProject,
    gateRefusals.keepersMissing,
    gateRefusals.conditionPast,
    bodyRefusals.nobody,
    bodyRefusals.hasLeft,
    actionRefusals.ownerSeesNothing,
  ),
  touches: ['project-method', 'action'],
  versioned: true,
  decidable: true,
})
