import { projectKey } from '@portolan/contract'
import { z } from 'zod'
import { PersonNamed } from '../body/body.ts'

/** An action waits for its owner until it is done, or until whoever asked for it drops it. */
export const actionStates = ['open', 'done', 'dropped'] as const
export type ActionState = (typeof actionStates)[number]

/** What happened to an action. */
export const actionMoves = ['asked', 'changed', 'done', 'dropped', 'reopened'] as const
export type ActionMove = (typeof actionMoves)[number]

/** How an open one stands to its due day. */
export const dueSigns = ['overdue', 'soon', 'later'] as const
export type DueSign = (typeof dueSigns)[number]

export const ActionSource = z.object({
  kind: z.string(),
  id: z.string(),
  title: z.string().nullable().describe('Null where the reader does not see it'),
  to: z.string().nullable().describe('The page that shows it'),
})
export type ActionSource = z.output<typeof ActionSource>

export const ActionRow = z.object({
  id: z.uuid(),
  number: z.int(),
  title: z.string(),
  project: z
    .object({ id: projectKey(z.uuid()), code: z.string().nullable(), name: z.string() })
    .nullable()
    .describe('Null: of the whole organisation'),
  owner: PersonNamed,
  due: z.iso.date(),
  sign: z.enum(dueSigns).nullable().describe('Null once it is closed'),
  lateDays: z.int().describe('Days past its due day, when it was closed or today; 0: in time'),
  state: z.enum(actionStates),
  askedBy: PersonNamed,
  askedAt: z.iso.datetime(),
  closedAt: z.iso.datetime().nullable(),
  source: ActionSource.nullable(),
  version: z.int(),
})
export type ActionRow = z.output<typeof ActionRow>

/** What the reader may do with it. */
export const actionActs = ['change', 'finish', 'drop', 'reopen'] as const
export type ActionAct = (typeof actionActs)[number]

export const Action = ActionRow.extend({
  detail: z.string(),
  evidence: z.string().nullable().describe('What shows that it was done'),
  steps: z.array(
    z.object({
      move: z.enum(actionMoves),
      words: z.string(),
      at: z.iso.datetime(),
      by: PersonNamed,
    }),
  ),
  may: z.array(z.enum(actionActs)),
})
export type Action = z.output<typeof Action>
