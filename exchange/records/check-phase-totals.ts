import { type Finding, type Money, told } from '@portolan/quantity'
import { type Cell } from '../cells/cell.ts'
import { type Amount } from '../cells/money.ts'
import { type Mapping } from '../columns/mapping.ts'
import { cellFinding, type Outcome } from '../outcome.ts'
import { type SelfCheck } from './record.ts'

type PhasedRow = { readonly row: string; readonly phases: ReadonlyMap<number, Cell<unknown>> }
type Group = {
  readonly category: string
  readonly total: number
  readonly totalName: string
  readonly parts: readonly number[]
}

/** Where a file gives both the parts of an amount and their sum, the sum must hold in every row. */
export function checkPhaseTotals(
  rows: readonly PhasedRow[],
  mapping: Mapping,
): Outcome<readonly SelfCheck[]> {
  const result: SelfCheck[] = []
  const findings: Finding[] = []
  for (const group of groupsOf(mapping)) {
    const compared = rows.flatMap((row) => compare(row, group))
    const wrong = compared.filter(({ sum, total }) => sum !== total.amount)
    for (const { row, sum, total } of wrong) findings.push(differs(row, group, sum, total))
    const definition = `${group.totalName} = sum of its ${group.parts.length} parts`
    result.push({
      id: `total:${group.category}`,
      definition,
      compared: compared.length,
      differing: wrong.length,
    })
  }
  return { result, findings }
}

function groupsOf(mapping: Mapping): Group[] {
  const phased = mapping.columns.flatMap(({ use, column, name }) =>
    use.kind === 'phase' ? [{ column, name, ...use.phase }] : [],
  )
  return phased
    .filter(({ part }) => part === 'total')
    .map(({ category, column, name }) => ({
      category,
      total: column,
      totalName: name,
      parts: phased.filter((p) => p.category === category && p.part !== 'total').map((p) => p.column),
    }))
}

type Compared = { readonly row: string; readonly sum: number; readonly total: Money }

function compare({ row, phases }: PhasedRow, group: Group): Compared[] {
  const total = moneyOf(phases.get(group.total))
  if (!total) return []
  let sum = 0
  for (const column of group.parts) {
    const cell = phases.get(column)
    const part = moneyOf(cell)
    if (part && part.currency !== total.currency) return []
    // A blank part is nothing; one that cannot be read makes the sum unknown.
    if (!part && cell && !('absent' in cell && cell.absent === 'blank')) return []
    sum += part?.amount ?? 0
  }
  return [{ row, sum, total }]
}

function moneyOf(cell: Cell<unknown> | undefined): Money | undefined {
  return cell && 'value' in cell ? (cell.value as Amount).money : undefined
}

function differs(row: string, group: Group, sum: number, total: Money): Finding {
  const { amount, currency } = total
  const says = told(
    'exchange:total-differs',
  )`${{ total: group.totalName }} is not the sum of its parts: they differ by ${{ units: Math.abs(sum - amount) }} minor units of ${{ currency }}.`
  return cellFinding('warning', 'total-differs', row, group.totalName, says, { sum, total: amount })
}
