import { expect, it } from 'vitest'
import en from './locales/en.json' with { type: 'json' }
import { pseudo, pseudoSentence } from './pseudo-locale.ts'
import type { Texts } from './words.ts'

function keysOf(texts: Texts, above = ''): string[] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${above}${key} ${fills(value)}`] : keysOf(value, `${above}${key}.`),
  )
}

function fills(sentence: string): string {
  return (sentence.match(/\{\{\w+\}\}/g) ?? []).toSorted().join(' ')
}

it('the pseudo-locale is longer, accented, and leaves what is filled in alone', () => {
  expect(pseudoSentence('Reference {{reference}}')).toBe('[Référéñçé {{reference}}~~~]')
  expect(keysOf(pseudo(en)).toSorted()).toEqual(keysOf(en).toSorted())
})
