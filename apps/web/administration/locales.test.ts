import { expect, it } from 'vitest'
import de from './locales/de.json' with { type: 'json' }
import en from './locales/en.json' with { type: 'json' }
import pagesDe from './locales/pages.de.json' with { type: 'json' }
import pagesEn from './locales/pages.en.json' with { type: 'json' }

it.each([
  ['the menus', en, de],
  ['the pages', pagesEn, pagesDe],
])('English and German say the same things in %s', (_, english, german) => {
  expect(keysOf(german)).toEqual(keysOf(english))
})

it('words that the menus know as well are the same in the file that comes later', () => {
  expect(pagesEn.people).toMatchObject(en.people)
  expect(pagesDe.tokens).toMatchObject(de.tokens)
})

function keysOf(texts: object, path = ''): string[] {
  return Object.entries(texts)
    .flatMap(([key, value]: [string, unknown]) =>
      typeof value === 'object' && value !== null ? keysOf(value, `${path}${key}.`) : [`${path}${key}`],
    )
    .toSorted()
}
