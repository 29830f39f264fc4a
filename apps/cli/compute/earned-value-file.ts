import { z } from 'zod'

const amount = z.number('is not a number.').nullable().optional()

/** What `compute earned-value` reads: plain decimals; what is not known is left out or null. */
export const EarnedValueFile = z.object(
  {
    budgetAtCompletion: amount.describe('BAC: the whole budget'),
    plannedValue: amount.describe('PV: budget of the work planned up to the status date'),
    earnedValue: amount.describe('EV: budget of the work done up to the status date'),
    actualCost: amount.describe('AC: what that work has cost'),
    plannedDuration: amount.describe('PD: periods from start to planned finish'),
    actualTime: amount.describe('AT: periods from start to the status date'),
    cumulativePlannedValue: z
      .array(z.number('is not a number.'))
      .nullable()
      .optional()
      .describe('Planned value at the end of period 1, 2, 3 … to the end of the plan'),
  },
  'holds no JSON object.',
)
