import i18next from 'i18next'
import type { Locale } from './words.ts'

/** Sentences of the server in another language, by the key of their wording: 'health:overdue'. */
export type Patterns = { readonly [key: string]: string }

/** English comes from the server as it is, so only other languages have patterns; each is fetched by its readers. */
export type PatternSources = {
  readonly [locale in Exclude<Locale, 'en' | 'en-XA'>]?: () => Promise<Patterns>
}

const NAMESPACE = 'told'
let version = 0

/** Fetches the patterns of the language that is read now, and of others once somebody changes to them. */
export function addPatterns(all: readonly PatternSources[]): void {
  const fetched = new Set<string>()
  const fetchAll = (locale: string): void => {
    if (fetched.has(locale)) return
    fetched.add(locale)
    for (const sources of all)
      void sources[locale as keyof PatternSources]?.().then((patterns) => add(locale, patterns))
  }
  i18next.on('languageChanged', fetchAll)
  fetchAll(i18next.language)
}

export function patternOf(locale: string, key: string): string | undefined {
  const found: unknown = i18next.getResource(locale, NAMESPACE, key, { keySeparator: false })
  return typeof found === 'string' ? found : undefined
}

/** For `useSyncExternalStore`: sentences are said anew when their patterns have come. */
export function onPatterns(changed: () => void): () => void {
  i18next.store.on('added', changed)
  return () => i18next.store.off('added', changed)
}

export function patternsVersion(): number {
  return version
}

function add(locale: string, patterns: Patterns): void {
  version += 1
  i18next.addResourceBundle(locale, NAMESPACE, patterns, true, true)
}
