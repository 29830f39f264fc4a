import type { ReadsFirst } from '@portolan/ui'
import { z } from 'zod'
import { listLevellings, showLevellingSearch } from '../../contract/index.ts'

export const levellingViews = ['projects', 'moves', 'people'] as const

export const levellingAddress = z.object({
  preview: z.uuid().optional().catch(undefined),
  view: z.enum(levellingViews).optional().catch(undefined),
  project: z.uuid().optional().catch(undefined),
  person: z.string().max(200).optional().catch(undefined),
  search: z.string().max(200).optional().catch(undefined),
  move: z.string().max(300).optional().catch(undefined),
  job: z.uuid().optional().catch(undefined),
  ask: z.literal(true).optional().catch(undefined),
})
export type LevellingAddress = z.output<typeof levellingAddress>
export type ChangeAddress = (patch: Partial<LevellingAddress>) => void

export const levellingReadings: ReadsFirst = () => [
  { op: listLevellings, input: {} },
  { op: showLevellingSearch, input: {} },
]
