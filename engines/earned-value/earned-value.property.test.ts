import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compute, type ComputeInput, scheduleAdherence } from './index.ts'

const runs = { numRuns: 300 }
const amount = fc.integer({ min: 1, max: 1_000_000 })
const curve = fc
  .array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 24 })
  .map((steps) => steps.map((_, i) => steps.slice(0, i + 1).reduce((sum, step) => sum + step, 1)))

/** A project somewhere on its way: nothing missing, nothing impossible. */
const sound: fc.Arbitrary<Required<{ [Name in keyof ComputeInput]: NonNullable<ComputeInput[Name]> }>> = fc
  .record({ curve, at: fc.double({ min: 0.01, max: 1, noNaN: true }), actualCost: amount, now: fc.nat(23) })
  .map(({ curve: planned, at, actualCost, now }) => {
    const last = planned.at(-1) ?? 1
    const actualTime = Math.min(now, planned.length - 1) + 1
    return {
      budgetAtCompletion: last,
      plannedValue: planned[actualTime - 1] ?? last,
      earnedValue: Math.max(0.01, last * at),
      actualCost,
      plannedDuration: planned.length,
      actualTime,
      cumulativePlannedValue: planned,
    }
  })

function close(actual: number | null, expected: number): void {
  expect(actual).not.toBeNull()
  expect(Math.abs((actual ?? 0) - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected)))
}

describe('earned value, whatever the project', () => {
  it('asks of the rest, for the estimate by CPI, just CPI', () => {
    fc.assert(
      fc.property(sound, (input) => {
        const { cpi, tcpi } = compute(input)
        fc.pre(input.earnedValue < input.budgetAtCompletion * 0.999)
        close((tcpi.eac ?? 0) / (cpi ?? 1), 1)
      }),
      runs,
    )
  })

  it('ends with SPI 1, while SPI(t) remembers the lateness', () => {
    fc.assert(
      fc.property(sound, fc.integer({ min: 1, max: 20 }), (input, late) => {
        const done = input.budgetAtCompletion
        const actualTime = input.plannedDuration + late
        const { spi, earnedSchedule } = compute({
          ...input,
          earnedValue: done,
          plannedValue: done,
          actualTime,
        })
        expect(spi).toBe(1)
        close(earnedSchedule.spi, input.plannedDuration / actualTime)
        close(earnedSchedule.forecastDuration, actualTime)
      }),
      runs,
    )
  })

  it('scales money with money and leaves every index as it is', () => {
    fc.assert(
      fc.property(sound, fc.constantFrom(2, 64, 0.125), (input, k) => {
        const was = compute(input)
        const is = compute({
          ...input,
          budgetAtCompletion: input.budgetAtCompletion * k,
          plannedValue: input.plannedValue * k,
          earnedValue: input.earnedValue * k,
          actualCost: input.actualCost * k,
          cumulativePlannedValue: input.cumulativePlannedValue.map((planned) => planned * k),
        })
        expect([is.cpi, is.spi, is.tcpi, is.earnedSchedule]).toEqual([
          was.cpi,
          was.spi,
          was.tcpi,
          was.earnedSchedule,
        ])
        close(is.cv, (was.cv ?? 0) * k)
        for (const name of ['cpi', 'remainingAsPlanned', 'cpiSpi', 'weighted'] as const)
          close(is.eac[name], (was.eac[name] ?? 0) * k)
      }),
      runs,
    )
  })

  it('never has less earned schedule, nor a dearer estimate, for more earned', () => {
    fc.assert(
      fc.property(sound, fc.double({ min: 0, max: 1, noNaN: true }), (input, part) => {
        const more = input.earnedValue + (input.budgetAtCompletion - input.earnedValue) * part
        const was = compute(input)
        const is = compute({ ...input, earnedValue: more })
        expect(is.earnedSchedule.es).toBeGreaterThanOrEqual((was.earnedSchedule.es ?? Infinity) - 1e-9)
        expect(is.eac.cpi).toBeLessThanOrEqual((was.eac.cpi ?? -Infinity) * (1 + 1e-12))
      }),
      runs,
    )
  })

  it('earns the schedule the plan had at the end of each period, when all goes as planned', () => {
    fc.assert(
      fc.property(curve, (planned) => {
        const rising = planned.filter((value, i) => value !== planned[i - 1])
        rising.forEach((value, i) => {
          const input = { earnedValue: value, plannedDuration: rising.length, actualTime: i + 1 }
          const { earnedSchedule } = compute({ ...input, cumulativePlannedValue: rising })
          expect([earnedSchedule.es, earnedSchedule.spi]).toEqual([i + 1, 1])
        })
      }),
      runs,
    )
  })

  it('never throws and never says NaN, whatever the input', () => {
    const odd = fc.oneof(
      fc.constantFrom(null, undefined, 0, -1, 1e308, Number.NaN, Infinity, 'x'),
      fc.double(),
    )
    const any = fc.record({
      budgetAtCompletion: odd,
      plannedValue: odd,
      earnedValue: odd,
      actualCost: odd,
      plannedDuration: odd,
      actualTime: odd,
      cumulativePlannedValue: fc.oneof(odd, fc.array(odd, { maxLength: 5 })),
    })
    fc.assert(
      fc.property(any, (input) => {
        const { findings, eac, tcpi, earnedSchedule, ...rest } = compute(input as ComputeInput)
        const values = [rest, eac, tcpi, earnedSchedule].flatMap((part) => Object.values(part))
        expect(values.every((value) => value === null || Number.isFinite(value))).toBe(true)
        expect(values.every((value) => value !== null) || findings.length > 0).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('schedule adherence', () => {
  const activity = fc.record({ cumulativePlannedValue: curve, earnedValue: fc.nat(5000) })

  it('is from 0 to 1, and 1 when each activity has earned what was planned first', () => {
    fc.assert(
      fc.property(fc.array(activity, { minLength: 1, maxLength: 8 }), (parts) => {
        const activities = parts.map((part, i) => ({ id: String(i), ...part }))
        const { adherence } = scheduleAdherence({ activities, earnedSchedule: 1 }).result
        expect(adherence).toBeGreaterThanOrEqual(0)
        expect(adherence).toBeLessThanOrEqual(1)
        const planned = activities.map((each) => ({
          ...each,
          earnedValue: each.cumulativePlannedValue[0] ?? 0,
        }))
        expect(scheduleAdherence({ activities: planned, earnedSchedule: 1 }).result).toMatchObject({
          adherence: 1,
          behind: [],
          ahead: [],
        })
      }),
      runs,
    )
  })

  it('says why it cannot be told', () => {
    const one = { id: 'a', earnedValue: 1, cumulativePlannedValue: [Number.NaN] }
    const { result, findings } = scheduleAdherence({ activities: [one], earnedSchedule: 1 })
    expect([result.adherence, findings[0]?.sentence]).toEqual([
      null,
      'Schedule adherence cannot be told: the amounts of a are no numbers from 0 on.',
    ])
    expect(scheduleAdherence({ activities: [], earnedSchedule: 1 }).findings).toHaveLength(1)
  })
})
