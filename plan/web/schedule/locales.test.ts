import { expect, it } from 'vitest'
import { activityKinds, changeKinds, constraintKinds, linkKinds } from '../../contract/index.ts'
import de from './locales/de.json'
import en from './locales/en.json'

it('English and German say the same things, with the same values filled in', () => {
  expect(keysOf(de)).toEqual(keysOf(en))
})

it('every kind of activity, constraint, link and change has a name', () => {
  expect(Object.keys(en.kind).toSorted()).toEqual([...activityKinds].toSorted())
  expect(Object.keys(en.constraint).toSorted()).toEqual([...constraintKinds].toSorted())
  expect(Object.keys(en.link).toSorted()).toEqual([...linkKinds].toSorted())
  expect(Object.keys(en.change).toSorted()).toEqual([...changeKinds].toSorted())
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
