import { expect, it } from 'vitest'
import { readLength } from './length-text.ts'

const day = { minutesPerDay: 480, elapsed: false }

it.each([
  ['5d', 2_400, false],
  ['5', 2_400, false],
  ['3w', 7_200, false],
  ['4h', 240, false],
  ['1 mon', 9_600, false],
  ['2,5 t', 1_200, false],
  ['5 days?', 2_400, false],
  ['5ed', 7_200, true],
  ['0', 0, false],
])('%s is a length', (text, minutes, elapsed) => {
  expect(readLength(text, day)).toEqual({ minutes, elapsed })
})

it('of an activity that runs round the clock stays so unless a unit says otherwise', () => {
  const clock = { minutesPerDay: 480, elapsed: true }
  expect(readLength('2', clock)).toEqual({ minutes: 2_880, elapsed: true })
  expect(readLength('12h', clock)).toEqual({ minutes: 720, elapsed: true })
  expect(readLength('2d', clock)).toEqual({ minutes: 960, elapsed: false })
})

it.each(['-2d', '50%', 'soon', '5x'])('%s is none', (text) => {
  expect(readLength(text, day)).toBeUndefined()
})
