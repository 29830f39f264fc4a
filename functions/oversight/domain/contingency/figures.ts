import type { Day } from '@portolan/quantity'
import {
  type ContingencyFigures,
  type ContingencyLack,
  type ContingencyMeasure,
  contingencyMoney,
  type ContingencyMoney,
  contingencyRatios,
  type ContingencyRatio,
  type ContingencyState,
  type FigureShown,
} from '../../contract/index.ts'
import { balanceOf, type Balance, type HeldMove } from './balance.ts'
import { stateOf } from './state.ts'

/** What the figures of one project are made from. */
export type ContingencyKnown = {
  readonly asOf: Day
  readonly currency: string | null
  readonly moves: readonly HeldMove[]
  /** Share of the work that is done; null where nobody knows. */
  readonly progress: {
    readonly share: number
    readonly from: 'earned' | 'stated'
    readonly asOf: Day
    /** The version of the schedule, or the name of the register. */
    readonly source: string
  } | null
  /** Of the open risks of the register: how many there are, of how many the cost is known, and the sum of these. */
  readonly exposure: { readonly risks: number; readonly costed: number; readonly amount: number }
  /** P80 less the plan, by the newest simulation that was played. */
  readonly simulated: {
    readonly money: number | null
    readonly days: number | null
    readonly asOf: Day
  } | null
}

export type JudgedContingency = {
  readonly values: Readonly<Record<ContingencyMeasure, number | null>>
  readonly lacks: Readonly<Partial<Record<ContingencyMeasure, ContingencyLack>>>
  readonly state: ContingencyState
  readonly balance: Balance
  readonly reserve: Balance
}

type Found = number | ContingencyLack

/**
 * How much is left, how fast it goes, and whether it is enough.
 * burn = drawn ÷ (opening + top-ups − returns), of the money where money is held, else of the days.
 * index = burn ÷ progress. adequacy = remaining ÷ expected cost of the open risks, and ÷ (P80 − plan).
 */
export function judgeContingency(known: ContingencyKnown): JudgedContingency {
  const balance = balanceOf(known.moves, 'contingency')
  const reserve = balanceOf(known.moves, 'reserve')
  const found = figuresOf(known, balance, reserve)
  const values = mapOf(found, (one) => (typeof one === 'number' ? one : null))
  const lacks = Object.fromEntries(
    Object.entries(found).filter(([, one]) => typeof one === 'string'),
  ) as JudgedContingency['lacks']
  const { burn, progress, index, adequacy, adequacySimulated } = values
  const state = stateOf(balance, { burn, progress, index, adequacy, adequacySimulated })
  return { values, lacks, state, balance, reserve }
}

function figuresOf(
  { progress, exposure, simulated }: ContingencyKnown,
  balance: Balance,
  reserve: Balance,
): Record<ContingencyMeasure, Found> {
  const { held, drawn, left, heldDays, drawnDays, leftDays } = balance
  const holds = held > 0 || heldDays > 0
  const money = (amount: number): Found => (held > 0 ? amount : holds ? 'no-money-held' : 'none-held')
  const days = (count: number): Found => (heldDays > 0 ? count : holds ? 'no-days-held' : 'none-held')
  const burn: Found = held > 0 ? drawn / held : heldDays > 0 ? drawnDays / heldDays : 'none-held'
  const done: Found = progress === null ? 'no-progress' : progress.share
  const expected: Found = exposure.costed === 0 ? 'no-risks' : exposure.amount
  const needed = (amount: number | null | undefined): Found =>
    amount == null ? 'no-simulation' : amount > 0 ? amount : 'not-beyond-plan'
  const simulatedMoney = needed(simulated?.money)
  return {
    remaining: money(left),
    held: money(held),
    drawn: money(drawn),
    reserve: reserve.held > 0 ? reserve.left : 'none-held',
    exposure: expected,
    simulated: simulatedMoney,
    burn,
    progress: done,
    index: ratio(burn, done, 'nothing-earned'),
    adequacy: ratio(money(left), expected, 'no-risks'),
    adequacySimulated: ratio(money(left), simulatedMoney, 'not-beyond-plan'),
    remainingDays: days(leftDays),
    heldDays: days(heldDays),
    drawnDays: days(drawnDays),
    reserveDays: reserve.heldDays > 0 ? reserve.leftDays : 'none-held',
    adequacyDays: ratio(days(leftDays), needed(simulated?.days), 'not-beyond-plan'),
  }
}

/** What lacks in either part lacks in the whole; nothing is divided by nothing. */
function ratio(of: Found, by: Found, nothing: ContingencyLack): Found {
  if (typeof of === 'string') return of
  if (typeof by === 'string') return by
  return by > 0 ? of / by : nothing
}

function mapOf<K extends string, V, W>(of: Record<K, V>, by: (value: V) => W): Record<K, W> {
  return Object.fromEntries(Object.entries<V>(of).map(([key, value]) => [key, by(value)])) as Record<K, W>
}

const unitOfRatio: Readonly<Record<ContingencyRatio, string>> = {
  burn: 'share',
  progress: 'share',
  index: 'ratio',
  adequacy: 'ratio',
  adequacySimulated: 'ratio',
  remainingDays: 'days',
  heldDays: 'days',
  drawnDays: 'days',
  reserveDays: 'days',
  adequacyDays: 'ratio',
}

export function unitOf(measure: ContingencyMeasure, currency: string | null): string {
  const ratioOf = contingencyRatios.find((name) => name === measure)
  return ratioOf === undefined ? (currency ?? '') : unitOfRatio[ratioOf]
}

/** As a screen or a program reads them: whole minor units; without a currency an amount is a gap. */
export function shownContingency(judged: JudgedContingency, known: ContingencyKnown): ContingencyFigures {
  const { currency, asOf } = known
  const shown = (name: ContingencyMeasure, value: number | null): FigureShown => ({
    value,
    unit: unitOf(name, currency),
    rule: `contingency/${name}`,
    asOf: name === 'progress' ? (known.progress?.asOf ?? asOf) : asOf,
  })
  const whole = (value: number | null): number | null =>
    value === null || currency === null ? null : Math.round(value)
  const money = contingencyMoney.map((name) => [name, shown(name, whole(judged.values[name]))])
  const ratios = contingencyRatios.map((name) => [name, shown(name, judged.values[name])])
  return {
    money: Object.fromEntries(money) as Record<ContingencyMoney, FigureShown>,
    ratios: Object.fromEntries(ratios) as Record<ContingencyRatio, FigureShown>,
    lacks: judged.lacks,
  }
}
