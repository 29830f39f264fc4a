import { projectKey } from '@portolan/contract'
import { PersonNamed } from '@portolan/oversight/contract'
import { z } from 'zod'
import { projectClasses } from '../method/tailoring.ts'
import { criterionStates } from '../project-method/project-method.ts'

export const askedKinds = ['artefact', 'criterion', 'gatekeeper'] as const

/** Something that a version asks of a project, and how it stands. */
export const AskedThing = z.object({
  kind: z.enum(askedKinds),
  id: z.string(),
  name: z.string(),
  phase: z.string(),
  state: z.enum(criterionStates).describe('Of an artefact: met once it is finished'),
  behind: z
    .boolean()
    .describe('Its gate is passed: it is asked no more there, and shown as missed if it is not so'),
})
export type AskedThing = z.output<typeof AskedThing>

/** What becomes of a project that goes from one version of its method to another. */
export const MigrationReport = z.object({
  from: z.int(),
  to: z.int(),
  class: z.object({ before: z.enum(projectClasses), after: z.enum(projectClasses) }),
  phase: z.object({
    before: z.string(),
    after: z.string().nullable().describe('Null: the other version has no such phase'),
  }),
  asked: z.array(AskedThing).describe('What was not asked before'),
  dropped: z
    .array(AskedThing)
    .describe('What is asked no more; what was written and said of it stays in the log'),
  kept: z.array(AskedThing).describe('What people confirmed or finished, and what stays so'),
  gates: z
    .array(z.object({ gate: z.string(), phase: z.string(), stays: z.boolean() }))
    .describe('Gates that were ruled on: they stay passed, or have no place any more'),
  next: z.object({
    gate: z.string().nullable(),
    before: z.int().describe('What the next gate lacks now'),
    after: z.int().describe('What it would lack'),
  }),
})
export type MigrationReport = z.output<typeof MigrationReport>

export const Migration = z.object({
  projectId: projectKey(z.uuid()),
  version: z.int().describe('Of what the project follows'),
  name: z.string().describe('Of the method'),
  report: MigrationReport,
  phases: z.array(z.object({ id: z.string(), name: z.string() })).describe('Of the newer version'),
})
export type Migration = z.output<typeof Migration>

/** The report as it was when the project went over. */
export const KeptMigration = z.object({
  id: z.uuid(),
  by: PersonNamed,
  at: z.iso.datetime(),
  words: z.string(),
  report: MigrationReport,
})
export type KeptMigration = z.output<typeof KeptMigration>

/** A project that follows an older version, in the list of all of them. */
export const MigrationLine = z.object({
  project: z.object({ id: projectKey(z.uuid()), name: z.string() }),
  manager: PersonNamed.nullable(),
  report: MigrationReport,
})
export type MigrationLine = z.output<typeof MigrationLine>

export const MigrationOutcome = z.object({
  project: z.object({ id: projectKey(z.uuid()), name: z.string() }),
  refused: z
    .object({ code: z.string(), sentence: z.string() })
    .nullable()
    .describe('Why it stays with its version; null: it went over'),
})
export type MigrationOutcome = z.output<typeof MigrationOutcome>
