import { common, operation, refuses } from '@portolan/contract'
import { z } from 'zod'
import { permissions } from '../permissions.ts'
import { LevellingBrief, LevellingPreview } from './levelling-rows.ts'
import { LevellingSearch } from './levelling-search.ts'
import { LevellingAsked } from './levelling.ts'

const previewId = z.uuid()
const madeOf = ['levelling-preview', 'schedule', 'project']

export const startLevelling = operation({
  id: 'resources.start-levelling',
  method: 'POST',
  path: '/levelling-previews',
  summary: 'Try how the plans look when nobody is overbooked; answers the job that does it',
  may: permissions.previewLevelling,
  input: z.object({ ...LevellingAsked.shape }),
  output: z.object({ jobId: z.uuid() }),
  refuses: refuses(common.notFound),
  touches: ['job'],
  example: { frozenWeeks: 2 },
})

export const listLevellings = operation({
  id: 'resources.list-levellings',
  method: 'GET',
  path: '/levelling-previews',
  summary: 'List the levelling previews that one asked for, newest first',
  may: permissions.previewLevelling,
  input: z.object({}),
  output: z.object({ items: z.array(LevellingBrief) }),
  reads: madeOf,
})

export const showLevellingSearch = operation({
  id: 'resources.show-levelling-search',
  method: 'GET',
  path: '/levelling-search',
  summary: 'Show the levelling that one asked for and that still searches, with the best plan so far',
  may: permissions.previewLevelling,
  input: z.object({}),
  output: z.object({ search: LevellingSearch.nullable() }),
  reads: ['job'],
})

export const showLevelling = operation({
  id: 'resources.show-levelling',
  method: 'GET',
  path: '/levelling-previews/{previewId}',
  summary: 'Show what a levelling preview moves, by how much and why, and who has how much to do',
  may: permissions.previewLevelling,
  input: z.object({ previewId }),
  output: LevellingPreview,
  refuses: refuses(common.notFound),
  reads: madeOf,
})

export const exportLevelling = operation({
  id: 'resources.export-levelling',
  method: 'GET',
  path: '/levelling-previews/{previewId}/export',
  summary: 'Download what a levelling preview moves, with the reason of each move',
  may: permissions.previewLevelling,
  input: z.object({ previewId, format: z.enum(['csv', 'xlsx']).default('xlsx') }),
  output: z.unknown(),
  download: { mediaTypes: ['text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'] },
  refuses: refuses(common.notFound),
  reads: madeOf,
})
