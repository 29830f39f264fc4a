import type { InputOf } from '@portolan/contract'
import { type WorkbookColumn, writeCsv, writeWorkbook } from '@portolan/exchange'
import type { Call, Download } from '@portolan/platform/operations'
import type { AccessReview, exportAccessReview } from '../../contract/index.ts'
import { type ItemRow, readItems, requireReview } from './review-rows.ts'

type Column = WorkbookColumn & { readonly cell: (item: ItemRow) => string | null }

const text = (header: string, cell: Column['cell']): Column => ({ header, format: 'text', cell })
const dated = (header: string, cell: Column['cell']): Column => ({ header, format: 'day', cell })

const columns: readonly Column[] = [
  text('Person', ({ person }) => person),
  text('Kind', ({ kind }) => kind),
  text('Role or token', ({ role, token }) => role ?? token),
  text('Over', ({ scope }) => scope),
  text('Place', ({ scopeName }) => scopeName),
  dated('Since', ({ since }) => since.slice(0, 10)),
  text('To judge', ({ judge }) => judge),
  text('State', ({ state }) => state),
  text('Judgement', ({ verdict }) => verdict),
  text('Why', ({ note }) => (note === '' ? null : note)),
  text('Judged by', ({ judgedBy }) => judgedBy),
  dated('Judged on', ({ judgedAt }) => judgedAt?.slice(0, 10) ?? null),
]

export async function exportReview(call: Call<InputOf<typeof exportAccessReview>>): Promise<Download> {
  const review = await requireReview(call, call.input.reviewId)
  const items = await readItems(call, review.id)
  const rows = items.map((item) => columns.map(({ cell }) => cell(item)))
  const fileName = `access-review-${(review.closedAt ?? call.now).slice(0, 10)}`
  if (call.input.format === 'csv')
    return {
      fileName: `${fileName}.csv`,
      mediaType: 'text/csv',
      bytes: writeCsv([columns.map(({ header }) => header), ...rows], { bom: true }),
    }
  return {
    fileName: `${fileName}.xlsx`,
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    bytes: await writeWorkbook({
      sheets: [
        { name: 'Access', columns, rows },
        { name: 'About', columns: aboutColumns, rows: aboutOf(review) },
      ],
    }),
  }
}

const aboutColumns: readonly WorkbookColumn[] = [
  { header: 'What', format: 'text' },
  { header: 'Told', format: 'text' },
]

function aboutOf({
  name,
  startedBy,
  startedAt,
  due,
  closedBy,
  closedAt,
  recordHash,
}: AccessReview): string[][] {
  return [
    ['Review', name],
    ['Started', `${startedAt} by ${startedBy.name}`],
    ['To be judged by', due],
    ['Closed', closedAt === null ? 'not yet' : `${closedAt} by ${closedBy?.name ?? ''}`],
    ['SHA-256 of the record', recordHash ?? 'none before it is closed'],
  ]
}
