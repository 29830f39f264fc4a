import type { Reason, Status } from '@portolan/health'
import type { StatusAspect, StatusColour } from '../../contract/index.ts'

/** The scale by which a status is published: the one that registers with three steps use. */
export const statusScale = { scale: 'rag-3', steps: 3 } as const

const ranks: Readonly<Record<Exclude<Status, 'not-enough-data'>, number>> = {
  'on-track': 1,
  'at-risk': 2,
  'off-track': 3,
}

const published: Readonly<Record<StatusColour, { readonly raw: string; readonly step: number }>> = {
  green: { raw: 'Green', step: 1 },
  amber: { raw: 'Amber', step: 2 },
  red: { raw: 'Red', step: 3 },
}

/** The word and the step of a colour in the record. */
export function ratingOfColour(colour: StatusColour): { readonly raw: string; readonly step: number } {
  return published[colour]
}

/** How much worse the computed status is; undefined where there is too little to compare. */
export function stepsBetween(reported: StatusColour, computed: Status): number | null {
  return computed === 'not-enough-data' ? null : ranks[computed] - published[reported].step
}

/** The colour that says what is computed; green where nothing says otherwise. */
export function colourOf(computed: Status | null): StatusColour {
  if (computed === 'off-track') return 'red'
  return computed === 'at-risk' ? 'amber' : 'green'
}

/** On a scale of three steps a rating is a colour. */
export function colourOfStep(step: number | null, steps: number | null): StatusColour | undefined {
  return steps === statusScale.steps ? (['green', 'amber', 'red'] as const)[(step ?? 0) - 1] : undefined
}

const aspects: Readonly<Record<StatusAspect, RegExp>> = {
  schedule: /^(slip|repeated-slip|overdue|behind|end-near|schedule|spi|baseline|critical|milestone)/,
  cost: /^(cost|period-variance|cpi|tcpi|contingency|estimate)/,
  scope: /^(scope|acceptance)/,
}

/** The worst that any rule says of one side of the project; null where none has anything to say. */
export function aspectOf(
  aspect: StatusAspect,
  reasons: readonly Pick<Reason, 'rule' | 'status'>[],
): Status | null {
  const found = reasons.filter(
    ({ rule, status }) => aspects[aspect].test(rule) && status !== 'not-enough-data',
  )
  const worst = Math.max(0, ...found.map(({ status }) => ranks[status as keyof typeof ranks]))
  return found.find(({ status }) => ranks[status as keyof typeof ranks] === worst)?.status ?? null
}
