import { MoneyValue } from '@portolan/plan/contract'
import { z } from 'zod'
import { shownStatuses } from '../measures.ts'

/** The totals as they were known on the day of a register, or last of all on the status date. */
export const TrendDay = z.object({
  day: z.iso.date(),
  count: z.int(),
  computed: z.array(z.object({ status: z.enum(shownStatuses), projects: z.int() })),
  differs: z.int(),
  cost: MoneyValue.nullable().describe(
    'In the currency of the organisation at the budget rates of that day; null where some of it has no rate',
  ),
  coverage: z.number().nullable().describe('Share of fields filled, mean over projects with evidence'),
})
export type TrendDay = z.output<typeof TrendDay>

export const Trend = z.object({ days: z.array(TrendDay).describe('Oldest first') })
export type Trend = z.output<typeof Trend>
