import { common, operation, pageInput, pageOf, refuses } from '@portolan/contract'
import { z } from 'zod'
import { Block } from '../../markup/contract/index.ts'
import { Subject, SubjectKey } from '../../subjects/contract/index.ts'
import { unknownSubject } from '../../subjects/contract/refusals.ts'
import { notResolvable, notYours, replyToReply, takenBack } from './refusals.ts'
import { talk } from './permissions.ts'

const Somebody = z.object({ id: z.uuid(), name: z.string() })
const words = z
  .string()
  .trim()
  .min(1, 'Some words are needed.')
  .max(10_000, 'is longer than 10,000 characters: split it.')
  .describe('Paragraphs, lists (“- ”), **bold**, [links](https://…); <@id> names a person')

const written = {
  id: z.uuid(),
  author: Somebody,
  text: z.string().describe('As it was typed; empty when taken back'),
  blocks: z.array(Block),
  mentions: z.array(Somebody),
  createdAt: z.iso.datetime(),
  editedAt: z.iso.datetime().nullable(),
  deleted: z.boolean(),
  mine: z.boolean(),
  version: z.int(),
}
export const Reply = z.object(written)
export type Reply = z.output<typeof Reply>

/** A comment with its replies, oldest first. */
export const Thread = z.object({
  ...written,
  subject: Subject,
  resolved: z.object({ at: z.iso.datetime(), by: Somebody }).nullable(),
  replies: z.array(Reply),
})
export type Thread = z.output<typeof Thread>

/** What a write answers: the thread as it stands, and who was named but does not see the subject. */
export const Said = z.object({
  thread: Thread,
  notTold: z.array(z.uuid()).describe('Named people who do not see this: they are told nothing'),
})
export type Said = z.output<typeof Said>

const subjectExample = { subjectKind: 'investment', subjectId: '01936f5a-5c00-7000-8000-00000000dead' }
const commentExample = { commentId: '01936f5a-5c00-7000-8000-00000000dead' }
const commentId = z.uuid()

export const threadStates = ['open', 'resolved'] as const

export const listThreads = operation({
  id: 'comments.list',
  method: 'GET',
  path: '/comments',
  summary:
    'List the comments on a subject with their replies, newest first; of a project also those on what it holds',
  may: talk,
  input: z.object({ ...SubjectKey, state: z.enum(threadStates).optional(), ...pageInput }),
  output: pageOf(Thread).extend({ open: z.int(), resolved: z.int() }),
  refuses: refuses(unknownSubject),
  reads: ['comment', 'person'],
  example: subjectExample,
})

export const listMentionable = operation({
  id: 'comments.list-mentionable',
  method: 'GET',
  path: '/comments/people',
  summary: 'List people who see a subject, and so may be named in a comment on it',
  may: talk,
  input: z.object({ ...SubjectKey, search: z.string().max(100).optional() }),
  output: z.object({ items: z.array(Somebody.extend({ note: z.string().nullable() })) }),
  refuses: refuses(unknownSubject),
  reads: ['person', 'grant'],
  example: subjectExample,
})

export const writeComment = operation({
  id: 'comments.write',
  method: 'POST',
  path: '/comments',
  summary: 'Comment on a subject, or reply to a comment on it',
  may: talk,
  input: z.object({ ...SubjectKey, parentId: z.uuid().optional(), text: words }),
  output: Said,
  refuses: refuses(unknownSubject, common.notFound, replyToReply, takenBack),
  touches: ['comment'],
  example: { ...subjectExample, text: 'The test environment is up. **Thank you.**' },
})

export const editComment = operation({
  id: 'comments.edit',
  method: 'PATCH',
  path: '/comments/{commentId}',
  summary: 'Change the words of a comment of mine; what it said before is kept',
  may: talk,
  input: z.object({ commentId, text: words }),
  output: Said,
  refuses: refuses(common.notFound, notYours, takenBack),
  touches: ['comment'],
  versioned: true,
  example: { ...commentExample, text: 'The test environment is up since noon.' },
})

export const deleteComment = operation({
  id: 'comments.delete',
  method: 'DELETE',
  path: '/comments/{commentId}',
  summary: 'Take back a comment of mine; its replies stay',
  may: talk,
  input: z.object({ commentId }),
  output: z.object({ done: z.literal(true) }),
  refuses: refuses(common.notFound, notYours, takenBack),
  touches: ['comment'],
  example: commentExample,
})

export const resolveComment = operation({
  id: 'comments.resolve',
  method: 'PUT',
  path: '/comments/{commentId}/resolution',
  summary: 'Mark a comment as resolved, or open it again',
  may: talk,
  input: z.object({ commentId, resolved: z.boolean() }),
  output: Said,
  refuses: refuses(common.notFound, notResolvable, takenBack),
  touches: ['comment'],
  versioned: true,
  example: { ...commentExample, resolved: true },
})

export const listVersions = operation({
  id: 'comments.list-versions',
  method: 'GET',
  path: '/comments/{commentId}/versions',
  summary: 'List what a comment said before it was edited, newest first',
  may: talk,
  input: z.object({ commentId }),
  output: z.object({
    items: z.array(z.object({ version: z.int(), at: z.iso.datetime(), blocks: z.array(Block) })),
  }),
  refuses: refuses(common.notFound, takenBack),
  reads: ['comment'],
  example: commentExample,
})
