import type { InputOf } from '@portolan/contract'
import { type WorkbookCell, type WorkbookColumn, writeCsv, writeWorkbook } from '@portolan/exchange'
import type { Call, Download } from '@portolan/platform/operations'
import type { exportGates, GateLine } from '../../contract/index.ts'
import { filterGates, readGateLines } from './list-gates.ts'

/** A row for the next gate of each project, in the order in which they are listed. */
export async function exportList({ tx, input, now }: Call<InputOf<typeof exportGates>>): Promise<Download> {
  const { format, ...filters } = input
  const lines = filterGates(await readGateLines(tx, now), filters, now)
  const rows = lines.map((line) => columns.map(({ cell }) => cell(line)))
  const fileName = `gates-${now.slice(0, 10)}`
  if (format === 'csv') {
    const bytes = writeCsv([columns.map(({ header }) => header), ...rows], { bom: true })
    return { fileName: `${fileName}.csv`, mediaType: 'text/csv', bytes }
  }
  const bytes = await writeWorkbook({ sheets: [{ name: 'Gates', columns, rows }] })
  const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return { fileName: `${fileName}.xlsx`, mediaType, bytes }
}

type Column = WorkbookColumn & { readonly cell: (line: GateLine) => WorkbookCell }

const columnOf =
  <V extends WorkbookCell>(format: WorkbookColumn['format']) =>
  (header: string, cell: (line: GateLine) => V | null): Column => ({ header, format, cell })
const text = columnOf<string>('text')
const dated = columnOf<string>('day')
const count = columnOf<number>('integer')

/** People by name, or the role that nobody holds. */
function mendersOf({ people, role }: GateLine['missing'][number]): readonly string[] {
  return people.length === 0 && role !== null ? [`${role}: nobody yet`] : people.map(({ name }) => name)
}

const columns: readonly Column[] = [
  text('Project ID', ({ project }) => project.code),
  text('Project', ({ project }) => project.name),
  text('Phase', ({ phase }) => phase),
  text('Gate', ({ gate }) => gate),
  text('State', ({ sign }) => sign),
  dated('Due', ({ due }) => due),
  count('Days late', ({ due, daysLate }) => (due === null ? null : daysLate)),
  count('Musts met', ({ met }) => met),
  count('Musts', ({ musts }) => musts),
  count('Waived', ({ waived }) => waived),
  text('Missing', ({ missing, lapsed }) => [...lapsed, ...missing.map(({ words }) => words)].join('; ')),
  text('Can mend it', ({ missing }) => [...new Set(missing.flatMap(mendersOf))].join(', ')),
  count('Overdue conditions', ({ overdueConditions }) => overdueConditions),
  text('Last decided', ({ outcome }) => outcome),
  count('Days in the phase', ({ days }) => days),
  count('Work outside all phases', ({ outside }) => outside),
]
