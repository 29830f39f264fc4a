import { type Civil, dayOf, isCivil } from '@portolan/quantity'
import { readMoment } from '../codec.ts'

/** Day before month (12/03/2024 is 12 March), or month before day. */
export type DateOrder = 'day-first' | 'month-first'

/** A number above twelve settles the order; without one it is that of the tool: months first, as in English. */
export function orderOfDates(texts: readonly string[]): DateOrder {
  const pairs = texts.flatMap((text) => {
    const [, first, second] = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-]\d{2,4}/.exec(text) ?? []
    return first === undefined || second === undefined ? [] : [[Number(first), Number(second)] as const]
  })
  if (pairs.some(([first]) => first > 12)) return 'day-first'
  return 'month-first'
}

/** ISO, 12/Mar/24 3:45 PM (Jira), 3/12/2024 4:05:06 PM (Azure DevOps), 2024-03-12 15:45:00 UTC (GitHub). */
export function readIssueMoment(text: string, order: DateOrder): Civil | undefined {
  const plain = text.trim().replace(/\s*UTC$/i, '')
  const iso = readMoment(plain.replace(/^(\d{4}-\d{2}-\d{2}) /, '$1T'))
  if (iso !== undefined) return iso
  const named = /^(\d{1,2})[/ -]([A-Za-z]{3,9})[/ -](\d{2,4})(?:,?\s+(.*))?$/.exec(plain)
  if (named !== null) return civilOf([named[3], monthNamed(named[2]), Number(named[1])], named[4])
  const figures = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2,4})(?:,?\s+(.*))?$/.exec(plain)
  if (figures === null) return undefined
  const [first, second] = [Number(figures[1]), Number(figures[2])]
  const [day, month] = order === 'day-first' ? [first, second] : [second, first]
  return civilOf([figures[3], month, day], figures[4])
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

function monthNamed(name: string | undefined): number {
  return months.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1
}

function civilOf(
  [year, month, dayOfMonth]: readonly [string | undefined, number, number],
  time: string | undefined,
): Civil | undefined {
  const full = (year ?? '').length === 2 ? 2000 + Number(year) : Number(year)
  const day = dayOf(full, month, dayOfMonth)
  if (day === undefined) return undefined
  const [, hours, minutes, half] =
    /^(\d{1,2}):(\d{2})(?::\d{2})?\s*([AaPp]\.?[Mm]\.?)?$/.exec(time?.trim() ?? '') ?? []
  if (hours === undefined) return `${day}T00:00` as Civil
  const plain = Number(hours) % (half === undefined ? 24 : 12)
  const hour = /^p/i.test(half ?? '') ? plain + 12 : plain
  const civil = `${day}T${String(hour).padStart(2, '0')}:${minutes ?? '00'}`
  return isCivil(civil) ? civil : undefined
}
