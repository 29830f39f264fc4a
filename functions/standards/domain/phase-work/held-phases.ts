import type { FollowedPhase, PhaseWork } from '../../contract/index.ts'

export type PhaseHold = NonNullable<PhaseWork['held']>

/** Phases whose work may not begin: all behind the first gate that is closed, or that lacks something again. */
export function heldPhases(
  phases: readonly Pick<FollowedPhase, 'id' | 'place' | 'gate'>[],
): ReadonlyMap<string, PhaseHold> {
  const held = new Map<string, PhaseHold>()
  let keeper: PhaseHold | undefined
  for (const { id, place, gate } of phases) {
    if (keeper !== undefined) held.set(id, keeper)
    else if (gate.lapsed.length > 0) keeper = { gate: gate.name, phaseId: id, because: 'lapsed' }
    else if (place === 'here' || place === 'ahead')
      keeper = { gate: gate.name, phaseId: id, because: 'closed' }
  }
  return held
}
