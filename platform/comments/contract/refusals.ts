import { type Refusal, refusal } from '@portolan/contract'

export const notYours: Refusal<{ author: string }> = refusal<{ author: string }>({
  code: 'comments/not-yours',
  status: 409,
  title: 'Somebody else’s words',
  sentence: ({ author }) =>
    `These are the words of ${author}, and only ${author} changes them. Reply to them instead.`,
})

export const takenBack: Refusal = refusal({
  code: 'comments/taken-back',
  status: 409,
  title: 'Taken back',
  sentence: () => 'This comment was deleted by its author. Write a new one.',
})

export const replyToReply: Refusal = refusal({
  code: 'comments/reply-to-reply',
  status: 422,
  title: 'A reply has no replies',
  sentence: () => 'This is a reply itself. Reply to the comment it belongs to.',
})

export const notResolvable: Refusal = refusal({
  code: 'comments/not-resolvable',
  status: 422,
  title: 'A reply cannot be resolved',
  sentence: () => 'A reply is resolved together with the comment it belongs to. Resolve that one.',
})
