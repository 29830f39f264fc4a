import { common, operation, pageInput, pageOf, refuses } from '@portolan/contract'
import { refusals } from '@portolan/oversight/contract'
import { z } from 'zod'
import { projectClasses } from '../method/tailoring.ts'
import { permissions as may } from '../permissions.ts'
import { ComplianceLine, ComplianceSummary, controlId, ControlShown, controlStates } from './compliance.ts'

export const complianceFilters = {
  unitId: z.uuid().optional().describe('The organisation unit, without those below it'),
  methodId: z.uuid().optional(),
  managerId: z.uuid().optional(),
  class: z.enum(projectClasses).optional(),
  state: z.enum(controlStates).optional().describe('Projects with a control in this state'),
  control: controlId.optional().describe('Projects that are asked for this control; with a state: in it'),
  search: z.string().trim().max(200).optional().describe('In the name or the code of the project'),
}

const reads = ['project-method', 'gate', 'project'] as const

export const listCompliance = operation({
  id: 'standards.list-compliance',
  method: 'GET',
  path: '/compliance',
  summary: 'List projects with each control that the gates of their method ask for, the lowest score first',
  may: may.readMethods,
  input: z.object({ ...pageInput, ...complianceFilters }),
  output: pageOf(ComplianceLine),
  refuses: refuses(refusals.unreadableCursor),
  reads,
  command: 'compliance',
})

export const showCompliance = operation({
  id: 'standards.show-compliance',
  method: 'GET',
  path: '/compliance/summary',
  summary: 'Show how projects keep the controls of their methods: in all, by unit, and control by control',
  may: may.readMethods,
  input: z.object(complianceFilters),
  output: ComplianceSummary,
  reads,
})

export const showControl = operation({
  id: 'standards.show-control',
  method: 'GET',
  path: '/projects/{projectId}/controls/{control}',
  summary: 'Show one control of a project: what was asked, what was read and when, and who can mend it',
  may: may.readProjectMethod,
  project: 'projectId',
  input: z.object({ projectId: z.uuid(), control: controlId }),
  output: ControlShown,
  refuses: refuses(common.notFound),
  reads: ['project-method', 'gate'],
})

export const exportCompliance = operation({
  id: 'standards.export-compliance',
  method: 'GET',
  path: '/compliance/export',
  summary: 'Download each control of each project with its evidence as CSV or XLSX',
  may: may.readMethods,
  input: z.object({ ...complianceFilters, format: z.enum(['csv', 'xlsx']).default('xlsx') }),
  output: z.unknown(),
  download: { mediaTypes: ['text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'] },
  reads,
})
