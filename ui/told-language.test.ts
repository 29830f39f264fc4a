import {
  asCount,
  asDay,
  asIndex,
  asRound,
  asShare,
  asSpan,
  day,
  instant,
  money,
  sayWording,
  type Told,
  told,
} from '@portolan/quantity'
import i18next from 'i18next'
import { beforeAll, describe, expect, it } from 'vitest'
import { addPatterns, onPatterns, patternsVersion } from './patterns.ts'
import { languageFor } from './told-language.ts'

const setting = { locale: 'de', today: day('2026-11-16'), now: instant('2026-11-16T08:00:00.000Z') }

beforeAll(async () => {
  await i18next.init({ lng: 'de', resources: {} })
  const fetched = new Promise<void>((resolve) => {
    const stop = onPatterns(() => resolve(stop()))
  })
  addPatterns([
    {
      de: async () => ({
        'test:all':
          '{{day}} · {{span}} · {{share}} · {{index}} · {{fine}} · {{cost}} · {{exact}} · {{number}}',
        'test:ago': 'vor {{span:dative}}',
        'test:count': '{{count|Vorgang|Vorgänge}}',
        'test:text': '{{text:day}}',
      }),
    },
  ])
  await fetched
})

function said({ wording }: Told): string | undefined {
  return sayWording(wording, languageFor(setting))?.replaceAll('\u00a0', ' ')
}

describe('a sentence of the server, in German', () => {
  it('writes days, spans, shares, indices and amounts as Germans do', () => {
    const sentence = told('test:all')`${{ day: asDay('2027-03-31') }} ${{ span: asSpan(900) }} ${{
      share: asShare(0.0423),
    }} ${{ index: asIndex(0.9) }} ${{ fine: asIndex(0.9496, 0.95) }} ${{
      cost: asRound(money(192_000_000, 'EUR')),
    }} ${{ exact: money(125_050, 'EUR') }} ${{ number: 1234.5 }}`
    expect(said(sentence)).toBe(
      '31. März 2027 · 2,5 Jahre · 4,2 % · 0,90 · 0,9496 · 1,92 Mio. € · 1.250,50 € · 1.234,5',
    )
  })

  it('declines its units, and chooses the noun by the count', () => {
    const ago = (days: number): string | undefined => said(told('test:ago')`${{ span: asSpan(days) }} ago`)
    expect([ago(1), ago(3), ago(63), ago(150)]).toEqual([
      'vor 1 Tag',
      'vor 3 Tagen',
      'vor 9 Wochen',
      'vor 5 Monaten',
    ])
    const count = (many: number): string | undefined =>
      said(told('test:count')`${{ count: asCount(many, 'activity', 'activities') }}`)
    expect([count(1), count(1200)]).toEqual(['1 Vorgang', '1.200 Vorgänge'])
  })

  it('writes a day that came as plain text, and leaves other text alone', () => {
    expect(said(told('test:text')`${{ text: '2026-03-31' }}`)).toBe('31. März 2026')
    expect(said(told('test:text')`${{ text: 'register.csv' }}`)).toBe('register.csv')
  })

  it('is not said where it has no pattern, and in English there is none', () => {
    const sentence = told('test:count')`${{ count: asCount(1, 'activity') }}`
    expect(said(told('test:unknown')`Nothing`)).toBeUndefined()
    expect(sayWording(sentence.wording, languageFor({ ...setting, locale: 'en' }))).toBeUndefined()
  })

  it('is said anew when its patterns have come', () => {
    expect(patternsVersion()).toBeGreaterThan(0)
  })
})
