import { projectKey, toldFields } from '@portolan/contract'
import { z } from 'zod'

export const datedStates = ['late', 'ahead', 'done'] as const
export type DatedState = (typeof datedStates)[number]

/** Something of the organisation that falls on a day: what, whose it is, how it stands, and the page where it is done. */
export const Dated = z.object({
  kind: z.string().describe('As plan.close-period'),
  id: z.string().describe('Of what it is about, once in its kind'),
  day: z.iso.date(),
  ...toldFields,
  project: z.object({ id: projectKey(z.uuid()), name: z.string() }).nullable(),
  who: z.string().nullable().describe('The person or the body that has it to do'),
  mine: z.boolean().describe('It is the reader’s to do, alone or with others'),
  office: z.boolean().describe('It is owed by those who lead the office'),
  doneOn: z.iso.date().nullable().describe('The day on which it was done, or happened'),
  state: z.enum(datedStates).describe('Late: its day is over, and it is not done'),
  opens: z.string().describe('The place where it is done'),
})
export type Dated = z.output<typeof Dated>
