import { common, happened, type InputOf, type OutputOf, refuse, Refused } from '@portolan/contract'
import type { Tx } from '@portolan/platform/database'
import type { Call, Written } from '@portolan/platform/operations'
import {
  type listMigrating,
  migrateProject,
  type migrateProjects,
  type MigrationOutcome,
  migrationEvents,
} from '../../contract/index.ts'
import { doWithin } from '../gate/do-within.ts'
import { allAfter } from '../gate/keep-ruling.ts'
import { readContent } from '../method/method-rows.ts'
import type { StandardsParts } from '../parts.ts'
import { readStored } from '../project-method/followed-method.ts'
import { lookAt } from './look-ahead.ts'

type Listing = Call<InputOf<typeof listMigrating>>

/** Projects that are over need nothing newer. */
export async function listBehind(
  call: Listing,
  parts: StandardsParts,
): Promise<OutputOf<typeof listMigrating>> {
  const { tx, input } = call
  const { methodId } = input
  await readName(tx, methodId)
  const newest = await readContent(tx, methodId, undefined)
  if (newest?.state !== 'published') return { items: [] }
  const rows = await tx
    .selectFrom('project_method as p')
    .innerJoin('investment as i', (join) =>
      join.onRef('i.tenant_id', '=', 'p.tenant_id').onRef('i.id', '=', 'p.investment_id'),
    )
    .leftJoin('person as m', (join) =>
      join.onRef('m.tenant_id', '=', 'i.tenant_id').onRef('m.id', '=', 'i.manager_id'),
    )
    .select(['i.id', 'i.name', 'm.id as manager_id', 'm.name as manager'])
    .where('p.method_id', '=', methodId)
    .where('p.number', '<', newest.number)
    .where('i.state', '<>', 'closed')
    .orderBy('i.name')
    .limit(mostAtOnce)
    .execute()
  const items: OutputOf<typeof listMigrating>['items'] = []
  for (const { id, name, manager_id, manager } of rows) {
    const stored = await readStored(tx, id)
    if (stored === undefined) continue
    const asked = { projectId: id }
    const { report } = await lookAt({ ...call, ...parts }, { stored, newest, asked })
    items.push({
      project: { id, name: name ?? '' },
      manager: manager_id === null ? null : { id: manager_id, name: manager ?? '' },
      report,
    })
  }
  return { items }
}

type Migrating = Call<InputOf<typeof migrateProjects>>
type Done = { readonly outcome: MigrationOutcome; readonly after?: (() => Promise<void>) | undefined }

/** Each goes over by itself, as its manager would take it; one that is refused keeps nobody else back. */
export async function migrateMany(
  call: Migrating,
  parts: StandardsParts,
): Promise<Written<OutputOf<typeof migrateProjects>>> {
  const { tx, input } = call
  const { methodId } = input
  const method = await readName(tx, methodId)
  const done: Done[] = []
  for (const projectId of new Set(input.projectIds)) done.push(await migrateOne(call, parts, projectId))
  const refused = done.filter(({ outcome }) => outcome.refused !== null).length
  return {
    output: { items: done.map(({ outcome }) => outcome) },
    happening: happened(
      migrationEvents.projectsMigrated,
      { subject: { kind: 'method', id: methodId } },
      { method, migrated: done.length - refused, refused },
    ),
    after: allAfter(done.flatMap(({ after }) => after ?? [])),
  }
}

async function migrateOne(call: Migrating, parts: StandardsParts, projectId: string): Promise<Done> {
  const { tx, input } = call
  const row = await tx.selectFrom('investment').select('name').where('id', '=', projectId).executeTakeFirst()
  const project = { id: projectId, name: row?.name ?? '' }
  try {
    // What is refused is refused before anything of it is written.
    const stored = await readStored(tx, projectId)
    if (stored !== undefined && stored.method_id !== input.methodId)
      throw refuse(common.notFound, { kind: 'project of this method' })
    const asked = { projectId, words: input.words }
    const { after } = await doWithin(call, parts, [migrateProject, asked], stored?.version ?? 0)
    return { outcome: { project, refused: null }, after }
  } catch (cause) {
    if (!(cause instanceof Refused)) throw cause
    return { outcome: { project, refused: { code: cause.refusal.code, sentence: cause.message } } }
  }
}

async function readName(tx: Tx, methodId: string): Promise<string> {
  const row = await tx.selectFrom('method').select('name').where('id', '=', methodId).executeTakeFirst()
  if (row === undefined) throw refuse(common.notFound, { kind: 'method' })
  return row.name
}

const mostAtOnce = 200
