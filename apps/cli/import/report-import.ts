import type { ImportFinding, ImportRow } from '@portolan/plan/contract'
import type { Imported } from './import-file.ts'

/** A finding with its place in the file, as every finding of every command is told. */
export type PlacedFinding = {
  readonly file: string
  readonly row: string | null
  readonly column: string | null
  readonly severity: ImportFinding['severity']
  readonly code: string
  readonly sentence: string
}

export function findingsOf({ file, shown, rows, because }: Imported): PlacedFinding[] {
  const refused =
    because === undefined ? [] : [{ file, row: null, column: null, severity: 'error' as const, ...because }]
  const general = (shown?.findings ?? []).map((finding) => place(file, finding, null))
  return [
    ...refused,
    ...general,
    ...rows.flatMap((row) => row.findings.map((finding) => place(file, finding, row.label))),
  ]
}

function place(
  file: string,
  { severity, code, sentence, subject }: ImportFinding,
  row: string | null,
): PlacedFinding {
  const [, , column = null] = subject.kind === 'cell' ? (/^([^:]*):(.*)$/s.exec(subject.id) ?? []) : []
  return { file, row, column: subject.kind === 'column' ? subject.id : column, severity, code, sentence }
}

/** `file:row:column severity code sentence`, on one line. */
export function findingLine({ file, row, column, severity, code, sentence }: PlacedFinding): string {
  const where = [
    file,
    ...(row === null && column === null ? [] : [row ?? '']),
    ...(column === null ? [] : [oneLine(column)]),
  ].join(':')
  return `${where} ${severity} ${code} ${sentence.replace(/\s+/g, ' ')}`
}

/** Headers of registers can be whole paragraphs. */
function oneLine(column: string): string {
  const line = (column.split('\n')[0] ?? '').trim()
  return line.length > 60 ? `${line.slice(0, 59)}…` : line
}

const outcomes: Readonly<Record<Imported['outcome'], string>> = {
  imported: 'imported',
  previewed: 'preview only: nothing was written',
  stopped: 'stopped: nothing of this file was written',
  refused: 'refused: nothing of this file was written',
}

/** The summary of a file for a person; joins that need no explanation are only counted. */
export function summaryLines(imported: Imported): string[] {
  const { file, shown, outcome } = imported
  if (shown?.counts == null) return [`${file}: ${outcomes[outcome]}`]
  const { rows, missing, ...counts } = shown.counts
  const verdicts = (['new', 'update', 'same', 'check', 'stop', 'skip'] as const).map(
    (verdict) => `${counts[verdict]} ${words[verdict]}`,
  )
  const joins = Object.entries(shown.joins).map(([reason, count]) => `${count} ${reason}`)
  const infos = findingsOf(imported).filter(({ severity }) => severity === 'info').length
  return [
    `${file}: as of ${shown.asOf ?? 'no day'}, ${rows} rows: ${verdicts.join(', ')}; ${outcomes[outcome]}`,
    `  joined: ${joins.length === 0 ? 'none' : joins.join(', ')}; ${missing} known projects are not in it; ${infos} notes`,
    ...imported.rows
      .filter(isUnusualJoin)
      .map(({ label, name, joinedBy }) => `  row ${label} “${name}” joined: ${joinedBy ?? ''}`),
  ]
}

const words = {
  new: 'new',
  update: 'updated',
  same: 'same',
  check: 'to check',
  stop: 'stop',
  skip: 'left out',
} as const
const plain: readonly string[] = ['same ID', 'same name', 'imported before']

function isUnusualJoin({ joinedBy }: ImportRow): boolean {
  return joinedBy !== null && !plain.includes(joinedBy)
}

/** One object for a file, with everything; its names stay. */
export function importJson(imported: Imported): Record<string, unknown> {
  const { file, outcome, shown, rows, because } = imported
  return {
    file,
    outcome,
    ...(because === undefined ? {} : { because }),
    importId: shown?.id ?? null,
    portfolio: shown?.portfolio.name ?? null,
    asOf: shown?.asOf ?? null,
    currency: shown?.currency ?? null,
    match: shown?.match ?? null,
    counts: shown?.counts ?? null,
    joinsByReason: shown?.joins ?? {},
    joins: rows
      .filter(({ joinedBy }) => joinedBy !== null)
      .map(({ label, code, name, projectId, joinedBy }) => ({
        row: label,
        id: code,
        name,
        projectId,
        reason: joinedBy,
      })),
    columns: shown?.columns.map(({ column, name, use, reason }) => ({ column, name, use, reason })) ?? [],
    verdicts: rows.map(({ label, verdict }) => ({ row: label, verdict })),
    findings: findingsOf(imported).map(({ row, column, severity, code, sentence }) => ({
      row,
      column,
      severity,
      code,
      sentence,
    })),
  }
}
