import type { Binding, Loosened, Margin, Prices, Range, WhyNot } from '@portolan/selection'
import type { AskedSelection } from './ask-selection.ts'

/** Of a file of the OR-Library, in which decimals were multiplied to be whole; a portfolio has the scale 1. */
type Form = { readonly scale: number; readonly isKnapsack: boolean }

/** As the README of the engine tells. */
export function selectionJson(asked: AskedSelection, { scale, isKnapsack }: Form): Record<string, unknown> {
  const { answer, whyNot, prices, relaxation, findings } = asked
  const { status, objective, bound, gap, best, work } = answer
  const unscaled = (value: number | null): number | null => (value === null ? null : value / scale)
  return {
    status,
    objective: unscaled(objective),
    bound: unscaled(bound),
    gap,
    work,
    chosen: best.flatMap(({ period }, i) => (period === null ? [] : [i + 1])),
    ...(isKnapsack ? {} : { best }),
    ...(whyNot === undefined ? {} : { whyNot: whyNot.map((one) => whyNotJson(one, scale)) }),
    ...(prices === undefined ? {} : { prices: pricesJson(prices, scale) }),
    ...(relaxation === undefined
      ? {}
      : {
          relaxation: {
            ...relaxation,
            loosened: relaxation.loosened.map((one) => loosenedJson(one, scale)),
          },
        }),
    findings,
  }
}

function whyNotJson(asked: WhyNot, scale: number): WhyNot {
  return {
    ...asked,
    bindings: asked.bindings.map((one): Binding => ({ ...one, used: one.used / scale })),
    worth: range(asked.worth, scale),
    worthWithIt: range(asked.worthWithIt, scale),
    valueNeeded: range(asked.valueNeeded, scale),
    pushesOut: asked.pushesOut.map((one) => ({ ...one, value: one.value / scale })),
  }
}

function pricesJson({ worth, rules, margins }: Prices['result'], scale: number): Prices['result'] {
  return {
    worth: range(worth, scale),
    rules: rules.map(({ rule, price, worthWithout }) => ({
      rule,
      price: range(price, scale),
      worthWithout: range(worthWithout, scale),
    })),
    margins: margins.map((one): Margin => ({ ...one, most: one.most / scale })),
  }
}

function loosenedJson(one: Loosened, scale: number): Loosened {
  return one.kind === 'limit' ? { ...one, by: one.by / scale } : one
}

function range(given: Range | null, scale: number): Range | null {
  return given === null ? null : { low: given.low / scale, high: given.high / scale }
}
