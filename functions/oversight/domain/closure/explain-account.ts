import { type Day, type Explanation, told, type Told } from '@portolan/quantity'
import type { AccountMeasure, FinalAccount } from '../../contract/index.ts'
import { notKnown, ofBaseline, sourceIs } from '../sources.ts'

/** Walks a figure of the final account down to its baselines and what was spent. */
export function explainAccount(of: FinalAccount, measure: AccountMeasure): Explanation {
  const { currency, asOf } = of
  const { name, formula, from, source } = workings[measure](of)
  return {
    measure: `account-${measure}`,
    name,
    value: of[measure],
    unit: currency ?? 'EUR',
    rule: `closure/${measure}`,
    formula,
    asOf: asOf as Day,
    ...(source === undefined ? {} : sourceIs(of[measure] === null ? notKnown : source)),
    from: from.map((one) => explainAccount(of, one)),
  }
}

type Working = {
  readonly name: string
  readonly formula: string
  readonly from: readonly AccountMeasure[]
  readonly source?: Told
}

const workings: Readonly<Record<AccountMeasure, (of: FinalAccount) => Working>> = {
  first: () => ({
    name: 'First approved baseline',
    formula: 'cost of the first baseline that was approved',
    from: [],
    source: ofBaseline(1),
  }),
  approved: ({ changes }) => ({
    name: 'Last approved baseline',
    formula: 'cost of the last baseline that was approved',
    from: [],
    source: ofBaseline(changes.at(-1)?.number ?? 1),
  }),
  actual: () => ({
    name: 'Spent',
    formula: 'Σ bookings by the source that counts for each category: ledger or plan',
    from: [],
    source: told('oversight:source.bookings')`ledger and plan, else the last report`,
  }),
  difference: () => ({
    name: 'More than first approved',
    formula: 'spent − first approved baseline',
    from: ['actual', 'first'],
  }),
  unapproved: () => ({
    name: 'More than last approved',
    formula: 'spent − last approved baseline',
    from: ['actual', 'approved'],
  }),
}
