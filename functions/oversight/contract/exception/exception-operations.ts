import { common, operation, refuses } from '@portolan/contract'
import { z } from 'zod'
import { bodyRefusals } from '../body/body-refusals.ts'
import { Decider } from '../decision/decision.ts'
import { permissions } from '../permissions.ts'
import { Exception, exceptionNexts, ExceptionRow, exceptionRules } from './exception.ts'
import { exceptionPermissions as may } from './exception-permissions.ts'
import { ExceptionPolicy } from './exception-policy.ts'
import { exceptionRefusals as refused } from './exception-refusals.ts'

const one = { projectId: z.uuid(), exceptionId: z.uuid() }
const touches = ['exception']
const reads = ['exception', 'standing', 'project', 'decision']

export const exceptionFilters = {
  projectId: z.uuid().optional(),
  rules: z.array(z.enum(exceptionRules)).max(exceptionRules.length).optional(),
  next: z.array(z.enum(exceptionNexts)).max(exceptionNexts.length).optional(),
  escalated: z.boolean().optional().describe('Only those of which others were told'),
  mine: z.boolean().optional().describe('Only of projects that the reader manages'),
  closed: z.boolean().default(false).describe('Those that are closed instead of the open ones'),
  search: z.string().trim().max(200).optional().describe('In the name of the project, or EX-3'),
}

export const listExceptions = operation({
  id: 'oversight.list-exceptions',
  method: 'GET',
  path: '/exceptions',
  summary: 'List what is past its limit in the projects one sees, since when, and whose word comes next',
  may: permissions.list,
  input: z.object(exceptionFilters),
  output: z.object({
    items: z.array(ExceptionRow).describe('Escalated ones first, then by age; at most 500'),
    more: z.int().describe('How many more there are'),
    counts: z.object({ open: z.int(), closed: z.int(), mine: z.int(), escalated: z.int() }),
    policy: ExceptionPolicy,
  }),
  reads,
  command: 'exceptions',
})

export const exportExceptions = operation({
  id: 'oversight.export-exceptions',
  method: 'GET',
  path: '/exceptions/export',
  summary: 'Download the list of exceptions as CSV or XLSX, safe against formulas',
  may: permissions.list,
  input: z.object({ ...exceptionFilters, format: z.enum(['csv', 'xlsx']).default('xlsx') }),
  output: z.unknown(),
  download: { mediaTypes: ['text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'] },
  reads,
})

export const showException = operation({
  id: 'oversight.show-exception',
  method: 'GET',
  path: '/projects/{projectId}/exceptions/{exceptionId}',
  summary:
    'Show an exception: its evidence as it was and is, the question to ask, and what was done about it',
  may: permissions.read,
  project: 'projectId',
  input: z.object(one),
  output: Exception,
  refuses: refuses(common.notFound),
  reads,
})

export const answerException = operation({
  id: 'oversight.answer-exception',
  method: 'POST',
  path: '/projects/{projectId}/exceptions/{exceptionId}/answers',
  summary: 'Answer an exception: why it is so, and what is done by when, or that others are to decide',
  may: may.answer,
  project: 'projectId',
  input: z.object({
    ...one,
    words: z.string().trim().min(1).max(2_000).describe('Why it is so'),
    wantsDecision: z.boolean().default(false).describe('Others are to decide what is done'),
    remedy: z.string().trim().max(2_000).default('').describe('What will be done'),
    remedyDay: z.iso.date().nullable().default(null).describe('By when'),
  }),
  output: Exception,
  refuses: refuses(
    common.notFound,
    refused.notTheManager,
    refused.noManager,
    refused.closed,
    refused.askedAlready,
    refused.remedyMissing,
  ),
  touches,
  versioned: true,
})

export const putExceptionAsQuestion = operation({
  id: 'oversight.put-exception-as-question',
  method: 'POST',
  path: '/projects/{projectId}/exceptions/{exceptionId}/question',
  summary: 'Draft the question for a decision from an exception: with its evidence, and four ways out',
  may: permissions.ask,
  project: 'projectId',
  input: z.object({
    ...one,
    decider: Decider,
    due: z.iso.date().nullable().default(null),
    question: z.string().trim().min(1).max(300),
    context: z.string().trim().max(20_000).default(''),
    options: z
      .array(
        z.object({
          title: z.string().trim().min(1).max(200),
          consequences: z.string().trim().max(5_000).default(''),
        }),
      )
      .min(1)
      .max(20),
  }),
  output: Exception,
  refuses: refuses(common.notFound, refused.closed, refused.askedAlready, bodyRefusals.nobody),
  touches: [...touches, 'decision'],
  versioned: true,
})

export const closeException = operation({
  id: 'oversight.close-exception',
  method: 'POST',
  path: '/projects/{projectId}/exceptions/{exceptionId}/closing',
  summary: 'Close an exception by hand, with the reason: never of a project that one manages',
  may: may.close,
  project: 'projectId',
  input: z.object({ ...one, reason: z.string().trim().min(1).max(2_000) }),
  output: Exception,
  refuses: refuses(common.notFound, refused.closed, refused.askedAlready, refused.ownProject),
  touches,
  versioned: true,
})
