import { common, happened, refuse } from '@portolan/contract'
import { type Mapping, nameKey } from '@portolan/exchange'
import { type Tx, uuidv7 } from '@portolan/platform/database'
import { readFile, storeFile } from '@portolan/platform/files'
import { type Call, type UseCase, writes } from '@portolan/platform/operations'
import {
  commitImport,
  dropImport,
  events,
  type Import,
  mapImport,
  refusals,
  startImport,
  undoImport,
} from '../../contract/index.ts'
import { refuseFile } from '../refuse-file.ts'
import { commitRows } from './commit-import.ts'
import { parseOffThread } from './parse-off-thread.ts'
import type { Corrections, ParsedRegister } from './parse-register.ts'
import { answersOf, type Joins, previewImport } from './preview-import.ts'
import { rememberMapping } from './remember-mapping.ts'
import {
  lastCommitted,
  readImportRow,
  refuseUnless,
  type StoredMapping,
  takeImport,
  toImport,
} from './stored-import.ts'
import { undoRows } from './undo-import.ts'

const subject = (id: string): { subject: { kind: string; id: string } } => ({
  subject: { kind: 'import', id },
})

export const importUseCases: readonly UseCase[] = [
  writes(startImport, async (call) => {
    const { tx, actor, input, now, upload } = call
    if (upload === undefined || upload.length === 0)
      throw refuse(refusals.unreadable, { because: 'The file is empty. Export it again and drop it here.' })
    const portfolioId = await portfolioFor(call, input.portfolioId)
    const told = { asOf: input.asOf, currency: input.currency, sheet: input.sheet }
    const register = await parse(call, {
      portfolioId,
      fileName: input.fileName,
      bytes: upload,
      corrections: told,
    })
    const id = uuidv7(Date.parse(now))
    const sha256 = await storeFile(tx, actor.tenantId, upload, now)
    const answers = answersOf({ match: input.match })
    await tx
      .insertInto('import')
      .values({
        tenant_id: actor.tenantId,
        id,
        portfolio_id: portfolioId,
        file_name: input.fileName,
        file_sha256: sha256,
        sheet: register.sheet,
        format: register.format,
        state: 'mapping',
        as_of: register.asOf,
        mapping: JSON.stringify(
          storedMapping(register, { ...answers, corrections: told, joinCounts: {}, joinWordings: {} }),
        ),
        layout: JSON.stringify({ orientation: register.orientation }),
        created_by: actor.personId ?? '',
        created_at: now,
      })
      .execute()
    const output = await preview(call, id, register, { ...answers, corrections: told })
    const happening = happened(events.importStarted, subject(id), {
      fileName: input.fileName,
      rows: register.rows.length,
    })
    return { output, happening }
  }),
  writes(mapImport, async (call) => {
    const { tx, input, expectedVersion } = call
    const row = await takeImport(tx, input.importId, expectedVersion)
    refuseUnless(row, 'mapping', 'previewed')
    const stored = row.mapping as StoredMapping
    const corrections: Corrections = {
      sheet: stored.corrections.sheet,
      columns: merged(stored.corrections.columns, input.columns),
      asOf: input.asOf ?? stored.corrections.asOf,
      currency: input.currency ?? stored.corrections.currency,
      scale: input.scale ?? stored.corrections.scale,
      dateOrder: input.dateOrder ?? stored.corrections.dateOrder,
    }
    const bytes = await readFile(tx, row.file_sha256)
    const register = await parse(call, {
      portfolioId: row.portfolio_id,
      fileName: row.file_name,
      bytes,
      corrections,
    })
    const answers = answersOf({
      match: input.match ?? stored.match,
      leaveOut: input.leaveOut ?? stored.leaveOut,
      joins: input.joins ?? stored.joins,
    })
    const output = await preview(call, input.importId, register, { ...answers, corrections })
    return { output, happening: happened(events.importMapped, subject(row.id), { fileName: row.file_name }) }
  }),
  writes(commitImport, async ({ tx, actor, input, now, expectedVersion }) => {
    const row = await takeImport(tx, input.importId, expectedVersion)
    refuseUnless(row, 'previewed')
    const before = await toImport(tx, row)
    if (row.as_of === null) throw refuse(refusals.noDay, {})
    if (before.counts && before.counts.stop > 0) throw refuse(refusals.rowsStop, { rows: before.counts.stop })
    const writing = { tx, tenantId: actor.tenantId, now }
    const done = await commitRows(writing, {
      actor,
      importId: row.id,
      portfolioId: row.portfolio_id,
      fileName: row.file_name,
      asOf: row.as_of,
      byWhom: row.file_name,
    })
    await rememberMapping(writing, row.portfolio_id, row.file_name, row.mapping as StoredMapping)
    await tx
      .updateTable('import')
      .set({ state: 'committed', committed_at: now, version: row.version + 1 })
      .where('id', '=', row.id)
      .execute()
    const happening = happened(events.importCommitted, subject(row.id), {
      fileName: row.file_name,
      asOf: row.as_of,
      added: done.added,
      updated: done.updated,
      same: before.counts?.same ?? 0,
    })
    return { output: await toImport(tx, await readImportRow(tx, row.id)), happening }
  }),
  writes(undoImport, async ({ tx, actor, input, now, expectedVersion }) => {
    const row = await takeImport(tx, input.importId, expectedVersion)
    refuseUnless(row, 'committed')
    const last = await lastCommitted(tx)
    if (last && last.id !== row.id) throw refuse(refusals.undoOnlyLast, { last: last.file_name })
    const undone = await undoRows({ tx, tenantId: actor.tenantId, now }, actor, row.id)
    await tx
      .updateTable('import')
      .set({ state: 'undone', undone_at: now, undone_by: actor.personId ?? null, version: row.version + 1 })
      .where('id', '=', row.id)
      .execute()
    const happening = happened(events.importUndone, subject(row.id), { fileName: row.file_name, ...undone })
    return { output: await toImport(tx, await readImportRow(tx, row.id)), happening }
  }),
  writes(dropImport, async ({ tx, input, expectedVersion }) => {
    const row = await takeImport(tx, input.importId, expectedVersion)
    refuseUnless(row, 'mapping', 'previewed')
    await tx.deleteFrom('import_row').where('import_id', '=', row.id).execute()
    await tx
      .updateTable('import')
      .set({ state: 'dropped', version: row.version + 1 })
      .where('id', '=', row.id)
      .execute()
    const output = await toImport(tx, await readImportRow(tx, row.id))
    return { output, happening: happened(events.importDropped, subject(row.id), { fileName: row.file_name }) }
  }),
]

