import { projectKey } from '@portolan/contract'
import { z } from 'zod'
import { PersonNamed } from '../body/body.ts'

export const Lesson = z.object({
  id: z.uuid(),
  number: z.int().describe('As people name it: L-7'),
  project: z.object({ id: projectKey(z.uuid()), code: z.string().nullable(), name: z.string() }),
  title: z.string().describe('What happened'),
  why: z.string(),
  next: z.string().describe('What to do next time'),
  wentWell: z.boolean(),
  category: z.string().nullable().describe('The class of projects that it is for'),
  by: PersonNamed,
  at: z.iso.datetime(),
  version: z.int(),
})
export type Lesson = z.output<typeof Lesson>
