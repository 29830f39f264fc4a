import { ProblemError } from '@portolan/contract'
import {
  commitImport,
  dropImport,
  type Import,
  type ImportRow,
  listImportRows,
  mapImport,
  startImport,
} from '@portolan/plan/contract'
import { randomUUID } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Connection } from '../connection/connection.ts'
import type { MapFile } from './map-file.ts'

/** How files are to be read and joined; the same for all files of a command. */
export type Wishes = Omit<MapFile, 'leaveOut'> & {
  readonly portfolioId?: string | undefined
  readonly leaveOut: readonly string[]
  readonly dryRun: boolean
}

export type Imported = {
  readonly file: string
  readonly outcome: 'imported' | 'previewed' | 'stopped' | 'refused'
  /** The import as it ended; absent when the file could not be read. */
  readonly shown?: Import
  readonly rows: readonly ImportRow[]
  /** Why it was refused, with a way out. */
  readonly because?: { readonly code: string; readonly sentence: string }
}

/** Reads, maps, previews and commits one file. What one file refuses is told, not thrown. */
export async function importFile(connection: Connection, file: string, wishes: Wishes): Promise<Imported> {
  const about = { file: path.basename(file), rows: [] }
  try {
    const limit = startImport.upload?.limitBytes ?? 0
    if (statSync(file).size > limit) return { ...about, outcome: 'refused', because: tooLarge(limit) }
    return await carryOut(connection, file, wishes)
  } catch (cause) {
    if (!(cause instanceof ProblemError) || cause.status === 401 || cause.status >= 500) throw cause
    return { ...about, outcome: 'refused', because: { code: cause.problem.code, sentence: cause.message } }
  }
}

function tooLarge(limit: number): { code: string; sentence: string } {
  return {
    code: 'http/too-large',
    sentence: `This file is larger than ${Math.floor(limit / 1_048_576)} MB. Split it, or pack it with gzip.`,
  }
}

async function carryOut(connection: Connection, file: string, wishes: Wishes): Promise<Imported> {
  const begun = await start(connection, file, wishes)
  try {
    const shown = await correct(connection, begun, wishes)
    const rows = await readRows(connection, shown.id)
    const stops = (shown.counts?.stop ?? 0) > 0
    const about = { file: path.basename(file), rows }
    if (stops || wishes.dryRun) {
      await drop(connection, shown)
      return { ...about, shown, outcome: stops ? 'stopped' : 'previewed' }
    }
    const done = await connection.call(
      commitImport,
      { importId: shown.id },
      { ifMatch: shown.version, idempotencyKey: randomUUID() },
    )
    return { ...about, shown: done, outcome: 'imported' }
  } catch (cause) {
    await drop(connection, begun).catch(() => undefined)
    throw cause
  }
}

async function start(
  connection: Connection,
  file: string,
  { portfolioId, asOf, match, currency, sheet }: Wishes,
): Promise<Import> {
  return await connection.call(
    startImport,
    { fileName: path.basename(file), portfolioId, asOf, match, currency, sheet },
    { upload: readFileSync(file), idempotencyKey: randomUUID() },
  )
}

/** Columns are named as the file names them, rows as findings do: both are known only now. */
async function correct(connection: Connection, begun: Import, wishes: Wishes): Promise<Import> {
  const { columns, scale, dateOrder, leaveOut } = wishes
  if (columns === undefined && scale === undefined && dateOrder === undefined && leaveOut.length === 0)
    return begun
  const corrections = {
    importId: begun.id,
    ...(columns === undefined
      ? {}
      : { columns: columns.map((wish) => ({ column: columnOf(begun, wish), use: wish.use })) }),
    scale,
    dateOrder,
    ...(leaveOut.length === 0 ? {} : { leaveOut: numbersOf(await readRows(connection, begun.id), leaveOut) }),
  }
  return await connection.call(mapImport, corrections, {
    ifMatch: begun.version,
    idempotencyKey: randomUUID(),
  })
}

function columnOf(
  { columns }: Import,
  wish: { name?: string | undefined; column?: number | undefined },
): number {
  const named = wish.name?.trim().toLowerCase()
  const found = columns.find(({ column, name }) =>
    named === undefined ? column === wish.column : name.trim().toLowerCase() === named,
  )
  if (found) return found.column
  const names = columns.map(({ column, name }) => `${column} ${name.split('\n')[0] ?? ''}`).join(', ')
  throw refusedHere(
    'cli/no-such-column',
    `The file has no column ${wish.name ?? String(wish.column)}. It has: ${names}.`,
  )
}

function numbersOf(rows: readonly ImportRow[], labels: readonly string[]): number[] {
  const numbers = new Map(rows.map(({ label, rowNumber }) => [label, rowNumber]))
  const missing = labels.filter((label) => !numbers.has(label))
  if (missing.length > 0)
    throw refusedHere(
      'cli/no-such-row',
      `The file has no project in row ${missing.join(', ')}. Name rows as the findings do.`,
    )
  return labels.flatMap((label) => numbers.get(label) ?? [])
}

function refusedHere(code: string, sentence: string): ProblemError {
  return new ProblemError({
    type: `urn:portolan:refusal:${code}`,
    title: 'Not in the file',
    status: 422,
    code,
    detail: sentence,
  })
}

async function readRows(connection: Connection, importId: string): Promise<ImportRow[]> {
  const rows: ImportRow[] = []
  let cursor: string | undefined
  do {
    const page = await connection.call(listImportRows, { importId, limit: 500, cursor })
    rows.push(...page.items)
    cursor = page.next ?? undefined
  } while (cursor !== undefined)
  return rows.toSorted((a, b) => a.rowNumber - b.rowNumber)
}

async function drop(connection: Connection, { id, version }: Import): Promise<void> {
  await connection.call(dropImport, { importId: id }, { ifMatch: version, idempotencyKey: randomUUID() })
}
