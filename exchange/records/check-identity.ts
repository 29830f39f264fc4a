import { type Finding } from '@portolan/quantity'
import { isPresent } from '../cells/cell.ts'
import { quoted, rowFinding } from '../outcome.ts'
import { type RegisterRecord } from './record.ts'

/** Rows that cannot be told apart, or not be told at all. */
export function checkIdentity(records: readonly RegisterRecord[]): readonly Finding[] {
  return [...withoutKey(records), ...twice(records, 'id'), ...twice(records, 'name')]
}

function withoutKey(records: readonly RegisterRecord[]): Finding[] {
  return records
    .filter(({ fields }) => !isPresent(fields.id) && !isPresent(fields.name))
    .map(({ rowNumber }) =>
      rowFinding(
        'error',
        'no-key',
        rowNumber,
        'The row has neither a name nor an ID. Give it one or remove it.',
      ),
    )
}

function twice(records: readonly RegisterRecord[], target: 'id' | 'name'): Finding[] {
  const first = new Map<string, RegisterRecord>()
  const findings: Finding[] = []
  for (const record of records) {
    const cell = record.fields[target]
    if (!isPresent(cell)) continue
    const key = cell.value.toLowerCase()
    const earlier = first.get(key)
    if (earlier) findings.push(repeated(record, earlier, target, cell.value))
    else first.set(key, record)
  }
  return findings
}

function repeated(
  record: RegisterRecord,
  earlier: RegisterRecord,
  target: 'id' | 'name',
  text: string,
): Finding {
  const rows = `rows ${earlier.rowNumber} and ${record.rowNumber}`
  if (target === 'id') {
    const shared = organisationOf(record) !== organisationOf(earlier)
    if (shared) return inTwoOrganisations(record, earlier, text, rows)
    const sentence = `The ID ${quoted(text)} stands in ${rows}. Give one of them another ID or leave one out.`
    return rowFinding('error', 'id-twice', record.rowNumber, sentence, { firstRow: earlier.rowNumber })
  }
  const told = isPresent(record.fields.id) && isPresent(earlier.fields.id)
  const sentence = `The name ${quoted(text)} stands in ${rows}${told ? '; their IDs differ' : ''}. Check that both are meant.`
  return rowFinding(told ? 'info' : 'warning', 'name-twice', record.rowNumber, sentence, {
    firstRow: earlier.rowNumber,
  })
}

/** Two agencies may each report their part of a project under its one ID: the parts are told apart by the agency. */
function inTwoOrganisations(
  record: RegisterRecord,
  earlier: RegisterRecord,
  text: string,
  rows: string,
): Finding {
  const sentence =
    `The ID ${quoted(text)} stands in ${rows} for two organisations. They are kept apart by ID and organisation; ` +
    'give one of them another ID if they are two projects.'
  return rowFinding('warning', 'id-twice-in-organisations', record.rowNumber, sentence, {
    firstRow: earlier.rowNumber,
  })
}

function organisationOf({ fields }: RegisterRecord): string {
  return isPresent(fields.organisation) ? fields.organisation.value.trim().toLowerCase() : ''
}
