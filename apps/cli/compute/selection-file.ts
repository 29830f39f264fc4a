import { z } from 'zod'

const id = z.string('is no text.').min(1, 'is empty.')
const whole = z.int('is no whole number.')
const amount = whole.min(0, 'must be from 0 on.')
const list = <Entry extends z.ZodType>(entry: Entry): z.ZodArray<Entry> => z.array(entry, 'is no list.')
const limits = list(amount.nullable()).describe('By period; null where there is no limit')

const uses = {
  spend: list(z.object({ fund: id, amounts: list(amount) }, 'is no object.'))
    .nullable()
    .optional()
    .describe('Whole minor units by period, from its start on'),
  work: list(z.object({ role: id, minutes: list(amount) }, 'is no object.'))
    .nullable()
    .optional()
    .describe('Whole minutes by period, from its start on'),
}

const candidate = z.object(
  {
    id,
    category: z.string('is no text.').nullable().optional(),
    risk: whole.nullable().optional().describe('On a scale of your own, such as 0 to 100'),
    decision: z
      .enum(['in', 'out'], 'must be "in" or "out".')
      .nullable()
      .optional()
      .describe('Free if left out'),
    starts: list(
      z.object({ period: whole.min(1, 'must be from 1 on.'), value: whole }, 'is no object.'),
    ).describe('Periods in which it may start, and its value if it does'),
    ...uses,
    stop: z
      .object({ value: whole, ...uses }, 'is no object.')
      .nullable()
      .optional()
      .describe('It runs already: what stopping it now brings and takes'),
  },
  'is no object.',
)

/** What `compute select` reads beside files of the OR-Library. */
export const SelectionFile = z.object(
  {
    periods: whole.min(1, 'must be from 1 on.').describe('How many periods there are; the first is 1'),
    candidates: list(candidate),
    funds: list(
      z.object(
        { id, limits: limits.nullable().optional(), total: amount.nullable().optional() },
        'is no object.',
      ),
    )
      .nullable()
      .optional(),
    roles: list(z.object({ id, limits }, 'is no object.')).nullable().optional(),
    dependencies: list(
      z.discriminatedUnion(
        'kind',
        [
          z.object({
            kind: z.literal('requires'),
            first: id,
            second: id,
            lag: amount.nullable().optional().describe('Periods that the second starts earlier, at least'),
          }),
          z.object({ kind: z.literal('starts-with'), first: id, second: id }),
          z.object({ kind: z.literal('excludes'), first: id, second: id }),
        ],
        'must have "kind" "requires", "starts-with" or "excludes".',
      ),
    )
      .nullable()
      .optional(),
    balance: list(
      z.object(
        { category: id, least: amount.nullable().optional(), most: amount.nullable().optional() },
        'is no object.',
      ),
    )
      .nullable()
      .optional()
      .describe('Shares of what is spent, in parts of 10,000'),
    riskAtMost: whole.nullable().optional().describe('Mean risk of what is chosen, by what it spends'),
  },
  'holds no JSON object.',
)
