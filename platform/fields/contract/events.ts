import { event, type EventDefinition } from '@portolan/contract'
import { z } from 'zod'

export const fieldDefined = event({
  id: 'fields.defined',
  summary: 'Somebody added a field to the things of a kind',
  payload: z.object({ name: z.string(), kind: z.string(), type: z.string(), restricted: z.boolean() }),
  sentence: ({ name, restricted }) =>
    `added the field “${name}”${restricted ? ', which not everybody reads' : ''}`,
})

export const fieldChanged = event({
  id: 'fields.changed',
  summary: 'Somebody changed a field, or who reads it',
  payload: z.object({ name: z.string(), changed: z.array(z.string()) }),
  sentence: ({ name, changed }) => `changed the field “${name}”: ${changed.join(', ')}`,
})

/** Neither value nor name of the field: not everybody who sees the thing reads the field. */
export const valuesSet = event({
  id: 'fields.values-set',
  summary: 'Somebody changed values of custom fields of a thing',
  payload: z.object({ kind: z.string(), thing: z.string(), title: z.string(), fields: z.int() }),
  sentence: ({ title, fields }) => `changed ${fields} own ${fields === 1 ? 'field' : 'fields'} of “${title}”`,
})

export const fieldEvents: readonly EventDefinition[] = [
  fieldDefined,
  fieldChanged,
  valuesSet,
] as unknown as readonly EventDefinition[]
