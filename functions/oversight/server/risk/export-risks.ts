import { type InputOf, mayRead } from '@portolan/contract'
import { type WorkbookCell, type WorkbookColumn, writeCsv, writeWorkbook } from '@portolan/exchange'
import type { Call, Download } from '@portolan/platform/operations'
import { readProject } from '@portolan/plan/server'
import { minorDigits } from '@portolan/quantity'
import { type exportRisks, type KeptRisk, ofRiskMoney, type RiskCost } from '../../contract/index.ts'
import { readRisks } from './risk-rows.ts'

/** The register as a file; without the right to its money it has no columns of money. */
export async function exportRegister(call: Call<InputOf<typeof exportRisks>>): Promise<Download> {
  const { tx, actor, place, input } = call
  const project = await readProject(tx, input.projectId)
  const risks = await readRisks(tx, input.projectId)
  const currency = project.cost?.currency ?? null
  const shown = mayRead(ofRiskMoney, actor.grants, place) ? [...columns, ...moneyColumns(currency)] : columns
  const rows = risks.map((risk) => shown.map(({ cell }) => cell(risk)))
  const fileName = `risks-${project.code ?? project.name}`
  if (input.format === 'csv') {
    const bytes = writeCsv([shown.map(({ header }) => header), ...rows], { bom: true })
    return { fileName: `${fileName}.csv`, mediaType: 'text/csv', bytes }
  }
  const bytes = await writeWorkbook({ sheets: [{ name: 'Risks', columns: shown, rows }] })
  const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return { fileName: `${fileName}.xlsx`, mediaType, bytes }
}

type Column = WorkbookColumn & { readonly cell: (risk: KeptRisk) => WorkbookCell }

const text = (header: string, cell: (risk: KeptRisk) => string): Column => ({ header, format: 'text', cell })
const number = (header: string, cell: (risk: KeptRisk) => number | null): Column => ({
  header,
  format: 'decimal',
  cell,
})

const points = ['low', 'likely', 'high'] as const
const words = { low: 'least', likely: 'likeliest', high: 'most' } as const

const columns: readonly Column[] = [
  text('Risk', ({ title }) => title),
  text('Cause', ({ cause }) => cause),
  text('Event', ({ event }) => event),
  text('Effect', ({ effect }) => effect),
  number('Probability [%]', ({ probability }) => Math.round(probability * 1_000) / 10),
  text('Delay in', ({ delay }) => (delay === null ? '' : delay.unit)),
  ...points.map((at) => number(`Delay, ${words[at]}`, ({ delay }) => delay?.[at] ?? null)),
  text('Response', ({ response }) => response?.kind ?? ''),
  text('What is done', ({ response }) => response?.words ?? ''),
  number('Probability left [%]', ({ response }) =>
    response === null ? null : Math.round(response.probability * 1_000) / 10,
  ),
  { header: 'May happen', format: 'day', cell: ({ near }) => near },
  text('Owner', ({ owner }) => owner?.name ?? ''),
  text('State', ({ state }) => state),
]

function moneyColumns(currency: string | null): readonly Column[] {
  const by = 10 ** (minorDigits(currency ?? '') ?? 2)
  const of = (cost: RiskCost | null | undefined, at: (typeof points)[number]): number | null =>
    cost === null || cost === undefined ? null : cost[at] / by
  const unit = currency === null ? '' : ` [${currency}]`
  return [
    ...points.map((at) => number(`Cost, ${words[at]}${unit}`, ({ cost }) => of(cost, at))),
    number(`Cost of the response${unit}`, ({ response }) => (response === null ? null : response.cost / by)),
    ...points.map((at) =>
      number(`Cost left, ${words[at]}${unit}`, ({ response }) => of(response?.money, at)),
    ),
  ]
}
