import { told, type Told } from '@portolan/quantity'
import { type DateOrder, provenOrder } from '../cells/day.ts'
import { type Table } from '../layout/guess-layout.ts'
import { type Assignment } from './assign.ts'
import { sampleColumn } from './evidence.ts'
import { type MappingSettings } from './mapping.ts'
import { guessScale, moneyEvidence } from './money-style.ts'
import { targetOf, type TargetId } from './targets.ts'

export type FileGuess = {
  readonly currency?: string
  readonly scale: MappingSettings['scale']
  readonly order: DateOrder
  /** True where the dates themselves show it. */
  readonly orderProven: boolean
  readonly fiscalYearStart: number
  /** True where a header names the unit. */
  readonly scaleSaid: boolean
  /** Set where the scale is a guess from the size of the amounts. */
  readonly scaleDoubt?: Told
  readonly reasons: readonly Told[]
}

/** Currency, unit, order of dates and fiscal year, each from what the columns show together. */
export function guessFile(table: Table, uses: readonly Assignment[], defaultCurrency?: string): FileGuess {
  const money = guessMoney(table, uses, defaultCurrency)
  const order = guessOrder(table, uses, money.currency)
  const fiscal = fiscalYearStartOf(money.currency)
  const reasons = [...money.reasons, order.reason]
  return { ...money, order: order.order, orderProven: order.proven, fiscalYearStart: fiscal, reasons }
}

type MoneyGuess = Pick<FileGuess, 'currency' | 'scale' | 'scaleSaid' | 'scaleDoubt' | 'reasons'>

function guessMoney(table: Table, uses: readonly Assignment[], defaultCurrency?: string): MoneyGuess {
  const columns = columnsOfKind(uses, 'money')
  if (columns.length === 0) return { scale: 1, scaleSaid: false, reasons: [] }
  const found = columns.map((column) =>
    moneyEvidence(table.header[column] ?? '', sampleColumn(table, column)),
  )
  const currency = chooseCurrency(
    table,
    found.map((evidence) => evidence.currency),
    defaultCurrency,
  )
  const scales = found.flatMap(({ scale }) => (scale === undefined ? [] : [scale]))
  const named = mostFrequent(scales)
  const costs = columns.filter((column) => isCostOfProject(uses[column]))
  const column = costs[0] ?? columns[0] ?? 0
  const guessed = guessScale(sampleColumn(table, column), found[columns.indexOf(column)]?.decimal)
  const scale = named ?? guessed.scale
  const said =
    named === undefined
      ? guessed.reason
      : told('exchange:how.unit-in-header')`Amounts count in ${{ unit: unitName(named) }}: a header says so.`
  const doubt =
    named === undefined && guessed.doubtful
      ? { scaleDoubt: told('exchange:unit-guessed')`${{ reason: guessed.reason }} Check it.` }
      : {}
  const code = currency.code === undefined ? {} : { currency: currency.code }
  return { ...code, scale, scaleSaid: named !== undefined, ...doubt, reasons: [currency.reason, said] }
}

export function unitName(scale: number): Told {
  if (scale === 1_000_000) return told('exchange:unit.millions')`millions`
  return scale === 1_000
    ? told('exchange:unit.thousands')`thousands`
    : told('exchange:unit.single')`single units`
}

function isCostOfProject(assigned: Assignment | undefined): boolean {
  const costs: readonly TargetId[] = ['wholeLifeCost', 'plannedCost', 'actualCost']
  return assigned?.use.kind === 'target' && costs.includes(assigned.use.target)
}

type CurrencyChoice = { readonly code?: string; readonly reason: Told }

function chooseCurrency(
  table: Table,
  codes: readonly (string | undefined)[],
  defaultCurrency: string | undefined,
): CurrencyChoice {
  const named = mostFrequent(codes.filter((code) => code !== undefined && code !== '$'))
  if (named !== undefined)
    return {
      code: named,
      reason: told(
        'exchange:how.currency-named',
      )`Amounts are in ${{ currency: named }}: headers or cells name it.`,
    }
  if (codes.includes('$')) return whichDollar(table, defaultCurrency)
  if (defaultCurrency === undefined)
    return { reason: told('exchange:how.no-currency')`No currency is named in the file.` }
  return {
    code: defaultCurrency,
    reason: told(
      'exchange:how.currency-of-organisation',
    )`No currency is named; ${{ currency: defaultCurrency }} of the organisation is used.`,
  }
}

