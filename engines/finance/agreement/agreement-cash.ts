import { addDays, endOfMonth } from '@portolan/quantity'
import { inOrder } from '../arithmetic/in-order.ts'
import { timesShare } from '../arithmetic/times-fraction.ts'
import { type Checks, openChecks } from '../checks.ts'
import type { Answer } from '../result.ts'
import type { Agreement, Invoice, MinorUnits, PaymentTerms, Receipt } from './agreement.ts'
import { type Bill, billsOf } from './bills.ts'

export type AgreementCash = {
  readonly invoices: readonly Invoice[]
  /** In order of time: each invoice without what is held back of it, and the retention when it is released. */
  readonly receipts: readonly Receipt[]
  readonly billed: MinorUnits
  readonly retained: MinorUnits
  /** Worked beyond a cap, and lost. */
  readonly unbilled: MinorUnits
}

/** When the money of an agreement comes. All that is billed is received, to the minor unit. */
export function agreementCash(agreement: Agreement): Answer<AgreementCash> {
  const checks = openChecks()
  const terms = readTerms(agreement.terms, checks)
  const { bills, unbilled } = billsOf(agreement, checks)
  const isExact = checks.exactSum(
    'billed',
    bills.map(({ amount }) => amount),
  )
  const invoices = terms === null || !isExact ? [] : bills.map((bill) => invoiceOf(bill, terms))
  const retained = totalOf(invoices.map((invoice) => invoice.retained))
  return {
    result: {
      invoices,
      receipts: terms === null ? [] : receiptsOf(agreement.id, invoices, terms),
      billed: totalOf(invoices.map(({ amount }) => amount)),
      retained,
      unbilled,
    },
    findings: checks.findings,
  }
}

type ReadTerms = {
  readonly days: number
  readonly from: PaymentTerms['from']
  readonly late: number
  readonly share: number
  readonly releaseDays: number
}

function readTerms({ days, from, late, retention }: PaymentTerms, checks: Checks): ReadTerms | null {
  const read = {
    days: checks.number('paymentDays', days, 'days'),
    late: checks.number('lateDays', late ?? 0, 'days'),
    share: checks.number('retentionShare', retention?.share ?? 0, 'share'),
    releaseDays: checks.number('releaseDays', retention?.releaseDays ?? 0, 'days'),
  }
  const { days: wait, late: more, share, releaseDays } = read
  return wait === null || more === null || share === null || releaseDays === null
    ? null
    : { days: wait, from, late: more, share, releaseDays }
}

function invoiceOf({ id, day, amount }: Bill, { days, from, share }: ReadTerms): Invoice {
  const due = addDays(from === 'month-end' ? endOfMonth(day) : day, days)
  return { id, day, amount, due, retained: timesShare(amount, share) }
}

function receiptsOf(agreement: string, invoices: readonly Invoice[], terms: ReadTerms): readonly Receipt[] {
  const last = invoices.at(-1)
  const paid = invoices.map(({ id, due, amount, retained }) => ({
    day: addDays(due, terms.late),
    amount: amount - retained,
    kind: 'invoice' as const,
    of: id,
  }))
  const retained = totalOf(invoices.map((invoice) => invoice.retained))
  if (last === undefined || retained === 0) return inOrder(paid)
  const released = {
    day: addDays(last.day, terms.releaseDays + terms.late),
    amount: retained,
    kind: 'retention' as const,
    of: agreement,
  }
  return inOrder([...paid, released])
}

function totalOf(amounts: readonly MinorUnits[]): MinorUnits {
  return amounts.reduce((sum, amount) => sum + amount, 0)
}
