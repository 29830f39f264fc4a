import { addMonths, dayOf } from '@portolan/quantity'
import { headerWords } from './header-words.ts'
import { type Phase } from './mapping.ts'

type Part = {
  readonly category: string
  readonly part: Phase['part']
  readonly year?: number
  readonly fiscal?: boolean
}

/**
 * Amounts by year, one column a year: two or more years after the same words make a group, and the columns of
 * the group's sum, past and rest belong to it. The result holds a phase or undefined for each column.
 */
export function findPhases(
  header: readonly string[],
  fiscalYearStart: number,
): readonly (Phase | undefined)[] {
  const parts = header.map(partOf)
  const years = new Map<string, Set<number>>()
  for (const part of parts) {
    if (part?.year === undefined) continue
    years.set(part.category, (years.get(part.category) ?? new Set()).add(part.year))
  }
  return parts.map((part) => {
    const group = part ? years.get(part.category) : undefined
    if (!part || !group || group.size < 2) return undefined
    return phaseOf(
      part,
      [...group].toSorted((a, b) => a - b),
      fiscalYearStart,
      isFiscal(parts, part.category),
    )
  })
}

function isFiscal(parts: readonly (Part | undefined)[], category: string): boolean {
  return parts.some((part) => part?.category === category && part.fiscal === true)
}

function partOf(name: string): Part | undefined {
  const words = headerWords(name)
  const year = /^(.*?)\s*\b(fy |fiscal year |year )?((?:19|20)\d\d)( \d\d(?:\d\d)?)?$/.exec(words)
  if (year) {
    const fiscal = year[4] !== undefined || year[2]?.startsWith('f') === true
    return { category: year[1] ?? '', part: 'year', year: Number(year[3]), fiscal }
  }
  const past = /^(.*?)\s*\b(?:prior actuals?|prior years?|previous years?|to date)$/.exec(words)
  if (past) return { category: past[1] ?? '', part: 'before' }
  const rest = /^(.*?)\s*\b(?:r t c|rtc|required to complete|later years?|future years?|beyond)$/.exec(words)
  if (rest) return { category: rest[1] ?? '', part: 'after' }
  const total = /^(.*?)\s*\btotal$/.exec(words)
  return total ? { category: total[1] ?? '', part: 'total' } : undefined
}

function phaseOf(part: Part, years: readonly number[], fiscalYearStart: number, fiscal: boolean): Phase {
  const month = fiscal ? fiscalYearStart : 1
  const base = { category: part.category === '' ? 'amount' : part.category, part: part.part }
  const first = dayOf(part.year ?? years[0] ?? 1, month, 1)
  const last = dayOf(part.year ?? years.at(-1) ?? 1, month, 1)
  if (part.part === 'total' || first === undefined || last === undefined) return base
  if (part.part === 'before') return { ...base, to: first }
  const end = addMonths(last, 12)
  return part.part === 'after' ? { ...base, from: end } : { ...base, from: first, to: end }
}
