import { asCount, findingOf, told } from '@portolan/quantity'
import { centralLevel, weighted } from '../arithmetic/weighted-quantile.ts'
import { entryOf } from '../arithmetic/entry.ts'
import type { Interval } from '../calibration/winkler.ts'
import { type Checks, openChecks } from '../checks.ts'
import type { Answer } from '../result.ts'
import type { KnownCase, Likeness, Names } from './analogy-case.ts'
import { central } from './central.ts'
import { type Aim, chooseLikeness } from './choose-likeness.ts'
import { inOrder, type Memory, reaches, remember, weigh } from './memory.ts'
import { soundCases } from './sound-cases.ts'

export type AnalogyInput = Names & {
  readonly cases: readonly KnownCase[]
  /** How many of the answers an interval shall hold; 0.8 if left out. */
  readonly certainty?: number | null
  /** What the likeness is chosen for; the interval if left out. */
  readonly aim?: Aim['for']
}

/** Plain data, to be kept and asked again. */
export type AnalogyModel = {
  readonly cases: readonly KnownCase[]
  readonly names: Names
  readonly certainty: number
  readonly likeness: Likeness
  /** The level at which the intervals held that many of the last cases. */
  readonly level: number
  /** One for all: the same share of all known answers. */
  readonly band: Interval
}

const LEAST_CASES = 20
const LEAST_CALIBRATED = 20

/**
 * Learns which past cases speak for one that begins, in order of time: the first half is only remembered, the third
 * quarter chooses the likeness, the last one calibrates the level of the intervals (conformal: Vovk, Gammerman and
 * Shafer; on the level as Chernozhukov, Wüthrich and Zhu). Each is told only from what was known when it began. O(n²)
 * for n cases.
 */
export function learnAnalogy({
  cases: given,
  numbers,
  words,
  certainty: wanted,
  aim = 'interval',
}: AnalogyInput): Answer<AnalogyModel | null> {
  const checks = openChecks()
  const certainty = checks.optional('certainty', wanted, 'within-share', 0.8)
  const cases = soundCases(given, checks)
  if (cases.length < LEAST_CASES) tellTooFew(cases.length, checks)
  if (certainty === null || cases.length < LEAST_CASES) return { result: null, findings: checks.findings }
  const names = { numbers, words }
  const memory = remember(cases, names)
  const [half, quarter] = [Math.floor(cases.length / 2), Math.floor((cases.length * 3) / 4)]
  const likeness = chooseLikeness(memory, cases.slice(half, quarter), { certainty, for: aim })
  const level = calibratedLevel(memory, cases.slice(quarter), { likeness, certainty })
  const band = central(weighted(memory.answers, new Float64Array(cases.length).fill(1)), certainty)
  return { result: { cases, names, certainty, likeness, level, band }, findings: checks.findings }
}

/**
 * The ⌈(n + 1) × certainty⌉-th of the levels at which the intervals would just have held the last answers. It only
 * widens them: what is to come strays more from the past than its last quarter did.
 */
function calibratedLevel(
  memory: Memory,
  last: readonly KnownCase[],
  { likeness, certainty }: { readonly likeness: Likeness; readonly certainty: number },
): number {
  const levels = last
    .filter((one) => reaches(memory, one))
    .map((one) => centralLevel(inOrder(memory, weigh(memory, one, likeness)), one.answer))
    .toSorted((a, b) => a - b)
  if (levels.length < LEAST_CALIBRATED) return certainty
  const rank = Math.min(levels.length, Math.ceil((levels.length + 1) * certainty))
  return Math.max(certainty, entryOf(levels, rank - 1))
}

function tellTooFew(count: number, checks: Checks): void {
  const says = told(
    'outlook:too-few-cases',
  )`Only ${{ cases: asCount(count, 'case') }} with an answer: from ${{ least: LEAST_CASES }} on the past says more than a guess.`
  checks.tell(findingOf('warning', 'too-few-cases', ['input', 'cases', says]))
}
