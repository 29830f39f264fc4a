import {
  backtest,
  type Band,
  burnOutlook,
  calibration,
  type Edition,
  forecastByAnalogy,
  type KnownCase,
  learnAnalogy,
  ratingOutlook,
  sampleSize,
  slipOutlook,
  uplift,
} from '@portolan/outlook'
import { addDays, day, random } from '@portolan/quantity'

const asOf = day('2026-11-23')
const about = { subject: 'p', asOf }

/** Answers of the engine to made-up pasts, as text to the last digit. */
export function outlookFigures(): string {
  const chance = random('the same everywhere')
  const share = (): number => chance.whole(1, 999) / 1000
  const cases = Array.from({ length: 120 }, (_, i): KnownCase => {
    const began = addDays(asOf, i - 400)
    const words = { person: `person ${chance.whole(1, 4)}` }
    return {
      id: `${i}`,
      began,
      knownOn: addDays(began, 9),
      answer: share() / 3,
      numbers: { size: share() },
      words,
    }
  })
  const model = learnAnalogy({ cases, numbers: ['size'], words: ['person'] }).result
  const asked = cases.map((one) => ({ ...one, id: `like ${one.id}`, began: asOf }))
  const editions = Array.from({ length: 5 }, (_, year) => edition(year))
  const forecasts = Array.from({ length: 200 }, () => ({ probability: share(), happened: share() > 0.5 }))
  const ratios = Array.from({ length: 80 }, () => 0.5 + 1 / (1.01 - share()))
  return JSON.stringify([
    model === null ? null : forecastByAnalogy({ model, cases: asked }),
    slipOutlook({ editions }),
    ratingOutlook({ editions }),
    backtest({ editions, judged: [3, 4] }),
    calibration({ ...about, forecasts }),
    uplift({ ...about, ratios, certainty: 0.8 }),
    burnOutlook({ ...about, burned: ratios, remaining: 70, seed: 'the same everywhere' }),
    sampleSize({ ...about, population: 876_543, tolerableRate: 0.0123 }),
  ])
}

const bands: readonly (Band | null)[] = ['worst', 'middle', 'best', null]

function edition(year: number): Edition {
  const chance = random(`register ${year}`)
  const on = addDays(day('2022-03-31'), year * 365)
  const projects = Array.from({ length: 40 }, (_, i) => ({
    project: `p${i}`,
    start: addDays(day('2020-01-01'), i * 20),
    finish: addDays(day('2024-01-01'), i * 60 + chance.whole(0, 3) * 100),
    rating: bands[chance.whole(0, 3)] ?? null,
  }))
  return { asOf: on, projects }
}
