import type { Finding, Told } from '@portolan/quantity'

/** What every function here hands back: the result, and what the reader should know about it. */
export type Outcome<T> = { readonly result: T; readonly findings: readonly Finding[] }

type Severity = Finding['severity']
type Detail = NonNullable<Finding['detail']>

export function fileFinding(severity: Severity, code: string, fileName: string, says: Told): Finding {
  return { severity, code, subject: { kind: 'file', id: fileName }, ...says }
}

export function columnFinding(severity: Severity, code: string, column: string, says: Told): Finding {
  return { severity, code, subject: { kind: 'column', id: column }, ...says }
}

export function rowFinding(
  severity: Severity,
  code: string,
  row: string,
  says: Told,
  detail?: Detail,
): Finding {
  const base = { severity, code, subject: { kind: 'row', id: row }, ...says }
  return detail === undefined ? base : { ...base, detail }
}

export function cellFinding(
  severity: Severity,
  code: string,
  row: string,
  column: string,
  says: Told,
  detail?: Detail,
): Finding {
  const base = { severity, code, subject: { kind: 'cell', id: `${row}:${column}` }, ...says }
  return detail === undefined ? base : { ...base, detail }
}

/** A cell on one line and no longer than a sentence bears. */
export function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > 60 ? `${line.slice(0, 57)}…` : line
}
