import i18next, { type i18n } from 'i18next'
import { useCallback } from 'react'
import { initReactI18next, useTranslation } from 'react-i18next'
import uiDe from './locales/de.json'
import uiEn from './locales/en.json'
import { pseudo } from './pseudo-locale.ts'

/** Texts of one namespace: nested objects of sentences, with `{{name}}` for what is filled in. */
export type Texts = { readonly [key: string]: string | Texts }
export type Locale = 'en' | 'de' | 'en-XA'
export type NamespaceTexts = { readonly namespace: string; readonly en: Texts; readonly de: Texts }
export type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string

/** Starts the one i18next instance. `en-XA` is made from English as it runs, for tests of length and coverage. */
export function startWords(locale: Locale, all: readonly NamespaceTexts[]): i18n {
  const namespaces = [{ namespace: 'ui', en: uiEn, de: uiDe }, ...all, ...early]
  void i18next.use(initReactI18next).init({
    lng: locale,
    fallbackLng: 'en',
    initAsync: false,
    interpolation: { escapeValue: false },
    returnNull: false,
    resources: {
      en: Object.fromEntries(namespaces.map((one) => [one.namespace, one.en])),
      de: Object.fromEntries(namespaces.map((one) => [one.namespace, one.de])),
      'en-XA': Object.fromEntries(namespaces.map((one) => [one.namespace, pseudo(one.en)])),
    },
  })
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
  i18next.addResourceBundle('en-XA', one.namespace, pseudo(one.en))
}

export function changeLocale(locale: Locale): void {
  void i18next.changeLanguage(locale)
  document.documentElement.lang = locale
}

/** The words of a namespace. A key with a colon ('plan:tab.money') names its namespace itself. */
export function useWords(namespace = 'ui'): Say {
  const { t } = useTranslation(namespace)
  return useCallback((key, values) => t(key, values ?? {}), [t])
}

export function useLocale(): Locale {
  const { i18n: words } = useTranslation()
  return isLocale(words.language) ? words.language : 'en'
}

export function isLocale(text: string): text is Locale {
  return text === 'en' || text === 'de' || text === 'en-XA'
}
