import { common, happened, type InputOf, type OutputOf, refuse } from '@portolan/contract'
import type { Tx } from '@portolan/platform/database'
import type { Call, Written } from '@portolan/platform/operations'
import { readProject } from '@portolan/plan/server'
import { sql } from 'kysely'
import {
  type confirmEntry,
  type EntryKind,
  entryLetters,
  raidEvents,
  raidRefusals,
} from '../../contract/index.ts'

type Op = typeof confirmEntry

/** Nothing of it changes but the day on which somebody looked: what others have open stays good. */
export async function confirm({ tx, input, now }: Call<InputOf<Op>>): Promise<Written<OutputOf<Op>>> {
  const { projectId, entryKind: kind, entryId } = input
  await readProject(tx, projectId)
  const found = await readHead(tx, kind, entryId)
  if (found === undefined || found.projectId !== projectId) throw refuse(common.notFound, { kind })
  const number = `${entryLetters[kind]}-${found.number}`
  if (!found.open) throw refuse(raidRefusals.over, { number })
  await tx.updateTable(kind).set({ looked_at: now }).where('id', '=', entryId).execute()
  const about = { subject: { kind, id: entryId }, projectId }
  return {
    output: { lookedAt: now },
    happening: happened(raidEvents.entryConfirmed, about, { number, title: found.title }),
  }
}

type Head = {
  readonly number: number
  readonly title: string
  readonly projectId: string
  readonly open: boolean
}

const openness: Readonly<Record<EntryKind, ReturnType<typeof sql<boolean>>>> = {
  risk: sql<boolean>`state = 'open'`,
  issue: sql<boolean>`solved_at is null`,
  assumption: sql<boolean>`outcome is null`,
  dependency: sql<boolean>`state = 'open'`,
}

async function readHead(tx: Tx, kind: EntryKind, id: string): Promise<Head | undefined> {
  return await tx
    .selectFrom(kind)
    .select(['number', 'title', 'investment_id as projectId', openness[kind].as('open')])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}
