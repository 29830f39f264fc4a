import { entryOf } from '../arithmetic/entry.ts'
import { log, logistic } from '../arithmetic/exp-log.ts'
import { mean } from '../arithmetic/mean.ts'
import { type FeatureName, type Features, historyFeatures, scheduleFeatures } from './features.ts'
import { type Fitted, fitLogistic, scoreOf } from './logistic-regression.ts'
import type { SlipCase } from './slip-cases.ts'
import { type YearsRow, yearsTable } from './years-table.ts'

/** Cases whose outcome is known. */
export type PastCase = SlipCase & { readonly slipped: boolean }

/** Plain data, to be kept and asked again. */
export type SlipModel = {
  readonly features: readonly FeatureName[]
  readonly strength: number
  readonly fitted: Fitted
  /** What is added to every score: half of what would let the last known year come out at its own rate. */
  readonly shift: number
  /** Share that slipped in the last three known years: the base rate. */
  readonly baseRate: number
  readonly lastRate: number
  readonly cases: number
  readonly years: readonly YearsRow[]
}

type Setting = { readonly features: readonly FeatureName[]; readonly strength: number }

/** How much harder a slope is held that tells of a project's past: it carries little. */
const HISTORY_HELD = 3
const settings: readonly Setting[] = [scheduleFeatures, [...scheduleFeatures, ...historyFeatures]].flatMap(
  (features) => [10, 30, 100].map((strength) => ({ features, strength })),
)
const YEARS_OF_BASE = 3
const LEAST_CASES = 30
const YEARS_TO_CHOOSE_BY = 5
/** Rates drift, and a single year strays: chosen on slips of UK major projects up to 2022-23. */
const SHARE_OF_SHIFT = 0.5

/** Null under 30 cases, or where all or none slipped. */
export function learnSlip(past: readonly PastCase[]): SlipModel | null {
  const happened = past.filter(({ slipped }) => slipped).length
  if (past.length < LEAST_CASES || happened === 0 || happened === past.length) return null
  const setting = choose(past)
  const years = yearsOf(past)
  const base = past.filter(({ target }) => years.slice(-YEARS_OF_BASE).includes(target))
  return {
    ...setting,
    ...fitWith(past, setting),
    baseRate: rateOf(base),
    lastRate: rateOf(lastYearOf(past)),
    cases: past.length,
    years: yearsTable(past),
  }
}

/**
 * The setting with the least log loss on the last five known years, each foretold from the years before it (rolling
 * origin: Tashman 2000).
 */
function choose(past: readonly PastCase[]): Setting {
  const years = yearsOf(past)
    .slice(1)
    .slice(-YEARS_TO_CHOOSE_BY)
    .map((year) => ({
      before: past.filter(({ target }) => target < year),
      judged: past.filter(({ target }) => target === year),
    }))
    .filter(({ before }) => before.length >= LEAST_CASES)
  if (years.length === 0) return entryOf(settings, 0)
  const losses = settings.map((setting) =>
    mean(
      years.flatMap(({ before, judged }) => {
        const model = { ...setting, ...fitWith(before, setting) }
        return judged.map((one) => lossOf(model, one))
      }),
    ),
  )
  return entryOf(settings, losses.indexOf(Math.min(...losses)))
}

type Scoring = Pick<SlipModel, 'features' | 'fitted' | 'shift'>

function lossOf(model: Scoring, { features, slipped }: PastCase): number {
  const p = probabilityOf(model, features)
  return -log(slipped ? p : 1 - p)
}

function fitWith(
  past: readonly PastCase[],
  { features, strength }: Setting,
): Pick<SlipModel, 'fitted' | 'shift'> {
  const samples = past.map((one) => ({
    x: pick(one.features, features),
    y: one.slipped ? (1 as const) : (0 as const),
  }))
  const penalties = features.map((name) => strength * (historyFeatures.includes(name) ? HISTORY_HELD : 1))
  const fitted = fitLogistic(samples, penalties)
  const last = lastYearOf(past)
  const scores = last.map((one) => scoreOf(fitted, pick(one.features, features)).score)
  return { fitted, shift: SHARE_OF_SHIFT * shiftTo(rateOf(last), scores) }
}

export function probabilityOf(model: Scoring, features: Features): number {
  return logistic(scoreOf(model.fitted, pick(features, model.features)).score + model.shift)
}

/** What each feature adds to ln(p ÷ (1 − p)) against the average project. */
export function partsOf(
  model: SlipModel,
  features: Features,
): Readonly<Partial<Record<FeatureName, number>>> {
  const { parts } = scoreOf(model.fitted, pick(features, model.features))
  return Object.fromEntries(model.features.map((name, i) => [name, entryOf(parts, i)]))
}

function pick(features: Features, names: readonly FeatureName[]): readonly number[] {
  return names.map((name) => features[name])
}

function rateOf(cases: readonly PastCase[]): number {
  return mean(cases.map(({ slipped }) => Number(slipped)))
}

function lastYearOf(past: readonly PastCase[]): readonly PastCase[] {
  const newest = yearsOf(past).at(-1)
  return past.filter(({ target }) => target === newest)
}

/** The places of the editions that told an outcome, in order. */
function yearsOf(past: readonly PastCase[]): readonly number[] {
  return [...new Set(past.map(({ target }) => target))].toSorted((a, b) => a - b)
}

/** By halving; held within ±2 for a year in which all or none slipped. */
function shiftTo(rate: number, scores: readonly number[]): number {
  let [low, high] = [-2, 2]
  for (let step = 0; step < 26; step++) {
    const middle = (low + high) / 2
    if (mean(scores.map((score) => logistic(score + middle))) > rate) high = middle
    else low = middle
  }
  return (low + high) / 2
}
