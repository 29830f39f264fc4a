import { addDays, addMonths, type Day, startOfMonth } from '@portolan/quantity'
import type { Course } from '../unfold.ts'
import { ledgerMonths } from './ledger-deeds.ts'
import type { MoneyParts } from './money-stage.ts'
import type { Posting } from './postings.ts'

/** What a project ordered of a supplier, and what the ledger booked of it, posting by posting. */
export type PlannedOrder = {
  readonly number: string
  readonly title: string
  readonly course: Course
  readonly supplier: string
  readonly category: string
  readonly day: Day
  readonly from: Day
  readonly to: Day
  readonly amount: number
  /** Charged to the fund of its class. */
  readonly fromFund: boolean
  readonly invoices: readonly Posting[]
}

const mostOrders = 40
const monthsBack = 12

const titles: Readonly<Record<string, string>> = {
  Licences: 'Seats and support',
  Hosting: 'Hosting and operations',
}

/** The forty largest streams of invoices of the last year, each as one order; the ledger knows every cent of them. */
export function plannedOrders(courses: readonly Course[], parts: MoneyParts): readonly PlannedOrder[] {
  const begin = addMonths(startOfMonth(parts.monday), -monthsBack)
  const streams = new Map<string, Posting[]>()
  for (const { first, booked } of ledgerMonths(courses, parts)) {
    if (first < begin) continue
    for (const posting of booked) {
      if (posting.supplier === '' || !(posting.category in titles)) continue
      const key = [posting.project, posting.supplier, posting.category].join('\n')
      streams.set(key, [...(streams.get(key) ?? []), posting])
    }
  }
  return [...streams.values()]
    .filter((stream) => stream.every(({ line, money }) => line === 1 && money.currency === 'EUR'))
    .filter((stream) => stream.every(({ money }) => money.amount > 0))
    .toSorted((a, b) => totalOf(b) - totalOf(a))
    .slice(0, mostOrders)
    .toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1))
    .flatMap((stream, at) => orderOf(stream, { at, courses }))
}

function orderOf(
  stream: readonly Posting[],
  { at, courses }: { readonly at: number; readonly courses: readonly Course[] },
): readonly PlannedOrder[] {
  const [first] = stream
  const course = courses.find(({ story }) => story.code === first?.project)
  const last = stream.at(-1)
  if (first === undefined || last === undefined || course === undefined) return []
  const month = startOfMonth(first.day)
  const from = month > course.start ? month : addDays(course.start, 1)
  return [
    {
      number: `PO-${first.day.slice(0, 4)}-${String(at + 101)}`,
      title: `${titles[first.category]}, ${course.story.name}`,
      course,
      supplier: first.supplier,
      category: first.category,
      day: from,
      from,
      to: addMonths(startOfMonth(last.day), 3),
      // A quarter more than was asked for so far, to the hundred.
      amount: Math.ceil((totalOf(stream) * 1.25) / 10_000) * 10_000,
      fromFund: at % 2 === 0,
      invoices: stream,
    },
  ]
}

function totalOf(stream: readonly Posting[]): number {
  return stream.reduce((sum, { money }) => sum + money.amount, 0)
}

function dayOf(stream: readonly Posting[]): string {
  return stream[0]?.day ?? ''
}
