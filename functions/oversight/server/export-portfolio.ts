import { type WorkbookCell, type WorkbookColumn, writeCsv, writeWorkbook } from '@portolan/exchange'
import { type FieldRow, sayValue, typeOf } from '@portolan/platform/fields'
import { type Download, reads, type UseCase } from '@portolan/platform/operations'
import { type Money, toDecimal } from '@portolan/quantity'
import {
  exportPortfolio,
  measureNames,
  measures,
  type StandingFilters,
  type StandingRow,
} from '../contract/index.ts'
import { describeStatusDate } from '../domain/index.ts'
import { dayOfRegisters } from './list-standing.ts'
import { customFields, readFilters } from './read-filters.ts'
import { selectStandings } from './select-standings.ts'
import { readClock } from './status-clock.ts'

/** Fields with a class stay out of files: a file is passed on, and nobody asks there who may read it. */
export const exportPortfolioUseCase: UseCase = reads(
  exportPortfolio,
  async ({ tx, actor, input, now, same }) => {
    const clock = await readClock(tx, actor.tenantId, now)
    const filters = await readFilters(tx, { actor, same, input })
    const columns = [...ownColumns, ...(await customFields(tx, actor, same)).map(customColumn)]
    const order = { sort: input.sort, direction: input.direction }
    const { items } = await selectStandings(tx, {
      filters,
      order,
      clock,
      actor,
      limit: mostRows,
      same,
    })
    const asOf = filters.asOf === undefined ? describeStatusDate(clock) : dayOfRegisters(filters.asOf)
    const fileName = `portfolio-${asOf.day}`
    if (input.format === 'csv') return csvOf(items, columns, fileName)
    return await workbookOf({ items, columns, fileName }, [
      ['As of', asOf.day],
      ['Which means', asOf.sentence],
      ['Written', now],
      ['Projects', String(items.length)],
      ['Order', `${order.sort}, ${order.direction === 'asc' ? 'ascending' : 'descending'}; unknown last`],
      ...filtersInWords(filters),
    ])
  },
)

/** As many rows as a sheet of a spreadsheet holds besides its header. */
const mostRows = 1_048_575

type Column = WorkbookColumn & { readonly cell: (row: StandingRow) => WorkbookCell }

const text = (header: string, cell: (row: StandingRow) => string | null): Column => ({
  header,
  format: 'text',
  cell,
})
const dated = (header: string, cell: (row: StandingRow) => string | null): Column => ({
  header,
  format: 'day',
  cell,
})

const formats: Readonly<Record<string, WorkbookColumn['format']>> = {
  day: 'day',
  days: 'integer',
  share: 'percent',
  count: 'integer',
  steps: 'integer',
}

const ownColumns: readonly Column[] = [
  text('ID', (row) => row.code),
  text('Name', (row) => row.name),
  text('Portfolio', (row) => row.portfolio.name),
  text('Programme', (row) => row.programme?.name ?? null),
  text('Organisation', (row) => row.organisation?.name ?? null),
  text('Category', (row) => row.category),
  text('Phase', (row) => row.phase),
  text('State', (row) => row.state),
  text('Tags', (row) => (row.tags.length === 0 ? null : row.tags.join(', '))),
  dated('Start', (row) => row.start),
  dated('Finish', (row) => row.finish),
  { header: 'Cost', format: 'decimal', cell: (row) => majorUnits(row.cost) },
  text('Currency', (row) => row.cost?.currency ?? null),
  text('Reported', (row) => row.reported?.raw ?? null),
  text('Reported scale', (row) => row.reported?.scale ?? null),
  dated('Reported as of', (row) => row.reported?.asOf ?? null),
  text('Computed [status]', (row) => row.computed.status),
  text('Computed, why', (row) => row.computed.topReason),
  {
    header: 'Computed, how sure [share]',
    format: 'percent',
    cell: (row) => row.computed.sure?.value ?? null,
  },
  dated('Computed as of', (row) => row.computed.asOf),
  text('Being computed anew', (row) => (row.computed.behind ? 'yes' : 'no')),
  ...measureNames.map((name): Column => ({
    header: `${inWords(name)} [${measures[name].unit}]`,
    format: formats[measures[name].unit] ?? 'decimal',
    cell: (row) => row.figures[name] ?? null,
  })),
]

/** A field of the organisation’s own, under its own name: so that an import finds it again. */
function customColumn(field: FieldRow): Column {
  const type = typeOf(field)
  const format = type === 'date' ? 'day' : type === 'number' ? 'decimal' : 'text'
  return { header: field.name, format, cell: (row) => sayValue(row.custom[field.key]) }
}

function csvOf(items: readonly StandingRow[], columns: readonly Column[], fileName: string): Download {
  const rows = [
    columns.map(({ header }) => header),
    ...items.map((row) => columns.map(({ cell }) => cell(row))),
  ]
  return { fileName: `${fileName}.csv`, mediaType: 'text/csv', bytes: writeCsv(rows, { bom: true }) }
}

type Listed = {
  readonly items: readonly StandingRow[]
  readonly columns: readonly Column[]
  readonly fileName: string
}

async function workbookOf(
  { items, columns, fileName }: Listed,
  about: readonly (readonly [string, string])[],
): Promise<Download> {
  const rules = measureNames.map((name) => [
    `${inWords(name)} [${measures[name].unit}]`,
    `${measures[name].formula} (rule ${measures[name].rule})`,
  ])
  const bytes = await writeWorkbook({
    sheets: [
      { name: 'Portfolio', columns, rows: items.map((row) => columns.map(({ cell }) => cell(row))) },
      {
        name: 'About',
        columns: [
          { header: 'What', format: 'text' },
          { header: 'Told', format: 'text' },
        ],
        rows: [...about, ...rules],
      },
    ],
  })
  const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return { fileName: `${fileName}.xlsx`, mediaType, bytes }
}

/** A spreadsheet counts in whole units; a cell of it holds no more digits than a number here. */
function majorUnits(cost: Money | null): number | null {
  return cost === null ? null : Number(toDecimal(cost))
}

function filtersInWords(filters: StandingFilters): [string, string][] {
  const given = Object.entries(filters).filter(
    ([name, value]) => value !== undefined && name !== 'asOf' && name !== 'customCondition',
  )
  if (given.length === 0) return [['Filters', 'none: every project that the writer of this file sees']]
  return given.map(([name, value]) => [
    `Filter: ${inWords(name)}`,
    Array.isArray(value) ? value.join(', ') : String(value),
  ])
}

/** 'slipCurrentDays' becomes 'Slip current days'. */
function inWords(name: string): string {
  const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  return words.charAt(0).toUpperCase() + words.slice(1)
}
