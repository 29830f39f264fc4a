import { type Language, type Money, sayWording, type Wording } from '@portolan/quantity'
import type { MailLanguage } from '../notices/contract/index.ts'

/** Sentences of rooms in the languages other than English, by their keys: what the screens say too. */
export type MailPatterns = Readonly<Record<Exclude<MailLanguage, 'en'>, Readonly<Record<string, string>>>>

/** What stands around the notices of a mail. */
export type MailWords = {
  readonly hello: (name: string) => string
  readonly several: (count: number, organisation: string) => string
  readonly times: (sentence: string, times: number) => string
  readonly choose: string
  readonly noMore: string
  readonly testSubject: (organisation: string) => string
  readonly test: (organisation: string) => string
}

export const mailWords: Readonly<Record<MailLanguage, MailWords>> = {
  en: {
    hello: (name) => `Hello ${name},`,
    several: (count, organisation) => `${count} things to know at ${organisation}`,
    times: (sentence, times) => `${sentence} (${times} times)`,
    choose: 'Which mails you get',
    noMore: 'No more mail',
    testSubject: (organisation) => `A test mail from ${organisation}`,
    test: (organisation) =>
      `Mail from ${organisation} reaches you. Notices come this way to whoever wants them.`,
  },
  de: {
    hello: (name) => `Guten Tag ${name},`,
    several: (count, organisation) => `${count} Hinweise bei ${organisation}`,
    times: (sentence, times) => `${sentence} (${times} Mal)`,
    choose: 'Welche Mails Sie bekommen',
    noMore: 'Keine Mail mehr',
    testSubject: (organisation) => `Eine Probemail von ${organisation}`,
    test: (organisation) =>
      `Mail von ${organisation} erreicht Sie. Hinweise kommen auf diesem Weg zu allen, die sie wollen.`,
  },
}

/** As a notice tells it: what it hands over came from a told sentence. */
type ToldInMail = {
  readonly sentence: string
  readonly wording?: { readonly key: string; readonly values: Readonly<Record<string, unknown>> } | undefined
}

/** A sentence of a room in the language of who reads the mail; in English where nobody has said it in that. */
export function sayIn(
  language: MailLanguage,
  patterns: MailPatterns,
  { sentence, wording }: ToldInMail,
): string {
  if (language === 'en' || wording === undefined) return sentence
  return (
    sayWording(wording as Wording, { pattern: (key) => patterns[language][key], write: writeIn(language) }) ??
    sentence
  )
}

/** Notices hand over names and titles, which are as people wrote them, and now and then a count. */
function writeIn(language: MailLanguage): Language['write'] {
  return (value) => {
    if (typeof value === 'string') return value
    if (typeof value === 'number') return value.toLocaleString(language)
    return 'form' in value ? String(value.value) : amountIn(value, language)
  }
}

function amountIn({ amount, currency }: Money, language: MailLanguage): string {
  return `${(amount / 100).toLocaleString(language)} ${currency}`
}
