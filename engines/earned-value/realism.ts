import { type Finding, told, type Told } from '@portolan/quantity'
import { findingOf } from './check-amounts.ts'
import type { Known } from './evaluate.ts'
import type { MeasureName, Realism } from './result.ts'

/** Those that follow from what was done; a bottom-up estimate is somebody's word too. */
export const statisticalEstimates = [
  'eacCpi',
  'eacRemainingAsPlanned',
  'eacCpiSpi',
  'eacWeighted',
  'eacLast3',
  'eacLast6',
] as const satisfies readonly MeasureName[]

type Tested = { readonly realism: Realism | null; readonly findings: readonly Finding[] }

/**
 * Is the manager's estimate within what the statistical estimates span, and does it ask of the rest what was
 * done so far (|TCPI for it − CPI| ≤ limit)? Source: D. S. Christensen on EAC ranges; the limit 0.10 by custom.
 */
export function testRealism(known: Known, gapLimit: number): Tested {
  const estimate = known('managerEac')
  const estimates = statisticalEstimates.flatMap((name) => known(name) ?? [])
  if (estimate === null || estimates.length === 0) return { realism: null, findings: [] }
  const lowest = Math.min(...estimates)
  const highest = Math.max(...estimates)
  const place = estimate < lowest ? 'below' : estimate > highest ? 'above' : 'within'
  const gap = known('tcpiGap')
  const wide = gap !== null && Math.abs(gap) > gapLimit + 1e-9
  const spent = estimate < (known('actualCost') ?? 0)
  const realistic = place === 'within' && !wide && !spent
  const said = { estimate, lowest, highest, place, gap, realistic } as const
  const says = spent ? SPENT : sentenceOf(said, wide)
  const finding = findingOf(spent ? 'error' : 'warning', 'unrealistic-estimate', ['managerEac', says])
  return { realism: { ...said, ...says }, findings: realistic ? [] : [finding] }
}

const SPENT: Told = told(
  'earned-value:unrealistic.spent',
)`The manager’s estimate is below what is already spent; ask for a new one.`

function sentenceOf(said: Omit<Realism, keyof Told>, wide: boolean): Told {
  const where = placed(said)
  if (said.gap === null || !wide) return told('earned-value:realism')`${{ where }}.`
  const gap = rounded(Math.abs(said.gap))
  return said.gap > 0
    ? told(
        'earned-value:realism.better',
      )`${{ where }}, and it needs the rest done ${{ gap }} better per unit of cost than so far.`
    : told(
        'earned-value:realism.worse',
      )`${{ where }}, and it needs the rest done ${{ gap }} worse per unit of cost than so far.`
}

function placed(said: Omit<Realism, keyof Told>): Told {
  const estimate = rounded(said.estimate)
  const lowest = rounded(said.lowest)
  const highest = rounded(said.highest)
  switch (said.place) {
    case 'below':
      return told(
        'earned-value:realism.below',
      )`The manager’s estimate, ${{ estimate }}, is below the statistical estimates, ${{ lowest }} to ${{ highest }}`
    case 'within':
      return told(
        'earned-value:realism.within',
      )`The manager’s estimate, ${{ estimate }}, is within the statistical estimates, ${{ lowest }} to ${{ highest }}`
    case 'above':
      return told(
        'earned-value:realism.above',
      )`The manager’s estimate, ${{ estimate }}, is above the statistical estimates, ${{ lowest }} to ${{ highest }}`
  }
}

function rounded(amount: number): number {
  return Math.round(amount * 100) / 100
}
