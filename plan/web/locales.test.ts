import { expect, it } from 'vitest'
import { columnUses } from '../contract/index.ts'
import de from './locales/de.json'
import en from './locales/en.json'

it('English and German say the same things', () => {
  expect(keysOf(de)).toEqual(keysOf(en))
})

it('every meaning of a column is offered under the title that the server gives it', () => {
  expect(en.use).toEqual(Object.fromEntries(columnUses.map(({ id, title }) => [id, title])))
})

function keysOf(texts: object, path = ''): string[] {
  return Object.entries(texts)
    .flatMap(([key, value]: [string, unknown]) =>
      typeof value === 'object' && value !== null ? keysOf(value, `${path}${key}.`) : [`${path}${key}`],
    )
    .toSorted()
}
