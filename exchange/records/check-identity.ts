import { type Finding, told } from '@portolan/quantity'
import { isPresent } from '../cells/cell.ts'
import { rowFinding, shortened } from '../outcome.ts'
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
        told('exchange:no-key')`The row has neither a name nor an ID. Give it one or remove it.`,
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
  const rows = { first: earlier.rowNumber, second: record.rowNumber }
  const { first, second } = rows
  if (target === 'id') {
    const shared = organisationOf(record) !== organisationOf(earlier)
    if (shared) return inTwoOrganisations(text, rows)
    const says = told(
      'exchange:id-twice',
    )`The ID "${{ id: shortened(text) }}" stands in rows ${{ first }} and ${{ second }}. Give one of them another ID or leave one out.`
    return rowFinding('error', 'id-twice', second, says, { firstRow: first })
  }
  const apart = isPresent(record.fields.id) && isPresent(earlier.fields.id)
  const name = shortened(text)
  const says = apart
    ? told(
        'exchange:name-twice-apart',
      )`The name "${{ name }}" stands in rows ${{ first }} and ${{ second }}; their IDs differ. Check that both are meant.`
    : told(
        'exchange:name-twice',
      )`The name "${{ name }}" stands in rows ${{ first }} and ${{ second }}. Check that both are meant.`
  return rowFinding(apart ? 'info' : 'warning', 'name-twice', second, says, { firstRow: first })
}

/** Two agencies may each report their part of a project under its one ID: the parts are told apart by the agency. */
function inTwoOrganisations(
  text: string,
  { first, second }: { readonly first: string; readonly second: string },
): Finding {
  const says = told(
    'exchange:id-in-organisations',
  )`The ID "${{ id: shortened(text) }}" stands in rows ${{ first }} and ${{ second }} for two organisations. They are kept apart by ID and organisation; give one of them another ID if they are two projects.`
  return rowFinding('warning', 'id-twice-in-organisations', second, says, { firstRow: first })
}

function organisationOf({ fields }: RegisterRecord): string {
  return isPresent(fields.organisation) ? fields.organisation.value.trim().toLowerCase() : ''
}
