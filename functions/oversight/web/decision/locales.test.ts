import { expect, it } from 'vitest'
import { bodyRules, decisionPlaces, decisionStates, limitKinds, seatRoles } from '../../contract/index.ts'
import de from './locales/de.json'
import en from './locales/en.json'

it('English and German say the same things, with the same values filled in', () => {
  expect(keysOf(de)).toEqual(keysOf(en))
})

it('every state, place, limit and rule has its words', () => {
  expect(Object.keys(en.state).toSorted()).toEqual([...decisionStates].toSorted())
  expect(Object.keys(en.place)).toEqual(expect.arrayContaining([...decisionPlaces]))
  expect(Object.keys(en.route).toSorted()).toEqual([...limitKinds].toSorted())
  expect(Object.keys(en.rule).toSorted()).toEqual([...bodyRules].toSorted())
  expect(Object.keys(en.seat).toSorted()).toEqual([...seatRoles].toSorted())
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
