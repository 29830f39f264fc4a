import { day } from '@portolan/quantity'
import { describe, expect, it } from 'vitest'
import { baseline, edition, eur, finish, TODAY } from '../example-record.ts'
import { defaultPolicy, type Edition, type HealthInput, sensitivity } from '../index.ts'

const baselines = [baseline(1, '2027-03-31', { cost: eur(1_000_000), asOf: day('2026-01-01') })]
const calm: Partial<Edition> = { ...finish('2027-03-31'), wholeLifeCost: eur(1_000_000), progress: 0.75 }

function told(said: Partial<Edition>, rest: Partial<HealthInput> = {}): readonly string[] {
  const input = { project: 'p', asOf: TODAY, start: day('2026-01-01'), baselines, policy: defaultPolicy }
  const editions = [edition('2026-11-01', { ...calm, ...said })]
  return sensitivity({ ...input, editions, ...rest }).map(({ sentence }) => sentence)
}

describe('what would turn the colour', () => {
  it('is what would spoil a project that is on track, the nearest first', () => {
    expect(told({})).toEqual([
      'At risk with finish 5 May 2027 in place of 31 Mar 2027.',
      'At risk with whole-life cost 1.05 m EUR in place of 1 m EUR.',
      'At risk with progress 56 % in place of 75 %.',
    ])
  })

  it('begins with what would mend one that is not', () => {
    expect(told(finish('2027-05-20'))[0]).toBe('On track with finish 29 Apr 2027 in place of 20 May 2027.')
  })

  it('names facts that mend only together, none moved further than it must', () => {
    expect(told({ ...finish('2027-12-31'), wholeLifeCost: eur(1_200_000) })[0]).toMatch(
      /^At risk with finish .* 2027 in place of 31 Dec 2027, whole-life cost 1\.0. m EUR in place of 1\.2 m EUR\.$/,
    )
  })

  it('has three facts together where two do not do it, and says nothing where three do not either', () => {
    const schedule = { source: 'v1', asOf: TODAY, ...finish('2027-12-31'), baselineFinish: day('2027-03-31') }
    const bad = { ...finish('2027-12-31'), wholeLifeCost: eur(1_200_000) }
    const [first] = told(bad, { schedule })
    expect(first?.match(/in place of/g)).toHaveLength(3)
    expect(first).toContain('finish of the schedule')
    const slips = [
      edition('2026-11-01', { ...finish('2026-10-01') }),
      edition('2026-11-02', { ...finish('2026-10-01') }),
    ]
    expect(told({}, { editions: slips, baselines: [baseline(1, '2026-01-01')] })).toEqual([])
  })

  it('knows facts of other rooms and indices of the schedule', () => {
    const facts = [
      { trigger: 'issue-overdue', value: 3, asOf: TODAY, source: 'issues' },
      { trigger: 'issue-overdue', value: 0, asOf: TODAY, source: 'issues' },
    ] as const
    expect(told({}, { facts })[0]).toBe('On track with issues past due 0 in place of 3.')
    const schedule = { source: 'v1', asOf: TODAY, spiTime: 0.9 }
    expect(told({}, { schedule })[0]).toBe('On track with SPI(t) 0.95 in place of 0.90.')
    const aged = [{ trigger: 'status-age', value: 0, asOf: day('2026-11-01'), source: 'status' }] as const
    const policy = { ...defaultPolicy, togetherAtRisk: 0.3 }
    expect(told({}, { facts: aged, policy })[0]).toBe(
      'On track with age of the last status 10 days in place of 3 weeks.',
    )
  })

  it('moves the forecast of the period, and no finish into the past', () => {
    const policy = { ...defaultPolicy, togetherAtRisk: 0.4 }
    const period = { budget: eur(100), forecast: eur(112) }
    expect(told(period, { policy })[0]).toBe(
      'On track with forecast of the period 110 EUR in place of 112 EUR.',
    )
    expect(told({}).filter((sentence) => sentence.includes('2026'))).toEqual([])
  })

  it('is not told of what is closed, nor without a colour', () => {
    expect(told(finish('2027-05-20'), { closed: true })).toEqual([])
    expect(told({}, { editions: [] })).toEqual([])
  })
})
