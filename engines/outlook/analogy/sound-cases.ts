import { asCount, findingOf, isDay, told } from '@portolan/quantity'
import type { Checks } from '../checks.ts'
import type { AnalogyCase, KnownCase } from './analogy-case.ts'

/** The cases that can be read, in order of time; what is left out is told. */
export function soundCases(given: readonly KnownCase[], checks: Checks): readonly KnownCase[] {
  const seen = new Set<string>()
  const sound = listOf(given).filter((one) => {
    const isSound =
      isSoundCase(one) && Number.isFinite(one.answer) && isRealDay(one.knownOn) && !seen.has(one.id)
    if (isSound) seen.add(one.id)
    return isSound
  })
  tellLeftOut(listOf(given).length - sound.length, checks)
  return sound.toSorted((a, b) => (a.began < b.began ? -1 : Number(a.began > b.began)))
}

export function soundBeginnings(given: readonly AnalogyCase[], checks: Checks): readonly AnalogyCase[] {
  const sound = listOf(given).filter(isSoundCase)
  tellLeftOut(listOf(given).length - sound.length, checks)
  return sound
}

function listOf<One>(given: readonly One[]): readonly One[] {
  return Array.isArray(given) ? given : []
}

function isSoundCase(one: AnalogyCase): boolean {
  return (
    typeof one === 'object' &&
    one !== null &&
    typeof one.id === 'string' &&
    isRealDay(one.began) &&
    isRecord(one.numbers) &&
    isRecord(one.words)
  )
}

function isRealDay(given: unknown): boolean {
  return typeof given === 'string' && isDay(given)
}

function isRecord(given: unknown): boolean {
  return typeof given === 'object' && given !== null
}

function tellLeftOut(count: number, checks: Checks): void {
  if (count === 0) return
  const says = told(
    'outlook:cases-left-out',
  )`${{ cases: asCount(count, 'case') }} left out: each needs an id of its own, days, and an answer that is a number.`
  checks.tell(findingOf('warning', 'cases-left-out', ['input', 'cases', says]))
}
