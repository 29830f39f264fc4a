import { addDays, type Day, day } from '@portolan/quantity'

export type Holiday = { readonly day: Day; readonly name: string }

/** Easter Sunday of the Gregorian calendar (Meeus, Jones, Butcher). */
export function easter(year: number): Day {
  const a = year % 19
  const [b, c] = [Math.floor(year / 100), year % 100]
  const [d, e] = [Math.floor(b / 4), b % 4]
  const g = Math.floor((8 * b + 13) / 25)
  const h = (19 * a + b - d - g + 15) % 30
  const [i, k] = [Math.floor(c / 4), c % 4]
  const l = (32 + 2 * e + 2 * i - h - k) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const n = h + l - 7 * m + 114
  return day(`${year}-${twoDigits(Math.floor(n / 31))}-${twoDigits((n % 31) + 1)}`)
}

/** King’s Day falls on the Saturday before where the 27th is a Sunday. */
export function dutchHolidays(year: number): readonly Holiday[] {
  const sunday = easter(year)
  const kings = day(`${year}-04-27`)
  const isSunday = new Date(`${kings}T00:00:00Z`).getUTCDay() === 0
  return [
    { day: day(`${year}-01-01`), name: 'New Year’s Day' },
    { day: addDays(sunday, 1), name: 'Easter Monday' },
    { day: isSunday ? addDays(kings, -1) : kings, name: 'King’s Day' },
    ...(year % 5 === 0 ? [{ day: day(`${year}-05-05`), name: 'Liberation Day' }] : []),
    { day: addDays(sunday, 39), name: 'Ascension Day' },
    { day: addDays(sunday, 50), name: 'Whit Monday' },
    { day: day(`${year}-12-25`), name: 'Christmas Day' },
    { day: day(`${year}-12-26`), name: 'Second Christmas Day' },
  ]
}

export function germanHolidays(year: number): readonly Holiday[] {
  const sunday = easter(year)
  return [
    { day: day(`${year}-01-01`), name: 'Neujahr' },
    { day: addDays(sunday, -2), name: 'Karfreitag' },
    { day: addDays(sunday, 1), name: 'Ostermontag' },
    { day: day(`${year}-05-01`), name: 'Tag der Arbeit' },
    { day: addDays(sunday, 39), name: 'Christi Himmelfahrt' },
    { day: addDays(sunday, 50), name: 'Pfingstmontag' },
    { day: day(`${year}-10-03`), name: 'Tag der Deutschen Einheit' },
    { day: day(`${year}-12-25`), name: '1. Weihnachtstag' },
    { day: day(`${year}-12-26`), name: '2. Weihnachtstag' },
  ]
}

function twoDigits(n: number): string {
  return String(n).padStart(2, '0')
}
