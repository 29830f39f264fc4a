import { findingOf, told } from '@portolan/quantity'
import { type Checks, openChecks } from '../checks.ts'
import { delayCostOf, type Job, readJobs } from '../delay/job.ts'
import { entryFrom } from '../entries.ts'
import { textOf } from '../finding.ts'
import type { About, Answer, Named, Sheet } from '../result.ts'
import { readPriced } from '../scoring/cut-off.ts'
import { type Funded, fundDown, type Priced } from '../scoring/fund-down.ts'

export type MovedItem = {
  readonly id: string
  /** With every item's: the price in money. */
  readonly delayCostPerPeriod?: number | null
  readonly duration?: number | null
  /** With every item's, and a budget: the price in score. */
  readonly score?: number | null
  readonly cost?: number | null
}

export type MoveInput = About & {
  /** In the order they stand in. */
  readonly items: readonly MovedItem[]
  /** The id that is moved, and the place it is moved to, from 1. */
  readonly move: { readonly id: string; readonly to: number }
  readonly budget?: number | null
}

export type MoveMeasure =
  | 'delayCostBefore'
  | 'delayCostAfter'
  | 'priceInMoney'
  | 'fundedBefore'
  | 'fundedAfter'
  | 'priceInScore'

export type MoveResult = Sheet<MoveMeasure, never> & {
  /** Ids in the order after the move; as it was where it cannot be made. */
  readonly order: readonly string[]
  /** What the budget funds no longer, and what it funds instead. */
  readonly dropped: readonly string[]
  readonly added: readonly string[]
}

/**
 * What it costs to move an item in a ranking by hand: delay of all that wait for the same people, and score that the
 * budget no longer reaches. Above 0 it costs, below 0 it saves. O(n).
 */
export function priceOfMove(input: MoveInput): Answer<MoveResult> {
  const { subject, asOf } = input
  const checks = openChecks()
  const items = checks.rows(subject, 'items', input.items)
  const before = items.map(({ id }) => id)
  const after = moved(before, input, checks)
  const delay = inMoney(items, after, checks)
  const funds = inScore(input, items, { after, checks })
  const whole = entryFrom(
    {
      id: subject,
      asOf,
      inputs: { order: places(before), to: input.move?.to ?? null, budget: input.budget ?? null },
    },
    {
      delayCostBefore: delay?.before ?? null,
      delayCostAfter: delay?.after ?? null,
      priceInMoney: delay === null ? null : delay.after - delay.before,
      fundedBefore: funds?.before.score ?? null,
      fundedAfter: funds?.after.score ?? null,
      priceInScore: funds === null ? null : funds.before.score - funds.after.score,
    },
    checks.findings,
  )
  const [was, is] = [funds?.before.ids ?? [], funds?.after.ids ?? []]
  const dropped = was.filter((id) => !is.includes(id))
  const added = is.filter((id) => !was.includes(id))
  return {
    result: { subject, asOf, whole, entries: [], order: after ?? before, dropped, added },
    findings: checks.findings,
  }
}

function places(ids: readonly string[]): readonly Named[] {
  return ids.map((id, i) => ({ id, value: i + 1 }))
}

/** Null, and told, where there is no such item or place. */
function moved(
  before: readonly string[],
  { subject, move }: MoveInput,
  checks: Checks,
): readonly string[] | null {
  const to = checks.number(subject, 'to', move?.to, 'place')
  if (to === null) return null
  if (before.includes(move.id) && to <= before.length)
    return before.filter((id) => id !== move.id).toSpliced(to - 1, 0, move.id)
  const says = told(
    'priority:no-move',
  )`“${{ item: textOf(move.id) }}” cannot be moved to place ${{ to }} of ${{ count: before.length }}; name an item of the list and a place in it.`
  checks.findings.push(findingOf('error', 'no-move', ['input', 'move', says]))
  return null
}

type Ways<Way> = { readonly before: Way; readonly after: Way } | null

/** Asked for where an item has a cost of delay; then every one needs it. */
function inMoney(items: readonly MovedItem[], after: readonly string[] | null, checks: Checks): Ways<number> {
  if (after === null || items.every(({ delayCostPerPeriod }) => delayCostPerPeriod == null)) return null
  const jobs = readJobs(items as readonly Job[], checks)
  if (jobs.length < items.length) return null
  return { before: delayCostOf(jobs), after: delayCostOf(inOrder(jobs, after)) }
}

/** Asked for where there is a budget; then every item needs a score and a cost. */
function inScore(
  { subject, budget }: MoveInput,
  items: readonly MovedItem[],
  { after, checks }: { readonly after: readonly string[] | null; readonly checks: Checks },
): Ways<Funded> {
  if (after === null || budget == null) return null
  const money = checks.number(subject, 'budget', budget, 'from-zero')
  const priced = readPriced(items as readonly Priced[], checks)
  if (money === null || priced.length < items.length) return null
  return { before: fundDown(priced, money), after: fundDown(inOrder(priced, after), money) }
}

function inOrder<Item extends { readonly id: string }>(
  items: readonly Item[],
  ids: readonly string[],
): readonly Item[] {
  const byId = new Map(items.map((item) => [item.id, item]))
  return ids.map((id) => byId.get(id) as Item)
}
