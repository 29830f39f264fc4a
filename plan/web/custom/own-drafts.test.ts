import { expect, it } from 'vitest'
import { draftOf, readDraft } from './own-drafts.ts'

it.each([
  ['number', '12', { type: 'number', number: 12 }],
  ['number', '1 250,5', { type: 'number', number: 1250.5 }],
  ['money', '1.250.000 EUR', { type: 'money', amount: 125_000_000, currency: 'EUR' }],
  ['money', '12,500.50', { type: 'money', amount: 1_250_050, currency: 'CHF' }],
  ['money', '12 000 jpy', { type: 'money', amount: 12_000, currency: 'JPY' }],
  ['date', '2026-11-30', { type: 'date', day: '2026-11-30' }],
  ['text', '  Frankfurt ', { type: 'text', text: 'Frankfurt' }],
  ['text', '  ', null],
] as const)('%s “%s” is read as it was meant', (type, text, value) => {
  expect(readDraft({ type }, { text }, 'CHF')).toEqual({ value })
})

it.each([
  ['number', 'many'],
  ['money', 'a lot'],
  ['money', '12 XXY'],
  ['date', 'soon'],
  ['person', 'Nobody'],
] as const)('%s “%s” is not taken', (type, text) => {
  expect(readDraft({ type }, { text }, 'EUR')).toBeUndefined()
})

it('what is shown is read as the same value', () => {
  const value = { type: 'money', amount: 1_250_050, currency: 'EUR' } as const
  expect(readDraft({ type: 'money' }, draftOf(value), 'USD')).toEqual({ value })
})
