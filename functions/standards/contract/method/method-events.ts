import { event } from '@portolan/contract'
import { z } from 'zod'

const about = z.object({ name: z.string(), number: z.int() })

export const methodEvents = {
  methodAdded: event({
    id: 'standards.method-added',
    summary: 'A method was added',
    payload: z.object({ name: z.string() }),
    sentence: ({ name }) => `added the method “${name}”`,
  }),
  methodWritten: event({
    id: 'standards.method-written',
    summary: 'The draft of a method was written',
    payload: about,
    sentence: ({ name, number }) => `wrote in version ${number} of the method “${name}”`,
  }),
  draftDropped: event({
    id: 'standards.draft-dropped',
    summary: 'The draft of a method was dropped',
    payload: about,
    sentence: ({ name, number }) => `dropped the draft of version ${number} of the method “${name}”`,
  }),
  publicationAsked: event({
    id: 'standards.publication-asked',
    summary: 'Somebody else was asked to publish the draft of a method',
    payload: about,
    sentence: ({ name, number }) => `asked that version ${number} of the method “${name}” be published`,
  }),
  methodPublished: event({
    id: 'standards.method-published',
    summary: 'A version of a method was published',
    payload: about,
    sentence: ({ name, number }) => `published version ${number} of the method “${name}”`,
  }),
  methodRetired: event({
    id: 'standards.method-retired',
    summary: 'A method was retired or taken up again',
    payload: z.object({ name: z.string(), retired: z.boolean() }),
    sentence: ({ name, retired }) => `${retired ? 'retired' : 'took up again'} the method “${name}”`,
  }),
} as const
