import { nameKey } from '@portolan/exchange'
import { uuidv7 } from '@portolan/platform/database'
import { refuse } from '@portolan/contract'
import type { ReplacedValue } from '@portolan/platform/fields'
import type { Known } from '@portolan/platform/operations'
import { sql } from 'kysely'
import { type PlanEdit, refusals } from '../../contract/index.ts'
import {
  applyEdits,
  emptyPlan,
  entryToEdits,
  type PlanState,
  type RegisterEntry,
} from '../../domain/index.ts'
import {
  type BaselineRow,
  type Belonging,
  type EditionRow,
  insertBaselines,
  insertEditions,
  insertInvestments,
  insertLines,
  insertRatings,
  type NewInvestment,
  updateInvestment,
  type Writing,
} from '../write-plan.ts'
import { codeKey } from '../code-key.ts'
import type { CustomCell } from './custom-columns.ts'
import { writeCustomValues } from './custom-values.ts'
import { ensureDirectory } from './ensure-directory.ts'
import { type KnownProject, readKnownProjects } from './known-projects.ts'
import { keepReplaced, type Replaced } from './replace-editions.ts'

export type Commit = {
  readonly actor: Known
  readonly importId: string
  readonly portfolioId: string
  readonly fileName: string
  readonly asOf: string
  readonly byWhom: string
}

type StoredRow = {
  readonly rowNumber: number
  readonly projectId: string | null
  readonly entry: RegisterEntry
  readonly matchId: string | null
  readonly version: number | null
  readonly custom?: readonly CustomCell[]
}

/** One row as it will be written. */
type Planned = {
  readonly row: StoredRow
  readonly id: string
  readonly known: KnownProject | undefined
  readonly edits: readonly PlanEdit[]
  readonly state: PlanState
  readonly editionId: string
}

export type Committed = { readonly added: number; readonly updated: number }

/** Writes all rows of a preview. The caller's transaction makes it all or nothing. */
export async function commitRows(writing: Writing, commit: Commit): Promise<Committed> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${writing.tenantId}:${commit.portfolioId}`}, 1))`.execute(
    writing.tx,
  )
  const rows = await readRows(writing, commit.importId)
  const known = await readKnownProjects(writing.tx, commit.portfolioId)
  refuseMoved(rows, known)
  const planned = await planRows(writing, commit, { rows, known })
  const replaced = await keepReplaced(
    writing,
    commit,
    planned.flatMap(({ known: one }) => (one ? [one.id] : [])),
  )
  await writePlanned(writing, commit, planned)
  const custom = await writeCustomValues(
    writing,
    commit.actor,
    planned.flatMap(({ id, row }) => (row.custom ? [{ projectId: id, cells: row.custom }] : [])),
  )
  await noteRows(writing, commit.importId, planned, { replaced, custom })
  const updated = planned.filter((one) => one.known !== undefined).length
  return { added: planned.length - updated, updated }
}

async function readRows({ tx }: Writing, importId: string): Promise<StoredRow[]> {
  const rows = await tx
    .selectFrom('import_row')
    .select(['row_number', 'investment_id', 'record'])
    .where('import_id', '=', importId)
    .where('verdict', 'in', ['new', 'update', 'check'])
    .orderBy('row_number')
    .execute()
  return rows.map((row) => {
    const record = row.record as Omit<StoredRow, 'rowNumber' | 'projectId'>
    return { rowNumber: row.row_number, projectId: row.investment_id, ...record }
  })
}

/** What was looked at is what is written: a project that changed since the preview stops the commit. */
function refuseMoved(rows: readonly StoredRow[], known: ReadonlyMap<string, KnownProject>): void {
  const codes = new Set([...known.values()].map((project) => project.codeKey))
  for (const row of rows) {
    if (row.projectId === null) {
      if (row.matchId !== null && codes.has(codeKey(row.matchId))) throw refuse(refusals.planMoved, {})
    } else if (known.get(row.projectId)?.version !== row.version) throw refuse(refusals.planMoved, {})
  }
}

