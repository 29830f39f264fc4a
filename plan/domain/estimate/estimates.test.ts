import { addDays, day } from '@portolan/quantity'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Basis, type EstimateVersion, type Points } from '../../contract/index.ts'
import { askHistory } from './ask-history.ts'
import { compareVersions } from './compare-versions.ts'
import type { PastEstimate } from './past-estimate.ts'
import { trackRecords } from './track-records.ts'
import { workOut } from './work-out.ts'

const today = '2026-11-16'
const basis = (given: Partial<Basis>): Basis => Basis.parse({ method: 'three-points', ...given })
const points: Points = { low: 480, likely: 600, high: 1080 }

/** Interfaces take 40 hours for each ten points, and migrations 90. */
const past = Array.from({ length: 40 }, (_, i): PastEstimate => {
  const kind = i % 2 === 0 ? 'Interface' : 'Migration'
  const size = 10 + ((i * 7) % 40)
  const off = 1 + ((i % 5) - 2) / 20
  const began = addDays(day('2025-01-06'), i * 9)
  return {
    id: `e${i}`,
    kind,
    method: i % 3 === 0 ? 'analogy' : 'three-points',
    author: i % 4 === 0 ? { id: 'ada', name: 'Ada' } : { id: 'bo', name: 'Bo' },
    sizes: [{ driver: 'Story points', size }],
    began,
    endedOn: addDays(began, 30),
    low: size * 200,
    likely: size * 240,
    high: size * 300,
    actual: Math.round(size * (kind === 'Interface' ? 240 : 540) * off),
  }
})

describe('what an estimate comes to', () => {
  it('is stated by three points, with average and spread of the law', () => {
    expect(workOut(basis({ points }), undefined, today)).toMatchObject({
      points,
      law: 'pert',
      expected: 660,
      deviation: 100,
      cases: [],
    })
    for (const wrong of [null, { ...points, likely: 2000 }, { low: 0, likely: 0, high: 4 }])
      expect(workOut(basis({ points: wrong }), undefined, today)).toEqual({ lacks: 'points' })
  })

  it('is the sum of its lines, which spreads less than they do together', () => {
    const lines = [
      { title: 'Build', ...points },
      { title: 'Test', low: 240, likely: 360, high: 840 },
    ]
    const summed = workOut(basis({ method: 'bottom-up', lines, correlation: 0.5 }), undefined, today)
    expect(summed).toMatchObject({
      points: { low: 858, likely: 1080, high: 1302 },
      expected: 1080,
      together: 200,
    })
    const none = [{ title: 'x', low: 0, likely: 0, high: 0 }]
    for (const wrong of [[], [{ title: 'x', low: 3, likely: 2, high: 4 }], none])
      expect(workOut(basis({ method: 'bottom-up', lines: wrong }), undefined, today)).toEqual({
        lacks: 'lines',
      })
  })

  it('is never out of order, whatever the lines', () => {
    const line = fc
      .tuple(fc.nat(9_999), fc.nat(9_999), fc.nat(9_999))
      .map(([low, up, more]) => ({ title: 'Line', low, likely: low + up + 1, high: low + up + 1 + more }))
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 20 }), fc.nat(100), (lines, percent) => {
        const of = basis({ method: 'bottom-up', lines, correlation: percent / 100 })
        const summed = workOut(of, undefined, today)
        if ('lacks' in summed) throw new Error('there are lines')
        expect(summed.points.low).toBeLessThanOrEqual(summed.points.likely)
        expect(summed.points.likely).toBeLessThanOrEqual(summed.points.high)
        expect(summed.independent ?? 0).toBeLessThanOrEqual(summed.deviation + 1e-6)
      }),
    )
  })

  it('is drawn from what like work took, and no history is refused', () => {
    const asked = { kind: 'migration', sizes: [{ driver: 'story POINTS', size: 30 }], today }
    const told = askHistory(past, asked)
    const drawn = workOut(basis({ method: 'analogy' }), told, today)
    if ('lacks' in drawn) throw new Error('forty cases are enough')
    expect(drawn.law).toBe('p10-p90')
    expect(drawn.points.likely / 60).toBeGreaterThan(240)
    expect(drawn.points.likely / 60).toBeLessThan(300)
    expect(drawn.cases.length).toBe(5)
    expect(drawn.cases.every(({ id }) => Number(id.slice(1)) % 2 === 1)).toBe(true)
    expect(drawn.pastCases).toBe(40)
    const few = askHistory(past.slice(0, 8), asked)
    expect(few.findings.map(({ method, code }) => [method, code])).toEqual([
      ['analogy', 'too-few-cases'],
      ['parametric', 'few-sized'],
    ])
    for (const method of ['analogy', 'parametric'] as const)
      expect(workOut(basis({ method }), few, today)).toEqual({ lacks: 'history' })
    expect(workOut(basis({ method: 'analogy' }), undefined, today)).toEqual({ lacks: 'history' })
  })

  it('is drawn by a line through sizes, within them', () => {
    const own = past.filter(({ kind }) => kind === 'Interface')
    const ask = (size: number) =>
      askHistory(own, { kind: 'x', sizes: [{ driver: 'Story points', size }], today })
    const drawn = workOut(basis({ method: 'parametric' }), ask(30), today)
    if ('lacks' in drawn) throw new Error('twenty cases are enough')
    expect(drawn.points.likely / 60).toBeGreaterThan(110)
    expect(drawn.points.likely / 60).toBeLessThan(130)
    expect(drawn.pastCases).toBe(20)
    expect(ask(900).findings.map(({ code }) => code)).toContain('beyond-history')
  })

  it('without sizes goes by the kind alone, and no line is asked', () => {
    const told = askHistory(past, { kind: 'Migration', sizes: [], today })
    expect(told.parametric).toBeNull()
    expect(told.findings).toEqual([])
    expect(told.analogy?.likely).toBeGreaterThan(0)
  })

  it('knows nothing of what ended later', () => {
    const told = askHistory(past, { kind: 'Migration', sizes: [], today: '2025-01-01' })
    expect(told.analogy).toBeNull()
    expect(told.findings[0]?.code).toBe('nothing-known')
  })
})

