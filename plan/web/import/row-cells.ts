import type { Import, ImportFinding, ImportRow } from '../../contract/index.ts'

export type RowField = 'code' | 'name' | 'rating' | 'start' | 'finish' | 'cost'

/** In which cell of the preview the value of a column is shown. */
const fieldOf: Readonly<Record<string, RowField>> = {
  id: 'code',
  name: 'name',
  rating: 'rating',
  secondRating: 'rating',
  start: 'start',
  finish: 'finish',
  plannedFinish: 'finish',
  actualFinish: 'finish',
  wholeLifeCost: 'cost',
  plannedCost: 'cost',
  actualCost: 'cost',
  currency: 'cost',
}

export type Offence = {
  readonly finding: ImportFinding
  readonly tone: 'bad' | 'warn'
  readonly text: string | undefined
}

/** By cell, the worst finding about it; remarks are no offence. */
export function offencesOf(row: ImportRow, columns: Import['columns']): ReadonlyMap<RowField, Offence> {
  const found = new Map<RowField, Offence>()
  for (const finding of row.findings) {
    if (finding.severity === 'info' || finding.subject.kind !== 'cell') continue
    const column = finding.subject.id.slice(finding.subject.id.indexOf(':') + 1)
    const use = columns.find(({ name }) => name === column)?.use
    const field = use === undefined ? undefined : fieldOf[use]
    if (!field || (found.has(field) && finding.severity !== 'error')) continue
    found.set(field, { finding, tone: finding.severity === 'error' ? 'bad' : 'warn', text: textIn(finding) })
  }
  return found
}

/** What could not be read has no value: the file's own text is quoted in the sentence. */
function textIn(finding: ImportFinding): string | undefined {
  return /[“"]([^”"]+)[”"]/.exec(finding.sentence)?.[1]
}

/** The project that a doubtful row may be. */
export function doubtOf(row: ImportRow): string | undefined {
  const previous = row.findings.find((finding) => finding.code === 'match-doubtful')?.detail?.['previous']
  return typeof previous === 'string' ? previous : undefined
}

const weight = { error: 0, warning: 1, info: 2 } as const

export function worstFirst(findings: readonly ImportFinding[]): readonly ImportFinding[] {
  return findings.toSorted((a, b) => weight[a.severity] - weight[b.severity])
}

/** '65411 GBP' → the amount in minor units. */
export function amountOf(text: string | null): { amount: number; currency: string } | undefined {
  const read = /^(-?\d+) ([A-Z]{3})$/.exec(text ?? '')
  return read?.[1] && read[2] ? { amount: Number(read[1]), currency: read[2] } : undefined
}
