import {
  type EventDefinition,
  happened,
  type Happening,
  type InputOf,
  type OutputOf,
} from '@portolan/contract'
import type { Call, Written } from '@portolan/platform/operations'
import type { Subjects } from '@portolan/platform/subjects'
import {
  type ActionAct,
  actionEvents,
  type ActionMove,
  type dropAction,
  type finishAction,
  type reopenAction,
} from '../../contract/index.ts'
import { refuseBarred } from './may-of.ts'
import { showActionTo } from './show-actions.ts'
import { readForEdit, type StoredAction, updateAction } from './stored-action.ts'

type Finishing = typeof finishAction
type Dropping = typeof dropAction
type Reopening = typeof reopenAction
type Closing = Call<{ readonly actionId: string }>
type Closed = Written<OutputOf<Finishing>>

export async function finish(call: Call<InputOf<Finishing>>, subjects: Subjects): Promise<Closed> {
  const { evidence } = call.input
  return await move(call, subjects, {
    act: 'finish',
    move: 'done',
    words: evidence,
    set: { state: 'done', closed_at: call.now, evidence: evidence === '' ? null : evidence },
    event: actionEvents.actionDone,
    tell: ({ asked_by }) => [asked_by],
  })
}

export async function drop(call: Call<InputOf<Dropping>>, subjects: Subjects): Promise<Closed> {
  return await move(call, subjects, {
    act: 'drop',
    move: 'dropped',
    words: call.input.reason,
    set: { state: 'dropped', closed_at: call.now },
    event: actionEvents.actionDropped,
    tell: ({ owner_id }) => [owner_id],
  })
}

export async function reopen(call: Call<InputOf<Reopening>>, subjects: Subjects): Promise<Closed> {
  return await move(call, subjects, {
    act: 'reopen',
    move: 'reopened',
    words: call.input.reason,
    set: { state: 'open', closed_at: null, evidence: null, told_near: null, told_past: null },
    event: actionEvents.actionReopened,
    tell: ({ owner_id, asked_by }) => [...new Set([owner_id, asked_by])],
  })
}

type Moving = {
  readonly act: ActionAct
  readonly move: ActionMove
  readonly words: string
  readonly set: Parameters<typeof updateAction>[2]['set']
  readonly event: typeof actionEvents.actionDone
  readonly tell: (action: StoredAction) => readonly string[]
}

async function move(call: Closing, subjects: Subjects, moving: Moving): Promise<Closed> {
  const { tx, actor, input, now, expectedVersion } = call
  const action = await readForEdit(tx, input.actionId, expectedVersion)
  await refuseBarred(call, action, moving.act)
  const author = { tenantId: actor.tenantId, personId: actor.personId ?? '', now }
  const { set, words } = moving
  await updateAction(tx, author, { action, set, move: moving.move, words })
  const about = { subject: { kind: 'action', id: action.id }, projectId: action.project_id ?? undefined }
  const payload = { number: action.number, title: action.title, tell: [...moving.tell(action)] }
  return {
    output: await showActionTo(call, subjects, action.id),
    happening: happened(moving.event as unknown as EventDefinition, about, payload) as Happening,
  }
}
