import { describe, expect, it } from 'vitest'
import { money } from './money.ts'
import { type Language, sayWording } from './say-wording.ts'
import { asCount, asDay, asIndex, asRound, asShare, asSpan, term, told } from './wording.ts'

const german: Readonly<Record<string, string>> = {
  'test:moved': 'Das Ende ist {{finish}}, {{days:dative}} später als in {{reference}}.',
  'test:first-plan': 'dem ersten Plan',
  'test:editions': 'Es sind {{editions|Ausgabe|Ausgaben}}: {{names}}.',
}
const language: Language = {
  pattern: (key) => german[key],
  write: (value, way) =>
    typeof value === 'object' && 'form' in value
      ? `${String(value.value)}${way === '' ? '' : ` (${way})`}`
      : String(value),
}

const moved = told(
  'test:moved',
)`Finish ${{ finish: asDay('2026-11-23') }}: ${{ days: asSpan(9) }} later than ${{
  reference: told('test:first-plan')`the first plan`,
}}.`

describe('a sentence', () => {
  it('is told in English at once, with the values that it was made of', () => {
    expect(moved).toEqual({
      sentence: 'Finish 23 Nov 2026: 9 days later than the first plan.',
      wording: {
        key: 'test:moved',
        values: {
          finish: { form: 'day', value: '2026-11-23' },
          days: { form: 'span', value: 9 },
          reference: { key: 'test:first-plan', values: {} },
        },
      },
    })
  })

  it('writes shares, indices, amounts, counts and lists', () => {
    const { sentence } = told('test:all')`${{ a: asShare(0.182) }} · ${{ b: asIndex(0.9496) }} · ${{
      c: asIndex(0.9496, 0.95),
    }} · ${{ d: asRound(money(192_000_000, 'EUR')) }} · ${{ e: asCount(1, 'edition') }} · ${{
      f: asCount(2, 'entry', 'entries'),
    }} · ${{ g: ['one', 'two'] }} · ${{ h: money(1250, 'EUR') }}`
    expect(sentence).toBe('18 % · 0.95 · 0.9496 · 1.92 m EUR · 1 edition · 2 entries · one, two · 12.50 EUR')
  })
})

describe('another language', () => {
  it('says it by its own pattern, part by part', () => {
    expect(sayWording(moved.wording, language)).toBe(
      'Das Ende ist 2026-11-23, 9 (dative) später als in dem ersten Plan.',
    )
  })

  it('chooses the noun by the count, and lists what comes as a list', () => {
    const said = (count: number, names: readonly string[]): string | undefined => {
      const { wording } = told('test:editions')`${{ editions: asCount(count, 'edition') }}: ${{ names }}`
      return sayWording(wording, language)
    }
    expect(said(1, ['a'])).toBe('Es sind 1 Ausgabe: a.')
    expect(said(2, ['a', 'b'])).toBe('Es sind 2 Ausgaben: a, b.')
  })

  it('says a sentence around a term that it lacks', () => {
    const { sentence, wording } = told('test:editions')`${{ editions: asCount(1, 'edition') }}: ${{
      names: term('test:unknown', 'float'),
    }}`
    expect([sentence, sayWording(wording, language)]).toEqual([
      '1 edition: float',
      'Es sind 1 Ausgabe: float.',
    ])
  })

  it('says nothing where a pattern or a value is not there, so that the English sentence stands', () => {
    expect(sayWording({ key: 'test:unknown', values: {} }, language)).toBeUndefined()
    expect(sayWording({ key: 'test:moved', values: {} }, language)).toBeUndefined()
    const unknownPart = { ...moved.wording.values, reference: { key: 'test:unknown', values: {} } }
    expect(sayWording({ key: 'test:moved', values: unknownPart }, language)).toBeUndefined()
  })
})
