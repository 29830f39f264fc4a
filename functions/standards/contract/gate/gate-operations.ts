import { actionRefusals, askingRefusals, bodyRefusals, Decider } from '@portolan/oversight/contract'
import { common, operation, refuses } from '@portolan/contract'
import { z } from 'zod'
import { permissions as may } from '../permissions.ts'
import { ProjectMethod } from '../project-method/project-method.ts'
import { projectMethodRefusals as refused } from '../project-method/project-method-refusals.ts'
import { closingOutcomes, ConditionGiven, GateLine, GatePack, gateSigns } from './gate.ts'
import { gateRefusals } from './gate-refusals.ts'

const projectId = z.uuid()
const key = z.string().min(1).max(60)

export const ruleGate = operation({
  id: 'standards.rule-gate',
  method: 'POST',
  path: '/projects/{projectId}/method/gates/{phaseId}/ruling',
  summary:
    'Keep a gate closed and say what becomes of the project: back to work, on hold until a day, or to be ended',
  may: may.passGates,
  project: 'projectId',
  input: z.object({
    projectId,
    phaseId: key,
    outcome: z.enum(closingOutcomes),
    words: z.string().trim().min(1).max(2_000).describe('Why'),
    until: z.iso.date().optional().describe('Of a hold: the day on which the gate is looked at again'),
    backTo: key.optional().describe('Of a recycle: an earlier phase; else the one it stands in'),
    conditions: z.array(ConditionGiven).max(20).default([]).describe('Of a recycle: what must be done'),
    decider: Decider.optional().describe('Of a kill: of whom the end of the project is asked'),
  }),
  output: ProjectMethod,
  refuses: refuses(
    common.notFound,
    refused.noMethod,
    refused.noPart,
    refused.otherGate,
    refused.ownProject,
    gateRefusals.heldUntil,
    gateRefusals.nobodyEnds,
    gateRefusals.backAhead,
    gateRefusals.conditionPast,
    bodyRefusals.nobody,
    bodyRefusals.hasLeft,
    actionRefusals.ownerSeesNothing,
    askingRefusals.notDecidable,
  ),
  touches: ['project-method', 'action', 'decision'],
  versioned: true,
  decidable: true,
})

export const showGatePack = operation({
  id: 'standards.show-gate-pack',
  method: 'GET',
  path: '/projects/{projectId}/method/rulings/{rulingId}',
  summary: 'Show the pack of a gate: what was decided and all that was looked at, frozen with its hash',
  may: may.readProjectMethod,
  project: 'projectId',
  input: z.object({ projectId, rulingId: z.uuid() }),
  output: GatePack,
  refuses: refuses(common.notFound),
  reads: ['project-method', 'action'],
})

export const downloadGatePack = operation({
  id: 'standards.download-gate-pack',
  method: 'GET',
  path: '/projects/{projectId}/method/rulings/{rulingId}/pdf',
  summary: 'Download the pack of a gate as it was printed when it was decided',
  may: may.readProjectMethod,
  project: 'projectId',
  input: z.object({ projectId, rulingId: z.uuid() }),
  output: z.unknown(),
  download: { mediaTypes: ['application/pdf'] },
  refuses: refuses(common.notFound),
  reads: ['project-method'],
})

const gateFilters = {
  sign: z.enum(gateSigns).optional(),
  search: z.string().trim().max(200).optional().describe('In the project, the gate, or what is missing'),
  personId: z.uuid().optional().describe('Who can mend something that is missing'),
  dueWithin: z.int().min(0).max(400).optional().describe('Due within so many days, or overdue'),
}

export const exportGates = operation({
  id: 'standards.export-gates',
  method: 'GET',
  path: '/gates/export',
  summary: 'Download the next gate of every project with its due day and what it lacks, as CSV or XLSX',
  may: may.readMethods,
  input: z.object({ ...gateFilters, format: z.enum(['csv', 'xlsx']).default('xlsx') }),
  output: z.unknown(),
  download: { mediaTypes: ['text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'] },
  reads: ['project-method', 'gate', 'project'],
})

export const listGates = operation({
  id: 'standards.list-gates',
  method: 'GET',
  path: '/gates',
  summary: 'List the next gate of every project that follows a method: what it lacks, and who can mend that',
  may: may.readMethods,
  input: z.object(gateFilters),
  output: z.object({
    items: z.array(GateLine).describe('The most overdue first, then the longest waiting'),
    counts: z.object({ ready: z.int(), missing: z.int(), lapsed: z.int(), passed: z.int() }),
    behind: z.int().describe('Projects that are not computed yet'),
  }),
  reads: ['project-method', 'gate', 'project'],
})
