import { expect, it } from 'vitest'
import { actionMoves, actionPlaces, actionStates, dueSigns } from '../../contract/index.ts'
import { sourceKinds } from './action-filters.tsx'
import de from './locales/de.json'
import en from './locales/en.json'

it('English and German say the same things, with the same values filled in', () => {
  expect(keysOf(de)).toEqual(keysOf(en))
})

it('every state, sign, place, source and move has its words', () => {
  expect(Object.keys(en.state).toSorted()).toEqual([...actionStates].toSorted())
  expect(Object.keys(en.sign).toSorted()).toEqual([...dueSigns].toSorted())
  expect(Object.keys(en.move).toSorted()).toEqual([...actionMoves].toSorted())
  expect(Object.keys(en.place)).toEqual(expect.arrayContaining([...actionPlaces]))
  expect(Object.keys(en.source)).toEqual(expect.arrayContaining([...sourceKinds]))
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
