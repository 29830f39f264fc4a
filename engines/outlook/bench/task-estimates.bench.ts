import { day } from '@portolan/quantity'
import { forecastByAnalogy, intervalCalibration, learnAnalogy } from '../index.ts'
import { companyTasks } from './company-tasks.ts'
import { dataFile } from './read-csv.ts'

const GOAL = { from: 0.76, to: 0.84, gain: 0.1 }

/**
 * Intervals of ln(actual ÷ estimate) of one company's tasks: learnt on the first two thirds by their start, judged on
 * the rest, of which nothing is learnt.
 */
export function bench(): number {
  const title = 'tasks of one company (SiP): 80 % intervals of ln(actual ÷ estimate)'
  const [tasks, dates] = [
    dataFile('task-estimates/sip-tasks.csv.gz'),
    dataFile('task-estimates/sip-dates.csv.gz'),
  ]
  if (tasks === undefined || dates === undefined) {
    process.stdout.write(`${title}\nreached    nothing: the data set task-estimates is not there\n`)
    return 0
  }
  const cases = companyTasks(tasks, dates)
  const first = Math.floor((cases.length * 2) / 3)
  const names = { numbers: ['size'], words: ['person', 'project', 'kind'] }
  const model = learnAnalogy({ cases: cases.slice(0, first), ...names }).result
  if (model === null) return 1
  const judged = cases.slice(first)
  const forecasts = forecastByAnalogy({ model, cases: judged }).result
  const intervals = forecasts.map(({ measures }, i) => ({
    low: Number(measures.low.value),
    high: Number(measures.high.value),
    actual: judged[i]?.answer ?? Number.NaN,
  }))
  const { measures } = intervalCalibration({
    subject: 'SiP',
    asOf: day('2026-11-23'),
    intervals,
    band: model.band,
  }).result
  const [coverage, gain] = [Number(measures.coverage.value), Number(measures.winklerGain.value)]
  const score = (value: unknown): string => Number(value).toFixed(3)
  process.stdout.write(
    [
      `${title}, ${first} learnt, ${judged.length} judged`,
      `goal       holds 76 to 84 %, Winkler score 10 % better than one band`,
      `reached    holds ${(coverage * 100).toFixed(1)} %, Winkler score ${score(measures.winkler.value)}: ${(gain * 100).toFixed(1)} % better`,
      `reference  ${score(measures.bandWinkler.value)} with the band ${model.band.low.toFixed(2)} to ${model.band.high.toFixed(2)} for all (same run)`,
      `likeness   ${JSON.stringify(model.likeness)}, calibrated level ${model.level.toFixed(3)}`,
      '',
    ].join('\n'),
  )
  return coverage >= GOAL.from && coverage <= GOAL.to && gain >= GOAL.gain ? 0 : 1
}
