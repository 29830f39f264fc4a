import type { Formed, Wording, WordingValue } from './wording.ts'
import type { Money } from './money.ts'

/** How a language writes: its patterns by key, and a value of some form. */
export type Language = {
  readonly pattern: (key: string) => string | undefined
  readonly write: (value: Formed | Money | string | number, way: string) => string
}

/**
 * A wording in a language. In its patterns stand slots: `{{name}}`, `{{days:dative}}` with a way of writing, and
 * `{{count|Tag|Tage}}` for a number with its noun. Undefined where a pattern or a value that it needs is not there.
 */
export function sayWording(wording: Wording, language: Language): string | undefined {
  const pattern = language.pattern(wording.key)
  const { english } = wording.values
  if (pattern === undefined) return typeof english === 'string' ? english : undefined
  let whole = true
  const said = pattern.replaceAll(
    slot,
    (_, name: string, way: string | undefined, nouns: string | undefined) => {
      const text = sayValue(wording.values[name], { way, nouns }, language)
      whole &&= text !== undefined
      return text ?? ''
    },
  )
  return whole ? said : undefined
}

const slot = /\{\{(\w+)(?::([\w-]+))?(?:\|([^}]*))?\}\}/g

type Manner = { readonly way: string | undefined; readonly nouns: string | undefined }

function sayValue(value: WordingValue | undefined, manner: Manner, language: Language): string | undefined {
  if (value === undefined) return undefined
  if (isList(value)) {
    const parts = value.map((one) => sayValue(one, manner, language))
    return parts.includes(undefined) ? undefined : parts.join(', ')
  }
  if (typeof value === 'object' && 'key' in value) return sayWording(value, language)
  const written = language.write(value, manner.way ?? '')
  return manner.nouns === undefined ? written : `${written} ${nounFor(value, manner.nouns)}`
}

function nounFor(value: Formed | Money | string | number, nouns: string): string {
  const [one = '', other = one] = nouns.split('|')
  const count = typeof value === 'object' && 'form' in value ? value.value : value
  return count === 1 ? one : other
}

function isList(value: WordingValue): value is readonly WordingValue[] {
  return Array.isArray(value)
}
