import { common, operation, refuses } from '@portolan/contract'
import { z } from 'zod'
import { permissions as may } from '../permissions.ts'
import { projectMethodRefusals as refused } from '../project-method/project-method-refusals.ts'
import { Waiver, waivedKinds, waiverStates } from './gate.ts'
import { gateRefusals } from './gate-refusals.ts'

const path = '/projects/{projectId}/method/waivers'
const named = { projectId: z.uuid(), waiverId: z.uuid() }
const touches = ['project-method', 'waiver'] as const
const words = z.string().trim().max(2_000)

export const askWaiver = operation({
  id: 'standards.ask-waiver',
  method: 'POST',
  path,
  summary: 'Ask that a gate may lack one of its musts until a day, and say what is done instead',
  may: may.followMethod,
  project: 'projectId',
  input: z.object({
    projectId: z.uuid(),
    kind: z.enum(waivedKinds),
    key: z.string().min(1).max(60).describe('Of the criterion or the artefact'),
    reason: words.min(1),
    instead: words.min(1).describe('What is done instead'),
    until: z.iso.date().describe('The last day on which it holds'),
  }),
  output: Waiver,
  refuses: refuses(
    common.notFound,
    refused.noMethod,
    refused.noPart,
    gateRefusals.nothingToWaive,
    gateRefusals.waivedAlready,
    gateRefusals.waivedUntil,
  ),
  touches,
})

export const judgeWaiver = operation({
  id: 'standards.judge-waiver',
  method: 'POST',
  path: `${path}/{waiverId}/verdict`,
  summary: 'Grant or refuse a waiver that another asked for, of a project that one does not manage',
  may: may.judgeWaivers,
  project: 'projectId',
  input: z.object({ ...named, granted: z.boolean(), words: words.default('') }),
  output: Waiver,
  refuses: refuses(
    common.notFound,
    gateRefusals.waiverJudged,
    gateRefusals.ownWaiver,
    gateRefusals.managersWaiver,
  ),
  touches,
  versioned: true,
  decidable: true,
})

export const withdrawWaiver = operation({
  id: 'standards.withdraw-waiver',
  method: 'POST',
  path: `${path}/{waiverId}/withdrawal`,
  summary: 'Withdraw a waiver that waits or holds: from now on the gate lacks that must again',
  may: may.withdrawWaivers,
  project: 'projectId',
  input: z.object({ ...named, words: words.min(1).describe('Why') }),
  output: Waiver,
  refuses: refuses(common.notFound, gateRefusals.waiverOver),
  touches,
  versioned: true,
})

export const listWaivers = operation({
  id: 'standards.list-waivers',
  method: 'GET',
  path: '/waivers',
  summary: 'List the waivers of all projects one sees: what waits, what holds and until when, what is over',
  may: may.readMethods,
  input: z.object({
    state: z.enum(waiverStates).optional(),
    within: z.int().min(0).max(400).optional().describe('Granted ones that run out within so many days'),
    search: z.string().trim().max(200).optional(),
  }),
  output: z.object({
    items: z.array(Waiver).describe('What waits first, then by the day until which they hold'),
    counts: z.object({ waiting: z.int(), granted: z.int(), near: z.int() }).describe('near: within 30 days'),
  }),
  reads: ['waiver', 'project-method', 'project'],
})
