import { addDays, type Day, day, type Money } from '@portolan/quantity'
import * as fc from 'fast-check'
import {
  type Baseline,
  defaultPolicy,
  type Edition,
  type HealthInput,
  type ScheduleEvidence,
  type Status,
  type TriggerFact,
} from '../index.ts'
import { triggerNames } from '../triggers/trigger-table.ts'

/** All ten thousand in the long run of the tests. */
export const runs = { numRuns: process.env['PORTOLAN_LONG'] === undefined ? 500 : 10_000 }
/** For what judges everything anew after every move: some hundred times the work. */
export const anewRuns = { numRuns: process.env['PORTOLAN_LONG'] === undefined ? 30 : 10_000 }
/** A machine that does much else takes its time. */
export const patience = { testTimeout: 1_200_000 }

export const ZERO = day('2020-01-01')
export const ORDER: readonly Status[] = ['on-track', 'at-risk', 'off-track']
export const dayWithin = (days: number): fc.Arbitrary<Day> => fc.nat(days).map((n) => addDays(ZERO, n))
const amount = fc.integer({ min: -1000, max: 1_000_000 }).map((n): Money => ({ amount: n, currency: 'EUR' }))

const anyEdition: fc.Arbitrary<Edition> = fc.record(
  {
    asOf: dayWithin(2500),
    source: fc.constantFrom('a', 'b'),
    gaps: fc.subarray(['finish', 'budget', 'forecast']),
    start: dayWithin(1500),
    finish: dayWithin(5000),
    plannedFinish: dayWithin(5000),
    wholeLifeCost: amount,
    plannedCost: amount,
    budget: amount,
    forecast: amount,
    progress: fc.double({ min: 0, max: 1, noNaN: true }),
    reported: fc.record({
      rating: fc.string(),
      raw: fc.string(),
      scale: fc.constantFrom('x', 'y'),
      steps: fc.constantFrom(3, 4, 5),
      step: fc.integer({ min: 1, max: 5 }),
    }),
  },
  { requiredKeys: ['asOf', 'source', 'gaps'] },
)
const anyBaseline: fc.Arbitrary<Baseline> = fc.record(
  { number: fc.integer({ min: 1, max: 3 }), asOf: dayWithin(2000), finish: dayWithin(4000), cost: amount },
  { requiredKeys: ['number', 'asOf'] },
)
const ratio = fc.integer({ min: 0, max: 40 }).map((twentieth) => twentieth / 20)
const anySchedule: fc.Arbitrary<ScheduleEvidence> = fc.record(
  {
    source: fc.constant('schedule version 1'),
    asOf: dayWithin(3000),
    start: dayWithin(1500),
    finish: dayWithin(5000),
    baselineFinish: dayWithin(5000),
    spiTime: ratio,
    cpi: ratio,
    tcpiGap: ratio,
    baselineExecution: ratio,
    criticalPathLength: ratio,
  },
  { requiredKeys: ['source', 'asOf'] },
)
const anyFact: fc.Arbitrary<TriggerFact> = fc.record(
  {
    trigger: fc.constantFrom(...triggerNames),
    value: fc.oneof(fc.nat(3), ratio),
    against: ratio,
    about: fc.constantFrom('Cut-over', 'Design'),
    asOf: dayWithin(3000),
    source: fc.constantFrom('scope', 'money'),
  },
  { requiredKeys: ['trigger', 'value', 'asOf', 'source'] },
)
export const anyInput: fc.Arbitrary<HealthInput> = fc.record(
  {
    project: fc.constant('p'),
    asOf: dayWithin(3000),
    editions: fc.array(anyEdition, { maxLength: 6 }),
    baselines: fc.array(anyBaseline, { maxLength: 3 }),
    policy: fc.constant(defaultPolicy),
    start: dayWithin(1500),
    closed: fc.boolean(),
    schedule: anySchedule,
    facts: fc.array(anyFact, { maxLength: 4 }),
  },
  { requiredKeys: ['project', 'asOf', 'editions', 'baselines', 'policy'] },
)

/** Nothing to turn in what is closed. */
export const openInput: fc.Arbitrary<HealthInput> = anyInput.map((input) => ({ ...input, closed: false }))
