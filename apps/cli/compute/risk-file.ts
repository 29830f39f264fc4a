import { z } from 'zod'

const number = z.number('is not a number.')
const id = z.string('is not a text.').min(1, 'is empty.')
const list = <Entry extends z.ZodType>(entry: Entry): z.ZodOptional<z.ZodArray<Entry>> =>
  z.array(entry, 'is not a list.').optional()

const distribution = z
  .discriminatedUnion(
    'kind',
    [
      z.object({ kind: z.enum(['triangular', 'pert']), low: number, mode: number, high: number }),
      z.object({ kind: z.literal('uniform'), low: number, high: number }),
      z.object({ kind: z.literal('normal'), mean: number, deviation: number }),
      z.object({ kind: z.literal('lognormal'), p10: number, p90: number }),
      z.object({
        kind: z.literal('discrete'),
        options: z.array(z.object({ value: number, probability: number }), 'is not a list.'),
      }),
      z.object({ kind: z.literal('empirical'), values: z.array(number, 'is not a list.') }),
    ],
    'must have "kind" "triangular", "pert", "uniform", "normal", "lognormal", "discrete" or "empirical".',
  )
  .describe('Low and high are the least and the most that it can be; a discrete one is one of its options')

const effect = z.discriminatedUnion(
  'kind',
  [
    z.object({ kind: z.enum(['factor', 'minutes']), activity: id, distribution }),
    z.object({ kind: z.literal('cost'), distribution }),
  ],
  'must have "kind" "factor", "minutes" or "cost".',
)

const moment = z
  .string('is not a text.')
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, 'is no moment as 2026-11-16T08:00.')

const shift = z.object({ from: number, to: number }, 'is no object.')
const shifts = z.array(shift, 'is not a list.')

const calendar = z.object(
  {
    id,
    week: z.tuple([shifts, shifts, shifts, shifts, shifts, shifts, shifts], 'must be seven lists of shifts.'),
    exceptions: list(z.object({ first: id, last: id, shifts }, 'is no object.')),
  },
  'is no object.',
)

const plan = z.object(
  {
    start: moment.describe('Nothing starts before it'),
    calendars: list(calendar).describe(
      'Shifts in minutes of the day, Monday to Sunday; the first is the project’s. Monday to Friday from 8 to 12 and 13 to 17 if left out',
    ),
    activities: z.array(
      z.object(
        {
          id,
          name: id.optional(),
          minutes: number.describe('Working minutes; a milestone has 0'),
          calendar: id.optional(),
        },
        'is no object.',
      ),
      'is not a list.',
    ),
    links: list(
      z.object(
        {
          predecessor: id,
          successor: id,
          kind: z.enum(['FS', 'SS', 'FF', 'SF'], 'must be "FS", "SS", "FF" or "SF".').optional(),
          lagMinutes: number.optional(),
        },
        'is no object.',
      ),
    ),
  },
  'is no object.',
)

/** What `compute risk` reads where it is no schedule file: a plan or the name of one, and what is uncertain about it. */
export const RiskFile = z.object(
  {
    plan: plan.optional(),
    file: id
      .optional()
      .describe('In place of "plan": a schedule file beside this one, in any format that is read'),
    ranges: list(
      z.object({ activity: id, unit: z.enum(['minutes', 'factor']), distribution }, 'is no object.'),
    ).describe('How long activities take, in working minutes or as a factor of what is planned'),
    money: z
      .object(
        {
          fixed: number.optional(),
          rates: list(z.object({ activity: id, perMinute: number }, 'is no object.')),
          whileRunning: number.optional().describe('For each working minute until the project finishes'),
          amounts: list(z.object({ id, activity: id.optional(), distribution }, 'is no object.')),
        },
        'is no object.',
      )
      .optional()
      .describe('In minor units of one currency'),
    risks: list(
      z.object(
        {
          id,
          name: id.optional(),
          probability: number,
          effects: z.array(effect, 'is not a list.'),
          response: z
            .object({ probability: number, effects: z.array(effect, 'is not a list.'), cost: number })
            .optional()
            .describe(
              'What is left of it once it is answered, and what the answer costs; used with --answered',
            ),
        },
        'is no object.',
      ),
    ),
    groups: list(
      z.object({ id, correlation: number, activities: z.array(id, 'is not a list.') }, 'is no object.'),
    ).describe('Activities whose durations are long together'),
    branches: list(
      z.object(
        {
          id,
          options: z.array(
            z.object({ probability: number, activities: z.array(id, 'is not a list.') }),
            'is not a list.',
          ),
        },
        'is no object.',
      ),
    ).describe('One way of several is taken; the activities of the others do not happen'),
    reference: distribution
      .optional()
      .describe('Actual ÷ estimate of projects like it; used with --calibrated'),
    targets: z.object({ finish: moment.optional(), cost: number.optional() }, 'is no object.').optional(),
  },
  'holds no JSON object.',
)