const dollarCountries: readonly (readonly [RegExp, string])[] = [
  [/\bCanad(a|ian)\b/, 'CAD'],
  [/\bAustralian?\b/, 'AUD'],
  [/\bNew Zealand\b/, 'NZD'],
  [/\bSingapore\b/, 'SGD'],
]

/** '$' alone is the dollar of the country the file keeps naming, else of the organisation, else of the US. */
function whichDollar(table: Table, defaultCurrency: string | undefined): CurrencyChoice {
  const rows = table.rows.slice(0, 2_000)
  for (const [pattern, code] of dollarCountries) {
    const hits = rows.filter((row) => row.cells.some((cell) => pattern.test(cell))).length
    if (hits > rows.length * 0.1) {
      return {
        code,
        reason: told(
          'exchange:how.dollar-by-country',
        )`Amounts are in ${{ currency: code }}: they carry $, and ${{ rows: hits }} rows name the country.`,
      }
    }
  }
  if (defaultCurrency !== undefined && /^(USD|CAD|AUD|NZD|SGD|HKD)$/.test(defaultCurrency)) {
    return {
      code: defaultCurrency,
      reason: told(
        'exchange:how.dollar-of-organisation',
      )`Amounts carry $; ${{ currency: defaultCurrency }} of the organisation is used.`,
    }
  }
  const reason = told(
    'exchange:how.us-dollar',
  )`Amounts carry $ and no country is named: US dollars are assumed.`
  return { code: 'USD', reason }
}

function guessOrder(
  table: Table,
  uses: readonly Assignment[],
  currency: string | undefined,
): { readonly order: DateOrder; readonly proven: boolean; readonly reason: Told } {
  const proofs = columnsOfKind(uses, 'day').map((column) => provenOrder(sampleColumn(table, column)))
  const isoOnly =
    proofs.some((proof) => proof?.order === 'ymd') && proofs.every((p) => !p || p.order === 'ymd')
  if (isoOnly)
    return {
      order: 'ymd',
      proven: true,
      reason: told('exchange:how.year-first')`Dates are written year first.`,
    }
  const tally = new Map<DateOrder, number>()
  for (const proof of proofs) {
    if (proof && proof.order !== 'ymd') tally.set(proof.order, (tally.get(proof.order) ?? 0) + proof.proofs)
  }
  const best = [...tally].toSorted((a, b) => b[1] - a[1])[0]?.[0]
  if (best !== undefined) {
    const reason =
      best === 'mdy'
        ? told('exchange:how.month-first-proven')`Dates have the month first: days above twelve prove it.`
        : told('exchange:how.day-first-proven')`Dates have the day first: days above twelve prove it.`
    return { order: best, proven: true, reason }
  }
  if (currency === 'USD')
    return {
      order: 'mdy',
      proven: false,
      reason: told(
        'exchange:how.month-first-assumed',
      )`No date shows whether day or month comes first; month first is assumed with USD.`,
    }
  return {
    order: 'dmy',
    proven: false,
    reason: told(
      'exchange:how.day-first-assumed',
    )`No date shows whether day or month comes first; day first is assumed.`,
  }
}

/** Government fiscal years; a company sets its own. */
function fiscalYearStartOf(currency: string | undefined): number {
  if (currency === 'USD') return 10
  if (currency === 'AUD' || currency === 'NZD') return 7
  return 4
}

function columnsOfKind(uses: readonly Assignment[], kind: string): number[] {
  return uses.flatMap(({ use }, column) => {
    if (use.kind === 'phase') return kind === 'money' ? [column] : []
    return use.kind === 'target' && targetOf(use.target).kind === kind ? [column] : []
  })
}

function mostFrequent<T>(values: readonly T[]): T | undefined {
  const tally = new Map<T, number>()
  for (const value of values) tally.set(value, (tally.get(value) ?? 0) + 1)
  return [...tally].toSorted((a, b) => b[1] - a[1])[0]?.[0]
}
