import { type Checks, openChecks } from '../checks.ts'
import { type Answered, entryFrom } from '../entries.ts'
import type { About, Answer, Sheet } from '../result.ts'
import { countPairs, type Pairs } from './count-pairs.ts'

export type RankedItem = { readonly id: string; readonly rank: number }
export type CompareInput = About & {
  readonly before: readonly RankedItem[]
  readonly after: readonly RankedItem[]
  /** So many of the first are looked at for themselves; 10 if left out. */
  readonly top?: number | null
}

export type CompareMeasure = 'kendallTau' | 'concordantPairs' | 'discordantPairs' | 'topKept'
export type CompareItemMeasure = 'rankBefore' | 'rankAfter' | 'rankChange'
export type CompareResult = Sheet<CompareMeasure, CompareItemMeasure> & {
  /** Ids that are new, and that are no longer there: they are not compared. */
  readonly entered: readonly string[]
  readonly left: readonly string[]
}

/**
 * How far the ranks of two periods agree: Kendall's tau-b over the items in both, 1 the same order, −1 the opposite,
 * ties counted as ties. O(n²) pairs. Source: Kendall (1945).
 */
export function compareRanks(input: CompareInput): Answer<CompareResult> {
  const { subject, asOf } = input
  const checks = openChecks()
  const [before, after] = [readRanks(subject, input.before, checks), readRanks(subject, input.after, checks)]
  const top = checks.numberOr(10, subject, 'top', input.top, 'place')
  const both = [...after].flatMap(([id, now]) => {
    const was = before.get(id)
    return was === undefined ? [] : [{ id, was, now }]
  })
  const pairs = countPairs(
    both.map(({ was }) => was),
    both.map(({ now }) => now),
  )
  const first = [...after].filter(([, rank]) => rank <= top)
  const kept = first.filter(([id]) => (before.get(id) ?? Number.POSITIVE_INFINITY) <= top)
  const whole = entryFrom(
    { id: subject, asOf, inputs: { top } },
    {
      kendallTau: tauOf(pairs, both.length),
      concordantPairs: pairs.concordant,
      discordantPairs: pairs.discordant,
      topKept: first.length === 0 ? null : kept.length / first.length,
    },
    checks.findings,
  )
  const entries = both.map(({ id, was, now }) =>
    entryFrom(
      { id, asOf, inputs: {} },
      { rankBefore: was, rankAfter: now, rankChange: was - now },
      checks.findings,
    ),
  )
  const without = (
    some: ReadonlyMap<string, number>,
    others: ReadonlyMap<string, number>,
  ): readonly string[] => [...some.keys()].filter((id) => !others.has(id))
  return {
    result: { subject, asOf, whole, entries, entered: without(after, before), left: without(before, after) },
    findings: checks.findings,
  }
}

function readRanks(
  subject: string,
  given: readonly RankedItem[],
  checks: Checks,
): ReadonlyMap<string, number> {
  return new Map(
    checks.rows(subject, 'ranks', given).flatMap(({ id, rank }): readonly [string, number][] => {
      const read = checks.number(id, 'rank', rank, 'place')
      return read === null ? [] : [[id, read]]
    }),
  )
}

function tauOf({ concordant, discordant, tiedBefore, tiedAfter }: Pairs, count: number): Answered {
  if (count < 2) return 'too-few'
  const ordered = concordant + discordant
  const size = Math.sqrt((ordered + tiedAfter) * (ordered + tiedBefore))
  return size === 0 ? 'all-equal' : (concordant - discordant) / size
}
