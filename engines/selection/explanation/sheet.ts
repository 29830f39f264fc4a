import type { Explanation } from '@portolan/quantity'
import type { Prices, Rule, RulePrice } from '../answers/prices.ts'
import type { Range } from '../answers/range.ts'
import type { WhyNot } from '../answers/why-not.ts'
import type { Limit } from '../program/program.ts'
import type { Answer } from '../result.ts'
import type { InputName, MeasureName } from './measure-table.ts'

/** What can be explained: a selection, and what was asked beside it. */
export type Explained = {
  readonly answer?: Answer
  readonly whyNot?: readonly WhyNot[]
  readonly prices?: Prices['result']
}

/** What there is of a subject: its figures, and what was handed in for them. */
export type Sheet = {
  readonly figures: Partial<Record<MeasureName, number | null>>
  readonly inputs: Partial<Record<InputName, Input>>
}
/** A list opens to its entries. */
export type Input = { readonly unit: string; readonly entries: readonly Leaf[] } | Leaf
type Leaf = Pick<Explanation, 'measure' | 'value' | 'unit'>

/** Null is the whole selection; else it is a candidate, or a rule as `nameOfRule` calls it. */
export function sheetOf({ answer, whyNot, prices }: Explained, subject: string | null): Sheet | undefined {
  if (subject === null) return answer === undefined ? undefined : sheetOfAnswer(answer)
  const asked = whyNot?.find(({ id }) => id === subject)
  if (asked !== undefined) return sheetOfCandidate(asked)
  const priced = prices?.rules.find(({ rule }) => nameOfRule(rule) === subject)
  return priced === undefined ? undefined : sheetOfRule(priced, prices?.worth ?? null)
}

export function nameOfRule({ kind, id }: Rule): string {
  return `${kind} ${id}`
}

function sheetOfAnswer({ objective, bound, gap, proof, best, work }: Answer): Sheet {
  const taken = best.filter(({ value }) => value !== 0)
  return {
    figures: {
      objective,
      bound,
      gap,
      ...(proof === null ? {} : { boundByPrices: proof.byPrices }),
      ...(proof === null || proof.byCases === null ? {} : { boundByCases: proof.byCases }),
    },
    inputs: {
      values: list(taken.map(({ id, value }) => money(`value ${id}`, value))),
      limits: list(
        (proof?.margins ?? []).map(({ limit, most, price }) => money(nameOf(limit), most * price)),
      ),
      highestWorths: money('highestWorths', proof?.highestWorths ?? null),
      cases: { measure: 'cases', value: work.nodes, unit: 'count' },
    },
  }
}

function sheetOfCandidate({ worth, worthWithIt, valueNeeded, costCutNeeded, bindings }: WhyNot): Sheet {
  const share = (parts: number | undefined): number | null => (parts === undefined ? null : parts / 10_000)
  return {
    figures: {
      ...ends(['bestAtLeast', 'bestAtMost'], worth),
      ...ends(['bestWithItAtLeast', 'bestWithItAtMost'], worthWithIt),
      ...ends(['valueNeededAtLeast', 'valueNeededAtMost'], valueNeeded),
      costCutAtLeast: share(costCutNeeded?.low),
      costCutAtMost: share(costCutNeeded?.high),
    },
    inputs: {
      bindings: list(bindings.map(({ limit, used, price }) => money(nameOf(limit), used * price))),
    },
  }
}

function sheetOfRule({ price, worthWithout }: RulePrice, worth: Range | null): Sheet {
  return {
    figures: {
      ...ends(['bestAtLeast', 'bestAtMost'], worth),
      ...ends(['bestWithoutAtLeast', 'bestWithoutAtMost'], worthWithout),
      ...ends(['priceAtLeast', 'priceAtMost'], price),
    },
    inputs: {},
  }
}

function ends([least, most]: readonly [MeasureName, MeasureName], range: Range | null): Sheet['figures'] {
  return { [least]: range?.low ?? null, [most]: range?.high ?? null }
}

function money(measure: string, value: number | null): Leaf {
  return { measure, value, unit: 'money' }
}

function list(entries: readonly Leaf[]): Input {
  return { unit: 'count', entries }
}

/** As `fund budget 3`, `requires B A`, `at-most growth`, `risk`. */
function nameOf(limit: Limit): string {
  if ('id' in limit) return `${limit.kind} ${limit.id}${limit.period === null ? '' : ` ${limit.period}`}`
  if ('first' in limit) return `${limit.kind} ${limit.first} ${limit.second}`
  return 'category' in limit ? `${limit.kind} ${limit.category}` : limit.kind
}
