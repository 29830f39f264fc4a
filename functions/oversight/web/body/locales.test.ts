import { expect, it } from 'vitest'
import { bodyRules, decidingRoles, seatRoles } from '../../contract/index.ts'
import de from './locales/de.json'
import en from './locales/en.json'

it('English and German say the same things, with the same values filled in', () => {
  expect(keysOf(de)).toEqual(keysOf(en))
})

it('every rule, seat and role that decides has its words', () => {
  expect(Object.keys(en.rule).toSorted()).toEqual([...bodyRules].toSorted())
  expect(Object.keys(en.seat).toSorted()).toEqual([...seatRoles].toSorted())
  expect(Object.keys(en.role).toSorted()).toEqual([...decidingRoles].toSorted())
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
