import { asCount, type Finding, told, type Told } from '@portolan/quantity'
import type { MinorUnits } from './apportion.ts'

/** An element of the work breakdown or an activity below it, with what it holds itself. */
export type Element = {
  readonly id: string
  readonly parent: string | null
} & Partial<Amounts>

/** Null: should be known and is not. Left out: this element holds none of its own. */
export type Amounts = {
  readonly budget: MinorUnits | null
  readonly plannedValue: MinorUnits | null
  readonly earnedValue: MinorUnits | null
  readonly actualCost: MinorUnits | null
}

/** What it holds itself and all below it. */
export type RolledUp = Amounts & { readonly id: string; readonly parent: string | null }

type RollUpAnswer = { readonly result: readonly RolledUp[]; readonly findings: readonly Finding[] }

/**
 * Each element with the sum of itself and everything below it. Sums of whole minor units add up exactly; an
 * amount that is not known makes every sum above it unknown, for a smaller sum would look like a fact. O(n).
 */
export function rollUp(elements: readonly Element[]): RollUpAnswer {
  const unique = new Map(elements.map((element) => [element.id, element]))
  const below = childrenOf([...unique.values()], unique)
  const sums = new Map<string, RolledUp>()
  for (const root of below.get(null) ?? []) sumBelow(root, below, sums)
  const result = [...unique.values()].flatMap(({ id }) => sums.get(id) ?? [])
  return { result, findings: findingsOf(elements, unique, sums) }
}

type Below = ReadonlyMap<string | null, readonly Element[]>

/** An element with an unknown parent stands on top. */
function childrenOf(elements: readonly Element[], unique: ReadonlyMap<string, Element>): Below {
  const below = new Map<string | null, Element[]>()
  for (const element of elements) {
    const parent = element.parent !== null && unique.has(element.parent) ? element.parent : null
    const siblings = below.get(parent)
    if (siblings === undefined) below.set(parent, [element])
    else siblings.push(element)
  }
  return below
}

/** Top down into a list, then bottom up over it: a breakdown may be deeper than the call stack. */
function sumBelow(root: Element, below: Below, sums: Map<string, RolledUp>): void {
  const order = [root]
  for (let i = 0; i < order.length; i++) order.push(...(below.get(order[i]?.id ?? null) ?? []))
  for (const element of order.toReversed()) {
    const parts = (below.get(element.id) ?? []).flatMap(({ id }) => sums.get(id) ?? [])
    sums.set(element.id, { id: element.id, parent: element.parent, ...amountsOf(element, parts) })
  }
}

function amountsOf(own: Partial<Amounts>, parts: readonly Amounts[]): Amounts {
  return {
    budget: total('budget', own, parts),
    plannedValue: total('plannedValue', own, parts),
    earnedValue: total('earnedValue', own, parts),
    actualCost: total('actualCost', own, parts),
  }
}

function total(name: keyof Amounts, own: Partial<Amounts>, parts: readonly Amounts[]): MinorUnits | null {
  let sum = usable(own[name] === undefined ? 0 : own[name])
  for (const part of parts) {
    const amount = part[name]
    sum = sum === null || amount === null ? null : usable(sum + amount)
  }
  return sum
}

function usable(amount: number | null): MinorUnits | null {
  return Number.isSafeInteger(amount) ? amount : null
}

function findingsOf(
  elements: readonly Element[],
  unique: ReadonlyMap<string, Element>,
  sums: ReadonlyMap<string, RolledUp>,
): readonly Finding[] {
  const doubles = elements.length - unique.size
  const findings: Finding[] = []
  if (doubles > 0) {
    findings.push(
      findingOf(
        'double-element',
        '',
        told(
          'earned-value:double-element',
        )`${{ count: asCount(doubles, 'element has', 'elements have') }} an id that is used twice; the last counts.`,
      ),
    )
  }
  for (const { id, parent, ...own } of unique.values()) {
    if (!sums.has(id))
      findings.push(
        findingOf(
          'loop',
          id,
          told('earned-value:loop')`Element ${{ id }} is above itself; give it another parent.`,
        ),
      )
    if (parent !== null && !unique.has(parent)) {
      findings.push(
        findingOf(
          'unknown-parent',
          id,
          told(
            'earned-value:unknown-parent',
          )`Element ${{ id }} stands on top, for its parent ${{ parent }} is not here.`,
        ),
      )
    }
    const wrong = Object.values(own).some((amount) => amount !== null && !Number.isSafeInteger(amount))
    if (wrong)
      findings.push(
        findingOf(
          'not-whole',
          id,
          told('earned-value:not-whole')`Element ${{ id }} holds an amount that is not in whole minor units.`,
        ),
      )
    if (Object.values(own).includes(null)) {
      findings.push(
        findingOf(
          'unknown-amount',
          id,
          told(
            'earned-value:unknown-amount',
          )`Element ${{ id }} lacks an amount, so the sums above it are not known.`,
        ),
      )
    }
  }
  return findings
}

function findingOf(code: string, id: string, says: Told): Finding {
  const severity = code === 'unknown-amount' || code === 'unknown-parent' ? 'warning' : 'error'
  return { severity, code, subject: { kind: 'element', id }, ...says }
}
