import type { PlanQuestion } from '../../contract/index.ts'

/** It speaks of a version that the plan has left behind, and is still open. */
export function movedOn({ state, speaksOf }: PlanQuestion, version: number): boolean {
  return (state === 'asked' || state === 'draft') && speaksOf !== null && speaksOf < version
}

/** Of all that was ever asked about a plan, what its screen speaks of: what is open, and what it came of. */
export function matters(of: PlanQuestion, version: number): boolean {
  if (of.state === 'executed') return of.became === version
  if (of.state === 'outdated') return of.mine && !of.askedAnew
  return ['draft', 'asked', 'executing'].includes(of.state)
}

/** Who asked may draw it anew: what is open and fits the plan stays as it was read. */
export function mayDraw(of: PlanQuestion, version: number): boolean {
  if (!of.mine) return false
  return of.state === 'draft' || of.state === 'outdated' || movedOn(of, version)
}
