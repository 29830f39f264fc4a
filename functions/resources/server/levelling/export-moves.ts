import { type WorkbookCell, type WorkbookColumn, writeCsv, writeWorkbook } from '@portolan/exchange'
import type { Download } from '@portolan/platform/operations'
import type { LevellingPreview, LevelMove } from '../../contract/index.ts'
import { reasonInWords } from '../../domain/index.ts'

/** What moves and why, as a file. */
export async function exportMoves(preview: LevellingPreview, format: 'csv' | 'xlsx'): Promise<Download> {
  const rows = preview.moves.map((move) => columns.map(({ cell }) => cell(move)))
  const fileName = `levelling-${preview.asOf}`
  if (format === 'csv') {
    const bytes = writeCsv([columns.map(({ header }) => header), ...rows], { bom: true })
    return { fileName: `${fileName}.csv`, mediaType: 'text/csv', bytes }
  }
  const bytes = await writeWorkbook({ sheets: [{ name: 'Moves', columns, rows }] })
  const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return { fileName: `${fileName}.xlsx`, mediaType, bytes }
}

type Column = WorkbookColumn & { readonly cell: (move: LevelMove) => WorkbookCell }

const columnOf =
  (format: 'text' | 'day') =>
  (header: string, cell: (move: LevelMove) => string): Column => ({ header, format, cell })
const text = columnOf('text')
const dated = columnOf('day')

const columns: readonly Column[] = [
  text('Project', ({ project }) => project),
  text('Activity ID', ({ activity }) => activity),
  text('Activity', ({ name }) => name),
  text('People', ({ people }) => people.join(', ')),
  dated('Start before', ({ startBefore }) => startBefore),
  dated('Start after', ({ startAfter }) => startAfter),
  dated('Finish before', ({ finishBefore }) => finishBefore),
  dated('Finish after', ({ finishAfter }) => finishAfter),
  { header: 'Later [days]', format: 'integer', cell: ({ laterDays }) => laterDays },
  text('Why here', ({ reason }) => reasonInWords(reason)),
]
