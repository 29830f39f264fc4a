import i18next from 'i18next'
import { beforeAll, expect, it } from 'vitest'
import { type Sentences, sentencesOf } from './sentences.ts'

const texts = {
  title: 'Projects',
  ask: '{{label}}: {{value}}. How was this computed?',
  row_one: '{{count}} row of {{of}}',
  row_other: '{{count}} rows of {{of}}',
}
let words: Sentences

beforeAll(async () => {
  await i18next.init({ lng: 'en', resources: { en: { grid: texts } }, interpolation: { escapeValue: false } })
  words = sentencesOf(i18next.getFixedT('en', 'grid'))
})

it('a sentence takes the names of each time it is said', () => {
  expect(words.say('title')).toBe('Projects')
  expect(words.say('ask', { label: 'Slip', value: '5 weeks' })).toBe('Slip: 5 weeks. How was this computed?')
  expect(words.say('ask', { label: 'Growth', value: '$1 & more' })).toBe(
    'Growth: $1 & more. How was this computed?',
  )
})

it('a number decides between one and many', () => {
  expect(words.say('row', { count: 1, of: 'P-1' })).toBe('1 row of P-1')
  expect(words.say('row', { count: 3, of: 'P-1' })).toBe('3 rows of P-1')
})

it('texts that came later are said once the old ones are forgotten', () => {
  expect(words.say('later')).toBe('later')
  i18next.addResourceBundle('en', 'grid', { later: 'It came' }, true)
  words.forget()
  expect(words.say('later')).toBe('It came')
})