/** The portfolio named, else the first one; where there is none yet, dropping a file makes it. */
async function portfolioFor({ tx, actor, now }: Call<unknown>, wanted: string | undefined): Promise<string> {
  let query = tx.selectFrom('portfolio').select('id').orderBy('created_at').orderBy('id').limit(1)
  if (wanted !== undefined) query = query.where('id', '=', wanted)
  const found = await query.executeTakeFirst()
  if (found) return found.id
  if (wanted !== undefined) throw refuse(common.notFound, { kind: 'portfolio' })
  const id = uuidv7(Date.parse(now))
  const name = 'Portfolio'
  await tx
    .insertInto('portfolio')
    .values({ tenant_id: actor.tenantId, id, name, name_key: nameKey(name), created_at: now })
    .execute()
  return id
}

type Reading = { portfolioId: string; fileName: string; bytes: Uint8Array; corrections: Corrections }

async function parse(
  { tx, now }: Call<unknown>,
  { portfolioId, fileName, bytes, corrections }: Reading,
): Promise<ParsedRegister> {
  const sources = await tx
    .selectFrom('register_source')
    .select('mapping')
    .where('portfolio_id', '=', portfolioId)
    .execute()
  const tenant = await tx.selectFrom('tenant').select('currency').executeTakeFirst()
  const parsed = await parseOffThread({
    bytes,
    fileName,
    remembered: sources.map((row) => row.mapping as Mapping),
    defaultCurrency: tenant?.currency ?? 'EUR',
    assumedDay: (await dayBefore(tx, portfolioId, fileName)) ?? now.slice(0, 10),
    corrections,
  })
  if ('failure' in parsed) throw refuseFile(parsed.failure)
  return parsed.register
}

/** A file that names no day speaks of the day it was told of before, else of today; the person can say another. */
async function dayBefore(tx: Tx, portfolioId: string, fileName: string): Promise<string | null> {
  const before = await tx
    .selectFrom('import')
    .select('as_of')
    .where('portfolio_id', '=', portfolioId)
    .where('file_name', '=', fileName)
    .where('state', '=', 'committed')
    .orderBy('committed_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return before?.as_of ?? null
}

type Answered = ReturnType<typeof answersOf> & { readonly corrections: Corrections }

async function preview(
  call: Call<unknown>,
  importId: string,
  register: ParsedRegister,
  answered: Answered,
): Promise<Import> {
  const { tx, actor } = call
  const row = await readImportRow(tx, importId)
  const shown = await previewImport(
    {
      tx,
      tenantId: actor.tenantId,
      actor,
      currency: register.mapping.settings.currency ?? 'EUR',
      importId,
      portfolioId: row.portfolio_id,
      fileName: row.file_name,
      byWhom: row.file_name,
      asOf: register.asOf,
      answers: answered,
    },
    register,
  )
  await tx
    .updateTable('import')
    .set({
      state: 'previewed',
      as_of: register.asOf,
      sheet: register.sheet,
      mapping: JSON.stringify(storedMapping(register, { ...answered, ...shown.joins })),
      counts: JSON.stringify(shown.counts),
      findings: JSON.stringify(register.findings),
      version: row.version + 1,
    })
    .where('id', '=', importId)
    .execute()
  return await toImport(tx, await readImportRow(tx, importId))
}

function storedMapping(register: ParsedRegister, answered: Answered & Joins): StoredMapping {
  const { corrections, match, leaveOut, joins, joinCounts, joinWordings } = answered
  const { mapping, columns, wasRemembered } = register
  const remembered = wasRemembered
  return { mapping, columns, corrections, match, leaveOut, joins, joinCounts, joinWordings, remembered }
}

function merged(before: Corrections['columns'], now: Corrections['columns']): Corrections['columns'] {
  if (now === undefined) return before
  const told = new Set(now.map((one) => one.column))
  return [...(before ?? []).filter((one) => !told.has(one.column)), ...now]
}
