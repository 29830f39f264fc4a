import type { TFunction } from 'i18next'

type Values = Readonly<Record<string, string | number>>
export type Say = (key: string, values?: Values) => string

export type Sentences = {
  readonly say: Say
  /** To be called when texts came in after something was said. */
  readonly forget: () => void
}

/**
 * Says what `t` says and looks each sentence up once. A grid says the same few sentences hundreds of times with other
 * names in them; what depends on a number is left to the rules of the language.
 */
export function sentencesOf(t: TFunction): Sentences {
  const whole = new Map<string, string>()
  const open = new Map<string, string>()
  const find = (known: Map<string, string>, key: string, skipInterpolation: boolean): string => {
    const before = known.get(key)
    if (before !== undefined) return before
    const sentence = t(key, { skipInterpolation })
    known.set(key, sentence)
    return sentence
  }
  return {
    say: (key, values) => {
      if (values === undefined) return find(whole, key, false)
      if ('count' in values) return t(key, values)
      return fill(find(open, key, true), values)
    },
    forget: () => {
      whole.clear()
      open.clear()
    },
  }
}

function fill(sentence: string, values: Values): string {
  return sentence.replace(/\{\{\s*(\w+)\s*\}\}/g, (_, name: string) => String(values[name] ?? ''))
}
