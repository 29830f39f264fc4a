import { expect, it } from 'vitest'
import { faultFamilies, faultRules } from '../../contract/index.ts'
import de from './locales/de.json'
import en from './locales/en.json'

it('English and German say the same things, with the same values filled in', () => {
  expect(keysOf(de)).toEqual(keysOf(en))
})

it('every rule has its title, its question and why it matters', () => {
  expect(Object.keys(en.rule)).toEqual([...faultRules])
  for (const rule of faultRules) expect(Object.keys(en.rule[rule])).toEqual(['title', 'question', 'why'])
  expect(Object.keys(en.family)).toEqual([...faultFamilies])
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
