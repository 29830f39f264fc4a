import { told } from '@portolan/quantity'
import type { NoticeRule } from '../notices/notice-rule.ts'
import type { Delivered } from '../outbox/answer.ts'
import { commentEdited, commentWritten } from './contract/events.ts'

/** Who is named in a comment, and who takes part in a conversation that goes on. */
export const commentNotices: readonly NoticeRule[] = [
  {
    reason: 'mention',
    event: commentWritten as unknown as NoticeRule['event'],
    instant: false,
    tell: (event) => [{ ...placeOf(event), people: peopleIn(event, 'mentions') }],
    say: ({ actor, title }) => told('notice:mention')`${{ actor }} named you in a comment on “${{ title }}”.`,
  },
  {
    reason: 'mention',
    event: commentEdited as unknown as NoticeRule['event'],
    instant: false,
    tell: (event) => [{ ...placeOf(event), people: peopleIn(event, 'mentions') }],
    say: ({ actor, title }) => told('notice:mention')`${{ actor }} named you in a comment on “${{ title }}”.`,
  },
  {
    reason: 'reply',
    event: commentWritten as unknown as NoticeRule['event'],
    instant: false,
    tell: (event) => [{ ...placeOf(event), people: peopleIn(event, 'others') }],
    say: ({ actor, title }) =>
      told('notice:reply')`${{ actor }} replied in a conversation of yours on “${{ title }}”.`,
  },
]

function placeOf({ payload }: Delivered): { subject: { kind: string; id: string }; about: string } {
  return {
    subject: { kind: String(payload['kind']), id: String(payload['thing']) },
    about: String(payload['commentId']),
  }
}

function peopleIn({ payload }: Delivered, field: string): readonly string[] {
  const people = payload[field]
  return Array.isArray(people) ? people.map(String) : []
}
