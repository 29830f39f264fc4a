import {
  addDays,
  addMonths,
  allocate,
  type Day,
  endOfMonth,
  findingOf,
  money,
  told,
} from '@portolan/quantity'
import { entryOf } from '../arithmetic/entry.ts'
import { inOrder } from '../arithmetic/in-order.ts'
import { timesShare } from '../arithmetic/times-fraction.ts'
import type { Checks } from '../checks.ts'
import type { Agreement, Basis, MinorUnits, Work, WorkBilling } from './agreement.ts'

/** What is owed from a day on, before terms. */
export type Bill = { readonly id: string; readonly day: Day; readonly amount: MinorUnits }

type Bills = {
  readonly bills: readonly Bill[]
  /** Worked beyond a cap. */
  readonly unbilled: MinorUnits
}

/** What the agreement lets be billed, in order of time; what cannot be read is left out and told. */
export function billsOf({ id, basis }: Agreement, checks: Checks): Bills {
  const { bills, unbilled } = ofBasis(basis, { id, checks })
  return { bills: inOrder(bills), unbilled }
}

type By = { readonly id: string; readonly checks: Checks }

function ofBasis(basis: Basis, by: By): Bills {
  if (basis.kind === 'capped') return ofCapped(basis, by)
  if (basis.kind === 'time-and-material')
    return all(ofWork(readWork(basis.work, by.checks), basis.billing, by))
  if (basis.kind === 'fixed-price') return all(ofMilestones(basis, by))
  return all(basis.kind === 'retainer' ? ofRetainer(basis, by) : ofOutcomes(basis, by))
}

function all(bills: readonly Bill[]): Bills {
  return { bills, unbilled: 0 }
}

function readWork(work: readonly Work[], checks: Checks): readonly Work[] {
  const readable = work.filter(
    ({ day, amount }) =>
      checks.day('workDay', day) && checks.number('workAmount', amount, 'minor-units-from-zero') !== null,
  )
  return inOrder(readable)
}

/** One bill for each day, or for each month, that has work. */
function ofWork(work: readonly Work[], billing: WorkBilling, { id }: By): readonly Bill[] {
  const byDay = new Map<Day, MinorUnits>()
  for (const { day, amount } of work) {
    const on = billing === 'month-end' ? endOfMonth(day) : day
    byDay.set(on, (byDay.get(on) ?? 0) + amount)
  }
  return [...byDay]
    .filter(([, amount]) => amount > 0)
    .map(([day, amount]) => ({ id: `${id} ${day}`, day, amount }))
}

function ofCapped(basis: Extract<Basis, { kind: 'capped' }>, by: By): Bills {
  const cap = by.checks.number('cap', basis.cap, 'minor-units-from-zero') ?? 0
  let worked = 0
  const within = readWork(basis.work, by.checks).map(({ day, amount }) => {
    const billable = Math.min(amount, Math.max(0, cap - worked))
    worked += amount
    return { day, amount: billable }
  })
  const unbilled = Math.max(0, worked - cap)
  if (unbilled > 0) tellAboveCap(unbilled, by)
  return { bills: ofWork(within, basis.billing, by), unbilled }
}

function tellAboveCap(unbilled: MinorUnits, { id, checks }: By): void {
  const says = told(
    'finance:above-cap',
  )`Work for ${{ unbilled }} minor units is above the cap of ${{ agreement: id }} and cannot be billed; agree on a change before more is done.`
  checks.tell(findingOf('warning', 'above-cap', ['agreement', id, says]))
}

/** The parts of the price add up to it, whatever the weights. */
function ofMilestones(basis: Extract<Basis, { kind: 'fixed-price' }>, { checks }: By): readonly Bill[] {
  const price = checks.number('price', basis.price, 'minor-units-from-zero')
  const readable = basis.milestones.filter(
    ({ day, weight }) =>
      checks.day('milestoneDay', day) && checks.number('milestoneWeight', weight, 'count') !== null,
  )
  const isWhole = readable.length === basis.milestones.length
  const total = readable.reduce((sum, { weight }) => sum + weight, 0)
  if (price === null || !isWhole || checks.number('milestoneWeights', total, 'above-zero') === null) return []
  // Only the split is wanted, and it is the same in every currency.
  const parts = allocate(
    money(price, 'EUR'),
    readable.map(({ weight }) => weight),
  )
  return readable.map(({ id, day }, i) => ({ id, day, amount: entryOf(parts, i).amount }))
}

function ofRetainer(basis: Extract<Basis, { kind: 'retainer' }>, { id, checks }: By): readonly Bill[] {
  const amount = checks.number('retainerAmount', basis.amount, 'minor-units-from-zero')
  const days = [checks.day('retainerFrom', basis.from), checks.day('retainerTo', basis.to)]
  if (amount === null || days.includes(false)) return []
  const bills: Bill[] = []
  for (let month = 0, start = basis.from; start < basis.to; start = addMonths(basis.from, ++month)) {
    const next = addMonths(basis.from, month + 1)
    const day = basis.billed === 'in-advance' ? start : addDays(next < basis.to ? next : basis.to, -1)
    bills.push({ id: `${id} ${start}`, day, amount })
  }
  return bills
}

function ofOutcomes(basis: Extract<Basis, { kind: 'outcome' }>, { checks }: By): readonly Bill[] {
  return basis.outcomes.flatMap(({ id, day, amount, chance }) => {
    const owed = checks.number('outcomeAmount', amount, 'minor-units-from-zero')
    const share = checks.number('outcomeChance', chance ?? 1, 'share')
    if (!checks.day('outcomeDay', day) || owed === null || share === null) return []
    return [{ id, day, amount: timesShare(owed, share) }]
  })
}
