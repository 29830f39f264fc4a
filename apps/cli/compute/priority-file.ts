import { z } from 'zod'

const number = z.number('is not a number.')
const id = z.string('is not a text.').min(1, 'is empty.')
const optional = number.nullable().optional()
const list = <Entry extends z.ZodType>(entry: Entry): z.ZodOptional<z.ZodNullable<z.ZodArray<Entry>>> =>
  z.array(entry, 'is not a list.').nullable().optional()

const value = z.discriminatedUnion(
  'kind',
  [
    z.object({ kind: z.literal('linear'), worst: number, best: number }),
    z.object({ kind: z.literal('points'), points: z.array(z.object({ at: number, value: number })) }),
    z.object({ kind: z.literal('levels'), levels: z.array(z.object({ id, value: number })) }),
  ],
  'must have "kind" "linear", "points" or "levels".',
)

const criterion = z.object(
  {
    id,
    weight: optional.describe('From 0 on; left out where "judgements" tell it'),
    value: value.describe('How good a value is, from 0 to 1: a line, lines between points, or named levels'),
  },
  'is no object.',
)

const judgement = z.object(
  {
    first: id,
    second: id,
    value: number.describe('How many times as much the first matters, from 1/9 to 9'),
    assessor: z.string('is not a text.').nullable().optional(),
    confidence: optional.describe('Above 0 and up to 1; 1 if left out'),
  },
  'is no object.',
)

const item = z.object(
  {
    id,
    scores: list(
      z.object(
        {
          criterion: id,
          value: z.union([number, z.string()], 'is neither a number nor a level.'),
          assessor: z.string('is not a text.').nullable().optional(),
        },
        'is no object.',
      ),
    ).describe('Its value in each criterion, by assessor where there are several'),
    score: optional.describe('Where it is not made from "scores"'),
    cost: optional.describe('In the unit of "budget"'),
    delayCostPerPeriod: optional.describe('What each period until it is done costs, in whole units'),
    duration: optional.describe('Whole periods of work'),
    points: z
      .object(
        { userValue: number, timeCriticality: number, riskReduction: number, size: number },
        'is no object.',
      )
      .nullable()
      .optional()
      .describe('Relative points for WSJF'),
  },
  'is no object.',
)

/** What `compute priority` reads: every part that is there is answered. */
export const PriorityFile = z.object(
  {
    criteria: list(criterion),
    judgements: list(judgement).describe('Comparisons of criteria in pairs (AHP)'),
    acceptedRatio: optional.describe('Consistency ratio that is accepted; 0.1 if left out'),
    items: list(item).describe('In the order in which they stand now'),
    budget: optional.describe('What can be spent in all'),
    top: optional.describe('So many of the first are looked at; 10 if left out'),
    share: z
      .union([number, z.literal('any')], 'must be a number or "any".')
      .nullable()
      .optional()
      .describe('Weights are sampled within so much of themselves, ±; 0.2 if left out'),
    iterations: optional.describe('Samples; 1000 if left out'),
    seed: z.union([number, z.string()], 'is neither a number nor a text.').nullable().optional(),
    before: list(z.object({ id, rank: number }, 'is no object.')).describe('Ranks of the period before'),
    move: z
      .object({ id, to: number }, 'is no object.')
      .nullable()
      .optional()
      .describe('A move by hand: an item, and the place it is moved to, from 1'),
  },
  'holds no JSON object.',
)
