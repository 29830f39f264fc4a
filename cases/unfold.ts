import {
  addDays,
  addMonths,
  allocate,
  type Day,
  daysBetween,
  endOfMonth,
  random,
  type Random,
  startOfMonth,
} from '@portolan/quantity'
import type { NewEdition, NewLine, NewRating } from '@portolan/plan/contract'
import { firmDayFrom, firmDayUntil } from './schedules/firm-days.ts'
import type { Story } from './story.ts'

/** One month of one project as it is told: what the status report, the ledger and the rating said. */
export type Month = {
  /** As the story counts: negative is the past. */
  readonly month: number
  readonly day: Day
  readonly finish: Day
  readonly cost: number
  readonly spent: number
  readonly edition: NewEdition
  readonly rating: NewRating
  /** One line for each category that money was spent on; together what was booked that month. */
  readonly actuals: readonly NewLine[]
}

export type Course = {
  readonly story: Story
  readonly start: Day
  readonly plannedFinish: Day
  readonly plannedCost: number
  readonly budget: readonly NewLine[]
  /** Told months, oldest first; silent ones are missing. */
  readonly months: readonly Month[]
  readonly closed: boolean
}

const source = 'Monthly status report'
/** Of what a project costs, in percent. */
export const shares = [
  ['Labour', 68],
  ['Licences', 20],
  ['Hosting', 12],
] as const

/** Works a story out month by month; it begins and ends on days of work. A function of its story, the Monday it is told on, and the seed. */
export function unfold(story: Story, monday: Day, seed: string): Course {
  const chance = random(seed).stream(story.code)
  const thisMonth = startOfMonth(monday)
  const start = firmDayFrom(addDays(addMonths(thisMonth, story.begins), chance.whole(0, 9)))
  const plannedFinish = firmDayFrom(addDays(addMonths(start, story.months), chance.whole(-4, 4)))
  const plannedCost = story.cost * 100_000
  const months = tellMonths(story, { thisMonth, start, plannedFinish, plannedCost, chance })
  return {
    story,
    start,
    plannedFinish,
    plannedCost,
    budget: shares.map(([category, share]) => ({
      version: 'budget',
      category,
      from: start,
      to: plannedFinish,
      spread: 'even',
      money: euros((plannedCost / 100) * share),
    })),
    months,
    closed: story.ends !== undefined,
  }
}

type Telling = {
  readonly thisMonth: Day
  readonly start: Day
  readonly plannedFinish: Day
  readonly plannedCost: number
  readonly chance: Random
}

function tellMonths(story: Story, telling: Telling): Month[] {
  const { thisMonth, chance } = telling
  const told: Month[] = []
  let finish = telling.plannedFinish
  let cost = telling.plannedCost
  let spent = 0
  let unbooked = 0
  let drag = 0
  let report: 'Green' | 'Amber' | 'Red' = 'Green'
  for (let month = Math.max(story.begins, -24); month < (story.ends ?? 0); month += 1) {
    const turn = story.turns.find((one) => one.month === month)
    if (turn?.slip) finish = firmDayFrom(addDays(finish, turn.slip))
    if (turn?.growth) cost = Math.round((cost * (100 + turn.growth)) / 100)
    if (turn) report = turn.report
    drag = Math.max(0, Math.min(0.2, drag + (turn?.slip ?? 0) / 400))
    const first = addMonths(thisMonth, month)
    const day = endOfMonth(first)
    const last = month === (story.ends ?? 0) - 1 && story.ends !== undefined
    if (last) finish = firmDayUntil(day)
    const until = last ? cost : planned(telling.start, finish, cost, addDays(day, 1), chance)
    unbooked += Math.max(0, until - spent)
    spent = Math.max(spent, until)
    if (turn?.silent) continue
    const says = turn?.says ?? quietWords[chance.whole(0, quietWords.length - 1)] ?? ''
    told.push({
      month,
      day,
      finish,
      cost,
      spent,
      edition: editionOf(story, telling, { day, finish, cost, spent, says, closed: last, drag }),
      rating: {
        asOf: day,
        raw: report,
        scale: 'rag-3',
        step: stepOf[report],
        steps: 3,
        byWhom: story.manager,
      },
      actuals: actualsOf(first, day, unbooked),
    })
    unbooked = 0
  }
  return told
}

/** What was booked in a month, by category in the shares of the budget, to the cent. */
function actualsOf(first: Day, day: Day, booked: number): readonly NewLine[] {
  const parts = allocate(
    euros(booked),
    shares.map(([, share]) => share),
  )
  return shares.flatMap(([category], at): NewLine[] => {
    const money = parts[at]
    if (money === undefined || money.amount === 0) return []
    return [{ version: 'actual', category, from: first, to: addDays(day, 1), spread: 'even', money }]
  })
}

const stepOf = { Green: 1, Amber: 2, Red: 3 } as const

const quietWords = [
  'On plan. Nothing to decide.',
  'On plan; the customer accepted this month’s delivery.',
  'As planned. Tests of the last increment passed.',
  'No change to date or cost.',
  'On plan; two open questions with the customer, both answered by next week.',
] as const

/** Spending follows an S: slow at first, steepest in the middle. Months differ a little, totals do not. */
function planned(start: Day, finish: Day, cost: number, until: Day, chance: Random): number {
  const [curve, share] = spentShare(start, finish, until)
  const wobble = share < 1 ? 1 + (chance.next() - 0.5) * 0.04 : 1
  return Math.min(cost, Math.round(cost * curve * wobble))
}

/** Of the whole cost, what is spent until a day; and of the time, what is over. */
export function spentShare(start: Day, finish: Day, until: Day): readonly [curve: number, share: number] {
  const length = Math.max(1, daysBetween(start, finish))
  const share = Math.min(1, Math.max(0, daysBetween(start, until) / length))
  return [share * share * (3 - 2 * share), share]
}

/** `drag` is how far the work lies behind the money. */
type Told = {
  day: Day
  finish: Day
  cost: number
  spent: number
  says: string
  closed: boolean
  drag: number
}

function editionOf(story: Story, telling: Telling, told: Told): NewEdition {
  return {
    source,
    asOf: told.day,
    code: story.code,
    name: story.name,
    rowNumber: null,
    start: telling.start,
    finish: told.finish,
    plannedFinish: telling.plannedFinish,
    actualFinish: told.closed ? told.finish : null,
    currency: 'EUR',
    wholeLifeCost: told.cost,
    plannedCost: telling.plannedCost,
    actualCost: told.spent,
    periodBudget: null,
    periodForecast: null,
    progress: told.closed ? 1 : Math.round((told.spent / told.cost) * (1 - told.drag) * 100) / 100,
    narrative: { ratingNarrative: told.says },
    other: {},
    gaps: [],
  }
}

function euros(amount: number): { amount: number; currency: string } {
  return { amount: Math.round(amount), currency: 'EUR' }
}
