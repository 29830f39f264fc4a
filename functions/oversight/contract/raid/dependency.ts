import { projectKey } from '@portolan/contract'
import { z } from 'zod'
import { PersonNamed } from '../body/body.ts'
import { entryTitle, entryWords } from './issue.ts'

export const dependencySides = ['need', 'offer'] as const
export type DependencySide = (typeof dependencySides)[number]

const activity = z.string().min(1).max(200).nullable()

export const needFields = {
  title: entryTitle.describe('What is needed'),
  detail: entryWords,
  needDay: z.iso.date().describe('By when it is needed'),
  needActivity: activity.describe('Of the plan of the project that needs it: then its start counts'),
  ownerId: z.uuid().nullable().describe('Who looks after it for the project that needs it'),
}

export const offerFields = {
  offerDay: z.iso.date().nullable().describe('By when it is offered'),
  offerActivity: activity.describe('Of the plan of the project that provides it: then its finish counts'),
}

const Side = z.object({
  project: z
    .object({ id: projectKey(z.uuid()), code: z.string().nullable(), name: z.string() })
    .nullable()
    .describe('Null where the reader does not see it'),
  day: z.iso.date().nullable().describe('What this side says'),
  activity: z.string().nullable(),
  planned: z.iso.date().nullable().describe('What its plan gives for the activity; then that counts'),
  agreedBy: PersonNamed.nullable(),
  agreedAt: z.iso.datetime().nullable(),
  mayAgree: z.boolean().describe('Whether the reader agrees for this side'),
  mayWrite: z.boolean().describe('Whether the reader writes for this side'),
})

export const Dependency = z.object({
  id: z.uuid(),
  number: z.int(),
  title: z.string(),
  detail: z.string(),
  ownerId: z.uuid().nullable(),
  owner: PersonNamed.nullable(),
  need: Side,
  offer: Side,
  conflictDays: z
    .int()
    .nullable()
    .describe('Days from when it is needed to when it is offered; null before it is offered'),
  state: z.enum(['open', 'met', 'dropped']),
  closedAt: z.iso.datetime().nullable(),
  version: z.int(),
})
export type Dependency = z.output<typeof Dependency>
