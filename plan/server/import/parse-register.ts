import {
  type ColumnMapping,
  type ColumnUse,
  guessLayout,
  guessMapping,
  guessTable,
  isPresent,
  type Mapping,
  nameKey,
  readRegister,
  type RegisterRecord,
  readTable,
  type Table,
  targetOf,
  targets,
} from '@portolan/exchange'
import { type Day, type Finding, told, type Told } from '@portolan/quantity'
import type { ImportColumn } from '../../contract/index.ts'
import { type RegisterEntry, togetherTold } from '../../domain/index.ts'
import { toEntry } from './to-entry.ts'

/** What a person has set; it wins over every guess. */
export type Corrections = {
  readonly sheet?: string | undefined
  readonly columns?: readonly { readonly column: number; readonly use: string }[] | undefined
  readonly asOf?: string | undefined
  readonly currency?: string | undefined
  readonly scale?: 'units' | 'thousands' | 'millions' | undefined
  readonly dateOrder?: 'dmy' | 'mdy' | 'ymd' | undefined
}

export type ParseTask = {
  readonly bytes: Uint8Array
  readonly fileName: string
  /** Mappings approved before, by the signature of their source. */
  readonly remembered: readonly Mapping[]
  readonly defaultCurrency: string
  /** The day it speaks of where the file does not say. */
  readonly assumedDay: string
  readonly corrections: Corrections
}

export type ParsedRow = {
  /** 1 for the first project of the file. */
  readonly rowNumber: number
  readonly label: string
  /** The ID by which rows are joined; more than the ID where that stands in the file twice. */
  readonly matchId: string | null
  readonly entry: RegisterEntry
  readonly findings: readonly Finding[]
}

export type ParsedRegister = {
  readonly format: string
  readonly sheet: string
  readonly orientation: string
  readonly mapping: Mapping
  readonly wasRemembered: boolean
  readonly columns: readonly ImportColumn[]
  readonly asOf: string | null
  readonly rows: readonly ParsedRow[]
  readonly findings: readonly Finding[]
}

export type Parsed = { readonly failure: Told } | { readonly register: ParsedRegister }

/** From the bytes of a file to rows that the plan understands. A function of its task alone; it never throws on data. */
export async function parseRegister(task: ParseTask): Promise<Parsed> {
  const file = await readTable(task.bytes, { fileName: task.fileName })
  if (file.result === undefined) return { failure: togetherTold(file.findings) }
  const { sheets } = file.result
  const { sheet: named } = task.corrections
  const wanted = sheets.find((sheet) => sheet.name === named)
  if (named !== undefined && wanted === undefined) return noSuchSheet(named, sheets)
  const laid = wanted ? guessLayout(wanted) : guessTable(sheets)
  if (laid.result === undefined) return { failure: togetherTold(laid.findings) }
  const table = laid.result
  const { mapping, findings, wasRemembered } = settleMapping(table, task)
  const register = readRegister(table, mapping)
  const all = [...file.findings, ...laid.findings, ...findings, ...register.findings]
  return {
    register: {
      format: file.result.format,
      sheet: table.sheet,
      orientation: table.orientation,
      mapping,
      wasRemembered,
      columns: mapping.columns.map((column) => describeColumn(column, table)),
      asOf: mapping.settings.asOf ?? null,
      rows: toRows(register.result.records, mapping, all),
      findings: all.filter((finding) => rowOf(finding) === undefined),
    },
  }
}

function noSuchSheet(named: string, sheets: readonly { readonly name: string }[]): Parsed {
  const there = sheets.map(({ name }) => told('plan:sheet')`“${{ sheet: name }}”`)
  return {
    failure: told('plan:no-such-sheet')`The file has no sheet “${{ sheet: named }}”. It has ${{ there }}.`,
  }
}

