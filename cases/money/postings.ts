import type { NewLine } from '@portolan/plan/contract'
import { addDays, convert, type Day, type Money, type Random, toDecimal, weekday } from '@portolan/quantity'
import type { Course, Month } from '../unfold.ts'

export type Posting = {
  readonly document: string
  readonly line: number
  readonly day: Day
  readonly project: string
  readonly category: string
  readonly money: Money
  readonly supplier: string
  readonly text: string
}

const suppliers: Readonly<Record<string, readonly [string, ...string[]]>> = {
  Licences: ['Northgate Software', 'Halden Systems', 'Quarry Analytics', 'Meridian Tools'],
  Hosting: ['Brightwater Cloud', 'Polder Datacenters', 'Skerry Networks'],
  Labour: ['Kinnear Contractors', 'Ostrava Consulting'],
}

type Rates = Readonly<Record<'USD' | 'GBP' | 'CHF', string>>
export type Booking = { readonly chance: Random; readonly rates: Rates; readonly nextDocument: () => string }

/** What the ledger books for a project in a month: exactly what its plan says was spent, also where it paid in dollars. */
export function postingsOf(course: Course, month: Month, booking: Booking): readonly Posting[] {
  return month.actuals.flatMap((line) => postingsOfLine(course.story.code, line, booking))
}

function postingsOfLine(
  project: string,
  line: NewLine,
  { chance, rates, nextDocument }: Booking,
): readonly Posting[] {
  const day = workday(addDays(line.to as Day, -1 - chance.whole(0, 6)))
  const bySupplier = line.category !== 'Labour' || chance.next() < 0.35
  const supplier = bySupplier ? chance.pick(suppliers[line.category] ?? ['']) : ''
  const document = nextDocument()
  const posting = (at: number, money: Money, text: string): Posting => ({
    document,
    line: at,
    day,
    project,
    category: line.category,
    money,
    supplier,
    text,
  })
  const text = bySupplier ? `Invoice ${document.slice(-4)}` : 'Hours of the month'
  const isForeign = line.category === 'Licences' && chance.next() < 0.25 && line.money.amount > 50_000
  if (!isForeign) return [posting(1, line.money, text)]
  const currency = chance.pick(['USD', 'GBP', 'CHF'] as const)
  const rate = rates[currency]
  const paid: Money = { amount: Math.round((line.money.amount * 0.8) / Number(rate) / 100) * 100, currency }
  const inEuros = convert(paid, { from: currency, to: 'EUR', rate })
  const rest: Money = { amount: line.money.amount - inEuros.amount, currency: 'EUR' }
  return [posting(1, paid, text), posting(2, rest, 'Import duty and bank charges')]
}

/** Books are kept on workdays: the Friday before. */
function workday(day: Day): Day {
  return addDays(day, -Math.max(0, weekday(day) - 5))
}

/** The file that the ledger exports, with its control totals at the end. */
export function ledgerFile(postings: readonly Posting[]): Uint8Array {
  const head = 'Document number,Line,Posting date,Project,Cost category,Amount,Currency,Supplier,Text'
  const lines = postings.map((one) =>
    [
      one.document,
      one.line,
      one.day,
      one.project,
      one.category,
      toDecimal(one.money),
      one.money.currency,
      one.supplier,
      one.text,
    ].join(','),
  )
  const currencies = [...new Set(postings.map(({ money }) => money.currency))].toSorted()
  const totals = currencies.map((currency) => {
    const own = postings.filter(({ money }) => money.currency === currency)
    const amount = own.reduce((sum, { money }) => sum + money.amount, 0)
    return ['Total', own.length, '', '', '', toDecimal({ amount, currency }), currency, '', ''].join(',')
  })
  return new TextEncoder().encode(`${[head, ...lines, ...totals].join('\n')}\n`)
}
