import { PersonNamed } from '@portolan/oversight/contract'
import { z } from 'zod'
import { MethodContent, methodKinds } from './content.ts'

export const versionStates = ['draft', 'published', 'replaced'] as const
export type VersionState = (typeof versionStates)[number]

export const methodStates = ['draft', 'published', 'retired'] as const
export type MethodState = (typeof methodStates)[number]

export const languages = ['en', 'de'] as const
export type Language = (typeof languages)[number]

export const VersionLine = z.object({
  number: z.int(),
  state: z.enum(versionStates),
  authors: z.array(PersonNamed).describe('Empty where it came complete'),
  writtenAt: z.iso.datetime(),
  publishedBy: PersonNamed.nullable(),
  publishedAt: z.iso.datetime().nullable(),
  words: z.string().describe('What is new in it'),
  projects: z.int().describe('Projects one sees that follow it'),
})
export type VersionLine = z.output<typeof VersionLine>

const line = {
  id: z.uuid(),
  name: z.string(),
  kind: z.enum(methodKinds),
  state: z.enum(methodStates),
  owner: PersonNamed,
  published: z.int().nullable().describe('The number of the version that projects are given'),
  draft: z.int().nullable().describe('The number of the version that is being written'),
  projects: z.int().describe('Projects one sees that follow it, in whichever version'),
  version: z.int(),
}

export const MethodLine = z.object({ ...line, phases: z.int(), artefacts: z.int(), criteria: z.int() })
export type MethodLine = z.output<typeof MethodLine>

export const faultCodes = [
  'id-twice',
  'name-twice',
  'no-phase',
  'no-gate',
  'no-criterion',
  'nothing-asked',
  'nobody-asked',
  'nobody-writes',
  'no-choice',
  'nobody-rules',
  'manager-rules',
  'quorum-too-high',
  'classes-crossed',
] as const
export type FaultCode = (typeof faultCodes)[number]

/** What keeps a version from being published. */
export const MethodFault = z.object({
  code: z.enum(faultCodes),
  name: z.string().describe('Of the thing that is wrong'),
  at: z.string().describe('Of the phase it stands in; empty: of the whole method'),
})
export type MethodFault = z.output<typeof MethodFault>

export const Method = z.object({
  ...line,
  number: z.int().describe('Of the version that is shown'),
  content: MethodContent,
  faults: z.array(MethodFault),
  asked: z
    .object({ by: PersonNamed, at: z.iso.datetime() })
    .nullable()
    .describe('The draft waits for somebody else to publish it'),
  mayPublish: z.boolean().describe('The reader did not write what waits to be published'),
  versions: z.array(VersionLine),
})
export type Method = z.output<typeof Method>
