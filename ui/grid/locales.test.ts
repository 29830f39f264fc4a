import { expect, it } from 'vitest'
import type { Texts } from '../words.ts'
import editingDe from './editing/locales/de.json' with { type: 'json' }
import editingEn from './editing/locales/en.json' with { type: 'json' }
import de from './locales/de.json' with { type: 'json' }
import en from './locales/en.json' with { type: 'json' }

function keysOf(texts: Texts, above = ''): string[] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${above}${key} ${fills(value)}`] : keysOf(value, `${above}${key}.`),
  )
}

function fills(sentence: string): string {
  return (sentence.match(/\{\{\w+\}\}/g) ?? []).toSorted().join(' ')
}

it.each([
  ['grids', en, de],
  ['editing', editingEn, editingDe],
])('German says of %s all that English says, with the same values filled in', (_, english, german) => {
  expect(keysOf(german).toSorted()).toEqual(keysOf(english).toSorted())
})
