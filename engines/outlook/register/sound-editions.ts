import { findingOf, isDay, told } from '@portolan/quantity'
import type { Checks } from '../checks.ts'
import type { Edition, ProjectFacts } from './edition.ts'

/** Registers and rows that can be read, registers in order of time; what is left out is told. */
export function soundEditions(given: readonly Edition[], checks: Checks): readonly Edition[] {
  if (!Array.isArray(given) || given.length === 0) {
    const says = told('outlook:no-editions')`There is no register: state editions, the oldest first.`
    checks.tell(findingOf('error', 'no-editions', ['input', 'editions', says]))
    return []
  }
  const all: readonly Edition[] = given
  const sound = all.filter((one) => isRecord(one) && isRealDay(one.asOf) && Array.isArray(one.projects))
  const kept = sound.map(({ asOf, projects }) => ({ asOf, projects: projects.filter(isSound) }))
  const registers = all.length - sound.length
  const rows = rowsOf(sound) - rowsOf(kept)
  if (rows + registers > 0) {
    const says = told(
      'outlook:rows-left-out',
    )`Left out for want of an id or a real day: registers ${{ registers }}, rows ${{ rows }}.`
    checks.tell(findingOf('warning', 'rows-left-out', ['input', 'editions', says]))
  }
  return kept.toSorted((a, b) => (a.asOf < b.asOf ? -1 : Number(a.asOf > b.asOf)))
}

function rowsOf(editions: readonly Edition[]): number {
  return editions.reduce((count, { projects }) => count + projects.length, 0)
}

function isSound(one: ProjectFacts): boolean {
  return (
    isRecord(one) &&
    typeof one.project === 'string' &&
    [one.start, one.finish].every((day) => day === null || isRealDay(day)) &&
    [null, 'worst', 'middle', 'best'].includes(one.rating)
  )
}

function isRecord(given: unknown): boolean {
  return typeof given === 'object' && given !== null
}

function isRealDay(given: unknown): boolean {
  return typeof given === 'string' && isDay(given)
}
