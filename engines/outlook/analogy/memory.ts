import { dayNumber } from '@portolan/quantity'
import { entryOf } from '../arithmetic/entry.ts'
import { weighted, type Weighted } from '../arithmetic/weighted-quantile.ts'
import type { AnalogyCase, KnownCase, Likeness, Names } from './analogy-case.ts'

/** Known cases in order of their answers, column by column. */
export type Memory = {
  readonly cases: readonly KnownCase[]
  readonly answers: Float64Array
  readonly began: Float64Array
  readonly known: Float64Array
  readonly numbers: ReadonlyMap<string, Float64Array>
  readonly words: ReadonlyMap<string, Coded>
  readonly placeOf: ReadonlyMap<string, number>
}

type Coded = { readonly codes: Int32Array; readonly codeOf: ReadonlyMap<string, number> }

export function remember(known: readonly KnownCase[], { numbers, words }: Names): Memory {
  const cases = known.toSorted((a, b) => a.answer - b.answer)
  return {
    cases,
    answers: Float64Array.from(cases, ({ answer }) => answer),
    began: Float64Array.from(cases, ({ began }) => dayNumber(began)),
    known: Float64Array.from(cases, ({ knownOn }) => dayNumber(knownOn)),
    numbers: new Map(numbers.map((name) => [name, Float64Array.from(cases, (one) => numberOf(one, name))])),
    words: new Map(words.map((name) => [name, code(cases, name)])),
    placeOf: new Map(cases.map(({ id }, i) => [id, i])),
  }
}

/** NaN where the case does not say; it is then as near as any other. */
function numberOf({ numbers }: AnalogyCase, name: string): number {
  return numbers[name] ?? Number.NaN
}

function wordOf({ words }: AnalogyCase, name: string): string {
  return words[name] ?? ''
}

function code(cases: readonly KnownCase[], name: string): Coded {
  const codeOf = new Map<string, number>()
  const codes = Int32Array.from(cases, (one) => {
    const word = wordOf(one, name)
    const found = codeOf.get(word) ?? codeOf.size
    codeOf.set(word, found)
    return found
  })
  return { codes, codeOf }
}

/**
 * What each case counts for the one that begins: the product over its numbers and its age of 1 ÷ (1 + (d ÷ s)²)², and
 * over its words of 1 or less. What was not known by then counts nothing, and no case speaks for itself. Indexed
 * bare, for all learning is spent here.
 */
export function weigh(memory: Memory, beginning: AnalogyCase, likeness: Likeness): Float64Array {
  const on = dayNumber(beginning.began)
  const weights = new Float64Array(memory.cases.length)
  const { began, known } = memory
  for (let i = 0; i < weights.length; i++)
    if ((known[i] as number) < on) weights[i] = nearness((on - (began[i] as number)) / likeness.fading)
  for (const [name, numbers] of memory.numbers) {
    const own = numberOf(beginning, name)
    const spread = likeness.spread[name] as number
    for (let i = 0; i < weights.length; i++)
      weights[i] = (weights[i] as number) * nearness(((numbers[i] as number) - own) / spread)
  }
  for (const [name, { codes, codeOf }] of memory.words) {
    const own = codeOf.get(wordOf(beginning, name))
    const other = likeness.other[name] as number
    for (let i = 0; i < weights.length; i++) if (codes[i] !== own) weights[i] = (weights[i] as number) * other
  }
  const itself = memory.placeOf.get(beginning.id)
  if (itself !== undefined) weights[itself] = 0
  return weights
}

/** Whether anything was known when it began. */
export function reaches({ cases, known }: Memory, { id, began }: AnalogyCase): boolean {
  const on = dayNumber(began)
  return cases.some((one, i) => one.id !== id && entryOf(known, i) < on)
}

export function inOrder(memory: Memory, weights: Float64Array): Weighted {
  return weighted(memory.answers, weights)
}

/** 1 for the same, a quarter at a distance of 1; 1 too where one of the two does not say. */
function nearness(apart: number): number {
  if (Number.isNaN(apart)) return 1
  const once = 1 + apart * apart
  return Math.max(1 / (once * once), FARTHEST)
}

/** The only case there is speaks, however far it is. */
const FARTHEST = 1e-30
