import { projectKey } from '@portolan/contract'
import { PersonNamed } from '@portolan/oversight/contract'
import { z } from 'zod'
import { TemplateField } from '../method/content.ts'
import { FollowedArtefact, phasePlaces } from '../project-method/project-method.ts'

/** How far an artefact of a project is. */
export const artefactStates = ['finished', 'begun', 'not-begun'] as const
export type ArtefactState = (typeof artefactStates)[number]

const Writing = z.object({ by: PersonNamed, at: z.iso.datetime() })

/** One artefact of one project with what its form holds. */
export const ArtefactLine = z.object({
  project: z.object({ id: projectKey(z.uuid()), code: z.string().nullable(), name: z.string() }),
  method: z.string(),
  number: z.int().describe('The version of the method'),
  phase: z.string(),
  required: z.boolean(),
  asked: z.boolean().describe('Its phase was reached while the project followed a method'),
  state: z.enum(artefactStates),
  answers: z.record(z.string(), z.string()).describe('By the id of the field'),
  last: Writing.nullable(),
})
export type ArtefactLine = z.output<typeof ArtefactLine>

/** A template by the id that it keeps in every method and version. */
export const ArtefactKind = z.object({
  id: z.string(),
  name: z.string(),
  projects: z.int().describe('Whose method has it'),
  finished: z.int(),
})
export type ArtefactKind = z.output<typeof ArtefactKind>

export const ReportedField = TemplateField.pick({ id: true, name: true, kind: true })
export type ReportedField = z.output<typeof ReportedField>

/** What one writing changed. */
export const ArtefactRevision = z.object({
  ...Writing.shape,
  finished: z.boolean(),
  changed: z.array(z.string()).describe('Names of the fields that are not as they were before'),
})
export type ArtefactRevision = z.output<typeof ArtefactRevision>

/** An artefact to be read: its form as a document. */
export const ArtefactDocument = z.object({
  project: ArtefactLine.shape.project,
  method: z.string(),
  number: z.int(),
  phase: z.object({ name: z.string(), place: z.enum(phasePlaces) }),
  writer: z.object({ role: z.string(), person: PersonNamed.nullable() }),
  artefact: FollowedArtefact,
  revisions: z.array(ArtefactRevision).describe('The newest first, fifty at most'),
})
export type ArtefactDocument = z.output<typeof ArtefactDocument>
