import { expect, it } from 'vitest'
import de from './locales/de.json' with { type: 'json' }
import en from './locales/en.json' with { type: 'json' }
import pagesDe from './locales/pages.de.json' with { type: 'json' }
import pagesEn from './locales/pages.en.json' with { type: 'json' }

it('English and German say the same things', () => {
  expect(keysOf(pagesDe)).toEqual(keysOf(pagesEn))
  expect(pagesEn).toMatchObject(en)
  expect(pagesDe).toMatchObject(de)
})

function keysOf(texts: object, path = ''): string[] {
  return Object.entries(texts)
    .flatMap(([key, value]: [string, unknown]) =>
      typeof value === 'object' && value !== null ? keysOf(value, `${path}${key}.`) : [`${path}${key}`],
    )
    .toSorted()
}
