import type { InputOf } from '@portolan/contract'
import { type WorkbookCell, type WorkbookColumn, writeCsv, writeWorkbook } from '@portolan/exchange'
import type { Call, Download } from '@portolan/platform/operations'
import { minorDigits } from '@portolan/quantity'
import type { AccountFigures, AccountRow, exportAccounts } from '../../contract/index.ts'
import { listAllAccounts } from './list-accounts.ts'

export async function exportList(call: Call<InputOf<typeof exportAccounts>>): Promise<Download> {
  const { input, now } = call
  const shown = await listAllAccounts(call)
  const rows = shown.map((row) => columns.map(({ cell }) => cell(row)))
  const fileName = `control-accounts-${now.slice(0, 10)}`
  if (input.format === 'csv') {
    const bytes = writeCsv([columns.map(({ header }) => header), ...rows], { bom: true })
    return { fileName: `${fileName}.csv`, mediaType: 'text/csv', bytes }
  }
  const bytes = await writeWorkbook({ sheets: [{ name: 'Control accounts', columns, rows }] })
  const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return { fileName: `${fileName}.xlsx`, mediaType, bytes }
}

type Column = WorkbookColumn & { readonly cell: (row: AccountRow) => WorkbookCell }
type Amount =
  | 'budget'
  | 'plannedValue'
  | 'earnedValue'
  | 'actualCost'
  | 'cv'
  | 'sv'
  | 'eac'
  | 'managerEac'
  | 'vac'
type Ratio = 'cvShare' | 'svShare' | 'cpi' | 'spi' | 'tcpi'

const columnOf =
  <V extends WorkbookCell>(format: WorkbookColumn['format']) =>
  (header: string, cell: (row: AccountRow) => V | null): Column => ({ header, format, cell })
const text = columnOf<string>('text')
const dated = columnOf<string>('day')
const amount = (header: string, name: Amount): Column =>
  columnOf<number>('decimal')(header, ({ figures, unit }) => inUnits(figures, name, unit))
const ratio = (header: string, name: Ratio): Column =>
  columnOf<number>('decimal')(header, ({ figures }) => rounded(figures?.[name] ?? null))

const columns: readonly Column[] = [
  text('Account', ({ code }) => code),
  text('Name', ({ name }) => name),
  text('Project ID', ({ project }) => project.code),
  text('Project', ({ project }) => project.name),
  text('Answers for it', ({ manager }) => manager.name),
  dated('As of', ({ asOf }) => asOf),
  text('Unit', ({ unit }) => (unit === 'minutes' ? 'hours' : unit)),
  amount('BAC', 'budget'),
  amount('PV', 'plannedValue'),
  amount('EV', 'earnedValue'),
  amount('AC', 'actualCost'),
  amount('CV', 'cv'),
  amount('SV', 'sv'),
  ratio('CV share', 'cvShare'),
  ratio('SV share', 'svShare'),
  ratio('CPI', 'cpi'),
  ratio('SPI', 'spi'),
  amount('EAC', 'eac'),
  amount('EAC of the manager', 'managerEac'),
  amount('VAC', 'vac'),
  ratio('TCPI', 'tcpi'),
  text('Realism', ({ figures }) => figures?.realism ?? null),
  text('Past its threshold', ({ past }) => past.join(', ')),
  text('Explanation', ({ state }) => state),
  dated('Due', ({ due }) => due),
]

/** Minor units as the currency writes them; minutes as hours. */
function inUnits(figures: AccountFigures | null, name: Amount, unit: string): number | null {
  const value = figures?.[name] ?? null
  return value === null ? null : value / (unit === 'minutes' ? 60 : 10 ** (minorDigits(unit) ?? 2))
}

function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 10_000) / 10_000
}
