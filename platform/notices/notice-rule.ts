import type { EventDefinition, Subject } from '@portolan/contract'
import type { Told } from '@portolan/quantity'
import type { Delivered } from '../outbox/answer.ts'

/** Who is to know of an event, and of what. The one who acted is never told. */
export type Telling = {
  readonly people: readonly string[]
  readonly subject: Subject
  /** What of the subject, as a comment: the link leads there. */
  readonly about?: string
}

/**
 * When an event makes a notice. A room brings its rules; the first of two that tell the same person of the same
 * subject holds, and so does the first reason of a notice that grows.
 */
export type NoticeRule = {
  readonly reason: string
  readonly event: EventDefinition<never>
  /** Told by mail at once, and in spite of a mute: something waits for this person. */
  readonly instant: boolean
  readonly tell: (event: Delivered) => readonly Telling[]
  readonly say: (of: { readonly actor: string; readonly title: string }) => Told
}
