import { addDays, type Day, daysBetween, type Money } from '@portolan/quantity'
import type { Edition, HealthInput, ScheduleEvidence, TriggerFact } from '../input.ts'
import { latestSaid, type ProjectRecord } from '../project-record.ts'
import type { RuleId, TriggerRule } from '../result.ts'
import { type KnownFacts, triggerMeasures } from '../triggers/trigger-measures.ts'
import { triggerNames } from '../triggers/trigger-table.ts'

export type FactValue = number | Day | Money

/**
 * A fact that can turn out otherwise. A step is a week of a day, a hundredth of an amount, of a share or of an index, and
 * one of a count.
 */
export type Lever = {
  readonly fact: FactName
  readonly from: FactValue
  /** So many steps it can go down and up. */
  readonly reach: readonly [down: number, up: number]
  readonly at: (steps: number) => FactValue
  /** The rules that look at it; every other says the same wherever it is moved. */
  readonly touches: readonly RuleId[]
  /** The input of which the lever was made with this fact otherwise; the rest of it is not copied. */
  readonly put: (input: HealthInput, steps: number) => HealthInput
}

export type FactName = EditionFact | ScheduleFact | TriggerRule
type EditionFact = 'finish' | 'wholeLifeCost' | 'progress' | 'forecast'
type ScheduleFact = 'scheduledFinish' | Index
type Index = keyof typeof indexRules

const indexRules = {
  spiTime: 'spi-time',
  cpi: 'cpi',
  tcpiGap: 'tcpi-gap',
  baselineExecution: 'baseline-execution',
  criticalPathLength: 'critical-path-length',
} as const
const indices = Object.keys(indexRules) as readonly Index[]
/** Without a baseline and a plan, progress is compared with the finish itself. */
const finishRules = [
  'slip-current',
  'slip-first',
  'repeated-slip',
  'overdue',
  'behind-progress',
  'end-near',
] as const
const counted: ReadonlySet<TriggerRule> = new Set(['milestone-trend', 'issue-overdue', 'status-age'])

const WEEKS = 520
/** Of an index, which may be below 0. */
const hundredths: Lever['reach'] = [300, 300]

/** Every fact of the record that is not agreed and not past. Its input holds the editions in the order of the record. */
export function leversOf(record: ProjectRecord): readonly Lever[] {
  return [...editionLevers(record), ...scheduleLevers(record.input.schedule), ...factLevers(record)]
}

function editionLevers(record: ProjectRecord): readonly Lever[] {
  const said = <Value>(field: (edition: Edition) => Value | undefined): Said<Value> =>
    latestSaid(record, field)
  const last = record.latest?.forecast
  // What was said stands at a place of the record.
  const put = (place: number, change: Partial<Edition>) => (input: HealthInput) => ({
    ...input,
    editions: input.editions.with(place, { ...(input.editions[place] as Edition), ...change }),
  })
  const [finish, cost] = [said((edition) => edition.finish), said((edition) => edition.wholeLifeCost)]
  const progress = said((edition) => edition.progress)
  return [
    ...lever('finish', finish?.value, {
      reach: weeksFrom(finish?.value, record.input.asOf),
      at: laterDay,
      touches: finishRules,
      put: (to) => put(placeOf(finish), { finish: to }),
    }),
    ...lever('wholeLifeCost', cost?.value, {
      reach: [100, 300],
      at: moreMoney,
      touches: ['cost-current', 'cost-first'],
      put: (to) => put(placeOf(cost), { wholeLifeCost: to }),
    }),
    ...lever('progress', progress?.value, {
      reach: withinShare(progress?.value ?? 0),
      at: moreOf(0.01),
      touches: ['behind-progress', 'contingency-burn'],
      put: (to) => put(placeOf(progress), { progress: to }),
    }),
    ...lever('forecast', last, {
      reach: [100, 300],
      at: moreMoney,
      touches: ['period-variance'],
      put: (to) => put(record.editions.length - 1, { forecast: to }),
    }),
  ]
}

