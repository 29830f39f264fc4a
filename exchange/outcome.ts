import type { Finding } from '@portolan/quantity'

/** What every function here hands back: the result, and what the reader should know about it. */
export type Outcome<T> = { readonly result: T; readonly findings: readonly Finding[] }

type Severity = Finding['severity']
type Detail = NonNullable<Finding['detail']>

export function fileFinding(
  severity: Severity,
  code: string,
  fileName: string,
  sentence: string,
  detail?: Detail,
): Finding {
  const base = { severity, code, subject: { kind: 'file', id: fileName }, sentence }
  return detail === undefined ? base : { ...base, detail }
}

export function columnFinding(severity: Severity, code: string, column: string, sentence: string): Finding {
  return { severity, code, subject: { kind: 'column', id: column }, sentence }
}

export function rowFinding(
  severity: Severity,
  code: string,
  row: string,
  sentence: string,
  detail?: Detail,
): Finding {
  const base = { severity, code, subject: { kind: 'row', id: row }, sentence }
  return detail === undefined ? base : { ...base, detail }
}

export function cellFinding(
  severity: Severity,
  code: string,
  row: string,
  column: string,
  sentence: string,
  detail?: Detail,
): Finding {
  const base = { severity, code, subject: { kind: 'cell', id: `${row}:${column}` }, sentence }
  return detail === undefined ? base : { ...base, detail }
}

/** Shortens a quoted cell so that a sentence stays a sentence. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > 60 ? `"${line.slice(0, 57)}…"` : `"${line}"`
}
