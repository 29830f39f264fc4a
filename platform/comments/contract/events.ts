import { event, type EventDefinition } from '@portolan/contract'
import { z } from 'zod'

/** No words of people stand here: those may be taken back, and the log is for ever. */
const about = z.object({ commentId: z.uuid(), kind: z.string(), thing: z.string(), title: z.string() })

export const commentWritten = event({
  id: 'comments.written',
  summary: 'A person commented on something, or replied',
  payload: about.extend({
    reply: z.boolean(),
    mentions: z.array(z.uuid()),
    /** Who wrote in the same thread before. */
    others: z.array(z.uuid()),
  }),
  sentence: ({ title, reply }) => `${reply ? 'replied to a comment' : 'commented'} on “${title}”`,
})

export const commentEdited = event({
  id: 'comments.edited',
  summary: 'A person changed a comment of their own',
  payload: about.extend({ mentions: z.array(z.uuid()) }),
  sentence: ({ title }) => `changed a comment on “${title}”`,
})

export const commentDeleted = event({
  id: 'comments.deleted',
  summary: 'A person took back a comment of their own',
  payload: about,
  sentence: ({ title }) => `took back a comment on “${title}”`,
})

export const commentResolved = event({
  id: 'comments.resolved',
  summary: 'A person marked a comment as resolved, or opened it again',
  payload: about.extend({ resolved: z.boolean() }),
  sentence: ({ title, resolved }) => `${resolved ? 'resolved' : 'opened again'} a comment on “${title}”`,
})

export const commentEvents: readonly EventDefinition[] = [
  commentWritten,
  commentEdited,
  commentDeleted,
  commentResolved,
] as unknown as readonly EventDefinition[]
