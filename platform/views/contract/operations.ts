import { common, operation, refuses } from '@portolan/contract'
import { z } from 'zod'
import { nameTaken, tooMany, unknownPage } from './refusals.ts'
import { useViews } from './permissions.ts'

const page = z
  .string()
  .regex(/^[a-z]+(-[a-z]+)*$/, 'is not the name of a page, as projects.')
  .max(60)
const name = z.string().trim().min(1, 'A name is needed.').max(80)
const one = z.union([z.string().max(500), z.number(), z.boolean()])

/** What stands in the address of a page behind the question mark. */
export const ViewState = z
  .record(z.string().max(60), z.union([one, z.array(z.union([z.string().max(500), z.number()])).max(200)]))
  .refine((state) => JSON.stringify(state).length <= 8_000, 'is more than a view can hold.')
export type ViewState = z.output<typeof ViewState>

export const SavedView = z.object({
  id: z.uuid(),
  page: z.string(),
  name: z.string(),
  state: ViewState,
  shared: z.boolean(),
  mine: z.boolean(),
  owner: z.object({ id: z.uuid(), name: z.string() }),
  version: z.int(),
  updatedAt: z.iso.datetime(),
})
export type SavedView = z.output<typeof SavedView>

export const listViews = operation({
  id: 'views.list',
  method: 'GET',
  path: '/views',
  summary: 'List my views of a page and those that others share, by name',
  may: useViews,
  input: z.object({ page }),
  output: z.object({ items: z.array(SavedView) }),
  refuses: refuses(unknownPage),
  reads: ['view'],
  example: { page: 'projects' },
})

export const saveView = operation({
  id: 'views.save',
  method: 'POST',
  path: '/views',
  summary: 'Save a view of a page by a name',
  may: useViews,
  input: z.object({ page, name, state: ViewState, shared: z.boolean().default(false) }),
  output: SavedView,
  refuses: refuses(unknownPage, nameTaken, tooMany),
  touches: ['view'],
  example: { page: 'projects', name: 'On hold', state: { state: 'on-hold' } },
})

export const changeView = operation({
  id: 'views.change',
  method: 'PATCH',
  path: '/views/{viewId}',
  summary: 'Rename a view of mine, share it or no longer, or let it hold what the page shows now',
  may: useViews,
  input: z.object({
    viewId: z.uuid(),
    name: name.optional(),
    state: ViewState.optional(),
    shared: z.boolean().optional(),
  }),
  output: SavedView,
  refuses: refuses(common.notFound, nameTaken),
  touches: ['view'],
  versioned: true,
})

export const deleteView = operation({
  id: 'views.delete',
  method: 'DELETE',
  path: '/views/{viewId}',
  summary: 'Delete a view of mine',
  may: useViews,
  input: z.object({ viewId: z.uuid() }),
  output: z.object({ done: z.literal(true) }),
  refuses: refuses(common.notFound),
  touches: ['view'],
})
