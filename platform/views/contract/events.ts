import { event, type EventDefinition } from '@portolan/contract'
import { z } from 'zod'

const about = z.object({ page: z.string(), name: z.string() })

export const viewSaved = event({
  id: 'views.saved',
  summary: 'A person saved a view of a page',
  payload: about.extend({ shared: z.boolean() }),
  sentence: ({ name, page, shared }) => `saved the view “${name}” of ${page}${shared ? ', shared' : ''}`,
})

export const viewChanged = event({
  id: 'views.changed',
  summary: 'A person renamed, shared or changed a view',
  payload: about.extend({ shared: z.boolean(), was: z.string() }),
  sentence: ({ name, was, shared }) =>
    `changed the view “${was}”${was === name ? '' : `, now “${name}”`}${shared ? ', shared' : ''}`,
})

export const viewDeleted = event({
  id: 'views.deleted',
  summary: 'A person deleted a view',
  payload: about,
  sentence: ({ name }) => `deleted the view “${name}”`,
})

export const viewEvents: readonly EventDefinition[] = [
  viewSaved,
  viewChanged,
  viewDeleted,
] as unknown as readonly EventDefinition[]
