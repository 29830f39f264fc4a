import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ActivityRow, type LinkRow, linkKinds } from '../../../contract/index.ts'
import { sampleActivity } from '../testing/sample-activity.ts'
import { arrowsOf, fromEnd, linkBetween, toEnd } from './plan-arrows.ts'

const link = (predecessor: string, successor: string): LinkRow => ({
  id: `${predecessor}-${successor}`,
  predecessor,
  successor,
  kind: 'FS',
  lag: { kind: 'working', minutes: 0 },
})
const placesOf = (rows: readonly ActivityRow[]): ReadonlyMap<string, number> =>
  new Map(rows.map(({ id }, place) => [id, place]))

describe('links as arrows', () => {
  it.each(linkKinds)('of the kind %s leave and arrive at the ends that make this kind again', (kind) => {
    expect(linkBetween(fromEnd(kind), toEnd(kind))).toBe(kind)
  })
  it('lead between lines that show, the driving one strong', () => {
    const rows = [
      sampleActivity({ id: 'a', predecessors: [], successors: [link('a', 'b')] }),
      sampleActivity({
        id: 'b',
        predecessors: [link('a', 'b'), link('folded away', 'b')],
        driver: { kind: 'link', id: 'a-b', activity: 'a', detail: null },
      }),
    ]
    const wanted = [{ id: 'a-b', from: 0, fromEnd: 'end', to: 1, toEnd: 'start', strong: true }]
    const arrows = arrowsOf({ rows, placeOf: placesOf(rows) })
    expect([arrows.between(0, 0), arrows.between(0, 1), arrows.between(1, 1)]).toEqual([
      wanted,
      wanted,
      wanted,
    ])
  })
  it('are the same from the first line down as they are anywhere else', () => {
    const pairs = fc.uniqueArray(fc.tuple(fc.nat(40), fc.nat(40)), { selector: String, maxLength: 60 })
    fc.assert(
      fc.property(pairs, fc.nat(40), (drawn, last) => {
        const links = drawn.filter(([a, b]) => a !== b).map(([a, b]) => link(`A${a}`, `A${b}`))
        const rows = Array.from({ length: 41 }, (_, at) =>
          sampleActivity({
            id: `A${at}`,
            predecessors: links.filter(({ successor }) => successor === `A${at}`),
            successors: links.filter(({ predecessor }) => predecessor === `A${at}`),
          }),
        )
        const lines = { rows, placeOf: placesOf(rows) }
        const before = arrowsOf(lines)
        const after = arrowsOf(lines)
        after.between(1, 1)
        const ids = (of: typeof before): string[] =>
          of
            .between(0, last)
            .map(({ id }) => id)
            .toSorted()
        expect(ids(before)).toEqual(ids(after))
      }),
    )
  })
})
