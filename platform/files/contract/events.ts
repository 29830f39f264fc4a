import { event, type EventDefinition } from '@portolan/contract'
import { z } from 'zod'

/** No name of a file stands here: it may be removed, and the log is for ever. */
const about = z.object({ fileId: z.uuid(), kind: z.string(), thing: z.string(), title: z.string() })

export const fileAttached = event({
  id: 'files.attached',
  summary: 'A person attached a file to something, or a new version of one',
  payload: about.extend({
    version: z.int(),
    sha256: z.string(),
    /** Who attached a version before. */
    others: z.array(z.uuid()),
  }),
  sentence: ({ title, version }) =>
    version === 1 ? `attached a file to “${title}”` : `attached version ${version} of a file to “${title}”`,
})

export const fileRemoved = event({
  id: 'files.removed',
  summary: 'A person removed a file from something',
  payload: about,
  sentence: ({ title }) => `removed a file from “${title}”`,
})

export const fileRestored = event({
  id: 'files.restored',
  summary: 'A person put a removed file back',
  payload: about,
  sentence: ({ title }) => `put a removed file back to “${title}”`,
})

export const fileEvents: readonly EventDefinition[] = [
  fileAttached,
  fileRemoved,
  fileRestored,
] as unknown as readonly EventDefinition[]
