import { isDay } from '@portolan/quantity'
import type { z } from 'zod'

export type FieldKind = 'text' | 'long-text' | 'number' | 'day' | 'choice' | 'checkbox' | 'password' | 'email'

/** What the schema cannot say: words, and a kind where the type alone leaves it open. */
export type FieldWords = {
  readonly label: string
  readonly help?: string
  readonly kind?: FieldKind
  readonly placeholder?: string
  readonly choices?: readonly { readonly value: string; readonly label: string }[]
  readonly autoComplete?: string
  /** Half the width, so that two short fields share a line. */
  readonly half?: boolean
}

export type Field = FieldWords & {
  readonly name: string
  readonly kind: FieldKind
  readonly needed: boolean
  readonly start: unknown
}

type Definition = {
  readonly type: string
  readonly innerType?: z.ZodType
  readonly in?: z.ZodType
  readonly entries?: Readonly<Record<string, string | number>>
  readonly format?: string
}

/** The fields of a form, in the order of the words given for them. */
export function fieldsOf(schema: z.ZodObject, words: Readonly<Record<string, FieldWords>>): Field[] {
  return Object.entries(words).flatMap(([name, word]) => {
    const property = schema.shape[name] as z.ZodType | undefined
    if (!property) return []
    const definition = innermost(property)
    const choices = word.choices ?? choicesOf(definition)
    const kind = word.kind ?? kindOf(definition, choices !== undefined)
    const empty = property.safeParse(undefined)
    const start = empty.success ? empty.data : undefined
    return [{ ...word, ...(choices ? { choices } : {}), name, kind, needed: !empty.success, start }]
  })
}

/** Fields give text; the schema wants numbers, and nothing where a field was left empty. */
export function readFields(
  fields: readonly Field[],
  values: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const read = fields.map((field) => [field.name, readField(field, values[field.name])] as const)
  return Object.fromEntries(read.filter(([, value]) => value !== undefined))
}

export type FieldErrors = Readonly<Record<string, string>>
export type SayError = (key: string, values?: Readonly<Record<string, string | number>>) => string

/** A sentence for each field that stops the form; the first that is found wrong with it. */
export function sentencesOf(
  fields: readonly Field[],
  given: Readonly<Record<string, unknown>>,
  issues: readonly z.core.$ZodIssue[],
  say: SayError,
): FieldErrors {
  const sentences: Record<string, string> = {}
  for (const issue of issues) {
    const name = String(issue.path[0] ?? '')
    const field = fields.find((one) => one.name === name)
    if (!field || sentences[name] !== undefined) continue
    sentences[name] = sentenceOf(field, given[name], issue, say)
  }
  return sentences
}

function sentenceOf(field: Field, value: unknown, issue: z.core.$ZodIssue, say: SayError): string {
  const { label } = field
  if (value === undefined || value === '') return say('form.missing', { label })
  if (field.kind === 'number' && typeof value !== 'number')
    return say('form.no-number', { value: String(value) })
  if (field.kind === 'day' && (typeof value !== 'string' || !isDay(value)))
    return say('form.no-day', { value: String(value) })
  if (issue.code === 'too_small')
    return say(`form.too-small-${sizeKind(issue.origin)}`, { limit: Number(issue.minimum) })
  if (issue.code === 'too_big')
    return say(`form.too-big-${sizeKind(issue.origin)}`, { limit: Number(issue.maximum) })
  if (issue.code === 'invalid_format' && issue.format === 'email')
    return say('form.no-email', { value: String(value) })
  // A schema that brings a sentence of its own knows best what is asked for.
  return issue.code === 'custom' || !issue.message.startsWith('Invalid')
    ? issue.message
    : say('form.unfit', { label })
}

function sizeKind(origin: string): 'text' | 'number' {
  return origin === 'string' ? 'text' : 'number'
}

function readField(field: Field, value: unknown): unknown {
  if (field.kind === 'checkbox') return value === true
  if (typeof value !== 'string') return value
  const text = field.kind === 'password' ? value : value.trim()
  if (text === '') return undefined
  return field.kind === 'number' ? readNumber(text) : text
}

/** '1 200', '1,200' and '1200.5' are numbers as people write them; what is none stays text for the sentence. */
function readNumber(text: string): number | string {
  const plain = text.replace(/[\s\u00a0\u202f]|,(?=\d{3}(\D|$))/g, '').replace('\u2212', '-')
  return /^-?\d+([.,]\d+)?$/.test(plain) ? Number(plain.replace(',', '.')) : text
}

function innermost(schema: z.ZodType): Definition {
  const definition = schema.def as unknown as Definition
  const inner = definition.innerType ?? definition.in
  return inner ? innermost(inner) : definition
}

function choicesOf(definition: Definition): FieldWords['choices'] | undefined {
  if (definition.type !== 'enum' || !definition.entries) return undefined
  return Object.values(definition.entries).map((value) => ({ value: String(value), label: String(value) }))
}

function kindOf(definition: Definition, hasChoices: boolean): FieldKind {
  if (hasChoices) return 'choice'
  if (definition.type === 'boolean') return 'checkbox'
  if (definition.type === 'number' || definition.type === 'int') return 'number'
  if (definition.format === 'date') return 'day'
  return definition.format === 'email' ? 'email' : 'text'
}
