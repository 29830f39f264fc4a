import { asCount, asPeriod, type Money, told, type Told } from '@portolan/quantity'
import type { ComputedItem } from '../../contract/index.ts'

/** What is counted for the close of a period, as it stands now. */
export type CloseFacts = {
  /** The first period that is forecast once this one is closed. */
  readonly next: string
  readonly projects: readonly {
    readonly status: boolean
    readonly forecast: boolean
    readonly excused: boolean
  }[]
  /** Of every ledger that sends postings, how many lie in the period. */
  readonly sources: readonly { readonly source: string; readonly postings: number }[]
  readonly suspense: { readonly postings: number; readonly totals: readonly Money[] }
  readonly own: string
  /** Other currencies in which money was booked, and whether a rate of the period is there. */
  readonly currencies: readonly { readonly currency: string; readonly rated: boolean }[]
  readonly compared: { readonly cells: number; readonly differing: number; readonly explained: number }
}

export type Counted = { readonly done: number; readonly of: number; readonly evidence: Told }

/** Each computed item by what was counted: done is all of it. */
export const countItem: Readonly<Record<ComputedItem, (facts: CloseFacts) => Counted>> = {
  statuses: ({ projects }) => {
    const { done, excused } = inOf(projects, 'status')
    return {
      done: done + excused,
      of: projects.length,
      evidence: told(
        'plan:close.statuses',
      )`${{ done }} of ${{ projects: asCount(projects.length, 'project') }} said how they stand; excused: ${{ excused }}.`,
    }
  },
  forecasts: ({ projects, next }) => {
    const { done, excused } = inOf(projects, 'forecast')
    return {
      done: done + excused,
      of: projects.length,
      evidence: told(
        'plan:close.forecasts',
      )`${{ done }} of ${{ projects: asCount(projects.length, 'project') }} submitted a forecast from ${{ next: asPeriod(next) }} on; excused: ${{ excused }}.`,
    }
  },
  ledger: ({ sources }) => {
    const there = sources.filter(({ postings }) => postings > 0)
    const missing = sources.filter(({ postings }) => postings === 0).map(({ source }) => source)
    const postings = there.reduce((sum, one) => sum + one.postings, 0)
    return { done: there.length, of: sources.length, evidence: sayLedger() }

    function sayLedger(): Told {
      if (sources.length === 0) return told('plan:close.no-ledger')`No ledger has sent postings yet.`
      if (missing.length > 0)
        return told('plan:close.ledger-missing')`No postings of ${{ missing }} lie in this period.`
      return told(
        'plan:close.ledger',
      )`${{ postings: asCount(postings, 'posting') }} of ${{ sources: there.map(({ source }) => source) }}, each file with control totals that agree.`
    }
  },
  suspense: ({ suspense: { postings, totals } }) => ({
    done: postings === 0 ? 1 : 0,
    of: 1,
    evidence:
      postings === 0
        ? told('plan:close.no-suspense')`No posting waits for its project.`
        : told(
            'plan:close.suspense',
          )`${{ postings: asCount(postings, 'posting waits', 'postings wait') }} for a project: ${{ totals }}.`,
  }),
  rates: ({ currencies, own }) => {
    const missing = currencies.filter(({ rated }) => !rated).map(({ currency }) => currency)
    return { done: currencies.length - missing.length, of: currencies.length, evidence: sayRates() }

    function sayRates(): Told {
      if (currencies.length === 0) return told('plan:close.own-currency')`All of it is in ${{ own }}.`
      if (missing.length > 0)
        return told('plan:close.rates-missing')`No actual rate of this period for ${{ missing }}.`
      return told(
        'plan:close.rates',
      )`Actual rates of this period are set for ${{ currencies: currencies.map(({ currency }) => currency) }}.`
    }
  },
  reconciliation: ({ compared: { cells, differing, explained } }) => ({
    done: cells - differing + explained,
    of: cells,
    evidence: told(
      'plan:close.reconciliation',
    )`${{ cells: asCount(cells, 'amount') }} compared: ${{ differing }} differ, ${{ explained }} of these explained.`,
  }),
}

function inOf(
  projects: CloseFacts['projects'],
  what: 'status' | 'forecast',
): { readonly done: number; readonly excused: number } {
  return {
    done: projects.filter((one) => one[what]).length,
    excused: projects.filter((one) => one.excused && !one[what]).length,
  }
}
