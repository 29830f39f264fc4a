import { addDays, day } from '@portolan/quantity'
import * as fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { backtest, type Edition, explain, type ProjectFacts, slipOutlook } from '../index.ts'
import { editions, fourEditions, learningRuns, longRuns, patience } from '../testing/made-up-pasts.ts'

vi.setConfig(patience)

type Told = Readonly<Record<string, number>>

function told(registers: readonly Edition[]): Told {
  const { forecasts } = slipOutlook({ editions: registers }).result
  return Object.fromEntries(
    forecasts.map(({ subject, measures }) => [subject, Number(measures.slipProbability.value)]),
  )
}

/** How far at most the same projects are told apart. */
function farthest(one: Told, other: (project: string) => number | undefined): number {
  const apart = Object.entries(one).map(([project, chance]) =>
    Math.abs(chance - (other(project) ?? Number.POSITIVE_INFINITY)),
  )
  return Math.max(0, ...apart)
}

describe('slip, whatever the registers', () => {
  it('is a chance between 0 and 1 for every project that tells its finish', () => {
    fc.assert(
      fc.property(editions, (registers) => {
        const { model, forecasts } = slipOutlook({ editions: registers }).result
        const open = registers.at(-1)?.projects.filter(({ finish }) => finish !== null) ?? []
        expect(forecasts.length).toBe(model === null ? 0 : open.length)
        const chances = forecasts.map(({ measures }) => Number(measures.slipProbability.value))
        expect(chances.every((chance) => chance > 0 && chance < 1)).toBe(true)
      }),
      learningRuns,
    )
  })

  it('does not ask in which order registers and projects stand', () => {
    fc.assert(
      fc.property(editions, (registers) => {
        const turned = registers
          .map(({ asOf, projects }) => ({ asOf, projects: projects.toReversed() }))
          .toReversed()
        const [one, other] = [told(registers), told(turned)]
        expect(Object.keys(other).toSorted()).toEqual(Object.keys(one).toSorted())
        expect(farthest(one, (project) => other[project])).toBeLessThan(1e-6)
      }),
      learningRuns,
    )
  })

  it('does not ask what projects are called, nor when all of it was', () => {
    fc.assert(
      fc.property(editions, (registers) => {
        const moved = registers.map(({ asOf, projects }) => ({
          asOf: addDays(asOf, 1461),
          projects: projects.map(({ project, start, finish, rating }) => ({
            project: `other ${project}`,
            start: start === null ? null : addDays(start, 1461),
            finish: finish === null ? null : addDays(finish, 1461),
            rating,
          })),
        }))
        const other = told(moved)
        expect(farthest(told(registers), (project) => other[`other ${project}`])).toBeLessThan(1e-6)
      }),
      learningRuns,
    )
  })

  it('is foretold of a register from nothing that it or a later one tells', () => {
    fc.assert(
      fc.property(fourEditions, (registers) => {
        const [before, last] = [registers.slice(0, -1), registers.length - 1]
        const foretold = told(before)
        const { targets } = backtest({ editions: registers, judged: [last] }).result.slip
        const judged = targets.find(({ target }) => target === last)
        if (judged === undefined) return
        const losses = (registers[last]?.projects ?? []).flatMap(({ project, finish }) => {
          const was = before.at(-1)?.projects.find((one) => one.project === project)?.finish ?? null
          if (was === null || finish === null) return []
          const off = Number(finish > addDays(was, 90)) - (foretold[project] ?? Number.NaN)
          return [off * off]
        })
        expect(losses.length).toBe(judged.n)
        expect(losses.reduce((sum, one) => sum + one, 0) / losses.length).toBeCloseTo(judged.brier, 9)
      }),
      learningRuns,
    )
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (a, b) => {
        expect(slipOutlook({ editions: a, slipDays: b } as never).result.forecasts).toEqual([])
        expect(backtest({ editions: a, judged: [1], slipDays: b } as never).result.slip.pooled).toBeNull()
        const odd = { editions: [{ asOf: '2026-01-01', projects: [a, b] }, a] } as never
        expect(slipOutlook(odd).findings.length).toBeGreaterThan(0)
      }),
      longRuns,
    )
  })
})

