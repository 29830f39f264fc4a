import { common, operation, refuses } from '@portolan/contract'
import { SubjectKey } from '@portolan/platform/subjects/contract'
import { z } from 'zod'
import { bodyRefusals } from '../body/body-refusals.ts'
import { permissions } from '../permissions.ts'
import { Action } from './action.ts'
import { actionRefusals } from './action-refusals.ts'

const actionId = z.uuid()
const touches = ['action']

const title = z.string().trim().min(1).max(300)
const detail = z.string().trim().max(10_000)

export const addAction = operation({
  id: 'oversight.add-action',
  method: 'POST',
  path: '/actions',
  summary: 'Ask somebody to do something by a day, out of a decision, a meeting, a project or nothing',
  may: permissions.addActions,
  input: z.object({
    title,
    detail: detail.default(''),
    ownerId: z.uuid(),
    due: z.iso.date(),
    projectId: z.uuid().optional().describe('That of its source, where that has one'),
    source: z
      .object({ kind: SubjectKey.subjectKind, id: SubjectKey.subjectId })
      .optional()
      .describe('What it comes from: a thing that people can talk of'),
  }),
  output: Action,
  refuses: refuses(
    common.notFound,
    bodyRefusals.nobody,
    bodyRefusals.hasLeft,
    actionRefusals.sourceUnknown,
    actionRefusals.otherProject,
    actionRefusals.ownerSeesNothing,
    actionRefusals.ownerHasNoSight,
  ),
  touches,
})

export const changeAction = operation({
  id: 'oversight.change-action',
  method: 'PATCH',
  path: '/actions/{actionId}',
  summary: 'Change what an open action says, who owns it, or until when',
  may: permissions.takePart,
  input: z.object({
    actionId,
    title: title.optional(),
    detail: detail.optional(),
    ownerId: z.uuid().optional(),
    due: z.iso.date().optional(),
  }),
  output: Action,
  refuses: refuses(
    common.notFound,
    bodyRefusals.nobody,
    bodyRefusals.hasLeft,
    actionRefusals.closed,
    actionRefusals.notYours,
    actionRefusals.ownerSeesNothing,
    actionRefusals.ownerHasNoSight,
  ),
  touches,
  versioned: true,
})

export const finishAction = operation({
  id: 'oversight.finish-action',
  method: 'POST',
  path: '/actions/{actionId}/completion',
  summary: 'Say that an action is done, and what shows it: its owner, or who asked for it',
  may: permissions.takePart,
  input: z.object({ actionId, evidence: z.string().trim().max(5_000).default('') }),
  output: Action,
  refuses: refuses(common.notFound, actionRefusals.closed, actionRefusals.notYours),
  touches,
  versioned: true,
})

export const dropAction = operation({
  id: 'oversight.drop-action',
  method: 'POST',
  path: '/actions/{actionId}/dropping',
  summary: 'Drop an action that is not needed any more, with the reason: whoever asked for it',
  may: permissions.takePart,
  input: z.object({ actionId, reason: z.string().trim().min(1).max(2_000) }),
  output: Action,
  refuses: refuses(common.notFound, actionRefusals.closed, actionRefusals.notYours, actionRefusals.ownDuty),
  touches,
  versioned: true,
})

export const reopenAction = operation({
  id: 'oversight.reopen-action',
  method: 'POST',
  path: '/actions/{actionId}/reopening',
  summary: 'Open an action again that was done or dropped, with the reason',
  may: permissions.takePart,
  input: z.object({ actionId, reason: z.string().trim().min(1).max(2_000) }),
  output: Action,
  refuses: refuses(common.notFound, actionRefusals.stillOpen, actionRefusals.notYours),
  touches,
  versioned: true,
})
