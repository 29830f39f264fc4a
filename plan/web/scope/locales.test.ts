import { expect, it } from 'vitest'
import {
  countings,
  scopeChangeKinds,
  scopeListKinds,
  scopeStates,
  scopeTools,
  sprintTimes,
} from '../../contract/index.ts'
import de from './locales/de.json'
import en from './locales/en.json'

it('English and German say the same things, with the same values filled in', () => {
  expect(keysOf(de)).toEqual(keysOf(en))
})

it('every kind, tool, state and change has a name', () => {
  expect(Object.keys(en.kind).toSorted()).toEqual([...scopeListKinds].toSorted())
  expect(Object.keys(en.tool).toSorted()).toEqual([...scopeTools].toSorted())
  expect(Object.keys(en.state).toSorted()).toEqual([...scopeStates].toSorted())
  expect(Object.keys(en.counting).toSorted()).toEqual([...countings].toSorted())
  expect(Object.keys(en.time).toSorted()).toEqual([...sprintTimes].toSorted())
  expect(Object.keys(en.change).toSorted()).toEqual([...scopeChangeKinds].toSorted())
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