function settleMapping(
  table: Table,
  task: ParseTask,
): { mapping: Mapping; findings: readonly Finding[]; wasRemembered: boolean } {
  const { corrections } = task
  const settings = {
    ...(corrections.asOf ? { asOf: corrections.asOf as Day } : {}),
    ...(corrections.currency ? { currency: corrections.currency } : {}),
    ...(corrections.scale ? { scale: scales[corrections.scale] } : {}),
    ...(corrections.dateOrder ? { order: corrections.dateOrder } : {}),
  }
  const { fileName, defaultCurrency } = task
  const toldUses = (corrections.columns ?? []).flatMap(({ column, use }) =>
    use === 'phase' ? [] : [{ column, use: toldUse(use) }],
  )
  const options = { fileName, defaultCurrency, settings, told: toldUses }
  const first = guessMapping(table, options)
  const known = task.remembered.find((mapping) => mapping.signature === first.result.signature)
  const { result, findings } = known ? guessMapping(table, { ...options, remembered: known }) : first
  return { ...settleDay(result, findings, task), wasRemembered: known !== undefined }
}

/** A day that nobody named is taken, and told: figures are computed as of it. */
function settleDay(
  mapping: Mapping,
  findings: readonly Finding[],
  { assumedDay, fileName }: ParseTask,
): { mapping: Mapping; findings: readonly Finding[] } {
  if (mapping.settings.asOf !== undefined) return { mapping, findings }
  const settings = { ...mapping.settings, asOf: assumedDay as Day }
  const finding: Finding = {
    severity: 'warning',
    code: 'as-of-assumed',
    subject: { kind: 'file', id: fileName },
    ...told(
      'plan:as-of-assumed',
    )`The file does not say of which day it speaks; ${{ day: assumedDay }} is taken. Say another day if that is wrong.`,
  }
  return {
    mapping: { ...mapping, settings },
    findings: [...findings.filter(({ code }) => code !== 'as-of-missing'), finding],
  }
}

const scales = { units: 1, thousands: 1000, millions: 1000000 } as const

function toldUse(use: string): ColumnUse {
  const target = targets.find((one) => one.id === use)
  if (target) return { kind: 'target', target: target.id }
  return use === 'ignored' ? { kind: 'ignored' } : { kind: 'other' }
}

function useOf(column: ColumnMapping): string {
  return column.use.kind === 'target' ? column.use.target : column.use.kind
}

function describeColumn(column: ColumnMapping, table: Table): ImportColumn {
  const samples = table.rows.map((row) => row.cells[column.column] ?? '').filter((cell) => cell.trim() !== '')
  return {
    column: column.column,
    name: column.name,
    use: useOf(column),
    useTitle: titleOf(column),
    confidence: column.confidence,
    reason: column.reason.sentence,
    wording: column.reason.wording,
    samples: [...new Set(samples)].slice(0, 3).map((sample) => sample.slice(0, 120)),
  }
}

function titleOf(column: ColumnMapping): string {
  if (column.use.kind === 'target') return targetOf(column.use.target).title
  if (column.use.kind === 'phase') return `${column.use.phase.category}, ${column.use.phase.part}`
  return column.use.kind === 'other' ? 'Kept under its own name' : 'Left out'
}

function toRows(
  records: readonly RegisterRecord[],
  mapping: Mapping,
  findings: readonly Finding[],
): ParsedRow[] {
  const byRow = groupBy(findings, rowOf)
  const ids = groupBy(records, (record) => idOf(record)?.toLowerCase())
  return records.map((record, at) => {
    const id = idOf(record)
    const twice = id !== null && (ids.get(id.toLowerCase())?.length ?? 0) > 1
    const entry = toEntry(record, mapping)
    return {
      rowNumber: at + 1,
      label: record.rowNumber,
      matchId: id !== null && twice ? `${id} @ ${nameKey(entry.organisation ?? '')}` : id,
      entry,
      findings: byRow.get(record.rowNumber) ?? [],
    }
  })
}

function groupBy<T, K>(all: readonly T[], keyOf: (one: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const one of all) {
    const key = keyOf(one)
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  }
  return groups
}

function idOf(record: RegisterRecord): string | null {
  return isPresent(record.fields.id) ? record.fields.id.value.trim() : null
}

/** Findings about a cell name it `row:column`. */
function rowOf(finding: Finding): string | undefined {
  if (finding.subject.kind === 'row') return finding.subject.id
  return finding.subject.kind === 'cell' ? finding.subject.id.split(':')[0] : undefined
}
