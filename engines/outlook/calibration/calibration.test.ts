import * as fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { calibration, explain, type Foretold, intervalCalibration } from '../index.ts'
import { about, longRuns, patience } from '../testing/made-up-pasts.ts'
import { pairsOf } from './scores.ts'
import { wilson } from './wilson.ts'

vi.setConfig(patience)

const said = fc.array(
  fc.record({ probability: fc.constantFrom(0.05, 0.15, 0.35, 0.55, 0.95), happened: fc.boolean() }),
  { minLength: 1, maxLength: 60 },
)

function figures(forecasts: readonly Foretold[]): Record<string, number> {
  const { measures } = calibration({ ...about, forecasts }).result
  return Object.fromEntries(Object.entries(measures).map(([name, { value }]) => [name, Number(value)]))
}

describe('calibration, whatever was foretold', () => {
  it('parts the Brier score into reliability, resolution and uncertainty', () => {
    fc.assert(
      fc.property(said, (forecasts) => {
        const { brier = 0, reliability = 0, resolution = 0, uncertainty = 0 } = figures(forecasts)
        expect(brier).toBeCloseTo(reliability - resolution + uncertainty, 12)
        expect(brier).toBeGreaterThanOrEqual(0)
        expect(brier).toBeLessThanOrEqual(1)
      }),
      longRuns,
    )
  })

  it('tells an AUC that turns round with the probabilities', () => {
    fc.assert(
      fc.property(said, (forecasts) => {
        const turned = forecasts.map(({ probability, happened }) => ({
          probability: 1 - probability,
          happened,
        }))
        const [one, other] = [pairsOf(forecasts), pairsOf(turned)]
        expect(one.won + other.won).toBeCloseTo(one.pairs, 9)
      }),
      longRuns,
    )
  })

  it('does not ask in which order forecasts stand', () => {
    fc.assert(
      fc.property(said, (forecasts) => {
        const [one, other] = [figures(forecasts), figures(forecasts.toReversed())]
        for (const [name, value] of Object.entries(one)) expect(other[name]).toBeCloseTo(value, 10)
      }),
      longRuns,
    )
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (forecasts, bins) => {
        const input = { ...about, forecasts, bins } as Parameters<typeof calibration>[0]
        expect(calibration(input).findings.every(({ sentence }) => !/NaN|undefined/.test(sentence))).toBe(
          true,
        )
        const other = { ...about, intervals: forecasts, certainty: bins } as never
        expect(intervalCalibration(other).result.subject).toBe('p')
      }),
      longRuns,
    )
  })
})

describe('calibration', () => {
  it('has no skill and no AUC where only one outcome came', () => {
    const { result, findings } = calibration({ ...about, forecasts: [{ probability: 1, happened: true }] })
    expect(result.measures).toMatchObject({ brier: { value: 0 }, auc: { value: null } })
    expect(findings.map(({ code, subject }) => `${code} ${subject.id}`)).toEqual([
      'no-answer brierSkill',
      'no-answer auc',
    ])
    expect(result.curve).toMatchObject([{ from: 0.9, to: 1, n: 1, said: 1, came: 1 }])
  })

  it('leaves out what cannot be judged, and says so', () => {
    const forecasts = [
      { probability: 0.5, happened: true },
      { probability: 2, happened: true },
      null,
    ] as never
    expect(calibration({ ...about, forecasts }).findings[0]?.sentence).toBe(
      '1 of 3 forecasts can be judged: each needs what was said, in bounds, and what came.',
    )
    expect(calibration({ ...about, forecasts: [], bins: 0 }).result.curve).toEqual([])
  })

  it('opens to its forecasts', () => {
    const { result } = calibration({ ...about, forecasts: [{ probability: 0.2, happened: false }] })
    expect(explain(result, 'brierSkill')).toMatchObject({
      from: [{ measure: 'brier' }, { measure: 'uncertainty' }],
    })
    expect(explain(result, 'npv')).toBeUndefined()
  })
})

describe('intervals', () => {
  it('are compared with no band, or with one that never errs', () => {
    const intervals = [{ low: 1, high: 1, actual: 1 }]
    const none = intervalCalibration({ ...about, intervals }).result.measures
    expect(none).toMatchObject({ bandWinkler: { value: null }, winklerGain: { value: null } })
    const perfect = intervalCalibration({ ...about, intervals, band: { low: 1, high: 1 } }).result.measures
    expect(perfect).toMatchObject({ bandWinkler: { value: 0 }, winklerGain: { value: null } })
  })

  it('have a share whose bounds hold it: 2 of 10 lie within 5.7 and 51.0 % (Wilson)', () => {
    const [low, high] = wilson(2, 10)
    expect(low).toBeCloseTo(0.0567, 4)
    expect(high).toBeCloseTo(0.5098, 4)
  })
})
