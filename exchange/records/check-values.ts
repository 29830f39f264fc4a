import { type Finding, told, type Told } from '@portolan/quantity'
import { isPresent } from '../cells/cell.ts'
import { cellFinding, shortened } from '../outcome.ts'
import { shortName } from './check-order.ts'
import { type ColumnNames } from './read-register.ts'
import { type RegisterRecord } from './record.ts'

const costs = ['wholeLifeCost', 'plannedCost', 'actualCost', 'periodBudget', 'periodForecast'] as const

/** Values that can be read and yet say nothing of a project: progress past the whole, a second currency. */
export function checkValues(records: readonly RegisterRecord[], columns: ColumnNames): readonly Finding[] {
  return records.flatMap((record) => [...progress(record, columns), ...currencies(record, columns)])
}

function progress({ rowNumber, fields }: RegisterRecord, columns: ColumnNames): Finding[] {
  const cell = fields.progress
  if (!isPresent(cell) || (cell.value >= 0 && cell.value <= 100)) return []
  const column = columns.get('progress') ?? 'progress'
  const says = told(
    'exchange:progress-out-of-range',
  )`"${{ cell: shortened(cell.raw) }}" is no share of the work: progress goes from 0 to 100 %. Its text is kept. Correct it in the file.`
  return [cellFinding('warning', 'progress-out-of-range', rowNumber, column, says)]
}

/** One currency for a project: amounts in two would be added up as if they were the same. */
function currencies({ rowNumber, fields }: RegisterRecord, columns: ColumnNames): Finding[] {
  const costed = costs.flatMap((target) => {
    const cell = fields[target]
    return isPresent(cell) ? [{ target, raw: cell.raw, currency: cell.value.money.currency }] : []
  })
  const [first] = costed
  if (first === undefined) return []
  return costed
    .filter(({ currency }) => currency !== first.currency)
    .map(({ target, raw, currency }) => {
      const column = columns.get(target) ?? target
      const taken = shortName(columns.get(first.target) ?? first.target)
      const amount = { cell: shortened(raw), currency }
      return cellFinding(
        'warning',
        'two-currencies',
        rowNumber,
        column,
        twoCurrencies(amount, { column: taken, currency: first.currency }),
      )
    })
}

type Priced = { readonly currency: string }

function twoCurrencies(
  { cell, currency }: Priced & { readonly cell: string },
  first: Priced & { readonly column: string },
): Told {
  return told(
    'exchange:two-currencies',
  )`"${{ cell }}" is in ${{ currency }}, while "${{ column: first.column }}" is in ${{ other: first.currency }}: one project has one currency here. Its text is kept. Convert it in the file.`
}
