import type { FollowedPhase } from '../../contract/index.ts'

/** What a gate lacks of what it must hold: criteria first, then artefacts, each in its words. */
export function closedBecause({ gate }: Pick<FollowedPhase, 'gate'>): readonly string[] {
  const criteria = gate.criteria
    .filter(({ weight, state }) => weight === 'must' && state !== 'met')
    .map(({ words }) => words)
  return [...criteria, ...gate.missingArtefacts]
}
