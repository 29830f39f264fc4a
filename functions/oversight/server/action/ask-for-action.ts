import { common, happened, type InputOf, type OutputOf, refuse } from '@portolan/contract'
import { type Tx, uuidv7 } from '@portolan/platform/database'
import type { Call, Written } from '@portolan/platform/operations'
import { keyOf, type NamedSubject, type Subjects } from '@portolan/platform/subjects'
import {
  actionEvents,
  actionRefusals,
  type addAction,
  type changeAction,
  type PersonNamed,
} from '../../contract/index.ts'
import { requirePresent } from '../body/named.ts'
import { countSeeing } from '../decision/route-decision.ts'
import { refuseBarred } from './may-of.ts'
import { hasSight } from './list-owners.ts'
import { showActionTo } from './show-actions.ts'
import { insertAction, readForEdit, type StoredAction, updateAction } from './stored-action.ts'

type Adding = typeof addAction
type Changing = typeof changeAction

export async function add(
  call: Call<InputOf<Adding>>,
  subjects: Subjects,
): Promise<Written<OutputOf<Adding>>> {
  const { tx, actor, input, now } = call
  const source = await readSource(call, subjects)
  const projectId = await projectFor(tx, input.projectId, source)
  const owner = await requireOwner(tx, input.ownerId, projectId)
  const id = uuidv7(Date.parse(now))
  const author = { tenantId: actor.tenantId, personId: actor.personId ?? '', now }
  const { title, detail, due } = input
  const number = await insertAction(tx, author, {
    id,
    title,
    detail,
    project_id: projectId,
    owner_id: owner.id,
    due_day: due,
    source_kind: source?.kind ?? null,
    source_id: source?.id ?? null,
  })
  const about = { subject: { kind: 'action', id }, projectId: projectId ?? undefined }
  const payload = { number, title, owner: owner.name, due, tell: [owner.id] }
  return {
    output: await showActionTo(call, subjects, id),
    happening: happened(actionEvents.actionAdded, about, payload),
  }
}

export async function change(
  call: Call<InputOf<Changing>>,
  subjects: Subjects,
): Promise<Written<OutputOf<Changing>>> {
  const { tx, actor, input, now, expectedVersion } = call
  const action = await readForEdit(tx, input.actionId, expectedVersion)
  await refuseBarred(call, action, 'change')
  const { title = action.title, detail = action.detail, due = action.due_day } = input
  const { ownerId = action.owner_id } = input
  const owner = await requireOwner(tx, ownerId, action.project_id)
  const author = { tenantId: actor.tenantId, personId: actor.personId ?? '', now }
  const set = { title, detail, due_day: due, owner_id: owner.id }
  const words = wordsOf(action, { due, owner, title })
  await updateAction(tx, author, { action, set, move: 'changed', words })
  const about = { subject: { kind: 'action', id: action.id }, projectId: action.project_id ?? undefined }
  const of = { number: action.number, title, due }
  const output = await showActionTo(call, subjects, action.id)
  if (owner.id !== action.owner_id)
    return {
      output,
      happening: happened(actionEvents.actionHanded, about, { ...of, owner: owner.name, tell: [owner.id] }),
    }
  const tell = due === action.due_day ? [] : [...new Set([owner.id, action.asked_by])]
  return { output, happening: happened(actionEvents.actionChanged, about, { ...of, tell }) }
}

/** What was before, as far as it is otherwise now: an earlier day is not to be forgotten. */
function wordsOf(
  before: StoredAction,
  { due, owner, title }: { readonly due: string; readonly owner: PersonNamed; readonly title: string },
): string {
  const parts = [
    ...(due === before.due_day ? [] : [`${before.due_day} → ${due}`]),
    ...(owner.id === before.owner_id ? [] : [`→ ${owner.name}`]),
    ...(title === before.title ? [] : [`“${before.title}” → “${title}”`]),
  ]
  return parts.join('; ')
}

async function readSource(
  { tx, input }: Call<InputOf<Adding>>,
  subjects: Subjects,
): Promise<NamedSubject | undefined> {
  if (input.source === undefined) return undefined
  const source = (await subjects.name(tx, [input.source])).get(keyOf(input.source))
  if (source === undefined || source.gone === true) throw refuse(actionRefusals.sourceUnknown, {})
  return source
}

/** What comes out of a project stays in it: elsewhere others would read it. */
async function projectFor(
  tx: Tx,
  asked: string | undefined,
  source: NamedSubject | undefined,
): Promise<string | null> {
  const projectId = source?.projectId ?? asked
  if (asked !== undefined && asked !== projectId) throw refuse(actionRefusals.otherProject, {})
  if (projectId === undefined) return null
  const seen = await tx.selectFrom('investment').select('id').where('id', '=', projectId).executeTakeFirst()
  if (seen === undefined) throw refuse(common.notFound, { kind: 'project' })
  return projectId
}

/** Somebody who is here and will read it. */
export async function requireOwner(tx: Tx, ownerId: string, projectId: string | null): Promise<PersonNamed> {
  const owner = await requirePresent(tx, ownerId)
  if (projectId !== null && (await countSeeing(tx, [ownerId], projectId)) === 0)
    throw refuse(actionRefusals.ownerSeesNothing, { name: owner.name })
  if (projectId === null && !(await hasSight(tx, ownerId)))
    throw refuse(actionRefusals.ownerHasNoSight, { name: owner.name })
  return owner
}
