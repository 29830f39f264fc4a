import { event } from '@portolan/contract'
import { z } from 'zod'
import { projectClasses } from '../method/tailoring.ts'

export const projectMethodEvents = {
  methodGiven: event({
    id: 'standards.method-given',
    summary: 'A project was given its method, or another version or tailoring of it',
    payload: z.object({ method: z.string(), number: z.int(), class: z.enum(projectClasses) }),
    sentence: ({ method, number, class: size }) =>
      `gave the project the method “${method}”, version ${number}, as a ${size} project`,
  }),
  roleNamed: event({
    id: 'standards.role-named',
    summary: 'Somebody was named for a role of a project, or nobody any more',
    payload: z.object({ role: z.string(), person: z.string().nullable() }),
    sentence: ({ role, person }) =>
      person === null ? `left the role “${role}” open` : `named ${person} as “${role}”`,
  }),
  artefactWritten: event({
    id: 'standards.artefact-written',
    summary: 'An artefact of a project was written',
    payload: z.object({ artefact: z.string(), finished: z.boolean() }),
    sentence: ({ artefact, finished }) => `${finished ? 'finished' : 'wrote in'} the artefact “${artefact}”`,
  }),
  criterionConfirmed: event({
    id: 'standards.criterion-confirmed',
    summary: 'A criterion of a gate was confirmed, or that was taken back',
    payload: z.object({ criterion: z.string(), confirmed: z.boolean() }),
    sentence: ({ criterion, confirmed }) =>
      `${confirmed ? 'confirmed' : 'no longer confirms'} “${criterion}”`,
  }),
  itemTicked: event({
    id: 'standards.item-ticked',
    summary: 'An item of a checklist was ticked, or that was taken back',
    payload: z.object({ item: z.string(), done: z.boolean() }),
    sentence: ({ item, done }) => `${done ? 'ticked' : 'took back the tick of'} “${item}”`,
  }),
  gatePassed: event({
    id: 'standards.gate-passed',
    summary: 'A gate of a project was opened',
    payload: z.object({
      gate: z.string(),
      next: z.string().nullable(),
      conditions: z.int().optional().describe('On how many conditions'),
      tell: z.array(z.string()).optional().describe('Ids of those who are to know'),
    }),
    sentence: ({ gate, next, conditions = 0 }) => {
      const on = conditions === 0 ? '' : ` on ${conditions} ${conditions === 1 ? 'condition' : 'conditions'}`
      return next === null
        ? `opened the last gate, “${gate}”${on}`
        : `opened the gate “${gate}”${on}: “${next}” begins`
    },
  }),
} as const
