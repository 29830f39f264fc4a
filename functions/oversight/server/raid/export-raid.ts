import type { InputOf } from '@portolan/contract'
import { type WorkbookCell, type WorkbookColumn, writeCsv, writeWorkbook } from '@portolan/exchange'
import type { Call, Download } from '@portolan/platform/operations'
import { entryLetters, type EntryRow, type exportRaid } from '../../contract/index.ts'
import { listAll } from './list-raid.ts'

export async function exportList(call: Call<InputOf<typeof exportRaid>>): Promise<Download> {
  const { input, now } = call
  const shown = await listAll(call, input)
  const rows = shown.map((row) => columns.map(({ cell }) => cell(row)))
  const fileName = `raid-${now.slice(0, 10)}`
  if (input.format === 'csv') {
    const bytes = writeCsv([columns.map(({ header }) => header), ...rows], { bom: true })
    return { fileName: `${fileName}.csv`, mediaType: 'text/csv', bytes }
  }
  const bytes = await writeWorkbook({ sheets: [{ name: 'RAID', columns, rows }] })
  const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return { fileName: `${fileName}.xlsx`, mediaType, bytes }
}

type Column = WorkbookColumn & { readonly cell: (row: EntryRow) => WorkbookCell }

const columnOf =
  <V extends WorkbookCell>(format: WorkbookColumn['format']) =>
  (header: string, cell: (row: EntryRow) => V | null): Column => ({ header, format, cell })
const text = columnOf<string>('text')
const dated = columnOf<string>('day')
const count = columnOf<number>('integer')

const columns: readonly Column[] = [
  text('ID', ({ kind, number }) => `${entryLetters[kind]}-${number}`),
  text('Kind', ({ kind }) => kind),
  text('What', ({ title }) => title),
  text('Project ID', ({ project }) => project.code),
  text('Project', ({ project }) => project.name),
  text('From project', ({ other }) => other?.name ?? null),
  text('Owner', ({ owner }) => owner?.name ?? null),
  dated('Day', ({ due }) => due),
  text('State', ({ state }) => state),
  text('Asks for', ({ sign }) => sign),
  text('Next', ({ next }) => next),
  text('Asked', ({ asked }) => asked),
  count('Age [days]', ({ ageDays }) => ageDays),
  count('Looked at [days ago]', ({ lookedDays }) => lookedDays),
  text('Severity', ({ severity }) => severity),
  count('Probability, step', ({ inherent }) => inherent?.probability ?? null),
  count('Impact, step', ({ inherent }) => inherent?.impact ?? null),
  count('Probability left, step', ({ residual }) => residual?.probability ?? null),
  count('Impact left, step', ({ residual }) => residual?.impact ?? null),
  dated('Offered', ({ offer }) => offer),
  count('Conflict [days]', ({ conflictDays }) => conflictDays),
]
