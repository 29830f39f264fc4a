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

/** In what another project is like the one that is asked for. */
export const likenesses = ['customer', 'unit', 'category', 'portfolio'] as const
export type Likeness = (typeof likenesses)[number]

export const OfferedLesson = z.object({
  ...Lesson.shape,
  alike: z.array(z.enum(likenesses)).describe('In what the project that learned it is like this one'),
})
export type OfferedLesson = z.output<typeof OfferedLesson>
