import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDuration, readLag } from './read-words.ts'
import {
  clockOfMoment,
  dayOfMoment,
  durationText,
  lagText,
  lastDayOf,
  linkText,
  type PlanWords,
} from './words.ts'

const english: PlanWords = {
  number: (value) => String(value).replace('-', '\u2212'),
  day: 'd',
  elapsedDay: 'ed',
  hour: 'h',
  minute: 'min',
  link: (kind) => kind,
}
const inGerman = { FS: 'EA', SS: 'AA', FF: 'EE', SF: 'AE' } as const
const german: PlanWords = {
  ...english,
  number: (value) => String(value).replace('-', '\u2212').replace('.', ','),
  day: 't',
  elapsedDay: 'ft',
  link: (kind) => inGerman[kind],
}
const eightHours = { minutesPerDay: 480 }

describe('a duration', () => {
  it('is told in days of the plan', () => {
    expect(durationText(5760, eightHours, english)).toBe('12 d')
    expect(durationText(1680, eightHours, english)).toBe('3.5 d')
    expect(durationText(1680, eightHours, german)).toBe('3,5 t')
    expect(durationText(4500, { minutesPerDay: 450 }, english)).toBe('10 d')
    expect(durationText(0, eightHours, english)).toBe('0 d')
  })
  it('round the clock is told in days of the clock', () => {
    expect(durationText(2880, { minutesPerDay: 480, elapsed: true }, english)).toBe('2 ed')
    expect(durationText(2880, { minutesPerDay: 480, elapsed: true }, german)).toBe('2 ft')
  })
  it('too short for days is told in hours or minutes, never as 0', () => {
    expect(durationText(30, eightHours, english)).toBe('30 min')
    expect(durationText(90, { minutesPerDay: 480, elapsed: true }, english)).toBe('1.5 h')
    expect(durationText(-15, eightHours, english)).toBe('\u221215 min')
  })
  it('less than nothing is told with its sign', () => {
    expect(durationText(-2400, eightHours, english)).toBe('\u22125 d')
  })
})

describe('a link', () => {
  const given = { minutesPerDay: 480, words: english }
  const none = { kind: 'working', minutes: 0 } as const
  it('from finish to start goes without saying', () => {
    expect(linkText({ kind: 'FS', lag: none }, '12', given)).toBe('12')
    expect(linkText({ kind: 'SS', lag: none }, '12', given)).toBe('12SS')
  })
  it('with a lag says its kind too', () => {
    expect(linkText({ kind: 'FS', lag: { kind: 'working', minutes: 960 } }, '12', given)).toBe('12FS+2 d')
    expect(linkText({ kind: 'FF', lag: { kind: 'working', minutes: -480 } }, 'A1010', given)).toBe(
      'A1010FF\u22121 d',
    )
    expect(linkText({ kind: 'SF', lag: { kind: 'elapsed', minutes: 4320 } }, '7', given)).toBe('7SF+3 ed')
    expect(
      linkText({ kind: 'FS', lag: { kind: 'percent', percent: 50 } }, '7', { ...given, words: german }),
    ).toBe('7EA+50 %')
  })
})

it('a moment has a day and a clock', () => {
  expect(dayOfMoment('2027-03-12T17:00')).toBe('2027-03-12')
  expect(clockOfMoment('2027-03-12T17:00')).toBe('17:00')
})

it('what ends at midnight ends with the day before', () => {
  expect(lastDayOf('2027-03-01T00:00')).toBe('2027-02-28')
  expect(lastDayOf('2027-03-01T17:00')).toBe('2027-03-01')
})

describe('what is typed', () => {
  it('as a duration is read in days, weeks, hours or minutes', () => {
    expect(readDuration('12', eightHours)).toBe(5760)
    expect(readDuration('3.5 d', eightHours)).toBe(1680)
    expect(readDuration('3,5 t', eightHours)).toBe(1680)
    expect(readDuration('2w', eightHours)).toBe(4800)
    expect(readDuration('4 h', eightHours)).toBe(240)
    expect(readDuration('30 min', eightHours)).toBe(30)
    expect(readDuration('2 ed', { minutesPerDay: 480, elapsed: true })).toBe(2880)
    expect(readDuration('2', { minutesPerDay: 480, elapsed: true })).toBe(2880)
  })
  it('as a duration that is none is not read as another', () => {
    for (const text of ['', 'soon', '-3 d', '50 %', '1e9', '12 moons', '999999999 d', '2 ed', '1,200 d'])
      expect(readDuration(text, eightHours)).toBeUndefined()
  })
  it('as a lag may be less than nothing, round the clock or a share', () => {
    expect(readLag('', 480)).toEqual({ kind: 'working', minutes: 0 })
    expect(readLag('+2 d', 480)).toEqual({ kind: 'working', minutes: 960 })
    expect(readLag('\u22121 d', 480)).toEqual({ kind: 'working', minutes: -480 })
    expect(readLag('-3ed', 480)).toEqual({ kind: 'elapsed', minutes: -4320 })
    expect(readLag('50 %', 480)).toEqual({ kind: 'percent', percent: 50 })
    expect(readLag('later', 480)).toBeUndefined()
  })
  it('is read back as what was shown, but for what two places cannot tell', () => {
    const lengths = fc.constantFrom(240, 420, 450, 480, 600, 1440)
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 500_000 }),
        lengths,
        fc.boolean(),
        (minutes, minutesPerDay, elapsed) => {
          const length = { minutesPerDay, elapsed }
          const read = readDuration(durationText(minutes, length, english), length)
          expect(Math.abs((read ?? -1) - minutes)).toBeLessThanOrEqual(
            0.005 * (elapsed ? 1440 : minutesPerDay) + 0.5,
          )
        },
      ),
    )
    fc.assert(
      fc.property(fc.integer({ min: -900, max: 900 }), (days) => {
        const lag = { kind: 'working', minutes: days * 480 } as const
        expect(readLag(lagText(lag, 480, german), 480)).toEqual(lag)
      }),
    )
  })
})
