import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indexArrows } from './arrow-index.ts'
import { hitAt } from './hit.ts'
import { bar, sceneOf, view } from './testing/sample-scene.ts'

describe('what lies under a pointer', () => {
  const scene = sceneOf([bar('a', 3, 8), undefined, bar('m', 20, 20, { shape: 'diamond' })])
  const at = (x: number, y: number) => hitAt(scene, view, { x, y })
  it('is a part of the bar: its body, its ends, the dots beside them', () => {
    const parts = [50, 31, 79, 88, 22, 120].map((x) => at(x, 60)?.part)
    expect(parts).toEqual(['body', 'from', 'to', 'end-handle', 'start-handle', 'beside'])
  })
  it('is a row without a bar, and nothing in the header or below the last row', () => {
    expect(at(50, 46 + 28 + 5)).toEqual({ row: 1, bar: undefined, part: 'beside' })
    expect(at(50, 20)).toBeUndefined()
    expect(at(50, 46 + 28 * 3 + 5)).toBeUndefined()
  })
  it('counts what is scrolled away', () => {
    expect(hitAt(scene, { ...view, left: 100, top: 56 }, { x: 100, y: 60 })?.bar?.id).toBe('m')
  })
  it('has no ends to pull at where there is only an instant', () => {
    expect([195, 200, 205].map((x) => at(x, 46 + 28 * 2 + 14)?.part)).toEqual(['body', 'body', 'body'])
  })
})

describe('arrows by rows', () => {
  it('finds for any rows exactly those that touch or cross them', () => {
    const row = fc.nat(300)
    const arrows = fc.array(fc.record({ from: row, to: row }), { maxLength: 60 })
    fc.assert(
      fc.property(arrows, row, fc.nat(80), (list, first, more) => {
        const all = list.map((one, at) => ({
          id: String(at),
          ...one,
          fromEnd: 'end' as const,
          toEnd: 'start' as const,
          strong: false,
        }))
        const last = first + more
        const wanted = all.filter(({ from, to }) => Math.max(from, to) >= first && Math.min(from, to) <= last)
        const ids = (found: readonly { id: string }[]): string[] => found.map(({ id }) => id).toSorted()
        expect(ids(indexArrows(all).between(first, last))).toEqual(ids(wanted))
      }),
    )
  })
})
