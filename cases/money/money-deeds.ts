import type { Course } from '../unfold.ts'
import { agreementDeeds } from './agreement-deeds.ts'
import { closeDeeds } from './close-deeds.ts'
import { forecastDeeds } from './forecast-deeds.ts'
import { fundDeeds } from './fund-deeds.ts'
import { ledgerDeeds } from './ledger-deeds.ts'
import type { MoneyDeed, MoneyParts } from './money-stage.ts'
import { orderDeeds } from './order-deeds.ts'
import { plannedOrders } from './planned-orders.ts'
import { periodDeeds } from './period-deeds.ts'
import { rateCardDeeds } from './rate-card-deeds.ts'
import { rateDeeds } from './rate-deeds.ts'

/** Everything finance did in two years, each on its day; nothing of the future. */
export function moneyDeeds(courses: readonly Course[], parts: MoneyParts): readonly MoneyDeed[] {
  const orders = plannedOrders(courses, parts)
  return [
    ...rateDeeds(parts),
    ...closeDeeds(courses, parts),
    ...periodDeeds(parts),
    ...ledgerDeeds(courses, parts),
    ...forecastDeeds(courses, parts),
    ...agreementDeeds(courses, parts),
    ...rateCardDeeds(parts),
    ...fundDeeds(orders, parts),
    ...orderDeeds(orders, parts),
  ].filter(({ day }) => day <= parts.monday)
}
