import { common, operation, refuses } from '@portolan/contract'
import { z } from 'zod'
import { permissions as may } from '../permissions.ts'
import { projectMethodRefusals as refused } from '../project-method/project-method-refusals.ts'
import { ArtefactDocument, ArtefactKind, ArtefactLine, artefactStates, ReportedField } from './artefact.ts'

const key = z.string().min(1).max(60)
const one = z.object({ projectId: z.uuid(), artefactId: key })

const filters = {
  artefactId: key.optional().describe('Else the one that most projects have finished'),
  state: z.enum(artefactStates).optional(),
  search: z.string().trim().max(200).optional().describe('In the project or in what was written'),
}

export const listArtefacts = operation({
  id: 'standards.list-artefacts',
  method: 'GET',
  path: '/artefacts',
  summary: 'List what all projects wrote into the form of one artefact, field by field',
  may: may.readMethods,
  input: z.object(filters),
  output: z.object({
    kinds: z.array(ArtefactKind).describe('Every artefact of every method that is followed'),
    chosen: z.string().nullable().describe('The id of the one that is listed'),
    fields: z.array(ReportedField),
    items: z.array(ArtefactLine),
    counts: z.record(z.enum(artefactStates), z.int()),
  }),
  reads: ['project-method', 'project'],
})

export const exportArtefacts = operation({
  id: 'standards.export-artefacts',
  method: 'GET',
  path: '/artefacts/export',
  summary: 'Download what all projects wrote into the form of one artefact, a column for each field',
  may: may.readMethods,
  input: z.object({ ...filters, format: z.enum(['csv', 'xlsx']).default('xlsx') }),
  output: z.unknown(),
  download: { mediaTypes: ['text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'] },
  reads: ['project-method', 'project'],
})

export const showArtefact = operation({
  id: 'standards.show-artefact',
  method: 'GET',
  path: '/projects/{projectId}/method/artefacts/{artefactId}',
  summary: 'Show an artefact of a project as a document, with who wrote what into it',
  may: may.readProjectMethod,
  project: 'projectId',
  input: one,
  output: ArtefactDocument,
  refuses: refuses(common.notFound, refused.noMethod, refused.noPart),
  reads: ['project-method'],
})

export const downloadArtefact = operation({
  id: 'standards.download-artefact',
  method: 'GET',
  path: '/projects/{projectId}/method/artefacts/{artefactId}/pdf',
  summary: 'Download an artefact of a project as it stands now, as a document to be printed or signed',
  may: may.readProjectMethod,
  project: 'projectId',
  input: one,
  output: z.unknown(),
  download: { mediaTypes: ['application/pdf'] },
  refuses: refuses(common.notFound, refused.noMethod, refused.noPart),
  reads: ['project-method'],
})
