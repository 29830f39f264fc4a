import type { Finding } from '@portolan/quantity'
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
  const sentence = spent ? SPENT : sentenceOf(said, wide)
  const finding = findingOf(spent ? 'error' : 'warning', 'unrealistic-estimate', ['managerEac', sentence])
  return { realism: { ...said, sentence }, findings: realistic ? [] : [finding] }
}

const SPENT = 'The manager’s estimate is below what is already spent; ask for a new one.'

function sentenceOf(said: Omit<Realism, 'sentence'>, wide: boolean): string {
  const range = `the statistical estimates, ${rounded(said.lowest)} to ${rounded(said.highest)}`
  const where = `The manager’s estimate, ${rounded(said.estimate)}, is ${said.place} ${range}`
  if (said.gap === null || !wide) return `${where}.`
  const way = said.gap > 0 ? 'better' : 'worse'
  return `${where}, and it needs the rest done ${rounded(Math.abs(said.gap))} ${way} per unit of cost than so far.`
}

function rounded(amount: number): number {
  return Math.round(amount * 100) / 100
}
