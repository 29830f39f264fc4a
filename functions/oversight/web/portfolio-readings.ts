import type { GivenTo } from '@portolan/contract'
import { readAddress, type ReadsFirst } from '@portolan/ui'
import { listStanding, totalStanding } from '../contract/index.ts'
import { type Filters, filtersOf, orderOf, type PortfolioAddress, portfolioAddress } from './address.ts'

/** More than a screen shows; what follows is read as it is scrolled to. */
const PAGE = 50

export type PortfolioInputs = {
  readonly list: Omit<GivenTo<typeof listStanding>, 'cursor'>
  readonly totals: Filters
  /** The trend has no day of its own: it is asked only for today. */
  readonly trend: Omit<Filters, 'asOf'> | undefined
}

/** What the page of the portfolio asks for at an address. */
export function inputsAt(address: PortfolioAddress): PortfolioInputs {
  const filters = filtersOf(address)
  const { asOf, ...lasting } = filters
  return {
    list: { limit: PAGE, ...filters, ...orderOf(address) },
    totals: filters,
    trend: asOf === undefined ? lasting : undefined,
  }
}

/** What the page is drawn with; its other answers fill in. */
export const portfolioReadings: ReadsFirst = ({ search }) => {
  const { list, totals } = inputsAt(readAddress(portfolioAddress, search))
  return [
    { op: listStanding, input: list, pages: true },
    { op: totalStanding, input: totals },
  ]
}