describe('track records', () => {
  it('stand by author, method and kind, the longest first', () => {
    const byAuthor = trackRecords(past, 'author', today)
    expect(byAuthor.map(({ name, judged }) => [name, judged])).toEqual([
      ['Bo', 30],
      ['Ada', 10],
    ])
    const byKind = trackRecords(past, 'kind', today)
    expect(byKind.map(({ name }) => name)).toEqual(['Interface', 'Migration'])
    expect(byKind.map(({ insideShare, medianRatio }) => [insideShare, medianRatio])).toEqual([
      [1, expect.closeTo(1, 2)],
      [0, expect.closeTo(2.25, 1)],
    ])
    expect(
      trackRecords(past.slice(0, 4), 'method', today).map(({ judged, insideShare }) => [judged, insideShare]),
    ).toEqual([
      [2, null],
      [2, null],
    ])
  })
})

describe('versions', () => {
  const version = {
    ...basis({ points, scope: 'All', lines: [{ title: 'Build', ...points }] }),
    points,
    expected: 660,
  } satisfies Partial<EstimateVersion>

  it('that are the same have no difference', () => {
    expect(compareVersions(version, { ...version })).toEqual([])
  })

  it('tell what changed: amounts, choices, words, sizes, lines that came, went and moved', () => {
    const now = {
      ...version,
      method: 'bottom-up',
      law: 'triangular',
      correlation: 0.6,
      points: { ...points, high: 1200 },
      expected: 700,
      scope: 'All but the archive',
      sizes: [{ driver: 'tables', size: 4 }],
      lines: [
        { title: 'Build', ...points, likely: 660 },
        { title: 'Build', ...points },
      ],
    } as const
    const told = compareVersions(version, { ...now, sizes: [...now.sizes], lines: [...now.lines] })
    expect(told.map(({ kind, what }) => `${kind} ${what}`)).toEqual([
      'amount high',
      'amount expected',
      'choice method',
      'choice law',
      'share correlation',
      'size tables',
      'line Build',
      'line Build',
      'words scope',
    ])
  })
})