describe('slip', () => {
  const project = (name: string, finish: string | null, start: string | null = null): ProjectFacts => ({
    project: name,
    start: start === null ? null : day(start),
    finish: finish === null ? null : day(finish),
    rating: null,
  })
  /** Those about to end slip, those far away do not; a third kind has twelve years to go. */
  const register = (year: number): Edition => ({
    asOf: day(`${year}-01-01`),
    projects: Array.from({ length: 20 }, (_, i) => i).flatMap((i) => [
      project(`soon ${i}`, `${year}-0${1 + (i % 6)}-15`, '2019-01-01'),
      project(`far ${i}`, `203${i % 5}-12-31`, '2019-01-01'),
    ]),
  })
  const registers = [2021, 2022, 2023].map(register)

  it('is explained: the reason, the number of past cases, the base rate beside', () => {
    const { forecasts, model } = slipOutlook({ editions: registers }).result
    const soon = forecasts.find(({ subject }) => subject === 'soon 3')
    expect(soon?.reason.sentence).toBe(
      'It ends in 15 weeks: of 40 past projects with under 1 year to go 100 % slipped by more than 90 days.',
    )
    expect(soon?.measures).toMatchObject({
      baseRate: { value: 0.5, unit: 'share', rule: 'outlook/slip' },
      yearsLeftRate: { value: 1 },
      yearsLeftCases: { value: 40 },
      pastCases: { value: 80 },
    })
    expect(Number(soon?.measures.slipProbability.value)).toBeGreaterThan(0.8)
    expect(soon?.because[0]?.adds).toBeGreaterThan(0)
    expect(soon?.because.map(({ feature }) => feature).toSorted()).toEqual(
      [...(model?.features ?? [])].toSorted(),
    )
    expect(explain(soon as never, 'slipProbability')?.from.map(({ measure }) => measure)).toEqual([
      'yearsLeft',
      'shareElapsed',
      'duration',
      'roundFinish',
      'lastSlip',
      'age',
      'slipDays',
      'pastCases',
    ])
  })

  it.each([
    ['2022-12-01', 'Its finish is 4 weeks past: of 40 past projects with under 1 year to go'],
    ['2026-06-30', 'It ends in 3.5 years; no past project had as long to go.'],
    ['2029-01-01', 'It ends in 6 years'],
    ['2036-01-01', 'of 40 past projects with over 8 years to go 0 % slipped'],
  ])('says of a project that ends on %s: %s', (finish, sentence) => {
    const newest = registers[2] as Edition
    const asked = { ...newest, projects: [...newest.projects, project('asked', finish)] }
    const { forecasts } = slipOutlook({ editions: [...registers.slice(0, 2), asked] }).result
    expect(forecasts.find(({ subject }) => subject === 'asked')?.reason.sentence).toContain(sentence)
  })

  it('compares with the table of years left, and tells how the top fifth fared', () => {
    const { slip } = backtest({ editions: [...registers, register(2024)], judged: [2, 3] }).result
    expect(slip.targets.map(({ target }) => target)).toEqual([2, 3])
    expect(slip.pooled).toMatchObject({ n: 80, happened: 0.5, auc: 1, topFifth: 1, baseRate: 0.5 })
    expect(slip.pooled?.skillInterval[0]).toBeGreaterThan(0.5)
    expect(slip.pooled?.yearsTable.auc).toBe(1)
  })

  it('has no AUC in a year in which none slipped', () => {
    const still = { asOf: day('2024-01-01'), projects: (registers[2] as Edition).projects }
    const { slip } = backtest({ editions: [...registers, still], judged: [3] }).result
    expect(slip.pooled).toMatchObject({ happened: 0, auc: null })
  })

  it('says that the past is too little, or that there is none', () => {
    expect(slipOutlook({ editions: registers.slice(0, 1) }).findings[0]?.code).toBe('too-little-past')
    expect(slipOutlook({ editions: [] }).findings[0]?.code).toBe('no-editions')
    expect(slipOutlook({ editions: registers, slipDays: -1 }).result.model).toBeNull()
    const half = { asOf: 'soon', projects: [] } as never
    const rows = { asOf: day('2025-01-01'), projects: [null, project('ok', null)] } as never
    expect(slipOutlook({ editions: [half, rows] }).findings[0]?.sentence).toBe(
      'Left out for want of an id or a real day: registers 1, rows 1.',
    )
  })
})
