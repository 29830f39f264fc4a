import { findingOf, told } from '@portolan/quantity'
import { entryOf } from '../arithmetic/entry.ts'
import { type Answered, assess, settle } from '../assess.ts'
import { type Checks, openChecks } from '../checks.ts'
import { readConventions } from '../conventions/read-conventions.ts'
import type { Conventions, StatedConventions } from '../conventions/conventions.ts'
import { raise } from '../arithmetic/power.ts'
import type { About, Answer, Assessment } from '../result.ts'
import { delayedValue } from './cost-of-delay.ts'

/** One answer that a decision may give. To do nothing is always another, and worth 0. */
export type DecisionOption = {
  readonly id: string
  /** From the day of the decision on, below 0 for what is paid. */
  readonly flows: readonly number[]
  /** It can be chosen after so many periods of waiting, and no later. */
  readonly expiresAfter?: number | null
  /** Its amounts cannot come later than in this many periods from today. */
  readonly window?: number | null
}

export type WaitingInput = About &
  StatedConventions & {
    readonly options: readonly DecisionOption[]
    /** Whole periods the decision waits. */
    readonly waiting: number
    /** What waiting costs at the end of each period: people kept free, systems kept running. */
    readonly standingCost?: number | null
  }

export type WaitingMeasure =
  | 'bestNow'
  | 'bestThen'
  | 'presentStanding'
  | 'costOfWaiting'
  | 'costOfWaitingPerPeriod'

/** What the decision is worth if it is taken after so many periods; `best` is null for doing nothing. */
export type WaitingStep = { readonly waiting: number; readonly cost: number; readonly best: string | null }

export type WaitingResult = Assessment<WaitingMeasure> & { readonly course: readonly WaitingStep[] }

/** Cost of waiting = worth of the best option now − worth of the best one then + PV of what waiting itself costs. */
export function costOfWaiting(input: WaitingInput): Answer<WaitingResult> {
  const checks = openChecks()
  const options = readOptions(input.options, checks)
  const waiting = checks.number('waiting', input.waiting, 'periods')
  const standingCost = checks.optional('standingCost', input.standingCost, 'from-zero')
  const { conventions, growths } = readConventions(input, checks)
  const growth = growths.discount
  const course =
    options === null || waiting === null || growth === null
      ? []
      : Array.from({ length: waiting + 1 }, (_, after) => ({
          waiting: after,
          ...bestAfter(options, after, { conventions, growth }),
          standing: standing(standingCost ?? 0, after, growth),
        }))
  const { values, findings } = settle(waitingMeasures(course, checks))
  const inputs = {
    worthsNow: course[0]?.worths ?? null,
    worthsThen: course.at(-1)?.worths ?? null,
    waiting,
    standingCost,
    periodRate: conventions.periodRate,
  }
  return {
    result: {
      ...assess(input, values, { conventions, inputs }),
      course: course.map((step) => ({
        waiting: step.waiting,
        cost: costOf(entryOf(course, 0), step),
        best: step.best,
      })),
    },
    findings: [...checks.findings, ...findings],
  }
}

type Step = {
  readonly waiting: number
  readonly best: string | null
  readonly worth: number
  /** Of each option that can still be chosen. */
  readonly worths: readonly number[]
  readonly standing: number
}

function costOf(now: Step, then: Step): number {
  return now.worth - then.worth + then.standing
}

function waitingMeasures(
  course: readonly Step[],
  checks: Checks,
): Readonly<Record<WaitingMeasure, Answered>> {
  const [now, then] = [course[0], course.at(-1)]
  if (now === undefined || then === undefined) return unknown
  if (now.best !== then.best) tellOther(now.best, then.best, checks)
  const cost = costOf(now, then)
  return {
    bestNow: now.worth,
    bestThen: then.worth,
    presentStanding: then.standing,
    costOfWaiting: cost,
    costOfWaitingPerPeriod: then.waiting === 0 ? 'no-delay' : cost / then.waiting,
  }
}

const unknown = {
  bestNow: null,
  bestThen: null,
  presentStanding: null,
  costOfWaiting: null,
  costOfWaitingPerPeriod: null,
}

type ReadOption = {
  readonly id: string
  readonly flows: readonly number[]
  readonly expires: number
  readonly window: number | null
}

/** Null if one of them cannot be read: the best of the others may not be the best. */
function readOptions(options: readonly DecisionOption[], checks: Checks): readonly ReadOption[] | null {
  const read = options.flatMap(({ id, flows, expiresAfter, window }) => {
    const amounts = checks.numbers('flows', flows)
    const expires = checks.optional('expiresAfter', expiresAfter, 'count') ?? Number.POSITIVE_INFINITY
    const readWindow = checks.optional('window', window, 'count')
    return amounts === null ? [] : [{ id, flows: amounts, expires, window: readWindow }]
  })
  return read.length === options.length ? read : null
}

function bestAfter(
  options: readonly ReadOption[],
  after: number,
  by: { readonly conventions: Conventions; readonly growth: number },
): Pick<Step, 'best' | 'worth' | 'worths'> {
  let found: { best: string | null; worth: number } = { best: null, worth: 0 }
  const worths: number[] = []
  for (const { id, flows, expires, window } of options) {
    if (after > expires) continue
    const worth = delayedValue(flows, after, { ...by, window })
    worths.push(worth)
    if (worth > found.worth) found = { best: id, worth }
  }
  return { ...found, worths }
}

function standing(cost: number, periods: number, growth: number): number {
  let sum = 0
  for (let period = 1; period <= periods; period++) sum += cost / raise(growth, period)
  return sum
}

function tellOther(now: string | null, then: string | null, checks: Checks): void {
  const nothing = told('finance:none-of-them')`none of them`
  const says = told(
    'finance:other-option-then',
  )`Today the best answer is ${{ now: now ?? nothing }}, and after the waiting ${{ later: then ?? nothing }}.`
  checks.tell(findingOf('warning', 'other-option-then', ['measure', 'costOfWaiting', says]))
}
