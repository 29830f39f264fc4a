import { type InputOf, mayRead } from '@portolan/contract'
import { type WorkbookCell, type WorkbookColumn, writeCsv, writeWorkbook } from '@portolan/exchange'
import type { Call, Download } from '@portolan/platform/operations'
import { minorDigits } from '@portolan/quantity'
import {
  type ContingencyMoney,
  type ContingencyRatio,
  type ContingencyRow,
  type exportContingency,
  ofRiskMoney,
} from '../../contract/index.ts'
import { listAllContingency } from './list-contingency.ts'

export async function exportList(call: Call<InputOf<typeof exportContingency>>): Promise<Download> {
  const { input, now, actor, tx } = call
  const shown = await listAllContingency(call)
  const places = await tx.selectFrom('investment').select(['id', 'portfolio_id']).execute()
  const portfolios = new Map(places.map(({ id, portfolio_id: portfolioId }) => [id, portfolioId]))
  const rows = shown.map((row) => {
    const { projectId } = row
    const place = { projectId, portfolioId: portfolios.get(projectId) }
    const readable = mayRead(ofRiskMoney, actor.grants, place)
    return columns.map(({ cell, amount }) => (amount === true && !readable ? null : cell(row)))
  })
  const fileName = `contingency-${now.slice(0, 10)}`
  if (input.format === 'csv') {
    const bytes = writeCsv([columns.map(({ header }) => header), ...rows], { bom: true })
    return { fileName: `${fileName}.csv`, mediaType: 'text/csv', bytes }
  }
  const bytes = await writeWorkbook({ sheets: [{ name: 'Contingency', columns, rows }] })
  const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return { fileName: `${fileName}.xlsx`, mediaType, bytes }
}

type Column = WorkbookColumn & {
  readonly cell: (row: ContingencyRow) => WorkbookCell
  /** Told to those only who may read it. */
  readonly amount?: true
}

const text = (header: string, cell: (row: ContingencyRow) => string | null): Column => ({
  header,
  format: 'text',
  cell,
})

function amount(header: string, of: (row: ContingencyRow) => number | null): Column {
  return {
    header,
    format: 'decimal',
    amount: true,
    cell: (row) => {
      const value = of(row)
      return value === null ? null : value / 10 ** (minorDigits(row.currency ?? '') ?? 0)
    },
  }
}

function figure(header: string, name: ContingencyMoney): Column {
  return amount(header, ({ figures }) => numberOf(figures.money?.[name].value))
}

function ratio(header: string, name: ContingencyRatio): Column {
  return { header, format: 'decimal', cell: ({ figures }) => numberOf(figures.ratios[name].value) }
}

function numberOf(value: unknown): number | null {
  return typeof value === 'number' ? value : null
}

const columns: readonly Column[] = [
  text('Project ID', ({ project }) => project.code),
  text('Project', ({ project }) => project.name),
  text('Manager', ({ manager }) => manager?.name ?? null),
  text('State', ({ state }) => state),
  text('Currency', ({ currency }) => currency),
  figure('Held', 'held'),
  figure('Drawn', 'drawn'),
  figure('Remaining', 'remaining'),
  figure('Management reserve', 'reserve'),
  figure('Remaining exposure', 'exposure'),
  figure('P80 less plan', 'simulated'),
  ratio('Burn', 'burn'),
  ratio('Progress', 'progress'),
  ratio('Drawdown index', 'index'),
  ratio('Adequacy', 'adequacy'),
  ratio('Adequacy against P80', 'adequacySimulated'),
  ratio('Days remaining', 'remainingDays'),
  { header: 'Open requests', format: 'integer', cell: ({ open }) => open },
  amount('Asked for', ({ asked }) => asked?.amount ?? null),
]