async function planRows(
  writing: Writing,
  commit: Commit,
  { rows, known }: { rows: readonly StoredRow[]; known: ReadonlyMap<string, KnownProject> },
): Promise<Planned[]> {
  const directory = await ensureDirectory(
    writing,
    commit.portfolioId,
    rows.map((row) => row.entry),
  )
  const idOf = (map: ReadonlyMap<string, string>, name: string | null): string | null =>
    name === null ? null : (map.get(nameKey(name)) ?? null)
  return rows.map((row) => {
    const project = row.projectId === null ? undefined : known.get(row.projectId)
    const before: PlanState = project?.state ?? emptyPlan
    const named = {
      organisationId: idOf(directory.organisations, row.entry.organisation),
      programmeId: idOf(directory.programmes, row.entry.programme),
    }
    const origin = {
      source: commit.fileName,
      asOf: commit.asOf,
      rowNumber: row.rowNumber,
      byWhom: commit.byWhom,
    }
    const edits = entryToEdits(row.entry, before, named, origin)
    const now = Date.parse(writing.now)
    const { result } = applyEdits(before, edits, row.entry.name)
    const key = codeKey(row.matchId) ?? result.codeKey
    const state = key === undefined ? result : { ...result, codeKey: key }
    return { row, id: project?.id ?? uuidv7(now), known: project, edits, state, editionId: uuidv7(now) }
  })
}

async function writePlanned(writing: Writing, commit: Commit, planned: readonly Planned[]): Promise<void> {
  const news: NewInvestment[] = planned
    .filter((one) => one.known === undefined)
    .map(({ id, state }) => ({ id, portfolioId: commit.portfolioId, state }))
  await insertInvestments(writing, news)
  for (const { id, known, state } of planned) {
    if (known && !(await updateInvestment(writing, id, state, known.version)))
      throw refuse(refusals.planMoved, {})
  }
  await insertEditions(
    writing,
    planned.flatMap((one) => editionRow(one, commit)),
  )
  await insertRatings(
    writing,
    planned.flatMap((one) => belonging(one, 'rating.report', (edit) => edit.rating)),
  )
  await insertLines(
    writing,
    planned.flatMap((one) => belonging(one, 'line.add', (edit) => edit.line)),
  )
  await insertBaselines(
    writing,
    planned.flatMap((one) => newBaselines(one, commit)),
  )
}

function editionRow({ id, editionId, edits }: Planned, { importId }: Commit): EditionRow[] {
  return edits.flatMap((edit) =>
    edit.kind === 'edition.add' ? [{ id: editionId, investmentId: id, importId, edition: edit.edition }] : [],
  )
}

function belonging<K extends PlanEdit['kind'], T>(
  { id, editionId, edits }: Planned,
  kind: K,
  take: (edit: Extract<PlanEdit, { kind: K }>) => T,
): Belonging<T>[] {
  return edits.flatMap((edit) =>
    edit.kind === kind
      ? [{ investmentId: id, editionId, value: take(edit as Extract<PlanEdit, { kind: K }>) }]
      : [],
  )
}

function newBaselines({ id, known, state }: Planned, { importId }: Commit): BaselineRow[] {
  const before = known?.state.baselines.length ?? 0
  return state.baselines.slice(before).map((baseline) => ({ investmentId: id, importId, baseline }))
}

type Earlier = {
  readonly replaced: ReadonlyMap<string, Replaced>
  readonly custom: ReadonlyMap<string, readonly ReplacedValue[]>
}

/** What each row did, and how its project was before: undo needs both. */
async function noteRows(
  { tx, tenantId }: Writing,
  importId: string,
  planned: readonly Planned[],
  { replaced, custom }: Earlier,
): Promise<void> {
  const notes = planned.map(({ row, id, known }) => ({
    row_number: row.rowNumber,
    investment_id: id,
    version_after: (known?.version ?? 0) + 1,
    before: known
      ? { state: known.state, replaced: replaced.get(id) ?? null, custom: custom.get(id) ?? [] }
      : null,
  }))
  await sql`
    update import_row r set investment_id = n.investment_id, version_after = n.version_after, before = n.before
    from jsonb_to_recordset(${JSON.stringify(notes)}::jsonb) as n (row_number integer, investment_id uuid, version_after integer, before jsonb)
    where r.tenant_id = ${tenantId} and r.import_id = ${importId} and r.row_number = n.row_number`.execute(tx)
}
