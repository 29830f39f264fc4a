import { common, operation, refuses } from '@portolan/contract'
import { z } from 'zod'
import { bodyRefusals } from '../body/body-refusals.ts'
import { riskPermissions as may } from '../risk/risk-permissions.ts'
import { Assumption, assumptionFields, outcomes } from './assumption.ts'
import { entryKinds } from './entry.ts'
import { entryWords, Issue, issueFields } from './issue.ts'
import { raidRefusals } from './raid-refusals.ts'

const projectId = z.uuid()
const noOwner = [bodyRefusals.nobody, bodyRefusals.hasLeft] as const
const touches = ['raid']

export const showIssue = operation({
  id: 'oversight.show-issue',
  method: 'GET',
  path: '/projects/{projectId}/issues/{issueId}',
  summary: 'Show an issue of a project: what it does, who solves it by when, and what was done',
  may: may.readRisks,
  project: 'projectId',
  input: z.object({ projectId, issueId: z.uuid() }),
  output: Issue,
  refuses: refuses(common.notFound),
  reads: ['raid'],
})

export const addIssue = operation({
  id: 'oversight.add-issue',
  method: 'POST',
  path: '/projects/{projectId}/issues',
  summary:
    'Add what has happened to a project and needs an answer; of a risk that came true it closes the risk',
  may: may.keepRisks,
  project: 'projectId',
  input: z.object({
    projectId,
    title: issueFields.title,
    effect: issueFields.effect.default(''),
    severity: issueFields.severity,
    since: issueFields.since,
    due: issueFields.due.default(null),
    ownerId: issueFields.ownerId.default(null),
    fromRisk: z.uuid().optional().describe('The risk of this project that came true'),
  }),
  output: Issue,
  refuses: refuses(common.notFound, ...noOwner, raidRefusals.sinceAhead),
  touches: [...touches, 'risk'],
})

export const changeIssue = operation({
  id: 'oversight.change-issue',
  method: 'PATCH',
  path: '/projects/{projectId}/issues/{issueId}',
  summary: 'Change an issue, or say what solved it',
  may: may.keepRisks,
  project: 'projectId',
  input: z.object({
    projectId,
    issueId: z.uuid(),
    ...z.object(issueFields).partial().shape,
    state: z.enum(['open', 'solved']).optional(),
    done: entryWords.optional(),
  }),
  output: Issue,
  refuses: refuses(common.notFound, ...noOwner, raidRefusals.sinceAhead, raidRefusals.nothingDone),
  touches,
  versioned: true,
})

export const showAssumption = operation({
  id: 'oversight.show-assumption',
  method: 'GET',
  path: '/projects/{projectId}/assumptions/{assumptionId}',
  summary: 'Show what a project takes for granted, why, and what its test showed',
  may: may.readRisks,
  project: 'projectId',
  input: z.object({ projectId, assumptionId: z.uuid() }),
  output: Assumption,
  refuses: refuses(common.notFound),
  reads: ['raid'],
})

export const addAssumption = operation({
  id: 'oversight.add-assumption',
  method: 'POST',
  path: '/projects/{projectId}/assumptions',
  summary: 'Add what a project takes for granted, and by when it is tested',
  may: may.keepRisks,
  project: 'projectId',
  input: z.object({
    projectId,
    title: assumptionFields.title,
    basis: assumptionFields.basis.default(''),
    testDay: assumptionFields.testDay.default(null),
    ownerId: assumptionFields.ownerId.default(null),
  }),
  output: Assumption,
  refuses: refuses(common.notFound, ...noOwner),
  touches,
})

export const changeAssumption = operation({
  id: 'oversight.change-assumption',
  method: 'PATCH',
  path: '/projects/{projectId}/assumptions/{assumptionId}',
  summary: 'Change an assumption that is not tested yet',
  may: may.keepRisks,
  project: 'projectId',
  input: z.object({ projectId, assumptionId: z.uuid(), ...z.object(assumptionFields).partial().shape }),
  output: Assumption,
  refuses: refuses(common.notFound, ...noOwner, raidRefusals.over),
  touches,
  versioned: true,
})

export const testAssumption = operation({
  id: 'oversight.test-assumption',
  method: 'POST',
  path: '/projects/{projectId}/assumptions/{assumptionId}/test',
  summary: 'Say what the test of an assumption showed; one that broke becomes an issue',
  may: may.keepRisks,
  project: 'projectId',
  input: z.object({
    projectId,
    assumptionId: z.uuid(),
    outcome: z.enum(outcomes),
    found: entryWords.min(1).describe('What the test showed'),
    severity: issueFields.severity.default('medium').describe('Of the issue, where it broke'),
  }),
  output: Assumption,
  refuses: refuses(common.notFound, raidRefusals.over),
  touches,
  versioned: true,
})

export const confirmEntry = operation({
  id: 'oversight.confirm-entry',
  method: 'POST',
  path: '/projects/{projectId}/raid/{entryKind}/{entryId}/confirmation',
  summary: 'Say that one looked at an open entry of the register, and that it still is as it says',
  may: may.keepRisks,
  project: 'projectId',
  input: z.object({ projectId, entryKind: z.enum(entryKinds), entryId: z.uuid() }),
  output: z.object({ lookedAt: z.iso.datetime() }),
  refuses: refuses(common.notFound, raidRefusals.over),
  touches,
})
