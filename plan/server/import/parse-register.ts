import {
  type ColumnMapping,
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
import type { Day, Finding } from '@portolan/quantity'
import type { ImportColumn } from '../../contract/index.ts'
import type { RegisterEntry } from '../../domain/index.ts'
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

export type Parsed = { readonly failure: string } | { readonly register: ParsedRegister }

/** From the bytes of a file to rows that the plan understands. A function of its task alone; it never throws on data. */
export async function parseRegister(task: ParseTask): Promise<Parsed> {
  const file = await readTable(task.bytes, { fileName: task.fileName })
  if (file.result === undefined) return failure(file.findings)
  const wanted = file.result.sheets.find((sheet) => sheet.name === task.corrections.sheet)
  const laid = wanted ? guessLayout(wanted) : guessTable(file.result.sheets)
  if (laid.result === undefined) return failure(laid.findings)
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

function failure(findings: readonly Finding[]): Parsed {
  return { failure: findings.map((finding) => finding.sentence).join(' ') }
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
  const first = guessMapping(table, {
    fileName: task.fileName,
    defaultCurrency: task.defaultCurrency,
    settings,
  })
  const known = task.remembered.find((mapping) => mapping.signature === first.result.signature)
  const guessed = known
    ? guessMapping(table, {
        fileName: task.fileName,
        defaultCurrency: task.defaultCurrency,
        settings,
        remembered: known,
      })
    : first
  const mapping = {
    ...guessed.result,
    columns: guessed.result.columns.map((column) => correct(column, corrections)),
  }
  return { mapping, findings: guessed.findings, wasRemembered: known !== undefined }
}

const scales = { units: 1, thousands: 1000, millions: 1000000 } as const

function correct(column: ColumnMapping, corrections: Corrections): ColumnMapping {
  const told = corrections.columns?.find((one) => one.column === column.column)
  if (told === undefined || told.use === useOf(column)) return column
  const target = targets.find((one) => one.id === told.use)
  const use = target
    ? { kind: 'target' as const, target: target.id }
    : told.use === 'ignored'
      ? { kind: 'ignored' as const }
      : { kind: 'other' as const }
  return { ...column, use, confidence: 1, reason: 'You said so.' }
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
    reason: column.reason,
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
