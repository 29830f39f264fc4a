import { expect, it } from 'vitest'
import { finishMoved } from './finish-words.ts'
import { daysMoved } from './moves.ts'

const told = {
  say: (key: string, values: Readonly<Record<string, string | number>> = {}) =>
    [key, values['count'], values['day']].filter((part) => part !== undefined).join(' '),
  day: String,
}

it('an edit says by how many days it moves the finish, and to which', () => {
  expect(finishMoved('2027-03-08T17:00', '2027-03-12T17:00', told)).toBe('edit.later 4 2027-03-12')
  expect(finishMoved('2027-03-12T17:00', '2027-03-11T12:00', told)).toBe('edit.earlier 1 2027-03-11')
})
it('an edit that leaves the finish says so, also when only the hour moves', () => {
  expect(finishMoved('2027-03-12T08:00', '2027-03-12T17:00', told)).toBe('edit.stays 2027-03-12')
  expect(finishMoved(null, '2027-03-12T17:00', told)).toBe('edit.begun 2027-03-12')
  expect(finishMoved('2027-03-12T17:00', null, told)).toBe('edit.saved')
})
it('days are counted over the ends of months and years, and unknown where one is missing', () => {
  expect(daysMoved('2026-12-30T17:00', '2027-01-02T08:00')).toBe(3)
  expect(daysMoved('2028-03-01T08:00', '2028-02-28T17:00')).toBe(-2)
  expect(daysMoved(null, '2028-02-28T17:00')).toBeUndefined()
})
