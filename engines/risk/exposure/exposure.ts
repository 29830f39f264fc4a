import { type Explanation, type Figure, random, type Random } from '@portolan/quantity'
import { BLOCKS } from '../run-block.ts'
import { type ExposureMeasure, exposureTable } from './exposure-table.ts'
import type { ExposureInput, ExposureOptions, ExposureRisk } from './input.ts'

export type ExposureEntry = {
  readonly id: string
  readonly risks: number
  readonly measures: Readonly<Record<ExposureMeasure, Figure>>
}

export type ExposureResult = {
  readonly subject: string
  readonly iterations: number
  readonly seed: number
  readonly whole: ExposureEntry
  readonly parts: readonly ExposureEntry[]
}

/**
 * Draws all risks together: in so many of the cases a risk goes as its cause goes, else by itself, so that each keeps its
 * own probability exactly. What it costs when it happens is its least, likeliest or most, by 1, 4 and 1 of 6: the mean of a PERT.
 */
export function exposure(input: ExposureInput, options: ExposureOptions): ExposureResult {
  const { iterations, seed } = options
  const of = indexOf(input)
  const sums = { whole: spaceFor(iterations), alone: spaceFor(iterations) }
  const parts = input.parts.map(() => ({ whole: spaceFor(iterations), alone: spaceFor(iterations) }))
  const root = random(seed)
  for (let block = 0; block < BLOCKS; block++) {
    const draws = root.stream(`exposure ${block}`)
    const from = Math.floor((iterations * block) / BLOCKS)
    const to = Math.floor((iterations * (block + 1)) / BLOCKS)
    for (let at = from; at < to; at++) drawOnce({ of, sums, parts, at }, draws)
  }
  const told = (id: string, risks: readonly ExposureRisk[], drawn: Sums): ExposureEntry =>
    entryOf({ id, risks, drawn, input })
  return {
    subject: input.subject,
    iterations,
    seed,
    whole: told(input.subject, input.risks, sums),
    parts: input.parts.map((id, at) =>
      told(
        id,
        input.risks.filter((risk) => risk.parts.includes(id)),
        parts[at] ?? sums,
      ),
    ),
  }
}

type Sums = { readonly whole: Float64Array; readonly alone: Float64Array }

function spaceFor(iterations: number): Float64Array {
  return new Float64Array(iterations)
}

type Indexed = {
  readonly causes: readonly number[]
  readonly risks: readonly {
    readonly probability: number
    readonly cost: ExposureRisk['cost']
    /** Place of its cause; -1 without one. */
    readonly cause: number
    readonly parts: readonly number[]
  }[]
}

function indexOf({ risks, causes, parts }: ExposureInput): Indexed {
  const places = new Map(causes.map(({ id }, at) => [id, at]))
  const partPlaces = new Map(parts.map((id, at) => [id, at]))
  return {
    causes: causes.map(({ together }) => together),
    risks: risks.map(({ probability, cost, cause, parts: within }) => ({
      probability,
      cost,
      cause: cause === undefined ? -1 : (places.get(cause) ?? -1),
      parts: within.flatMap((id) => partPlaces.get(id) ?? []),
    })),
  }
}

type Drawing = {
  readonly of: Indexed
  readonly sums: Sums
  readonly parts: readonly Sums[]
  readonly at: number
}

/** Every draw is made whether it is needed or not, and in the same order. */
function drawOnce({ of, sums, parts, at }: Drawing, { next }: Random): void {
  const causes = of.causes.map(() => next())
  for (const { probability, cost, cause, parts: within } of of.risks) {
    const [own, follows, size] = [next(), next(), next()]
    const amount = size < 1 / 6 ? cost.low : size < 5 / 6 ? cost.likely : cost.high
    const shared = cause < 0 || follows >= (of.causes[cause] ?? 0) ? own : (causes[cause] ?? own)
    if (shared < probability) add(sums.whole, parts, 'whole', { at, within, amount })
    if (own < probability) add(sums.alone, parts, 'alone', { at, within, amount })
  }
}

type Adding = { readonly at: number; readonly within: readonly number[]; readonly amount: number }

function add(
  all: Float64Array,
  parts: readonly Sums[],
  side: keyof Sums,
  { at, within, amount }: Adding,
): void {
  all[at] = (all[at] ?? 0) + amount
  for (const place of within) {
    const part = parts[place]?.[side]
    if (part !== undefined) part[at] = (part[at] ?? 0) + amount
  }
}

type Telling = {
  readonly id: string
  readonly risks: readonly ExposureRisk[]
  readonly drawn: Sums
  readonly input: ExposureInput
}

function entryOf({ id, risks, drawn, input }: Telling): ExposureEntry {
  const sorted = drawn.whole.toSorted()
  const alone = quantile(drawn.alone.toSorted(), 0.8)
  const p80 = quantile(sorted, 0.8)
  const values: Readonly<Record<ExposureMeasure, number | null>> = {
    expectedExposure: risks.reduce((sum, risk) => sum + meanOf(risk), 0),
    exposureP50: quantile(sorted, 0.5),
    exposureP80: p80,
    exposureAloneP80: alone,
    togetherEffect: p80 === null || alone === null ? null : p80 - alone,
  }
  const figures = Object.entries(values).map(([name, value]) => {
    const { rule } = exposureTable[name as ExposureMeasure]
    return [name, { value, unit: 'money', rule, asOf: input.asOf }]
  })
  return { id, risks: risks.length, measures: Object.fromEntries(figures) as ExposureEntry['measures'] }
}

function meanOf({ probability, cost: { low, likely, high } }: ExposureRisk): number {
  return (probability * (low + 4 * likely + high)) / 6
}

/** The least value that so many iterations do not exceed: one that did occur. */
function quantile(sorted: Float64Array, share: number): number | null {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null
}

/** Walks a figure down to what it was made from; undefined for none. `of` is a part, else the whole. */
export function explainExposure(
  result: ExposureResult,
  of: string | undefined,
  measure: ExposureMeasure,
): Explanation | undefined {
  const entry = of === undefined ? result.whole : result.parts.find(({ id }) => id === of)
  return entry === undefined ? undefined : explained(result, entry, measure)
}

function explained(result: ExposureResult, entry: ExposureEntry, measure: ExposureMeasure): Explanation {
  const { formula, of } = exposureTable[measure]
  const given = { iterations: result.iterations, seed: result.seed, risks: entry.risks }
  const from = of.map((part) =>
    part in given
      ? inputOf(part, given[part as keyof typeof given])
      : explained(result, entry, part as ExposureMeasure),
  )
  return { measure, ...entry.measures[measure], formula, from }
}

function inputOf(measure: string, value: number): Explanation {
  const unit = measure === 'seed' ? 'number' : 'count'
  return { measure, value, unit, rule: 'risk/inputs', formula: 'as stated', from: [] }
}
