import type { InputOf, OutputOf } from '@portolan/contract'
import type { Tx } from '@portolan/platform/database'
import type { Call } from '@portolan/platform/operations'
import { keyOf, type NamedSubject, type Subjects } from '@portolan/platform/subjects'
import { sql } from 'kysely'
import {
  type Action,
  actionMoves,
  type ActionRow,
  type ActionSource,
  type PersonNamed,
  type showAction,
} from '../../contract/index.ts'
import { dueSign, lateDays } from '../../domain/index.ts'
import { named, namesOf } from '../body/named.ts'
import { type Acting, mayOf } from './may-of.ts'
import { readAction, type StoredAction } from './stored-action.ts'

type Op = typeof showAction

export async function show(call: Call<InputOf<Op>>, subjects: Subjects): Promise<OutputOf<Op>> {
  return await showActionTo(call, subjects, call.input.actionId)
}

/** An action as somebody sees it, with what he may do with it. */
export async function showActionTo(acting: Acting, subjects: Subjects, id: string): Promise<Action> {
  const { tx, now } = acting
  const action = await readAction(tx, id)
  const [row] = await showRows({ tx, subjects, today: now.slice(0, 10) }, [action])
  if (row === undefined) throw new Error('An action that was read is gone.')
  return {
    ...row,
    detail: action.detail,
    evidence: action.evidence,
    steps: await readSteps(tx, id),
    may: await mayOf(acting, action),
  }
}

export type Showing = { readonly tx: Tx; readonly subjects: Subjects; readonly today: string }

/** Rows of actions with what stands around them, in the order they are given. */
export async function showRows(
  { tx, subjects, today }: Showing,
  actions: readonly StoredAction[],
): Promise<readonly ActionRow[]> {
  const names = await namesOf(
    tx,
    actions.flatMap(({ owner_id, asked_by }) => [owner_id, asked_by]),
  )
  const projects = await readProjects(
    tx,
    actions.flatMap(({ project_id }) => project_id ?? []),
  )
  const sources = await subjects.name(
    tx,
    actions.flatMap((one) => sourceKey(one) ?? []),
  )
  return actions.map((action) => rowOf(action, { names, projects, sources, today }))
}

type Around = {
  readonly names: ReadonlyMap<string, PersonNamed>
  readonly projects: ReadonlyMap<string, NonNullable<ActionRow['project']>>
  readonly sources: ReadonlyMap<string, NamedSubject>
  readonly today: string
}

function rowOf(action: StoredAction, { names, projects, sources, today }: Around): ActionRow {
  const { state, due_day: due } = action
  const dated = { state, due, closed: action.closed_at?.slice(0, 10) ?? null }
  return {
    id: action.id,
    number: action.number,
    title: action.title,
    project: action.project_id === null ? null : (projects.get(action.project_id) ?? null),
    owner: named(names, action.owner_id),
    due,
    sign: dueSign(dated, today),
    lateDays: lateDays(dated, today),
    state,
    askedBy: named(names, action.asked_by),
    askedAt: action.asked_at,
    closedAt: action.closed_at,
    source: sourceOf(action, sources),
    version: action.version,
  }
}

function sourceKey({ source_kind: kind, source_id: id }: StoredAction): { kind: string; id: string } | null {
  return kind === null || id === null ? null : { kind, id }
}

/** Of what the reader does not see, he is told that there is something, and not what. */
function sourceOf(action: StoredAction, sources: Around['sources']): ActionSource | null {
  const key = sourceKey(action)
  if (key === null) return null
  const source = sources.get(keyOf(key))
  return source === undefined
    ? { kind: key.kind, id: '', title: null, to: null }
    : { ...key, title: source.title, to: source.to }
}

async function readProjects(tx: Tx, ids: readonly string[]): Promise<Around['projects']> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('investment')
    .select(['id', 'code', 'name'])
    .where(sql<boolean>`id = any(${[...new Set(ids)]}::uuid[])`)
    .execute()
  return new Map(rows.map((one) => [one.id, one]))
}

async function readSteps(tx: Tx, id: string): Promise<Action['steps']> {
  const rows = await tx
    .selectFrom('action_step')
    .select(['move', 'words', 'at', 'person_id'])
    .where('action_id', '=', id)
    .orderBy('number')
    .execute()
  const names = await namesOf(
    tx,
    rows.map(({ person_id }) => person_id),
  )
  return rows.map((row) => ({
    move: actionMoves.find((move) => move === row.move) ?? 'changed',
    words: row.words,
    at: row.at,
    by: named(names, row.person_id),
  }))
}
