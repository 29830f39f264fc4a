import { expect, it } from 'vitest'
import { columnUses } from '../contract/index.ts'
import wizard from './import/locales/en.json' with { type: 'json' }
import en from './locales/en.json'
import tabs from './project/locales/tabs.en.json' with { type: 'json' }

it('words that the shell knows as well are the same in the file that comes later', () => {
  const later: Record<string, unknown> = { ...wizard, ...tabs }
  for (const [name, words] of Object.entries(en)) if (name in later) expect(later[name]).toMatchObject(words)
})

it('every meaning of a column is offered under the title that the server gives it', () => {
  expect(wizard.use).toEqual(Object.fromEntries(columnUses.map(({ id, title }) => [id, title])))
})
