import type { InputOf } from '@portolan/contract'
import { type WorkbookCell, type WorkbookColumn, writeCsv, writeWorkbook } from '@portolan/exchange'
import type { Call, Download } from '@portolan/platform/operations'
import type { Subjects } from '@portolan/platform/subjects'
import type { ActionRow, exportActions } from '../../contract/index.ts'
import { readList } from './list-actions.ts'

const most = 100_000

export async function exportList(
  call: Call<InputOf<typeof exportActions>>,
  subjects: Subjects,
): Promise<Download> {
  const { input, now } = call
  const shown = await readList(call, { subjects, filters: input }, { limit: most })
  const rows = shown.map((row) => columns.map(({ cell }) => cell(row)))
  const fileName = `actions-${now.slice(0, 10)}`
  if (input.format === 'csv') {
    const bytes = writeCsv([columns.map(({ header }) => header), ...rows], { bom: true })
    return { fileName: `${fileName}.csv`, mediaType: 'text/csv', bytes }
  }
  const bytes = await writeWorkbook({ sheets: [{ name: 'Actions', columns, rows }] })
  const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return { fileName: `${fileName}.xlsx`, mediaType, bytes }
}

type Column = WorkbookColumn & { readonly cell: (row: ActionRow) => WorkbookCell }

const columnOf =
  (format: 'text' | 'day') =>
  (header: string, cell: (row: ActionRow) => string | null): Column => ({ header, format, cell })
const text = columnOf('text')
const dated = columnOf('day')

const columns: readonly Column[] = [
  text('ID', ({ number }) => `A-${number}`),
  text('Action', ({ title }) => title),
  text('Project ID', ({ project }) => project?.code ?? null),
  text('Project', ({ project }) => project?.name ?? null),
  text('Owner', ({ owner }) => owner.name),
  dated('Due', ({ due }) => due),
  text('State', ({ state }) => state),
  { header: 'Late [days]', format: 'integer', cell: ({ lateDays }) => lateDays },
  text('Asked by', ({ askedBy }) => askedBy.name),
  dated('Asked on', ({ askedAt }) => askedAt.slice(0, 10)),
  dated('Closed on', ({ closedAt }) => closedAt?.slice(0, 10) ?? null),
  text('Comes from', ({ source }) => source?.title ?? null),
]
