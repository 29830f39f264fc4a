import {
  countInWords,
  dateInWords,
  groupedInWords,
  moneyInWords,
  periodInWords,
  roundMoneyInWords,
  shareInWords,
  spanInWords,
} from './in-words.ts'
import type { Money } from './money.ts'

/**
 * What a sentence is made of: the name of its pattern, and the values that fill it, so that it can be said in any
 * language. A value may be a wording itself: a part of the sentence that has a pattern of its own.
 */
export type Wording = { readonly key: string; readonly values: WordingValues }
export type WordingValues = { readonly [slot: string]: WordingValue }
export type WordingValue = string | number | Money | Formed | Wording | readonly WordingValue[]

/**
 * A value and how it is written: 'day' YYYY-MM-DD, 'span' days in a unit of their size, 'share' a fraction, 'index'
 * with two digits, 'fine-index' with four, 'round' an amount to three digits, 'count' a number before its noun, 'grouped' one with
 * its thousands apart, 'period' the name of one as 2026-10.
 */
export type Formed = { readonly form: Form; readonly value: string | number | Money }
export type Form =
  | 'day'
  | 'span'
  | 'share'
  | 'index'
  | 'fine-index'
  | 'round'
  | 'count'
  | 'grouped'
  | 'period'

/** A sentence in English beside what any other language makes it from. */
export type Told = { readonly sentence: string; readonly wording: Wording }

/** One value by its name. Nouns that go with a count, and parts of sentences, come with their English. */
export type Slot = { readonly [name: string]: SlotValue }
type SlotValue = WordingValue | Told | Counted | readonly SlotValue[]
type Counted = { readonly one: string; readonly other: string; readonly count: number }

/**
 * Tells a sentence: told('health:overdue.past')`The finish, ${{ finish: asDay(finish) }}, passed.` The key is that of
 * the same sentence in other languages; a test holds them to the same slots.
 */
export function told(key: string): (parts: TemplateStringsArray, ...slots: readonly Slot[]) => Told {
  return (parts, ...slots) => {
    const values: Record<string, WordingValue> = {}
    let [sentence = '', at] = [parts[0], 0]
    for (const slot of slots) {
      for (const [name, value] of Object.entries(slot)) {
        at += 1
        sentence += inEnglish(value) + (parts[at] ?? '')
        values[name] = valueOf(value)
      }
    }
    return { sentence, wording: { key, values } }
  }
}

/**
 * A term of a table, such as the name of a measure: the end of its key is what the table calls it. It carries its
 * English, for tables grow: a language that lacks one of its terms still says the sentence around it.
 */
export function term(key: string, english: string): Told {
  return { sentence: english, wording: { key, values: { english } } }
}

export function asDay(value: string): Formed {
  return { form: 'day', value }
}

/** '2026-10' is 'October 2026'; any other name stays. */
export function asPeriod(name: string): Formed {
  return { form: 'period', value: name }
}

export function asSpan(days: number): Formed {
  return { form: 'span', value: days }
}

export function asShare(value: number): Formed {
  return { form: 'share', value }
}

export function asRound(value: Money): Formed {
  return { form: 'round', value }
}

/** Two digits. One that would read as the limit that it does not reach gets four: 0.9496 is under 0.95. */
export function asIndex(value: number, under = Number.POSITIVE_INFINITY): Formed {
  return { form: Number(value.toFixed(2)) < under ? 'index' : 'fine-index', value }
}

/** '10,000' */
export function asGrouped(value: number): Formed {
  return { form: 'grouped', value }
}

/** '1 day', '3 days' */
export function asCount(count: number, one: string, other = `${one}s`): Counted {
  return { count, one, other }
}

function inEnglish(value: SlotValue): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value)
  if (isList(value)) return value.map(inEnglish).join(', ')
  if ('sentence' in value) return value.sentence
  if ('one' in value) return countInWords(value.count, value.one, value.other)
  if ('form' in value) return inForm(value)
  return 'key' in value ? value.key : moneyInWords(value)
}

function inForm({ form, value }: Formed): string {
  if (typeof value === 'string') return textForms[form]?.(value) ?? value
  if (typeof value === 'object') return form === 'round' ? roundMoneyInWords(value) : moneyInWords(value)
  return numberForms[form]?.(value) ?? String(value)
}

const textForms: Readonly<Partial<Record<Form, (value: string) => string>>> = {
  day: dateInWords,
  period: periodInWords,
}

const numberForms: Readonly<Partial<Record<Form, (value: number) => string>>> = {
  span: spanInWords,
  share: shareInWords,
  grouped: groupedInWords,
  index: (value) => value.toFixed(2),
  'fine-index': (value) => value.toFixed(4),
}

function valueOf(value: SlotValue): WordingValue {
  if (typeof value !== 'object') return value
  if (isList(value)) return value.map(valueOf)
  if ('sentence' in value) return value.wording
  return 'one' in value ? { form: 'count', value: value.count } : value
}

function isList(value: SlotValue): value is readonly SlotValue[] {
  return Array.isArray(value)
}
