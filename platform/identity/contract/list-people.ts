import { operation, pageInput, pageOf } from '@portolan/contract'
import { z } from 'zod'
import { readPeople } from './permissions.ts'
import { PersonRow, personStates } from './person.ts'

export const listPeople = operation({
  id: 'people.list',
  method: 'GET',
  path: '/people',
  summary: 'The people of the organisation',
  may: readPeople,
  input: z.object({
    ...pageInput,
    search: z.string().trim().max(200).optional().describe('Part of a name'),
    state: z.enum(personStates).optional(),
  }),
  output: pageOf(PersonRow).extend({ total: z.int() }),
  reads: ['person', 'grant'],
})
