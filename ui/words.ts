import i18next, { type i18n } from 'i18next'
import { useContext } from 'react'
import { Language } from './language.tsx'
import uiDe from './locales/de.json'
import uiEn from './locales/en.json'
import { pseudo } from './pseudo-locale.ts'
import { type Say, type Sentences, sentencesOf } from './sentences.ts'

/** Texts of one namespace: nested objects of sentences, with `{{name}}` for what is filled in. */
export type Texts = { readonly [key: string]: string | Texts }
export type Locale = 'en' | 'de' | 'en-XA'
export type NamespaceTexts = { readonly namespace: string; readonly en: Texts; readonly de: Texts }
export type { Say } from './sentences.ts'

/** Starts the one i18next instance. `en-XA` is made from English as it runs, for tests of length and coverage. */
export function startWords(locale: Locale, all: readonly NamespaceTexts[]): i18n {
  const namespaces = [{ namespace: 'ui', en: uiEn, de: uiDe }, ...all, ...early]
  void i18next.init({
    lng: locale,
    fallbackLng: 'en',
    initAsync: false,
    interpolation: { escapeValue: false },
    returnNull: false,
    resources: {
      en: Object.fromEntries(namespaces.map((one) => [one.namespace, one.en])),
      de: Object.fromEntries(namespaces.map((one) => [one.namespace, one.de])),
    },
  })
  if (locale === 'en-XA') addPseudo(namespaces)
  document.documentElement.lang = locale
  return i18next
}

/** Texts that came before the words were started. */
const early: NamespaceTexts[] = []

/**
 * Texts that come with the file of a screen instead of with the shell: call it where that file is read, so that they
 * are there before the screen asks for them.
 */
export function addTexts(one: NamespaceTexts): void {
  if (!i18next.isInitialized) {
    early.push(one)
    return
  }
  i18next.addResourceBundle('en', one.namespace, one.en)
  i18next.addResourceBundle('de', one.namespace, one.de)
  if (i18next.language === 'en-XA') addPseudo([one])
  for (const sentences of known.values()) sentences.forget()
}

export function changeLocale(locale: Locale): void {
  if (locale === 'en-XA') addPseudo(allInEnglish())
  void i18next.changeLanguage(locale)
  document.documentElement.lang = locale
}

/** The words of a namespace. A key with a colon ('plan:tab.money') names its namespace itself. */
export function useWords(namespace = 'ui'): Say {
  return sayIn(useLanguage(), namespace)
}

export function useLocale(): Locale {
  const language = useLanguage()
  return isLocale(language) ? language : 'en'
}

export function isLocale(text: string): text is Locale {
  return text === 'en' || text === 'de' || text === 'en-XA'
}

/** Outside of all providers it is the one that words were started in. */
function useLanguage(): string {
  return useContext(Language) ?? i18next.language
}

const known = new Map<string, Sentences>()

/** One function for all who ask for the same words, so that it may stand among what a memo depends on. */
function sayIn(language: string, namespace: string): Say {
  const key = `${language} ${namespace}`
  const before = known.get(key)
  if (before !== undefined) return before.say
  const sentences = sentencesOf(i18next.getFixedT(language, namespace))
  known.set(key, sentences)
  return sentences.say
}

function addPseudo(texts: readonly Pick<NamespaceTexts, 'namespace' | 'en'>[]): void {
  for (const { namespace, en } of texts) i18next.addResourceBundle('en-XA', namespace, pseudo(en))
}

function allInEnglish(): readonly Pick<NamespaceTexts, 'namespace' | 'en'>[] {
  return Object.entries(i18next.getDataByLanguage('en') ?? {}).map(([namespace, en]) => ({
    namespace,
    en: en as Texts,
  }))
}
