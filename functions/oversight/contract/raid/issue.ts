import { projectKey } from '@portolan/contract'
import { z } from 'zod'
import { PersonNamed } from '../body/body.ts'
import { severities } from './entry.ts'

const words = z.string().trim().max(4_000)

export const entryTitle = z.string().trim().min(1).max(300)
export const entryWords = words

/** Where something came from, or what became of it. */
export const EntryLink = z.object({
  kind: z.enum(['risk', 'issue', 'assumption']),
  id: z.uuid(),
  number: z.int(),
})
export type EntryLink = z.output<typeof EntryLink>

export const issueFields = {
  title: entryTitle,
  effect: words.describe('What it does to the project'),
  severity: z.enum(severities),
  since: z.iso.date().describe('Since when it is so'),
  due: z.iso.date().nullable().describe('By when it is to be solved'),
  ownerId: z.uuid().nullable(),
}

export const Issue = z.object({
  ...issueFields,
  id: z.uuid(),
  number: z.int(),
  projectId: projectKey(z.uuid()),
  owner: PersonNamed.nullable(),
  state: z.enum(['open', 'solved']),
  done: z.string().describe('What was done about it'),
  solvedAt: z.iso.datetime().nullable(),
  came: EntryLink.nullable().describe('The risk that came true, or the assumption that broke'),
  version: z.int(),
})
export type Issue = z.output<typeof Issue>
