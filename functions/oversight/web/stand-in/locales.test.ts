import { expect, it } from 'vitest'
import de from './locales/de.json'
import en from './locales/en.json'

it('English and German say the same things, with the same values filled in', () => {
  expect(keysOf(de)).toEqual(keysOf(en))
})

function keysOf(texts: object, path = ''): string[] {
  return Object.entries(texts)
    .flatMap(([key, value]: [string, unknown]) =>
      typeof value === 'object' && value !== null
        ? keysOf(value, `${path}${key}.`)
        : [`${path}${key} ${fills(String(value))}`],
    )
    .toSorted()
}

function fills(sentence: string): string {
  return (sentence.match(/\{\{\w+\}\}/g) ?? []).toSorted().join(' ')
}
