import { threadStates } from '@portolan/platform/comments/contract'
import { z } from 'zod'

/** Which comments are shown, and of what: so that a talk can be sent to somebody as a link. */
export const discussionAddress = z.object({
  state: z.enum(threadStates).optional().catch(undefined),
  /** Only what was said of this activity. */
  activity: z.coerce.string().max(120).optional().catch(undefined),
  /** The comment to look at. */
  comment: z.string().max(60).optional().catch(undefined),
  /** Begin to write at once. */
  write: z.boolean().optional().catch(undefined),
})

export type Topic = { readonly subjectKind: string; readonly subjectId: string }

export function topicOf(projectId: string, activity: string | undefined): Topic {
  return activity === undefined
    ? { subjectKind: 'investment', subjectId: projectId }
    : { subjectKind: 'activity', subjectId: `${projectId}/${activity}` }
}

export type ThreadState = (typeof threadStates)[number]

export function threadInput(
  topic: Topic,
  state: ThreadState | undefined,
): Topic & { state?: ThreadState; limit: number } {
  return { ...topic, ...(state === undefined ? {} : { state }), limit: 30 }
}
