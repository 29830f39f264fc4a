import { expect, it } from 'vitest'
import { levellingDepths, levellingPriorities, reasonKinds } from '../../contract/index.ts'
import { levellingViews } from './address.ts'
import de from './locales/de.json'
import en from './locales/en.json'

it('English and German say the same things, with the same values filled in', () => {
  expect(keysOf(de)).toEqual(keysOf(en))
})

it('every reason, view, depth and priority has its words', () => {
  expect(Object.keys(en.reason)).toEqual(expect.arrayContaining([...reasonKinds]))
  expect(Object.keys(en.view)).toEqual(expect.arrayContaining([...levellingViews]))
  expect(Object.keys(en.depth)).toEqual([...levellingDepths])
  expect(Object.keys(en.priority)).toEqual([...levellingPriorities])
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
