import { type Explanation, told, type Told } from '@portolan/quantity'
import type { CardRecord, SuccessCard, SuccessKey, SuccessRule } from '../../contract/index.ts'
import { notKnown, ofBaseline, ofRecord, sourceIs } from '../sources.ts'

const ofSponsor = told('oversight:source.sponsor')`the word of the sponsor`
const ofRule = (version: number): Told =>
  told('oversight:source.success-rule')`version ${{ version }} of the rule`

type Shown = Pick<SuccessCard, 'measures' | 'scope'>
type By = { readonly record: CardRecord | null; readonly rule: SuccessRule }

/** Walks a measure of a success card down to the first baseline, the record and the sponsor’s word. */
export function explainCard(card: Shown, { record, rule }: By, key: SuccessKey): Explanation | undefined {
  const measure = card.measures.find((one) => one.key === key)
  if (measure === undefined) return undefined
  const inputs = record === null ? [] : inputsOf[key](record)
  const itself = inputs.length === 0 ? sourceIs(measure.value === null ? notKnown : ofSponsor) : {}
  return {
    measure: key,
    name: names[key],
    value: measure.value,
    unit: measure.unit,
    rule: `success/${key}`,
    formula: formulas[key],
    ...(record === null ? {} : { asOf: record.asOf as NonNullable<Explanation['asOf']> }),
    ...itself,
    from: [
      ...inputs,
      {
        measure: 'limit',
        name: 'Limit',
        value: measure.limit,
        unit: measure.unit,
        rule: 'success/limit',
        formula: '',
        ...sourceIs(ofRule(rule.version)),
        from: [],
      },
    ],
  }
}

const names: Readonly<Record<SuccessKey, string>> = {
  time: 'Longer than first approved',
  cost: 'Dearer than first approved',
  scope: 'Scope delivered',
  benefits: 'Benefits that are there',
  satisfaction: 'Satisfaction of the sponsor',
}

const formulas: Readonly<Record<SuccessKey, string>> = {
  time: '(last day − planned finish) ÷ (planned finish − start), in days of the first baseline',
  cost: '(spent − first approved baseline) ÷ first approved baseline',
  scope: 'accepted items ÷ items that were not dropped; without items, what the sponsor says',
  benefits: 'benefits that are there ÷ benefits that were promised',
  satisfaction: 'from 1, not at all, to 5, very',
}

const inputsOf: Readonly<Record<SuccessKey, (of: CardRecord) => readonly Explanation[]>> = {
  time: ({ start, planned, lastDay }) => [
    input('last-day', 'Last day of work', { value: lastDay, unit: 'day', source: ofRecord }),
    input('planned-finish', 'Planned finish', { value: planned, unit: 'day', source: ofBaseline(1) }),
    input('start', 'Start', { value: start, unit: 'day', source: ofBaseline(1) }),
  ],
  cost: ({ actual, first, currency }) => [
    input('spent', 'Spent', { value: actual, unit: currency ?? 'EUR', source: ofRecord }),
    input('first-cost', 'First approved baseline', {
      value: first,
      unit: currency ?? 'EUR',
      source: ofBaseline(1),
    }),
  ],
  scope: ({ items, accepted }) =>
    items === 0
      ? []
      : [
          input('accepted-items', 'Accepted items', { value: accepted, unit: 'count', source: ofRecord }),
          input('items', 'Items that were not dropped', { value: items, unit: 'count', source: ofRecord }),
        ],
  benefits: () => [],
  satisfaction: () => [],
}

type Given = { readonly value: number | string | null; readonly unit: string; readonly source: Told }

function input(measure: string, name: string, { value, unit, source }: Given): Explanation {
  const said = sourceIs(value === null ? notKnown : source)
  return { measure, name, value, unit, rule: `success/${measure}`, formula: '', ...said, from: [] }
}
