import { readAddress, type ReadsFirst } from '@portolan/ui'
import { z } from 'zod'
import { accessRules, itemStates, listAccessFindings } from '../../contract/index.ts'

export const accessViews = ['findings', 'project', 'people', 'reviews'] as const

export const accessAddress = z.object({
  view: z.enum(accessViews).optional().catch(undefined),
  rule: z.enum(accessRules).optional().catch(undefined),
  project: z.uuid().optional().catch(undefined),
  person: z.uuid().optional().catch(undefined),
  review: z.uuid().optional().catch(undefined),
  item: z.uuid().optional().catch(undefined),
  state: z.enum(itemStates).optional().catch(undefined),
  mine: z.boolean().optional().catch(undefined),
  search: z.string().max(200).optional().catch(undefined),
})
export type AccessAddress = z.output<typeof accessAddress>
export type ChangeAddress = (patch: Partial<AccessAddress>) => void

export const accessReadings: ReadsFirst = ({ search }) =>
  (readAddress(accessAddress, search).view ?? 'findings') === 'findings'
    ? [{ op: listAccessFindings, input: {} }]
    : []
