import { z } from 'zod'

const id = z.string('is no text.').min(1, 'is empty.')
const day = z.iso.date('is no day such as 2026-11-23.')
const minutes = z
  .int('is no whole number of minutes.')
  .min(0, 'must be from 0 to 1440.')
  .max(1440, 'must be from 0 to 1440.')
const share = z.number('is not a number.').min(0, 'must be from 0 to 1.').max(1, 'must be from 0 to 1.')
const ability = z.object({ id, level: z.number('is not a number.').min(0, 'must be from 0 on.') })
const list = 'is no list.'

/** What `compute capacity` reads: work in minutes; of periods the last day is not included, of absences it is. */
export const CapacityFile = z.object(
  {
    from: day.describe('The first day that is counted'),
    to: day.describe('The day after the last'),
    asOf: day.nullable().optional().describe('The day the figures hold for; the first if left out'),
    calendars: z
      .array(
        z.object({
          id,
          week: z.array(minutes, list).length(7, 'must hold seven days.').describe('Monday to Sunday'),
          exceptions: z
            .array(z.object({ first: day, last: day, minutes }), list)
            .nullable()
            .optional(),
        }),
        list,
      )
      .describe('Working minutes of a full-time person; 0 in an exception is a holiday'),
    people: z.array(
      z.object({
        id,
        calendar: id,
        share: share.nullable().optional().describe('Of full time; 1 if left out'),
        from: day.nullable().optional(),
        to: day.nullable().optional(),
        roles: z.array(id, list).nullable().optional(),
        abilities: z.array(ability, list).nullable().optional(),
      }),
      list,
    ),
    absences: z
      .array(z.object({ person: id, first: day, last: day, minutes: minutes.nullable().optional() }), list)
      .nullable()
      .optional()
      .describe('Whole days if no minutes a day are told'),
    reserves: z
      .array(
        z.object({
          share,
          person: id.nullable().optional(),
          first: day.nullable().optional(),
          last: day.nullable().optional(),
        }),
        list,
      )
      .nullable()
      .optional()
      .describe('Share of the time present that runs the business; of everyone if no person is named'),
    demands: z
      .array(
        z.object({
          id,
          needs: z.discriminatedUnion('kind', [
            z.object({ kind: z.literal('person'), id }),
            z.object({ kind: z.literal('role'), id }),
            ability.extend({ kind: z.literal('ability') }),
          ]),
          from: day,
          to: day,
          work: z
            .int('is no whole number of minutes.')
            .min(0, 'must be from 0 on.')
            .max(1e12, 'is too large.'),
          probability: share.nullable().optional().describe('1 if left out'),
          rank: z.number('is not a number.').nullable().optional().describe('The lowest goes first'),
          value: z.number('is not a number.').nullable().optional().describe('What is at stake'),
        }),
        list,
      )
      .nullable()
      .optional(),
    periods: z
      .array(z.object({ from: day, to: day }), list)
      .nullable()
      .optional()
      .describe('Stretches to tell sums of; all days together if left out'),
    counting: z
      .enum(['expected', 'all'], 'must be "expected" or "all".')
      .nullable()
      .optional()
      .describe('Work × probability, or as if every demand came; "expected" if left out'),
  },
  'holds no JSON object.',
)
