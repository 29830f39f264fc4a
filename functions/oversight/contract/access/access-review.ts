import { roles, scopeKinds } from '@portolan/contract'
import { z } from 'zod'
import { PersonNamed } from '../body/body.ts'

export const accessVerdicts = ['keep', 'end', 'change'] as const
export type AccessVerdict = (typeof accessVerdicts)[number]

/** `ended`: what was to end has ended, or was ended meanwhile by somebody. */
export const itemStates = ['open', 'kept', 'to-change', 'to-end', 'ended'] as const
export type AccessItemState = (typeof itemStates)[number]

/** One grant or token that is judged. */
export const AccessItem = z.object({
  id: z.uuid(),
  kind: z.enum(['grant', 'token']),
  person: PersonNamed,
  role: z.enum(roles).nullable(),
  scope: z.enum(scopeKinds).nullable(),
  scopeId: z.uuid().nullable(),
  scopeName: z.string().nullable(),
  token: z.string().nullable().describe('What the token is called'),
  since: z.iso.datetime(),
  judge: PersonNamed.nullable().describe('Null: whoever leads the review, but for the holder'),
  state: z.enum(itemStates),
  verdict: z.enum(accessVerdicts).nullable(),
  note: z.string(),
  judgedBy: PersonNamed.nullable(),
  judgedAt: z.iso.datetime().nullable(),
  mine: z.boolean().describe('You may judge it now'),
})
export type AccessItem = z.output<typeof AccessItem>

export const AccessReview = z.object({
  id: z.uuid(),
  name: z.string(),
  due: z.iso.date(),
  startedBy: PersonNamed,
  startedAt: z.iso.datetime(),
  closedBy: PersonNamed.nullable(),
  closedAt: z.iso.datetime().nullable(),
  recordHash: z.string().nullable().describe('SHA-256 of the record, once it is closed'),
  counts: z.object({
    all: z.int(),
    open: z.int(),
    kept: z.int(),
    toChange: z.int(),
    toEnd: z.int(),
    ended: z.int(),
    mine: z.int(),
  }),
  version: z.int(),
})
export type AccessReview = z.output<typeof AccessReview>
