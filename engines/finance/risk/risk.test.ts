import { day } from '@portolan/quantity'
import { describe, expect, it } from 'vitest'
import { expectedCommercialValue, explain, riskAdjustedValue } from '../index.ts'

const about = { subject: 'portal', asOf: day('2026-11-23') }

describe('expected commercial value', () => {
  const known = {
    ...about,
    presentEarnings: 2_000_000,
    commercialSuccess: 0.6,
    launchCost: 150_000,
    technicalSuccess: 0.7,
    developmentCost: 300_000,
  }

  it('answers the worked example to the cent', () => {
    const { result, findings } = expectedCommercialValue(known)
    expect(result.measures.expectedCommercialValue.value).toBeCloseTo(435_000, 6)
    expect(result.measures.valuePerScarceUnit.value).toBeNull()
    expect(findings).toEqual([])
  })

  it('is ranked by what is short', () => {
    const { result } = expectedCommercialValue({ ...known, scarceUnits: 300 })
    expect(result.measures.valuePerScarceUnit.value).toBeCloseTo(1450, 9)
    expect(explain(result, 'valuePerScarceUnit')?.from.map(({ measure }) => measure)).toEqual([
      'expectedCommercialValue',
      'scarceUnits',
    ])
  })

  it('says that a launch which is expected to lose need not be made', () => {
    const { findings } = expectedCommercialValue({ ...known, launchCost: 1_300_000 })
    expect(findings[0]).toMatchObject({ severity: 'info', code: 'launch-loses' })
    expect(findings[0]?.sentence).toContain('lose 100000')
  })

  it.each([
    ['presentEarnings', Number.NaN, 'not-a-number', ['valueAtLaunch']],
    ['commercialSuccess', 1.2, 'out-of-range', ['valueAtLaunch']],
    ['launchCost', -1, 'out-of-range', ['valueAtLaunch']],
    ['technicalSuccess', -0.1, 'out-of-range', []],
    ['developmentCost', -1, 'out-of-range', []],
  ] as const)('leaves empty what rests on a wrong %s', (name, given, code, more) => {
    const { result, findings } = expectedCommercialValue({ ...known, [name]: given })
    expect(findings.map((finding) => `${finding.code} ${finding.subject.id}`)).toEqual([`${code} ${name}`])
    for (const measure of [...more, 'expectedCommercialValue'] as const)
      expect(result.measures[measure].value).toBeNull()
  })
})

describe('risk-adjusted value', () => {
  const stated = {
    ...about,
    flows: [-100, -50, 300],
    rate: 0.1,
    periodsPerYear: 1,
    rateIs: 'effective',
    timing: 'end',
    firstPeriodIsTimeZero: true,
  } as const
  const stages = [
    { id: 'pilot', lastFlow: 1, success: 0.5 },
    { id: 'roll-out', lastFlow: 2, success: 0.8 },
  ]

  it('weighs each flow with the success of all stages before it', () => {
    const { result, findings } = riskAdjustedValue({ ...stated, stages })
    expect(result.chances).toEqual([1, 0.5, 0.4])
    expect(result.measures.riskAdjustedNpv.value).toBeCloseTo(-100 - 25 / 1.1 + 120 / 1.21, 12)
    expect(result.measures.npv.value).toBeCloseTo(-100 - 50 / 1.1 + 300 / 1.21, 12)
    expect(result.measures.chanceOfSuccess.value).toBe(0.4)
    expect(findings).toEqual([])
  })

  it('is NPV itself where nothing can fail', () => {
    const { measures } = riskAdjustedValue({ ...stated, stages: [] }).result
    expect(measures.riskAdjustedNpv.value).toBe(measures.npv.value)
  })

  it('is unknown with a chance above 1, or a stage that ends nowhere', () => {
    const wrong = [
      { id: 'a', lastFlow: 1, success: 1.1 },
      { id: 'b', lastFlow: 0.5, success: 1 },
    ]
    const { result, findings } = riskAdjustedValue({ ...stated, stages: wrong })
    expect(result.measures.riskAdjustedNpv.value).toBeNull()
    expect(result.measures.npv.value).not.toBeNull()
    expect(findings.map(({ subject }) => subject.id)).toEqual(['stageSuccess', 'lastFlow'])
  })

  it('is unknown without flows or a rate', () => {
    expect(riskAdjustedValue({ ...stated, flows: null, stages }).result.measures.npv.value).toBeNull()
    expect(riskAdjustedValue({ ...stated, rate: null, stages }).result.measures.npv.value).toBeNull()
  })
})
