import { happened, type InputOf, refuse } from '@portolan/contract'
import { type Tx, uuidv7 } from '@portolan/platform/database'
import type { Call, Written } from '@portolan/platform/operations'
import { sql } from 'kysely'
import {
  type addMethod,
  type dropDraft,
  faultRefusals,
  type Method,
  type MethodContent,
  type MethodFault,
  methodEvents,
  methodRefusals,
  type writeMethod,
} from '../../contract/index.ts'
import { checkContent, completeMethod, refusedAtOnce } from '../../domain/index.ts'
import { requirePresent } from '../named.ts'
import { countUp, knownFacts, readDraft, readMethod, takeMethod } from './method-rows.ts'

type Adding = Call<InputOf<typeof addMethod>>

/** A complete one is published at once, for nobody here wrote it; a blank one is a draft of whoever begins it. */
export async function add({ tx, actor, input, now }: Adding): Promise<Written<Method>> {
  const { kind, start, language } = input
  const complete = completeMethod(kind, language)
  const name = input.name ?? complete.name
  await refuseTaken(tx, name)
  const id = uuidv7(Date.parse(now))
  const by = actor.personId ?? ''
  const { tenantId: tenant_id } = actor
  await tx
    .insertInto('method')
    .values({
      tenant_id,
      id,
      name,
      name_key: keyOf(name),
      kind,
      owner_id: by,
      created_by: by,
      created_at: now,
    })
    .execute()
  const { medium, large } = complete.content
  const blank: MethodContent = { summary: '', medium, large, roles: [], phases: [], risks: [] }
  const published = { state: 'published', authors: [], published_by: by, published_at: now }
  const draft = { state: 'draft', authors: [by], published_by: null, published_at: null }
  await tx
    .insertInto('method_version')
    .values({
      tenant_id,
      method_id: id,
      number: 1,
      content: JSON.stringify(start === 'complete' ? complete.content : blank),
      written_at: now,
      ...(start === 'complete' ? published : draft),
    })
    .execute()
  return {
    output: await readMethod(tx, actor, id),
    happening: happened(methodEvents.methodAdded, { subject: { kind: 'method', id } }, { name }),
  }
}

type Writing = Call<InputOf<typeof writeMethod>>

export async function write({ tx, actor, input, now, expectedVersion }: Writing): Promise<Written<Method>> {
  const { methodId, content } = input
  const method = await takeMethod(tx, methodId, expectedVersion)
  if (method.retired_at !== null) throw refuse(methodRefusals.retired, { name: method.name })
  refuseFaults(checkContent(content, knownFacts).filter(({ code }) => refusedAtOnce.includes(code)))
  const name = input.name ?? method.name
  if (keyOf(name) !== keyOf(method.name)) await refuseTaken(tx, name)
  if (input.ownerId !== undefined) await requirePresent(tx, input.ownerId)
  const number = await keepDraft(tx, {
    methodId,
    tenantId: actor.tenantId,
    by: actor.personId ?? '',
    content,
    now,
  })
  await countUp(tx, method, { name, name_key: keyOf(name), owner_id: input.ownerId ?? method.owner_id })
  return {
    output: await readMethod(tx, actor, methodId, number),
    happening: happened(methodEvents.methodWritten, about(methodId), { name, number }),
  }
}

type Draft = {
  readonly methodId: string
  readonly tenantId: string
  readonly by: string
  readonly content: MethodContent
  readonly now: string
}

/** Into the draft that there is, else into a new one behind the newest version. Whoever writes is an author from then on. */
async function keepDraft(tx: Tx, { methodId, tenantId, by, content, now }: Draft): Promise<number> {
  const draft = await readDraft(tx, methodId)
  const authors = [...new Set([...(draft?.authors ?? []), by])]
  const written = {
    content: JSON.stringify(content),
    authors,
    written_at: now,
    asked_by: null,
    asked_at: null,
  }
  if (draft !== undefined) {
    await tx
      .updateTable('method_version')
      .set(written)
      .where('method_id', '=', methodId)
      .where('number', '=', draft.number)
      .execute()
    return draft.number
  }
  const { rows } = await sql<{ number: number }>`
    select coalesce(max(number), 0) + 1 as number from method_version where method_id = ${methodId}::uuid`.execute(
    tx,
  )
  const number = rows[0]?.number ?? 1
  await tx
    .insertInto('method_version')
    .values({ tenant_id: tenantId, method_id: methodId, number, state: 'draft', ...written })
    .execute()
  return number
}

/** What was never published goes without a trace but in the log; a method without any version would be none. */
export async function drop({
  tx,
  actor,
  input,
  expectedVersion,
}: Call<InputOf<typeof dropDraft>>): Promise<Written<Method>> {
  const { methodId } = input
  const method = await takeMethod(tx, methodId, expectedVersion)
  const { name } = method
  const draft = await readDraft(tx, methodId)
  if (draft === undefined || draft.number === 1) throw refuse(methodRefusals.noDraft, { name })
  await tx
    .deleteFrom('method_version')
    .where('method_id', '=', methodId)
    .where('number', '=', draft.number)
    .execute()
  await countUp(tx, method)
  return {
    output: await readMethod(tx, actor, methodId),
    happening: happened(methodEvents.draftDropped, about(methodId), { name, number: draft.number }),
  }
}

export function refuseFaults([first]: readonly MethodFault[]): void {
  if (first === undefined) return
  const { code, name, at } = first
  throw refuse(faultRefusals[code], {
    name: code === 'id-twice' ? (name.split(' ').at(-1) ?? name) : name,
    at,
  })
}

async function refuseTaken(tx: Tx, name: string): Promise<void> {
  const taken = await tx
    .selectFrom('method')
    .select('name')
    .where('name_key', '=', keyOf(name))
    .executeTakeFirst()
  if (taken !== undefined) throw refuse(methodRefusals.nameTaken, { name: taken.name })
}

function keyOf(name: string): string {
  return name.trim().toLowerCase().replace(/\s+/g, ' ')
}

export function about(id: string): { subject: { kind: string; id: string } } {
  return { subject: { kind: 'method', id } }
}
