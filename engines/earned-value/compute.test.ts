import { describe, expect, it } from 'vitest'
import { compute, type ComputeInput } from './index.ts'

const CURVE = [20, 60, 120, 180, 250, 330, 400, 450, 480, 500]
const WHOLE: ComputeInput = {
  budgetAtCompletion: 500,
  plannedValue: 250,
  earnedValue: 200,
  actualCost: 240,
  plannedDuration: 10,
  actualTime: 5,
  cumulativePlannedValue: CURVE,
}

function told(change: Partial<Record<keyof ComputeInput, unknown>>): readonly string[] {
  const answer = compute({ ...WHOLE, ...change } as ComputeInput)
  return answer.findings.map(({ severity, code, subject }) => `${severity} ${code} ${subject.id}`)
}

describe('compute', () => {
  it('answers in the names of the field, and finds nothing in sound input', () => {
    const { eac, tcpi, earnedSchedule, findings, ...rest } = compute(WHOLE)
    expect(Object.keys(rest)).toEqual(['cv', 'sv', 'cpi', 'spi', 'etc', 'vac'])
    expect(Object.keys(eac)).toEqual(['cpi', 'remainingAsPlanned', 'cpiSpi', 'weighted'])
    expect(Object.keys(tcpi)).toEqual(['bac', 'eac'])
    expect(Object.keys(earnedSchedule)).toEqual(['es', 'sv', 'spi', 'forecastDuration', 'tspi'])
    expect(findings).toEqual([])
  })

  it.each(Object.keys(WHOLE) as (keyof ComputeInput)[])('says so when %s is missing', (name) => {
    expect(told({ [name]: undefined })).toEqual([`warning missing ${name}`])
    expect(told({ [name]: null })).toEqual([`warning missing ${name}`])
  })

  it.each(Object.keys(WHOLE) as (keyof ComputeInput)[])('says so when %s is no number', (name) => {
    expect(told({ [name]: '12' })).toContain(`error not-a-number ${name}`)
    expect(told({ [name]: name === 'cumulativePlannedValue' ? [1, Infinity] : Number.NaN })).toContain(
      `error not-a-number ${name}`,
    )
  })

  it('leaves null, not zero, what rests on something missing', () => {
    const { cv, cpi, eac, etc, tcpi, earnedSchedule, spi } = compute({ ...WHOLE, actualCost: null })
    expect([cv, cpi, eac.cpi, eac.remainingAsPlanned, etc, tcpi.bac]).toEqual(Array(6).fill(null))
    expect([spi, earnedSchedule.spi]).toEqual([0.8, 30 / 35])
  })

  it.each([
    ['a negative budget', { budgetAtCompletion: -1 }, 'error negative budgetAtCompletion'],
    ['more earned than the budget', { earnedValue: 501 }, 'error above-budget earnedValue'],
    ['more planned than the budget', { plannedValue: 501 }, 'error above-budget plannedValue'],
    [
      'a planned curve that falls',
      { cumulativePlannedValue: [20, 10, 500] },
      'error falling-curve cumulativePlannedValue',
    ],
    [
      'a planned curve below zero',
      { cumulativePlannedValue: [-20, 10, 500] },
      'error falling-curve cumulativePlannedValue',
    ],
    [
      'a curve that ends elsewhere than the budget',
      { budgetAtCompletion: 600 },
      'warning curve-and-budget cumulativePlannedValue',
    ],
    [
      'a duration the curve does not reach',
      { plannedDuration: 11 },
      'warning curve-and-duration cumulativePlannedValue',
    ],
    [
      'a curve that rises after the planned duration',
      { plannedDuration: 9 },
      'warning curve-and-duration cumulativePlannedValue',
    ],
    [
      'more earned than the curve holds',
      { cumulativePlannedValue: [20, 60] },
      'warning beyond-curve cumulativePlannedValue',
    ],
    ['no cost', { actualCost: 0 }, 'warning no-answer cpi'],
    ['nothing planned', { plannedValue: 0 }, 'warning no-answer spi'],
    ['nothing earned', { earnedValue: 0 }, 'warning no-answer eacCpi'],
    ['the budget spent to the last', { actualCost: 500 }, 'warning no-answer tcpiBac'],
    ['more than the budget spent', { actualCost: 501 }, 'warning past-budget actualCost'],
    ['no time passed', { actualTime: 0 }, 'warning no-answer spiTime'],
    ['the planned time used up', { actualTime: 10 }, 'warning no-answer tspi'],
    ['the planned time overrun', { actualTime: 11 }, 'warning past-duration actualTime'],
  ] as const)('tells of %s', (_, change, finding) => {
    expect(told(change)).toContain(finding)
  })

  it('gives no estimate of a rest below nothing', () => {
    const { eac, etc, vac, tcpi, cpi } = compute({ ...WHOLE, earnedValue: 510 })
    expect([eac.cpi, eac.remainingAsPlanned, eac.cpiSpi, eac.weighted, etc, vac, tcpi.bac]).toEqual(
      Array(7).fill(null),
    )
    expect(cpi).toBe(510 / 240)
  })

  it('does not take the last digits of a sum of decimals for more than the budget', () => {
    const { eac, findings } = compute({
      ...WHOLE,
      budgetAtCompletion: 0.3,
      earnedValue: 0.1 + 0.2,
      plannedValue: 0.3,
      actualCost: 0.4,
      cumulativePlannedValue: [0.1, 0.3],
      plannedDuration: 2,
    })
    expect(eac.remainingAsPlanned).toBe(0.4)
    expect(findings.map(({ severity }) => severity)).toEqual(['info'])
  })

  it('counts a pause in the plan as earned when its start is', () => {
    const pause = { ...WHOLE, earnedValue: 60, cumulativePlannedValue: [20, 60, 60, 60, 500] }
    expect(compute(pause).earnedSchedule.es).toBe(4)
  })

  it('takes any JSON', () => {
    for (const text of ['null', '3', '"x"', '[]', '[1]', '{}', '{"cumulativePlannedValue":{"0":1}}']) {
      const answer = compute(JSON.parse(text) as ComputeInput)
      expect(answer.cpi).toBeNull()
      expect(answer.findings).toHaveLength(7)
    }
  })
})
