import { type Finding, told } from '@portolan/quantity'
import { isPresent } from '../cells/cell.ts'
import { cellFinding } from '../outcome.ts'
import { type ColumnNames } from './read-register.ts'
import { type RegisterRecord } from './record.ts'

const pairs = [
  ['start', 'finish'],
  ['start', 'plannedFinish'],
  ['start', 'actualFinish'],
  ['approvalDate', 'closingDate'],
] as const

/** A finish before its start. */
export function checkOrder(records: readonly RegisterRecord[], columns: ColumnNames): readonly Finding[] {
  return records.flatMap((record) => pairs.flatMap((pair) => reversed(record, pair, columns)))
}

function reversed(record: RegisterRecord, pair: (typeof pairs)[number], columns: ColumnNames): Finding[] {
  const [from, to] = [record.fields[pair[0]], record.fields[pair[1]]]
  if (!isPresent(from) || !isPresent(to) || to.value >= from.value) return []
  const [fromName = '', toName = ''] = pair.map((target) => shortName(columns.get(target) ?? target))
  const says = told(
    'exchange:finish-before-start',
  )`"${{ finish: toName }}" (${{ finishDay: to.value }}) lies before "${{ start: fromName }}" (${{ startDay: from.value }}). Correct one of them.`
  const column = columns.get(pair[1]) ?? pair[1]
  return [cellFinding('warning', 'finish-before-start', record.rowNumber, column, says)]
}

/** Headers of registers can be whole paragraphs; their first line names them. */
export function shortName(column: string): string {
  return (column.split(/[\n(]/)[0] ?? column).trim()
}
