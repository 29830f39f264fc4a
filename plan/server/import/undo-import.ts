import { refuse } from '@portolan/contract'
import { uuidv7 } from '@portolan/platform/database'
import type { ReplacedValue } from '@portolan/platform/fields'
import type { Known } from '@portolan/platform/operations'
import { refusals } from '../../contract/index.ts'
import type { PlanState } from '../../domain/index.ts'
import { insertEditions, insertLines, insertRatings, updateInvestment, type Writing } from '../write-plan.ts'
import { restoreCustomValues } from './custom-values.ts'
import type { Replaced } from './replace-editions.ts'

export type Undone = { readonly removed: number; readonly restored: number }
type DoneRow = { readonly projectId: string; readonly versionAfter: number; readonly before: Before | null }
type Before = {
  readonly state: PlanState
  readonly replaced: Replaced | null
  readonly custom?: readonly ReplacedValue[]
}

/** Takes back what an import wrote: what it added goes, what it changed is as it was. Work done since is never lost. */
export async function undoRows(writing: Writing, actor: Known, importId: string): Promise<Undone> {
  const rows = await readDone(writing, importId)
  await refuseEdited(writing, importId, rows)
  const added = rows.filter((row) => row.before === null).length
  const { tx } = writing
  await tx.deleteFrom('baseline').where('import_id', '=', importId).execute()
  await tx.deleteFrom('edition').where('import_id', '=', importId).execute()
  await tx
    .deleteFrom('investment')
    .where('id', 'in', doneBy(tx, importId).where('before', 'is', null))
    .execute()
  for (const row of rows) if (row.before) await restore(writing, row, row.before)
  await restoreCustomValues(
    writing,
    actor,
    rows.flatMap(({ projectId, before }) => (before?.custom ? [{ projectId, values: before.custom }] : [])),
  )
  return { removed: added, restored: rows.length - added }
}

async function readDone({ tx }: Writing, importId: string): Promise<DoneRow[]> {
  const rows = await tx
    .selectFrom('import_row')
    .select(['investment_id', 'version_after', 'before'])
    .where('import_id', '=', importId)
    .where('version_after', 'is not', null)
    .execute()
  return rows.flatMap((row) =>
    row.investment_id === null || row.version_after === null
      ? []
      : [
          {
            projectId: row.investment_id,
            versionAfter: row.version_after,
            before: row.before as Before | null,
          },
        ],
  )
}

/** The projects that an import wrote: as a query, for a register may hold more than a statement has parameters. */
// eslint-disable-next-line typescript/explicit-module-boundary-types
function doneBy(tx: Writing['tx'], importId: string) {
  return tx
    .selectFrom('import_row')
    .select('investment_id')
    .where('import_id', '=', importId)
    .where('version_after', 'is not', null)
    .where('investment_id', 'is not', null)
    .$narrowType<{ investment_id: string }>()
}

async function refuseEdited({ tx }: Writing, importId: string, rows: readonly DoneRow[]): Promise<void> {
  if (rows.length === 0) return
  const current = await tx
    .selectFrom('investment')
    .select(['id', 'version'])
    .where('id', 'in', doneBy(tx, importId))
    .forUpdate()
    .execute()
  const versions = new Map(current.map((row) => [row.id, row.version]))
  const edited = rows.filter((row) => versions.get(row.projectId) !== row.versionAfter).length
  if (edited > 0) throw refuse(refusals.editedSince, { projects: edited })
}

async function restore(writing: Writing, row: DoneRow, { state, replaced }: Before): Promise<void> {
  await updateInvestment(writing, row.projectId, state, row.versionAfter)
  await keepEarlierUndoable(writing, row)
  if (replaced === null) return
  const editionId = uuidv7(Date.parse(writing.now))
  const at = { investmentId: row.projectId, editionId }
  await insertEditions(writing, [
    { id: editionId, investmentId: row.projectId, importId: replaced.importId, edition: replaced.edition },
  ])
  await insertRatings(writing, replaced.rating === null ? [] : [{ ...at, value: replaced.rating }])
  await insertLines(
    writing,
    replaced.lines.map((value) => ({ ...at, value })),
  )
}

/** The project is again as the import before left it: that one may be undone next, under the new version. */
async function keepEarlierUndoable({ tx }: Writing, row: DoneRow): Promise<void> {
  await tx
    .updateTable('import_row')
    .set({ version_after: row.versionAfter + 1 })
    .where('investment_id', '=', row.projectId)
    .where('version_after', '=', row.versionAfter - 1)
    .execute()
}
