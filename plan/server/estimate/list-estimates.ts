import { type InputOf, type OutputOf, readCursor, writeCursor } from '@portolan/contract'
import { type WorkbookCell, type WorkbookColumn, writeCsv, writeWorkbook } from '@portolan/exchange'
import type { Call, Download, Known } from '@portolan/platform/operations'
import { minorDigits } from '@portolan/quantity'
import { type RawBuilder, sql } from 'kysely'
import type { EstimateRow, exportEstimates, listEstimates } from '../../contract/index.ts'
import { estimateKey } from '../../domain/index.ts'
import { joined, selectEstimates } from './estimate-rows.ts'

type Listing = Call<InputOf<typeof listEstimates>>
type Filters = Omit<Listing['input'], 'cursor' | 'limit'>

export async function list(call: Listing): Promise<OutputOf<typeof listEstimates>> {
  const { tx, actor, input } = call
  const where = conditions(input, actor)
  const [at, id] = input.cursor === undefined ? [] : (readCursor(input.cursor) ?? [])
  const after =
    typeof at === 'string' && typeof id === 'string'
      ? sql`and (e.created_at, e.id) < (${at}::timestamptz, ${id}::uuid)`
      : sql``
  const rows = await selectEstimates(
    tx,
    sql`where ${where} ${after} order by e.created_at desc, e.id desc limit ${input.limit + 1}`,
  )
  const last = rows.length > input.limit ? rows[input.limit - 1] : undefined
  const { rows: counted } = await sql<{ total: number }>`
    select count(*)::integer as total from ${joined} where ${where}`.execute(tx)
  const { rows: kinds } = await sql<{ kind: string }>`
    select min(kind) as kind from estimate group by kind_key order by 1 limit 200`.execute(tx)
  return {
    items: rows.slice(0, input.limit).map(({ createdAt: _, ...row }) => row),
    next: last ? writeCursor([last.createdAt, last.id]) : null,
    total: counted[0]?.total ?? 0,
    kinds: kinds.map(({ kind }) => kind),
  }
}

function conditions(input: Filters, { personId }: Known): RawBuilder<unknown> {
  const { projectId, state, method, unit, kind, outcome, mine, search } = input
  const pattern = `%${(search ?? '').replace(/[\\%_]/g, '\\$&')}%`
  const all = [
    projectId && sql`e.investment_id = ${projectId}::uuid`,
    state && sql`v.state = ${state}`,
    method && sql`v.method = ${method}`,
    unit && sql`e.unit = ${unit}`,
    kind && sql`e.kind_key = ${estimateKey(kind)}`,
    outcome && outcomes[outcome],
    mine && sql`v.author_id = ${personId}::uuid`,
    search && sql`(e.title ilike ${pattern} or i.name ilike ${pattern} or i.code ilike ${pattern})`,
  ].flatMap((one) => (one === undefined || one === '' || one === false ? [] : [one]))
  return all.length === 0 ? sql`true` : sql.join(all, sql` and `)
}

const outcomes = {
  open: sql`e.actual is null`,
  inside: sql`e.actual between a.low and a.high`,
  below: sql`e.actual < a.low`,
  above: sql`e.actual > a.high`,
} as const

const most = 100_000

export async function exportList(call: Call<InputOf<typeof exportEstimates>>): Promise<Download> {
  const { tx, actor, input, now } = call
  const shown = await selectEstimates(
    tx,
    sql`where ${conditions(input, actor)} order by e.created_at desc, e.id desc limit ${most}`,
  )
  const rows = shown.map((row) => columns.map(({ cell }) => cell(row)))
  const fileName = `estimates-${now.slice(0, 10)}`
  if (input.format === 'csv') {
    const bytes = writeCsv([columns.map(({ header }) => header), ...rows], { bom: true })
    return { fileName: `${fileName}.csv`, mediaType: 'text/csv', bytes }
  }
  const bytes = await writeWorkbook({ sheets: [{ name: 'Estimates', columns, rows }] })
  const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return { fileName: `${fileName}.xlsx`, mediaType, bytes }
}

type Column = WorkbookColumn & { readonly cell: (row: EstimateRow) => WorkbookCell }

const text = (header: string, cell: (row: EstimateRow) => string | null): Column => ({
  header,
  format: 'text',
  cell,
})

/** Hours, or the currency in whole units: the column beside says which. */
const amount = (header: string, of: (row: EstimateRow) => number | null): Column => ({
  header,
  format: 'decimal',
  cell: (row) => {
    const value = of(row)
    const scale = row.unit === 'work' ? 60 : 10 ** (minorDigits(row.currency ?? '') ?? 2)
    return value === null ? null : Math.round((value / scale) * 100) / 100
  },
})

const columns: readonly Column[] = [
  text('Project ID', ({ code }) => code),
  text('Project', ({ project }) => project),
  text('Estimate', ({ title }) => title),
  text('Of', ({ subject }) => subject.title),
  text('Kind of work', ({ kind }) => kind),
  text('Method', ({ method }) => method),
  text('State', ({ state }) => state),
  { header: 'Version', format: 'integer', cell: ({ number }) => number },
  text('Unit', ({ unit, currency }) => (unit === 'work' ? 'h' : currency)),
  amount('Low', ({ points }) => points.low),
  amount('Most likely', ({ points }) => points.likely),
  amount('High', ({ points }) => points.high),
  amount('Expected', ({ expected }) => expected),
  amount('Standard deviation', ({ deviation }) => deviation),
  text('Author', ({ author }) => author.name),
  { header: 'Written on', format: 'day', cell: ({ writtenAt }) => writtenAt.slice(0, 10) },
  amount('Actual', ({ outcome }) => outcome?.actual ?? null),
  { header: 'Ended on', format: 'day', cell: ({ outcome }) => outcome?.endedOn ?? null },
  {
    header: 'Actual ÷ most likely',
    format: 'decimal',
    cell: ({ outcome }) => (outcome === null ? null : Math.round(outcome.ratio * 1_000) / 1_000),
  },
  text('Inside the range', ({ outcome }) => (outcome === null ? null : outcome.inside ? 'yes' : 'no')),
]
