import { type Finding, told } from '@portolan/quantity'
import { isPresent } from '../cells/cell.ts'
import { cellFinding } from '../outcome.ts'
import { type ColumnNames } from './read-register.ts'
import { type RegisterRecord } from './record.ts'

/** A slip of the unit is a factor of a thousand; real portfolios spread over less from their median upwards. */
const suspicious = 2_000
const fewest = 10
const costs = ['wholeLifeCost', 'plannedCost', 'actualCost', 'benefits'] as const

/** Amounts thousands of times above the median of their column: often a wrong unit in that one cell. */
export function checkAmounts(records: readonly RegisterRecord[], columns: ColumnNames): readonly Finding[] {
  return costs.flatMap((target) => {
    const amounts = records.flatMap((record) => {
      const cell = record.fields[target]
      return isPresent(cell) && cell.value.money.amount !== 0 ? [{ record, money: cell.value.money }] : []
    })
    const median = medianOf(amounts.map(({ money }) => Math.abs(money.amount)))
    if (amounts.length < fewest || median === undefined) return []
    const column = columns.get(target) ?? target
    return amounts
      .filter(({ money }) => Math.abs(money.amount) > median * suspicious)
      .map(({ record, money }) => {
        const times = Math.round(Math.abs(money.amount) / median)
        const says = told(
          'exchange:amount-off',
        )`${{ amount: money }} is ${{ times }} times the median of its column. Check the unit.`
        return cellFinding('warning', 'amount-off', record.rowNumber, column, says, { times })
      })
  })
}

function medianOf(values: readonly number[]): number | undefined {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]
}
