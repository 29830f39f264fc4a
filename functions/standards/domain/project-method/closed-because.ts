import type { FollowedPhase } from '../../contract/index.ts'

/** What a gate lacks of what it must hold and may not lack: criteria first, then artefacts, each in its words. */
export function closedBecause({ gate }: Pick<FollowedPhase, 'gate'>): readonly string[] {
  const criteria = gate.criteria
    .filter(({ weight, state, waived }) => weight === 'must' && state !== 'met' && waived === null)
    .map(({ words }) => words)
  return [...criteria, ...gate.missingArtefacts]
}
