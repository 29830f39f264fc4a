import { projectKey } from '@portolan/contract'
import { z } from 'zod'
import { PersonNamed } from '../body/body.ts'
import { EntryLink, entryTitle, entryWords } from './issue.ts'

export const outcomes = ['held', 'broken'] as const

export const assumptionFields = {
  title: entryTitle.describe('What is taken for granted'),
  basis: entryWords.describe('Why it is believed, and what hangs on it'),
  testDay: z.iso.date().nullable().describe('By when it is tested'),
  ownerId: z.uuid().nullable(),
}

export const Assumption = z.object({
  ...assumptionFields,
  id: z.uuid(),
  number: z.int(),
  projectId: projectKey(z.uuid()),
  owner: PersonNamed.nullable(),
  state: z.enum(['open', ...outcomes]),
  found: z.string().describe('What the test showed'),
  testedBy: PersonNamed.nullable(),
  testedAt: z.iso.datetime().nullable(),
  became: EntryLink.nullable().describe('The issue it became when it broke'),
  version: z.int(),
})
export type Assumption = z.output<typeof Assumption>
