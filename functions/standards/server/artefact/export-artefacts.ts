import type { InputOf } from '@portolan/contract'
import { type WorkbookCell, type WorkbookColumn, writeCsv, writeWorkbook } from '@portolan/exchange'
import type { Call, Download } from '@portolan/platform/operations'
import type { ArtefactLine, exportArtefacts, ReportedField } from '../../contract/index.ts'
import { filterArtefacts } from './list-artefacts.ts'
import { readArtefacts } from './read-artefacts.ts'

/** A row for each project, a column for each field of the form. */
export async function exportList({
  tx,
  input,
  now,
}: Call<InputOf<typeof exportArtefacts>>): Promise<Download> {
  const { format, artefactId, ...filters } = input
  const { chosen, fields, lines } = await readArtefacts(tx, artefactId)
  const columns = [...known, ...fields.map(columnOf)]
  const rows = filterArtefacts(lines, filters).map((line) => columns.map(({ cell }) => cell(line)))
  const fileName = `${chosen?.id ?? 'artefacts'}-${now.slice(0, 10)}`
  if (format === 'csv') {
    const bytes = writeCsv([columns.map(({ header }) => header), ...rows], { bom: true })
    return { fileName: `${fileName}.csv`, mediaType: 'text/csv', bytes }
  }
  const bytes = await writeWorkbook({ sheets: [{ name: 'Artefacts', columns, rows }] })
  const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return { fileName: `${fileName}.xlsx`, mediaType, bytes }
}

type Column = WorkbookColumn & { readonly cell: (line: ArtefactLine) => WorkbookCell }

const text = (header: string, cell: (line: ArtefactLine) => string | null): Column => ({
  header,
  format: 'text',
  cell,
})

const known: readonly Column[] = [
  text('Project ID', ({ project }) => project.code),
  text('Project', ({ project }) => project.name),
  text('Method', ({ method, number }) => `${method} ${number}`),
  text('Phase', ({ phase }) => phase),
  text('Required', ({ required }) => (required ? 'yes' : 'no')),
  text('State', ({ state }) => state),
  text('Last written by', ({ last }) => last?.by.name ?? null),
  { header: 'Last written', format: 'day', cell: ({ last }) => last?.at.slice(0, 10) ?? null },
]

/** People may write anything into a number or a day of an older form, so what they wrote stays as they wrote it. */
function columnOf({ id, name }: ReportedField): Column {
  return text(name, ({ answers }) => answers[id] || null)
}
