import type { InputOf } from '@portolan/contract'
import { type WorkbookCell, type WorkbookColumn, writeCsv, writeWorkbook } from '@portolan/exchange'
import type { Call, Download } from '@portolan/platform/operations'
import type { ExceptionRow, exportExceptions } from '../../contract/index.ts'
import { listAllExceptions } from './list-exceptions.ts'

export async function exportList(call: Call<InputOf<typeof exportExceptions>>): Promise<Download> {
  const { input, now } = call
  const shown = await listAllExceptions(call)
  const rows = shown.map((row) => columns.map(({ cell }) => cell(row)))
  const fileName = `exceptions-${now.slice(0, 10)}`
  if (input.format === 'csv') {
    const bytes = writeCsv([columns.map(({ header }) => header), ...rows], { bom: true })
    return { fileName: `${fileName}.csv`, mediaType: 'text/csv', bytes }
  }
  const bytes = await writeWorkbook({ sheets: [{ name: 'Exceptions', columns, rows }] })
  const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return { fileName: `${fileName}.xlsx`, mediaType, bytes }
}

type Column = WorkbookColumn & { readonly cell: (row: ExceptionRow) => WorkbookCell }

const columnOf =
  <V extends WorkbookCell>(format: WorkbookColumn['format']) =>
  (header: string, cell: (row: ExceptionRow) => V | null): Column => ({ header, format, cell })
const text = columnOf<string>('text')
const dated = columnOf<string>('day')
const count = columnOf<number>('integer')

const columns: readonly Column[] = [
  text('ID', ({ number }) => `EX-${number}`),
  text('Project ID', ({ project }) => project.code),
  text('Project', ({ project }) => project.name),
  text('Limit', ({ rule }) => rule),
  text('Past it by', ({ now }) => pastBy(now.values)),
  dated('Past it since', ({ since }) => since),
  count('Age [workdays]', ({ ageWorkdays }) => ageWorkdays),
  text('Question', ({ question }) => question.sentence),
  text('Manager', ({ manager }) => manager?.name ?? null),
  text('State', ({ state }) => state),
  text('Next', ({ next }) => next),
  text('Told', ({ escalated }) => escalated),
  text('What is done', ({ remedy }) => remedy),
  dated('By', ({ remedyDay }) => remedyDay),
  text('Decision', ({ decision }) => (decision === null ? null : `D-${decision.number}`)),
  text('Closed how', ({ closedHow }) => closedHow),
  dated('Closed', ({ closedAt }) => closedAt?.slice(0, 10) ?? null),
]

function pastBy({ days, share }: ExceptionRow['now']['values']): string | null {
  if (days !== undefined) return `${days.value} days`
  return typeof share?.value === 'number' ? `${(share.value * 100).toFixed(1)} %` : null
}
