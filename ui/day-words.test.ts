import { addDays, day } from '@portolan/quantity'
import { describe, expect, it } from 'vitest'
import { type DayExtra, dayInWords } from './day-words.ts'

const extras: readonly DayExtra[] = [{}, { year: true }, { year: true, weekday: true }]
const days = Array.from({ length: 800 }, (_, i) => addDays(day('2026-01-01'), i))

describe('a day in words', () => {
  it.each(['en-GB', 'de'])('is what the formatters of %s write, on every day of two years', (language) => {
    const ours = extras.map((extra) => days.map((d) => dayInWords(d, language, extra)))
    const theirs = extras.map(({ year, weekday }) => {
      const format = new Intl.DateTimeFormat(language, {
        day: 'numeric',
        month: 'short',
        timeZone: 'UTC',
        ...(year ? { year: 'numeric' } : {}),
        ...(weekday ? { weekday: 'short' } : {}),
      })
      return days.map((d) => inThree(format.format(new Date(`${d}T00:00:00Z`))))
    })
    expect(ours).toEqual(theirs)
  })
})

/** 'Sept' is the only month of four letters, and British weekdays need no comma. */
function inThree(text: string): string {
  return text.replace('Sept', 'Sep').replace(/^(\w{3}), /, '$1 ')
}
