import { day, instant, money } from '@portolan/quantity'
import { describe, expect, it } from 'vitest'
import {
  formatAge,
  formatDay,
  formatDayLong,
  formatMoney,
  formatMoneyShort,
  formatNumber,
  formatShare,
  formatSigned,
  formatValue,
} from './format.ts'

const setting = { locale: 'en', today: day('2026-11-23'), now: instant('2026-11-23T09:30:00.000Z') }
const german = { ...setting, locale: 'de' }

describe('money', () => {
  it('is short with two places for a project and one for the firm', () => {
    expect(formatMoneyShort(money(343_800_000, 'EUR'), 'en')).toBe('€3.44m')
    expect(formatMoneyShort(money(3_470_000_000, 'EUR'), 'en')).toBe('€34.7m')
    expect(formatMoneyShort(money(34_000_000, 'EUR'), 'en')).toBe('€0.34m')
    expect(formatMoneyShort(money(4_600_000, 'EUR'), 'en')).toBe('€46k')
    expect(formatMoneyShort(money(82_050, 'EUR'), 'en')).toBe('€821')
  })
  it('never rounds up into a step with a wrong number of digits', () => {
    expect(formatMoneyShort(money(99_960_000, 'EUR'), 'en')).toBe('€1.00m')
    expect(formatMoneyShort(money(9_996_000, 'EUR'), 'en')).toBe('€0.10m')
    expect(formatMoneyShort(money(999_600_000, 'EUR'), 'en')).toBe('€10.0m')
    expect(formatMoneyShort(money(99_960_000_000, 'EUR'), 'en')).toBe('€1.00bn')
  })
  it('takes U+2212 for less than nothing and no sign for nothing', () => {
    expect(formatMoneyShort(money(-34_000_000, 'EUR'), 'en')).toBe('\u2212€0.34m')
    expect(formatMoney(money(-1250, 'EUR'), 'en')).toBe('\u2212€12.50')
    expect(formatNumber(-0.001, 'en', 2)).toBe('0.00')
  })
  it('knows currencies without and with three minor digits', () => {
    expect(formatMoney(money(5000, 'JPY'), 'en')).toBe('¥5,000')
    expect(formatMoney(money(12_345, 'KWD'), 'en')).toMatch(/12\.345/)
  })
  it('is written the German way in German', () => {
    expect(formatMoneyShort(money(343_800_000, 'EUR'), 'de')).toBe('3,44\u00a0Mio.\u00a0€')
    expect(formatMoney(money(343_800_000, 'EUR'), 'de')).toBe('3.438.000\u00a0€')
  })
})

describe('days and ages', () => {
  it('name the year only when it is neither this one nor next month', () => {
    expect(formatDay(day('2026-11-23'), setting)).toBe('23 Nov')
    expect(formatDay(day('2026-09-01'), setting)).toBe('1 Sep')
    expect(formatDay(day('2027-04-16'), setting)).toBe('16 Apr 2027')
    expect(formatDay(day('2027-01-05'), { ...setting, today: day('2026-12-31') })).toBe('5 Jan')
    expect(formatDay(day('2025-12-24'), german)).toBe('24. Dez. 2025')
  })
  it('are long without a comma behind the weekday', () => {
    expect(formatDayLong(day('2026-11-23'), 'en')).toBe('Mon 23 Nov 2026')
  })
  it('grow from minutes to years', () => {
    expect(formatAge(instant('2026-11-23T09:29:40.000Z'), setting)).toBe('now')
    expect(formatAge(instant('2026-11-23T08:56:00.000Z'), setting)).toBe('34\u00a0min')
    expect(formatAge(instant('2026-11-23T03:30:00.000Z'), setting)).toBe('6\u00a0h')
    expect(formatAge(instant('2026-11-20T09:30:00.000Z'), setting)).toBe('3 days')
    expect(formatAge(day('2026-11-22'), setting)).toBe('1 day')
    expect(formatAge(day('2026-07-06'), setting)).toBe('140 days')
    expect(formatAge(day('2026-11-20'), german)).toBe('3 Tage')
  })
  it('say today for today and how far ahead for what is to come', () => {
    expect(formatAge(day('2026-11-23'), setting)).toBe('today')
    expect(formatAge(day('2026-11-26'), setting)).toBe('in 3 days')
    expect(formatAge(day('2026-11-24'), german)).toBe('in 1 Tag')
  })
})

describe('figures', () => {
  it('are written in the unit of their rule', () => {
    expect(formatValue(343_800_000, 'EUR', setting)).toBe('€3.44m')
    expect(formatValue(343_800_000, 'EUR', setting, false)).toBe('€3,438,000')
    expect(formatValue(0.182, 'share', setting)).toBe('18.2\u00a0%')
    expect(formatValue(0.9, 'ratio', setting)).toBe('0.90')
    expect(formatValue('2027-05-07', 'day', setting)).toBe('7 May 2027')
    expect(formatValue(450, 'minutes', setting)).toBe('7.5\u00a0h')
    expect(formatValue(-8, 'points', setting)).toBe('\u22128\u00a0points')
    expect(formatValue(1, 'steps', setting)).toBe('1\u00a0step')
    expect(formatValue(-1, 'steps', { ...setting, locale: 'de' })).toBe('\u22121\u00a0Stufe')
  })
  it('show whole shares without a digit behind the point', () => {
    expect(formatShare(0.94, 'en')).toBe('94\u00a0%')
    expect(formatShare(0.07, 'en')).toBe('7\u00a0%')
  })
  it('carry a plus where a sign is asked for', () => {
    expect(formatSigned(5, '5 weeks')).toBe('+5 weeks')
    expect(formatSigned(0, '0 weeks')).toBe('0 weeks')
  })
})
