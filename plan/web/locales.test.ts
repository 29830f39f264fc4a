import { expect, it } from 'vitest'
import { columnUses } from '../contract/index.ts'
import wizardDe from './import/locales/de.json' with { type: 'json' }
import wizardEn from './import/locales/en.json' with { type: 'json' }
import de from './locales/de.json'
import en from './locales/en.json'
import listsDe from './project/locales/de.json' with { type: 'json' }
import listsEn from './project/locales/en.json' with { type: 'json' }
import tabsDe from './project/locales/tabs.de.json' with { type: 'json' }
import tabsEn from './project/locales/tabs.en.json' with { type: 'json' }
import abilitiesDe from './ability/locales/de.json' with { type: 'json' }
import abilitiesEn from './ability/locales/en.json' with { type: 'json' }
import peopleDe from './calendar/locales/de.json' with { type: 'json' }
import peopleEn from './calendar/locales/en.json' with { type: 'json' }
import closeDe from './close/locales/de.json' with { type: 'json' }
import closeEn from './close/locales/en.json' with { type: 'json' }
import ratesDe from './currency/locales/de.json' with { type: 'json' }
import ratesEn from './currency/locales/en.json' with { type: 'json' }
import forecastDe from './forecast/locales/de.json' with { type: 'json' }
import forecastEn from './forecast/locales/en.json' with { type: 'json' }
import ledgerDe from './ledger/locales/de.json' with { type: 'json' }
import ledgerEn from './ledger/locales/en.json' with { type: 'json' }
import spendingDe from './money/locales/de.json' with { type: 'json' }
import spendingEn from './money/locales/en.json' with { type: 'json' }
import partiesDe from './party/locales/de.json' with { type: 'json' }
import partiesEn from './party/locales/en.json' with { type: 'json' }
import periodsDe from './period/locales/de.json' with { type: 'json' }
import periodsEn from './period/locales/en.json' with { type: 'json' }

it.each([
  ['the shell', en, de],
  ['the import', wizardEn, wizardDe],
  ['lists of projects', listsEn, listsDe],
  ['the tabs of a project', tabsEn, tabsDe],
  ['periods', periodsEn, periodsDe],
  ['the close of a period', closeEn, closeDe],
  ['parties', partiesEn, partiesDe],
  ['agreements, rates, funds and orders', spendingEn, spendingDe],
  ['forecasts', forecastEn, forecastDe],
  ['the ledger', ledgerEn, ledgerDe],
  ['currency rates', ratesEn, ratesDe],
  ['people and their time', peopleEn, peopleDe],
  ['abilities', abilitiesEn, abilitiesDe],
])('English and German say the same things in %s', (_, english, german) => {
  expect(keysOf(german)).toEqual(keysOf(english))
})

it('words that the shell knows as well are the same in the file that comes later', () => {
  const later: Record<string, unknown> = { ...wizardEn, ...tabsEn }
  for (const [name, words] of Object.entries(en)) if (name in later) expect(later[name]).toMatchObject(words)
})

it('every meaning of a column is offered under the title that the server gives it', () => {
  expect(wizardEn.use).toEqual(Object.fromEntries(columnUses.map(({ id, title }) => [id, title])))
})

function keysOf(texts: object, path = ''): string[] {
  return Object.entries(texts)
    .flatMap(([key, value]: [string, unknown]) =>
      typeof value === 'object' && value !== null ? keysOf(value, `${path}${key}.`) : [`${path}${key}`],
    )
    .toSorted()
}
