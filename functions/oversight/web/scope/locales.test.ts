import { expect, it } from 'vitest'
import { planFinishes, planStarts, scopeAmounts, scopeFigures, scopeMeasures } from '../../contract/index.ts'
import de from './locales/de.json'
import en from './locales/en.json'

it('English and German say the same things, with the same values filled in', () => {
  expect(keysOf(de)).toEqual(keysOf(en))
})

it('every figure and both ends of the plan have a name', () => {
  const figures = Object.keys(en.figure)
  expect(figures).toEqual(expect.arrayContaining([...scopeFigures, ...scopeAmounts, ...scopeMeasures]))
  const ends = [...planStarts.map((one) => `start-${one}`), ...planFinishes.map((one) => `finish-${one}`)]
  expect(Object.keys(en.plan)).toEqual(expect.arrayContaining(ends))
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
