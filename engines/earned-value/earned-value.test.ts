import { day, type Explanation } from '@portolan/quantity'
import { describe, expect, it } from 'vitest'
import { earnedValue, type EarnedValueInput, explain, measureTable } from './index.ts'

const INPUT: EarnedValueInput = {
  subject: 'p',
  asOf: day('2026-11-23'),
  budgetAtCompletion: 500,
  plannedValue: 250,
  earnedValue: 200,
  actualCost: 240,
  plannedDuration: 10,
  actualTime: 5,
  cumulativePlannedValue: [20, 60, 120, 180, 250, 330, 400, 450, 480, 500],
}

function realismOf(managerEac: number): ReturnType<typeof earnedValue>['result']['realism'] {
  return earnedValue({ ...INPUT, managerEac }).result.realism
}

function codes(change: Partial<EarnedValueInput>): readonly string[] {
  return earnedValue({ ...INPUT, ...change }).findings.map(({ code }) => code)
}

function leaves(explanation: Explanation): readonly Explanation[] {
  return explanation.from.length === 0 ? [explanation] : explanation.from.flatMap(leaves)
}

describe('the manager’s estimate', () => {
  it.each([
    [520, 'below', false],
    [590, 'within', true],
    [690, 'within', false],
    [700, 'above', false],
  ])('of %d is %s the statistical ones', (estimate, place, realistic) => {
    expect(realismOf(estimate)).toMatchObject({ lowest: 540, highest: 690, place, realistic })
  })

  it('is doubted aloud, with what it asks of the rest', () => {
    expect(realismOf(520)?.sentence).toBe(
      'The manager’s estimate, 520, is below the statistical estimates, 540 to 690, ' +
        'and it needs the rest done 0.24 better per unit of cost than so far.',
    )
    expect(codes({ managerEac: 520 })).toEqual(['unrealistic-estimate'])
    expect(codes({ managerEac: 590 })).toEqual([])
  })

  it('may be as far off as the option says', () => {
    const wide = earnedValue({ ...INPUT, managerEac: 690, options: { gapLimit: 0.2 } })
    expect(wide.result.realism?.realistic).toBe(true)
  })

  it('cannot be below what is already spent', () => {
    const { result, findings } = earnedValue({ ...INPUT, managerEac: 200 })
    expect(result.realism?.realistic).toBe(false)
    expect(findings.map(({ severity }) => severity)).toEqual(['error'])
  })
})

describe('earned value', () => {
  it('weighs CPI and SPI as the option says', () => {
    const equal = earnedValue({ ...INPUT, options: { weights: { cpi: 0.5, spi: 0.5 } } })
    expect(equal.result.measures.eacWeighted.value).toBeCloseTo(240 + 300 / (0.5 / 1.2 + 0.4), 9)
  })

  it('forecasts the duration with the schedule performance expected of the rest', () => {
    const { measures } = earnedValue({ ...INPUT, options: { timeFactor: 0.5 } }).result
    expect(measures.forecastDurationByFactor.value).toBeCloseTo(5 + (10 - 30 / 7) / 0.5, 9)
  })

  it('warns that little was earned to judge by', () => {
    expect(codes({ earnedValue: 99, managerEac: null })).toEqual(['too-early'])
  })

  it('tells how many periods it lacks, and of periods that are no numbers', () => {
    const periods = [{ earnedValue: 1, actualCost: 1 }]
    expect(codes({ periods })).toEqual(['short-history'])
    expect(codes({ periods: [{ earnedValue: Number.NaN, actualCost: 1 }] })).toEqual(['not-a-number'])
  })

  it('tells of an option that is no number', () => {
    expect(codes({ options: { timeFactor: -1 }, bottomUpEtc: Number.NaN })).toEqual([
      'not-a-number',
      'negative',
    ])
  })
})

describe('explain', () => {
  const { result } = earnedValue({ ...INPUT, managerEac: 590 })

  it('walks every measure down to what was handed in', () => {
    for (const name of Object.keys(measureTable)) {
      const explanation = explain(result, name)
      expect(explanation?.formula).toBe(measureTable[name as keyof typeof measureTable].formula)
      const ends = explanation === undefined ? [] : leaves(explanation)
      expect(ends.length).toBeGreaterThan(0)
      expect(ends.every(({ rule }) => rule === 'earned-value/inputs')).toBe(true)
    }
  })

  it('shows the value and unit of each part', () => {
    const [whole, part] = explain(result, 'es')?.from ?? []
    expect([whole?.value, whole?.unit, part?.unit]).toEqual([4, 'periods', 'periods'])
    expect(part?.value).toBeCloseTo(2 / 7, 12)
  })

  it('opens the realism test and nothing that is not there', () => {
    expect(explain(result, 'realism')?.from).toHaveLength(7)
    expect(explain(result, 'toString')).toBeUndefined()
  })
})
