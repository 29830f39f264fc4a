import { commitLedger, noteDifference, previewLedger } from '@portolan/plan/contract'
import { addDays, addMonths, type Day, random, startOfMonth } from '@portolan/quantity'
import type { Course } from '../unfold.ts'
import { controllerId, type MoneyDeed, type MoneyParts, type MoneyStage } from './money-stage.ts'
import { reopenedMonth } from './period-deeds.ts'
import { ledgerFile, type Posting, postingsOf } from './postings.ts'
import { actualRates } from './rate-deeds.ts'

/** Where ledger and plan differ, and why: three times in two years. */
export const differences = [
  {
    month: reopenedMonth,
    category: 'Hosting',
    cents: 348_000,
    rank: 1,
    supplier: 'Brightwater Cloud',
    text: 'Invoice 90117',
    late: true,
    why: 'Invoice 90117 came after the lock: the ledger has it in this month, the plan in the next one.',
  },
  {
    month: -3,
    category: 'Licences',
    cents: -125_000,
    rank: 4,
    supplier: 'Halden Systems',
    text: 'Credit note 2214',
    late: false,
    why: 'Credit note of Halden Systems for seats that were not used; the plan follows with the next report.',
  },
  {
    month: -2,
    category: 'Labour',
    cents: 86_420,
    rank: 2,
    supplier: '',
    text: 'Travel to the customer',
    late: false,
    why: 'Travel is booked as labour by the ledger; the plan does not count it.',
  },
] as const

export type LedgerMonth = {
  readonly first: Day
  readonly booked: readonly Posting[]
  readonly extra: readonly { readonly one: Told; readonly posting: Posting }[]
  readonly own: readonly Posting[]
}

/** What the ledger booked in each of two years' months; the last one has some for no project. */
export function ledgerMonths(courses: readonly Course[], parts: MoneyParts): readonly LedgerMonth[] {
  const thisMonth = startOfMonth(parts.monday)
  const chance = random(parts.seed).stream('ledger')
  const rates = actualRates(parts)
  let documents = 410_000
  const nextDocument = (): string => String((documents += 1))
  const months: LedgerMonth[] = []
  for (let month = -24; month < 0; month += 1) {
    const first = addMonths(thisMonth, month)
    const table = rates.get(first)
    if (table === undefined) continue
    const booked = courses.flatMap((course) =>
      course.months
        .filter((one) => one.month === month)
        .flatMap((one) => postingsOf(course, one, { chance, rates: table, nextDocument })),
    )
    const told = differences.filter((one) => one.month === month)
    const extra = told.map((one) => ({
      one,
      posting: differing(one, { booked, document: nextDocument(), first }),
    }))
    const own = month === -1 ? homeless(addDays(addMonths(first, 1), -4), nextDocument) : []
    months.push({ first, booked, extra, own })
  }
  return months
}

/** On the 8th the postings of the month before, from one file with control totals. */
export function ledgerDeeds(courses: readonly Course[], parts: MoneyParts): readonly MoneyDeed[] {
  const deeds: MoneyDeed[] = []
  for (const { first, booked, extra, own } of ledgerMonths(courses, parts)) {
    const next = addMonths(first, 1)
    const onTime = extra.filter(({ one }) => !one.late).map(({ posting }) => posting)
    const lines = [...booked, ...onTime, ...own]
    if (lines.length > 0) deeds.push(importDeed(addDays(next, 7), `postings-${first.slice(0, 7)}.csv`, lines))
    for (const { one, posting } of extra) {
      if (one.late)
        deeds.push(importDeed(addDays(next, 20), `late-invoice-${first.slice(0, 7)}.csv`, [posting]))
      deeds.push(
        noteDeed(addDays(next, one.late ? 20 : 12), posting, { period: first.slice(0, 7), why: one.why }),
      )
    }
  }
  return deeds
}

type Told = (typeof differences)[number]

/** On one of the projects of the month on which most was spent in that category. */
function differing(
  { category, cents, supplier, text, rank }: Told,
  {
    booked,
    document,
    first,
  }: { readonly booked: readonly Posting[]; readonly document: string; readonly first: Day },
): Posting {
  const bySize = booked
    .filter((one) => one.category === category && one.money.currency === 'EUR')
    .toSorted((a, b) => b.money.amount - a.money.amount)
  const other = bySize[rank]
  return {
    document,
    line: 1,
    day: addDays(first, 19),
    project: other?.project ?? '',
    category,
    money: { amount: cents, currency: 'EUR' },
    supplier,
    text,
  }
}

/** Nobody knows whose these are: they wait on the suspense list. */
function homeless(day: Day, nextDocument: () => string): readonly Posting[] {
  const euros = (amount: number) => ({ amount, currency: 'EUR' })
  const base = { line: 1, day }
  return [
    {
      ...base,
      document: nextDocument(),
      project: 'P-1190',
      category: 'Hosting',
      money: euros(241_900),
      supplier: 'Skerry Networks',
      text: 'Invoice 7731',
    },
    {
      ...base,
      document: nextDocument(),
      project: 'P-1190',
      category: 'Licences',
      money: euros(96_000),
      supplier: 'Meridian Tools',
      text: 'Invoice 0448',
    },
    {
      ...base,
      document: nextDocument(),
      project: '',
      category: 'Labour',
      money: euros(512_050),
      supplier: 'Kinnear Contractors',
      text: 'Invoice 1562',
    },
  ]
}

function importDeed(day: Day, fileName: string, postings: readonly Posting[]): MoneyDeed {
  return {
    what: 'money',
    day,
    hour: 11,
    tell: async (stage) => {
      const by = controllerId(stage)
      const upload = ledgerFile(postings)
      const { id, version } = await stage.acting.act(previewLedger, by, stage.now, { fileName }, { upload })
      await stage.acting.act(commitLedger, by, stage.now, { ledgerImportId: id }, { version })
    },
  }
}

function noteDeed(
  day: Day,
  { project, category }: Posting,
  { period, why }: { readonly period: string; readonly why: string },
): MoneyDeed {
  return {
    what: 'money',
    day,
    hour: 14,
    tell: async (stage: MoneyStage) => {
      const projectId = stage.projects.get(project)?.id ?? ''
      const input = { projectId, category, period, words: why }
      await stage.acting.act(noteDifference, controllerId(stage), stage.now, input)
    },
  }
}
