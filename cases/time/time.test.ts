import { day, random } from '@portolan/quantity'
import { expect, it } from 'vitest'
import { drawPeople } from '../people.ts'
import { abilitiesOf, heldByOne } from './abilities.ts'
import { absencesOf } from './absences.ts'
import { catalogue } from './catalogue.ts'
import { dutchHolidays, easter, germanHolidays } from './holidays.ts'

const of = { monday: day('2026-11-16'), seed: 'portolan' }
const people = drawPeople(random(of.seed).stream('people'))

it('holidays move with Easter', () => {
  expect([2024, 2025, 2026, 2027].map(easter)).toEqual([
    '2024-03-31',
    '2025-04-20',
    '2026-04-05',
    '2027-03-28',
  ])
  const days = (holidays: readonly { day: string; name: string }[], name: string): string | undefined =>
    holidays.find((one) => one.name === name)?.day
  expect(days(germanHolidays(2026), 'Karfreitag')).toBe('2026-04-03')
  expect(days(dutchHolidays(2026), 'Ascension Day')).toBe('2026-05-14')
  expect(days(dutchHolidays(2025), 'King’s Day')).toBe('2025-04-26')
})

it('nobody is away twice at once, and many are away round Christmas', () => {
  const absences = absencesOf(people, of)
  expect(absences.length).toBeGreaterThan(250)
  for (const one of absences) {
    const others = absences.filter(({ name, uid }) => name === one.name && uid !== one.uid)
    expect(others.every(({ first, last }) => last < one.first || first > one.last)).toBe(true)
  }
  const away = absences.filter(({ first, last }) => first <= '2026-12-28' && last >= '2026-12-28')
  expect(away.length).toBeGreaterThan(50)
})

it('every ability is in the catalogue, and some are held by one person only', () => {
  const names = new Set(Object.values(catalogue).flatMap((area) => Object.keys(area)))
  const told = abilitiesOf(people, of)
  expect(told.every(({ ability }) => names.has(ability))).toBe(true)
  for (const name of heldByOne) expect(told.filter(({ ability }) => ability === name)).toHaveLength(1)
  expect(told.length).toBeGreaterThan(200)
})

it('says the same for the same seed and Monday', () => {
  expect(absencesOf(people, of)).toEqual(absencesOf(people, of))
  expect(abilitiesOf(people, of)).toEqual(abilitiesOf(people, of))
})
