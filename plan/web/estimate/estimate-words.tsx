import { Chip, type Say, StatusChip, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { EstimateRow, EstimateState } from '../../contract/index.ts'

const tones = {
  draft: 'none',
  'in-review': 'accent',
  'sent-back': 'warn',
  approved: 'good',
  replaced: 'none',
} as const

export function EstimateStateChip(props: { of: EstimateState }): ReactNode {
  const say = useWords('estimates')
  return <Chip tone={tones[props.of]}>{say(`state.${props.of}`)}</Chip>
}

export type OutcomeWord = 'inside' | 'below' | 'above'

/** Where an actual lies: in the range, or on which side of it. */
export function outcomeOf({ outcome }: Pick<EstimateRow, 'outcome'>): OutcomeWord | undefined {
  if (outcome === null) return undefined
  if (outcome.inside) return 'inside'
  return outcome.ratio > 1 ? 'above' : 'below'
}

export function OutcomeChip(props: { of: Pick<EstimateRow, 'outcome'> }): ReactNode {
  const say = useWords('estimates')
  const word = outcomeOf(props.of)
  if (word === undefined) return '–'
  return <StatusChip tone={word === 'inside' ? 'good' : 'warn'} word={say(`outcome.${word}`)} />
}

/** What the three points claim. */
export function claimOf(say: Say, { method, law }: Pick<EstimateRow, 'method' | 'law'>): string {
  return say(`claim.${method === 'bottom-up' ? 'sum' : law}`)
}
