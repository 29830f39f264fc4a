import type { Course } from '../unfold.ts'
import { closeDeeds } from './close-deeds.ts'
import { forecastDeeds } from './forecast-deeds.ts'
import { ledgerDeeds } from './ledger-deeds.ts'
import type { MoneyDeed, MoneyParts } from './money-stage.ts'
import { periodDeeds } from './period-deeds.ts'
import { rateDeeds } from './rate-deeds.ts'

/** Everything finance did in two years, each on its day; nothing of the future. */
export function moneyDeeds(courses: readonly Course[], parts: MoneyParts): readonly MoneyDeed[] {
  return [
    ...rateDeeds(parts),
    ...closeDeeds(courses, parts),
    ...periodDeeds(parts),
    ...ledgerDeeds(courses, parts),
    ...forecastDeeds(courses, parts),
  ].filter(({ day }) => day <= parts.monday)
}
