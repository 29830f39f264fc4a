import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Incoming, type Known, matchEditions, type MatchBy } from './match-editions.ts'

function known(key: string, name: string, id?: string): Known {
  return { key, names: [name], ...(id !== undefined && { id }) }
}

function incoming(key: string, name: string, id?: string): Incoming {
  return { key, name, ...(id !== undefined && { id }) }
}

function joins(previous: readonly Known[], next: readonly Incoming[], by: MatchBy) {
  return matchEditions(previous, next, { by }).result.joins.map((join) => [
    join.previous,
    join.next,
    join.kind,
  ])
}

describe('by ID', () => {
  it('joins the same ID first, then the same but for letter case, whatever the names', () => {
    const previous = [known('a', 'Old', 'DOH_1'), known('b', 'Harbour', 'DFE_2')]
    const next = [incoming('1', 'New', 'doh_1'), incoming('2', 'Renamed', 'DFE_2')]
    const { result } = matchEditions(previous, next, { by: 'id' })
    expect(result.joins).toMatchObject([
      {
        previous: 'a',
        next: '1',
        kind: 'id-letter-case',
        reason: { sentence: expect.stringContaining('letter case') },
      },
      { previous: 'b', next: '2', kind: 'same-id', reason: { sentence: 'same ID' } },
    ])
  })

  it('joins by name only where one side has no ID', () => {
    const previous = [known('a', 'Harbour'), known('b', 'Lighthouse', 'L1')]
    const next = [incoming('1', 'HARBOUR', 'H1'), incoming('2', 'Lighthouse', 'L2')]
    const { result, findings } = matchEditions(previous, next, { by: 'id' })
    expect(result.joins).toMatchObject([{ previous: 'a', next: '1', kind: 'normalised-name' }])
    expect(result).toMatchObject({
      unmatched: ['2'],
      missing: ['b'],
      doubts: [{ previous: 'b', next: '2', score: 1 }],
    })
    expect(findings).toMatchObject([{ code: 'match-doubtful', subject: { kind: 'row', id: '2' } }])
    expect(findings[0]?.sentence).toContain('the IDs differ (L1, L2)')
  })
})

describe('by name', () => {
  it.each([
    ['Urban broadband fund', 'Urban Broadband Fund', 'letter case'],
    ['Search & Rescue', 'Search and Rescue', '"&" for "and"'],
    ['Café Zürich', 'Cafe Zurich', 'accents'],
    ['Tax Free Childcare', 'Tax-Free Childcare', 'punctuation'],
    ['Harbour ', 'Harbour', 'spaces at the ends'],
    ["People's Network", 'People’s Network', 'punctuation'],
  ])('joins %j and %j and gives the reason', (earlier, later, reason) => {
    const { result } = matchEditions([known('a', earlier)], [incoming('1', later)], { by: 'name' })
    expect(result.joins).toMatchObject([
      { kind: 'normalised-name', reason: { sentence: expect.stringContaining(reason) } },
    ])
  })

  it('only reports what is near', () => {
    const previous = [known('a', 'Priority School Building Programme 1'), known('b', 'Bridge')]
    const { result } = matchEditions(previous, [incoming('1', 'Priority School Building Programme 2')], {
      by: 'name',
    })
    expect(result).toMatchObject({
      joins: [],
      unmatched: ['1'],
      missing: ['a', 'b'],
      doubts: [{ previous: 'a' }],
    })
  })

  it('joins nothing by a name that two projects of a side share', () => {
    expect(joins([known('a', 'Email'), known('b', 'Email')], [incoming('1', 'Email')], 'name')).toEqual([])
    expect(joins([known('a', 'Email')], [incoming('1', 'Email'), incoming('2', 'Email')], 'name')).toEqual([])
  })

  it('knows a project by any name it has had', () => {
    const renamed = { key: 'a', names: ['Future Services', 'Harbour'] }
    expect(joins([renamed], [incoming('1', 'Future Services')], 'name')).toEqual([['a', '1', 'same-name']])
  })
})

describe('ask', () => {
  it('joins only what is beyond doubt and asks for the rest', () => {
    const previous = [
      known('a', 'A', 'X1'),
      known('b', 'Harbour'),
      known('c', 'Light House'),
      known('d', 'D', 'Y1'),
    ]
    const next = [
      incoming('1', 'A2', 'X1'),
      incoming('2', 'Harbour'),
      incoming('3', 'light house'),
      incoming('4', 'D2', 'y1'),
    ]
    const { result } = matchEditions(previous, next, { by: 'ask' })
    expect(result.joins.map((join) => join.next)).toEqual(['1', '2'])
    expect(result.doubts.map((doubt) => [doubt.previous, doubt.next])).toEqual([
      ['c', '3'],
      ['d', '4'],
    ])
  })
})

describe('any two editions', () => {
  const name = fc.constantFrom(
    'Harbour',
    'harbour',
    'Har-bour',
    'Lighthouse',
    'Light & House',
    'Light and house',
    'Pier',
    '',
  )
  const id = fc.constantFrom(undefined, 'A1', 'a1', 'B2', 'C3')
  const entries = fc.array(fc.tuple(name, id), { maxLength: 8 })
  const by = fc.constantFrom<MatchBy>('id', 'name', 'ask')

  it('come out whole: each entry joined once, or unmatched, or missing', () => {
    fc.assert(
      fc.property(entries, entries, by, (before, after, mode) => {
        const previous = before.map(([text, code], n) => known(`p${n}`, text, code))
        const next = after.map(([text, code], n) => incoming(`n${n}`, text, code))
        const { result } = matchEditions(previous, next, { by: mode })
        const left = [...result.joins.map((join) => join.previous), ...result.missing]
        const right = [...result.joins.map((join) => join.next), ...result.unmatched]
        expect(left.toSorted()).toEqual(previous.map(({ key }) => key).toSorted())
        expect(right.toSorted()).toEqual(next.map(({ key }) => key).toSorted())
      }),
    )
  })

  it('join the same pairs when the letter case of one side is changed', () => {
    const upper = fc.uniqueArray(fc.tuple(name, id), {
      maxLength: 8,
      selector: ([text, code]) => `${text}${code}`.toLowerCase(),
    })
    fc.assert(
      fc.property(upper, upper, fc.constantFrom<MatchBy>('id', 'name'), (before, after, mode) => {
        const previous = before.map(([text, code], n) =>
          known(`p${n}`, text.toLowerCase(), code?.toLowerCase()),
        )
        const plain = after.map(([text, code], n) =>
          incoming(`n${n}`, text.toLowerCase(), code?.toLowerCase()),
        )
        const loud = after.map(([text, code], n) =>
          incoming(`n${n}`, text.toUpperCase(), code?.toUpperCase()),
        )
        const pairs = (next: readonly Incoming[]) => joins(previous, next, mode).map(([a, b]) => `${a} ${b}`)
        expect(pairs(loud)).toEqual(pairs(plain))
      }),
    )
  })
})
