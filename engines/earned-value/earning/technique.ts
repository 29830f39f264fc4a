/**
 * How an activity earns its budget.
 *
 * | kind | share earned |
 * |---|---|
 * | `0/100` | all when finished |
 * | `50/50` | half when started, all when finished |
 * | `xx/yy` | `atStart` when started, all when finished |
 * | `weighted-milestones` | weights achieved ÷ all weights |
 * | `percent-complete` | the share somebody states |
 * | `units-complete` | units done ÷ units planned |
 * | `level-of-effort` | what was planned by now |
 * | `apportioned` | the share of the activity it goes along with |
 */
export type Technique =
  | ({ readonly kind: '0/100' } & Reached)
  | ({ readonly kind: '50/50' } & Reached)
  | ({ readonly kind: 'xx/yy'; readonly atStart: number } & Reached)
  | { readonly kind: 'weighted-milestones'; readonly milestones: readonly WeightedMilestone[] }
  | { readonly kind: 'percent-complete'; readonly share: number | null }
  | { readonly kind: 'units-complete'; readonly done: number | null; readonly planned: number }
  | { readonly kind: 'level-of-effort' }
  | { readonly kind: 'apportioned'; readonly base: string }

export type Reached = { readonly started: boolean; readonly finished: boolean }

export type WeightedMilestone = { readonly id: string; readonly weight: number; readonly achieved: boolean }

/** The techniques that need nothing but themselves. */
export type OwnTechnique = Exclude<Technique, { readonly kind: 'level-of-effort' | 'apportioned' }>

/** From 0 to 1, or null if it cannot be told. */
export function shareOf(technique: OwnTechnique): number | null {
  const share = rawShareOf(technique)
  return share !== null && share >= 0 && share <= 1 ? share : null
}

function rawShareOf(technique: OwnTechnique): number | null {
  switch (technique.kind) {
    case '0/100':
      return reachedShare(0, technique)
    case '50/50':
      return reachedShare(0.5, technique)
    case 'xx/yy':
      return reachedShare(technique.atStart, technique)
    case 'weighted-milestones':
      return milestoneShare(technique.milestones)
    case 'percent-complete':
      return technique.share
    case 'units-complete':
      return technique.done === null ? null : technique.done / technique.planned
  }
}

function reachedShare(atStart: number, { started, finished }: Reached): number | null {
  if (!(atStart >= 0 && atStart <= 1)) return null
  if (finished) return 1
  return started ? atStart : 0
}

function milestoneShare(milestones: readonly WeightedMilestone[]): number | null {
  if (milestones.some(({ weight }) => !(weight >= 0))) return null
  const all = milestones.reduce((sum, { weight }) => sum + weight, 0)
  const achieved = milestones.reduce((sum, each) => sum + (each.achieved ? each.weight : 0), 0)
  return achieved / all
}
