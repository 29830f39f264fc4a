import { bodyRefusals } from '@portolan/oversight/contract'
import { common, operation, type Refusal, refuses } from '@portolan/contract'
import { z } from 'zod'
import { permissions as may } from '../permissions.ts'
import { MethodChange } from './comparison.ts'
import { MethodContentGiven, methodKinds } from './content.ts'
import { languages, Method, MethodLine } from './method.ts'
import { faultRefusals, methodRefusals } from './method-refusals.ts'

const methodId = z.uuid()
const path = '/methods/{methodId}'
const name = z.string().trim().min(1).max(200)
const faulty = Object.values(faultRefusals) as readonly Refusal<never>[]

export const listMethods = operation({
  id: 'standards.list-methods',
  method: 'GET',
  path: '/methods',
  summary: 'List the methods of the organisation, with their state and the projects that follow them',
  may: may.readMethods,
  input: z.object({}),
  output: z.object({ items: z.array(MethodLine) }),
  reads: ['method', 'project-method', 'person'],
})

export const showMethod = operation({
  id: 'standards.show-method',
  method: 'GET',
  path,
  summary: 'Show a method: one version of it, what is wrong with that, and all its versions',
  may: may.readMethods,
  input: z.object({
    methodId,
    number: z.int().min(1).optional().describe('Of the version; else the published one, else the draft'),
  }),
  output: Method,
  refuses: refuses(common.notFound, methodRefusals.noVersion),
  reads: ['method', 'project-method', 'person'],
})

export const compareVersions = operation({
  id: 'standards.compare-versions',
  method: 'GET',
  path: `${path}/comparison`,
  summary: 'Compare two versions of a method: what was added, removed, changed and moved',
  may: may.readMethods,
  input: z.object({ methodId, from: z.int().min(1), to: z.int().min(1) }),
  output: z.object({ from: z.int(), to: z.int(), changes: z.array(MethodChange) }),
  refuses: refuses(common.notFound, methodRefusals.noVersion),
  reads: ['method'],
})

export const addMethod = operation({
  id: 'standards.add-method',
  method: 'POST',
  path: '/methods',
  summary: 'Add a method: a complete one that is published at once, or a blank one to write',
  may: may.keepMethods,
  input: z.object({
    kind: z.enum(methodKinds),
    start: z.enum(['complete', 'blank']).default('complete'),
    language: z.enum(languages).default('en'),
    name: name.optional().describe('Else as the complete one is called'),
  }),
  output: Method,
  refuses: refuses(methodRefusals.nameTaken),
  touches: ['method'],
  example: { kind: 'agile' },
})

export const writeMethod = operation({
  id: 'standards.write-method',
  method: 'PUT',
  path: `${path}/draft`,
  summary: 'Write the draft of a method; the first time it is drawn from what is published',
  may: may.keepMethods,
  input: z.object({
    methodId,
    content: MethodContentGiven,
    name: name.optional(),
    ownerId: z.uuid().optional().describe('Who looks after it'),
  }),
  output: Method,
  refuses: refuses(
    common.notFound,
    methodRefusals.nameTaken,
    methodRefusals.retired,
    bodyRefusals.nobody,
    bodyRefusals.hasLeft,
    ...faulty,
  ),
  touches: ['method'],
  versioned: true,
})

export const dropDraft = operation({
  id: 'standards.drop-draft',
  method: 'DELETE',
  path: `${path}/draft`,
  summary: 'Drop the draft of a method that has a published version',
  may: may.keepMethods,
  input: z.object({ methodId }),
  output: Method,
  refuses: refuses(common.notFound, methodRefusals.noDraft),
  touches: ['method'],
  versioned: true,
})

export const askPublication = operation({
  id: 'standards.ask-publication',
  method: 'POST',
  path: `${path}/publication-request`,
  summary: 'Ask that somebody else who keeps methods looks at the draft and publishes it',
  may: may.keepMethods,
  input: z.object({
    methodId,
    words: z.string().trim().max(2_000).default('').describe('What is new, for those who follow it'),
  }),
  output: Method,
  refuses: refuses(common.notFound, methodRefusals.noDraft, methodRefusals.retired, ...faulty),
  touches: ['method'],
  versioned: true,
})

export const publishMethod = operation({
  id: 'standards.publish-method',
  method: 'POST',
  path: `${path}/publication`,
  summary: 'Publish the draft that somebody else wrote; from then on projects are given it',
  may: may.keepMethods,
  input: z.object({
    methodId,
    words: z.string().trim().max(2_000).default('').describe('What is new, for those who follow it'),
  }),
  output: Method,
  refuses: refuses(
    common.notFound,
    methodRefusals.noDraft,
    methodRefusals.ownDraft,
    methodRefusals.retired,
    ...faulty,
  ),
  touches: ['method', 'project-method'],
  versioned: true,
  decidable: true,
})

export const retireMethod = operation({
  id: 'standards.retire-method',
  method: 'POST',
  path: `${path}/retirement`,
  summary: 'Retire a method, or take it up again: projects that follow it go on with it',
  may: may.keepMethods,
  input: z.object({ methodId, retired: z.boolean() }),
  output: Method,
  refuses: refuses(common.notFound),
  touches: ['method'],
  versioned: true,
})
