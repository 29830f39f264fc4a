import type { InputOf } from '@portolan/contract'
import { type WorkbookCell, type WorkbookColumn, writeCsv, writeWorkbook } from '@portolan/exchange'
import type { DatedKind } from '@portolan/platform/dated'
import type { Dated } from '@portolan/platform/dated/contract'
import type { Call, Download } from '@portolan/platform/operations'
import type { exportGovernanceDays } from '../../contract/index.ts'
import { daysFile } from '../../domain/index.ts'
import { readAsked } from './list-days.ts'

export async function exportDays(
  call: Call<InputOf<typeof exportGovernanceDays>>,
  kinds: readonly DatedKind[],
): Promise<Download> {
  const { input, now } = call
  const items = await readAsked(call, kinds)
  const fileName = `calendar-${now.slice(0, 10)}`
  if (input.format === 'ics') {
    const days = items.map((one) => ({ id: `${one.kind}-${one.id}`, day: one.day, title: titleOf(one) }))
    const bytes = new TextEncoder().encode(daysFile(days, now))
    return { fileName: `${fileName}.ics`, mediaType: 'text/calendar', bytes }
  }
  const rows = items.map((row) => columns.map(({ cell }) => cell(row)))
  if (input.format === 'csv') {
    const bytes = writeCsv([columns.map(({ header }) => header), ...rows], { bom: true })
    return { fileName: `${fileName}.csv`, mediaType: 'text/csv', bytes }
  }
  const bytes = await writeWorkbook({ sheets: [{ name: 'Calendar', columns, rows }] })
  const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return { fileName: `${fileName}.xlsx`, mediaType, bytes }
}

/** What stands in somebody's calendar stands there without a column for the project. */
function titleOf({ sentence, project }: Dated): string {
  return project === null || sentence.includes(project.name) ? sentence : `${sentence} (${project.name})`
}

type Column = WorkbookColumn & { readonly cell: (row: Dated) => WorkbookCell }

const columns: readonly Column[] = [
  { header: 'Day', format: 'day', cell: ({ day }) => day },
  { header: 'What', format: 'text', cell: ({ sentence }) => sentence },
  { header: 'Kind', format: 'text', cell: ({ kind }) => kind },
  { header: 'Project', format: 'text', cell: ({ project }) => project?.name ?? null },
  { header: 'Whose', format: 'text', cell: ({ who }) => who },
  { header: 'State', format: 'text', cell: ({ state }) => state },
  { header: 'Done', format: 'day', cell: ({ doneOn }) => doneOn },
  { header: 'Of the office', format: 'text', cell: ({ office }) => (office ? 'yes' : null) },
]