/** Only what is known can move, so there is a place. */
function placeOf(said: { readonly place: number } | undefined): number {
  return (said as { readonly place: number }).place
}

type Said<Value> = ReturnType<typeof latestSaid<Value>>

function scheduleLevers(schedule: ScheduleEvidence | undefined): readonly Lever[] {
  // Only what is known can move, so there is a schedule.
  const put = (change: Partial<ScheduleEvidence>) => (input: HealthInput) => ({
    ...input,
    schedule: { ...(input.schedule as ScheduleEvidence), ...change },
  })
  return [
    ...lever('scheduledFinish', schedule?.finish, {
      reach: weeksFrom(schedule?.finish, schedule?.asOf),
      at: laterDay,
      touches: ['schedule-slip'],
      put: (to) => put({ finish: to }),
    }),
    ...indices.flatMap((index) =>
      lever(index, schedule?.[index], {
        reach: hundredths,
        at: moreOf(0.01),
        touches: [indexRules[index]],
        put: (to) => put({ [index]: to }),
      }),
    ),
  ]
}

function factLevers(record: ProjectRecord): readonly Lever[] {
  const { facts } = triggerMeasures(record)
  return triggerNames.flatMap((trigger) => {
    const known = facts[trigger]
    const isCount = counted.has(trigger)
    const age =
      known === undefined || trigger !== 'status-age' ? 0 : daysBetween(known.asOf, record.input.asOf)
    const value = known && known.value + age
    return lever(trigger, value, {
      reach: isCount
        ? [Math.max(0, Math.floor(value ?? 0)), 400]
        : [Math.max(0, Math.floor((value ?? 0) * 100 + 1e-9)), 300],
      at: moreOf(isCount ? 1 : 0.01),
      touches: [trigger],
      put: (to) => (input) => withFact(input, facts, { trigger, value: to - age }),
    })
  })
}

/** The one that counts says otherwise. */
function withFact(
  input: HealthInput,
  known: KnownFacts,
  { trigger, value }: Pick<TriggerFact, 'trigger' | 'value'>,
): HealthInput {
  const was = known[trigger]
  const isIt = (fact: TriggerFact): boolean =>
    fact.trigger === trigger &&
    fact.value === was?.value &&
    fact.about === was.about &&
    fact.asOf === was.asOf
  const facts = (input.facts as readonly TriggerFact[]).map((fact) =>
    isIt(fact) ? { ...fact, value } : fact,
  )
  return { ...input, facts }
}

type Ways<Value> = {
  readonly reach: Lever['reach']
  readonly at: (from: Value, steps: number) => Value
  readonly touches: readonly RuleId[]
  readonly put: (to: Value) => (input: HealthInput) => HealthInput
}

/** None where the fact is not known. */
function lever<Value extends FactValue>(
  fact: FactName,
  from: Value | undefined,
  { reach, at, touches, put }: Ways<Value>,
): readonly Lever[] {
  if (from === undefined) return []
  return [
    {
      fact,
      from,
      reach,
      at: (steps) => at(from, steps),
      touches,
      put: (input, steps) => put(at(from, steps))(input),
    },
  ]
}

/** Work that is not done does not finish before the day that it is told of. */
function weeksFrom(finish: Day | undefined, today: Day | undefined): Lever['reach'] {
  const ahead = finish === undefined || today === undefined ? 0 : Math.floor(daysBetween(today, finish) / 7)
  return [Math.min(WEEKS, Math.max(0, ahead)), WEEKS]
}

function laterDay(from: Day, steps: number): Day {
  return addDays(from, 7 * steps)
}

function moreMoney(from: Money, steps: number): Money {
  return { ...from, amount: Math.round(from.amount + (Math.abs(from.amount) / 100) * steps) }
}

function moreOf(step: number): (from: number, steps: number) => number {
  return (from, steps) => Math.round((from + step * steps) * 1e6) / 1e6
}

function withinShare(share: number): Lever['reach'] {
  return [Math.floor(share * 100 + 1e-9), Math.floor((1 - share) * 100 + 1e-9)]
}
