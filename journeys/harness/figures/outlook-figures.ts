import {
  backtest,
  burnOutlook,
  calibration,
  forecastByAnalogy,
  judgeSample,
  learnAnalogy,
  milestoneOutlook,
  ratingOutlook,
  sampleSize,
  slipOutlook,
  uplift,
} from '@portolan/outlook'
import { addDays, day, random } from '@portolan/quantity'

/** Forecasts of each kind, learnt from made-up pasts. */
export function outlookFigures(): string {
  const chance = random('the same everywhere')
  const about = { subject: 'p', asOf: day('2026-11-23') }
  const first = day('2018-01-01')
  const many = (count: number, low: number, high: number): readonly number[] =>
    Array.from({ length: count }, () => chance.whole(low, high) / 100)
  const cases = Array.from({ length: 120 }, (_, i) => ({
    id: `case ${i}`,
    began: addDays(first, i * 9),
    knownOn: addDays(first, i * 9 + chance.whole(1, 60)),
    answer: chance.whole(-120, 150) / 100,
    numbers: { size: chance.whole(0, 900) / 100 },
    words: { person: chance.pick(['Ada', 'Bo', 'Cy']) },
  }))
  const model = learnAnalogy({ cases, numbers: ['size'], words: ['person'] })
  const projects = Array.from({ length: 150 }, (_, i) => ({
    project: `p${i}`,
    start: addDays(first, chance.whole(-900, 300)),
    length: chance.whole(900, 4000),
  }))
  const editions = [0, 1, 2, 3, 4, 5].map((year) => ({
    asOf: addDays(first, year * 365),
    projects: projects.map((one) => {
      one.length += chance.pick([0, 0, 30, 200, 700])
      return {
        project: one.project,
        start: one.start,
        finish: addDays(one.start, one.length),
        rating: chance.pick(['worst', 'middle', 'middle', 'best'] as const),
      }
    }),
  }))
  const forecasts = many(300, 1, 99).map((probability) => ({ probability, happened: chance.next() < 0.4 }))
  const reports = [0, 1, 2, 3].map((i) => ({
    on: addDays(first, i * 30),
    finish: addDays(first, 300 + i * chance.whole(1, 40)),
  }))
  return JSON.stringify([
    model,
    model.result === null ? null : forecastByAnalogy({ model: model.result, cases }),
    slipOutlook({ editions }),
    ratingOutlook({ editions }),
    backtest({ editions, judged: [4, 5] }),
    uplift({ ...about, ratios: many(80, 60, 400), estimate: 777 }),
    calibration({ ...about, forecasts }),
    burnOutlook({ ...about, burned: many(12, 100, 900), remaining: 33, deadline: 7, seed: 'burn' }),
    milestoneOutlook({ ...about, reports, ratios: many(40, 60, 300) }),
    sampleSize({ ...about, population: 876_543, tolerableRate: 0.0123 }),
    judgeSample({ ...about, population: 900, sample: 60, found: 3, tolerableRate: 0.1 }),
  ])
}
