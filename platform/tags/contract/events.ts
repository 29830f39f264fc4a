import { event, type EventDefinition } from '@portolan/contract'
import { z } from 'zod'

export const tagged = event({
  id: 'tags.set',
  summary: 'Somebody tagged a thing, or took a tag away',
  payload: z.object({
    kind: z.string(),
    thing: z.string(),
    title: z.string(),
    name: z.string(),
    on: z.boolean(),
  }),
  sentence: ({ title, name, on }) => `${on ? 'tagged' : 'took a tag from'} “${title}”: ${name}`,
})

export const tagEvents: readonly EventDefinition[] = [tagged] as unknown as readonly EventDefinition[]
