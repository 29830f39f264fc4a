import { event } from '@portolan/contract'
import { z } from 'zod'
import { scopeListKinds, scopeUnits } from './scope.ts'

const version = {
  fileName: z.string(),
  name: z.string().describe('Of the project'),
  number: z.int(),
  unit: z.enum(scopeUnits),
  total: z.number(),
  accepted: z.number(),
}

export const scopeEvents = {
  scopePreviewed: event({
    id: 'plan.scope-previewed',
    summary: 'A list of scope items or sprints was dropped for import',
    payload: z.object({
      fileName: z.string(),
      kind: z.enum(scopeListKinds),
      items: z.int(),
      sprints: z.int(),
    }),
    sentence: ({ fileName, kind, items, sprints }) =>
      `dropped “${fileName}” with ${kind === 'items' ? counted(items, 'item') : counted(sprints, 'sprint')} for import`,
  }),
  scopeImported: event({
    id: 'plan.scope-imported',
    summary: 'A list of scope items or sprints was imported',
    payload: z.object(version),
    sentence: ({ fileName, name, number, unit, total, accepted }) =>
      `imported “${fileName}” as version ${number} of the scope of “${name}”: ${accepted} of ${total} ${unit} accepted`,
  }),
  scopeUndone: event({
    id: 'plan.scope-undone',
    summary: 'The last import of a list of scope was undone',
    payload: z.object({
      fileName: z.string(),
      name: z.string(),
      number: z.int(),
      standing: z.int().describe('The version that stands again; 0 where there is none'),
    }),
    sentence: ({ fileName, name, standing }) =>
      `undid the import of “${fileName}” into the scope of “${name}”${standing === 0 ? '' : `; version ${standing} stands again`}`,
  }),
} as const

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`
}
