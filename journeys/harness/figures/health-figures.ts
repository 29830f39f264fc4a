import { type Baseline, defaultPolicy, type Edition, explain, health } from '@portolan/health'
import { addDays, day, money, random } from '@portolan/quantity'

/** Projects with a few editions of a register each, judged, and every reason opened. */
export function healthFigures(): string {
  const chance = random('the same everywhere')
  const first = day('2023-03-31')
  const answers = Array.from({ length: 120 }, (_, i) => {
    const start = addDays(first, -chance.whole(0, 900))
    const editions = [0, 1, 2, 3].map((year): Edition => ({
      asOf: addDays(first, year * 365),
      source: `register ${year}`,
      start,
      finish: addDays(first, 700 + year * chance.whole(0, 200)),
      wholeLifeCost: money(chance.whole(1e8, 9e8), 'EUR'),
      budget: money(chance.whole(1e7, 9e7), 'EUR'),
      forecast: money(chance.whole(1e7, 9e7), 'EUR'),
      progress: Math.min(1, year / 4 + chance.next() / 4),
      gaps: chance.pick([[], ['cost']]),
    }))
    const baselines: readonly Baseline[] = [
      { number: 1, asOf: first, finish: addDays(first, 720), cost: money(chance.whole(1e8, 9e8), 'EUR') },
    ]
    const { result, findings } = health({
      project: `p${i}`,
      asOf: addDays(first, 1100),
      baselines,
      policy: defaultPolicy,
      editions,
    })
    const opened = Object.keys(result.measures).map((measure) => explain(result, measure as never))
    return [result, findings, opened]
  })
  return JSON.stringify(answers)
}
