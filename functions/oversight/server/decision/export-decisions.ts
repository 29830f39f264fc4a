import type { InputOf } from '@portolan/contract'
import { type WorkbookCell, type WorkbookColumn, writeCsv, writeWorkbook } from '@portolan/exchange'
import type { Call, Download } from '@portolan/platform/operations'
import { type Money, toDecimal } from '@portolan/quantity'
import type { DecisionRow, exportDecisions } from '../../contract/index.ts'
import { readRegister, readWaiting } from './list-decisions.ts'

type Op = typeof exportDecisions

const most = 100_000

export async function exportRegister(call: Call<InputOf<Op>>): Promise<Download> {
  const { input, now } = call
  const shown =
    input.place === 'waiting' ? await readWaiting(call) : await readRegister(call, input, { limit: most })
  const rows = shown.map(({ row }) => columns.map(({ cell }) => cell(row)))
  const fileName = `decisions-${now.slice(0, 10)}`
  if (input.format === 'csv') {
    const bytes = writeCsv([columns.map(({ header }) => header), ...rows], { bom: true })
    return { fileName: `${fileName}.csv`, mediaType: 'text/csv', bytes }
  }
  const bytes = await writeWorkbook({ sheets: [{ name: 'Decisions', columns, rows }] })
  const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return { fileName: `${fileName}.xlsx`, mediaType, bytes }
}

type Column = WorkbookColumn & { readonly cell: (row: DecisionRow) => WorkbookCell }

const text = (header: string, cell: (row: DecisionRow) => string | null): Column => ({
  header,
  format: 'text',
  cell,
})
const dated = (header: string, cell: (row: DecisionRow) => string | null): Column => ({
  header,
  format: 'day',
  cell,
})

const columns: readonly Column[] = [
  text('ID', ({ number }) => `D-${number}`),
  text('Question', ({ question }) => question),
  text('Project ID', ({ project }) => project?.code ?? null),
  text('Project', ({ project }) => project?.name ?? null),
  text('State', ({ state }) => state),
  text('Decider', ({ decider }) => decider?.name ?? null),
  text('Delegate', ({ delegate }) => delegate?.name ?? null),
  text('Asked by', ({ askedBy }) => askedBy.name),
  dated('Asked on', ({ askedAt }) => askedAt?.slice(0, 10) ?? null),
  dated('Due', ({ due }) => due),
  text('Chosen', ({ chosen }) => chosen?.title ?? null),
  dated('Decided on', ({ decidedAt }) => decidedAt?.slice(0, 10) ?? null),
  { header: 'Latency [days]', format: 'integer', cell: ({ latencyDays }) => latencyDays },
  { header: 'Most cost growth', format: 'decimal', cell: ({ cost }) => majorUnits(cost) },
  text('Currency', ({ cost }) => cost?.currency ?? null),
  { header: 'Most slip [days]', format: 'integer', cell: ({ slipDays }) => slipDays },
  dated('Closed on', ({ closedAt }) => closedAt?.slice(0, 10) ?? null),
  { header: 'Effect on cost', format: 'decimal', cell: ({ did }) => majorUnits(did?.cost ?? null) },
  text('Currency of effect', ({ did }) => did?.cost?.currency ?? null),
  { header: 'Effect on finish [days]', format: 'integer', cell: ({ did }) => did?.slipDays ?? null },
  { header: 'Fields changed', format: 'integer', cell: ({ did }) => did?.changes ?? null },
  { header: 'Votes', format: 'integer', cell: ({ votes }) => votes },
]

function majorUnits(cost: Money | null): number | null {
  return cost === null ? null : Number(toDecimal(cost))
}
