import { type Say, StatusChip, type Tone, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { EntryRow, MatrixPlace } from '../../contract/index.ts'
import { toneOfSeverity, toneOfZone } from './words.ts'

/** How heavy it is, in the way of its kind: a place in the matrix, a severity, a conflict. */
export function WeightCell({ of }: { of: EntryRow }): ReactNode {
  const say = useWords('raid')
  const tone = toneOfWeight(of)
  const text = weightText(of, say)
  if (tone === undefined) return text === '' ? '–' : <span className="p-label">{text}</span>
  return <StatusChip tone={tone} word={text} bare />
}

export function weightText(
  { kind, inherent, residual, severity, conflictDays, offer }: EntryRow,
  say: Say,
): string {
  if (kind === 'risk') return placesText(inherent, residual, say)
  if (kind === 'issue') return severity === null ? '' : say(`severity.${severity}`)
  if (kind === 'assumption') return ''
  if (conflictDays === null) return say(offer === null ? 'weight.no-offer' : 'weight.offered')
  if (conflictDays > 0) return say('weight.conflict', { count: conflictDays })
  return conflictDays === 0 ? say('weight.same-day') : say('weight.spare', { count: -conflictDays })
}

/** As it stands, and what its answer leaves where that is another place. */
function placesText(inherent: MatrixPlace | null, residual: MatrixPlace | null, say: Say): string {
  const first = placeText(inherent, say)
  const left = placeText(residual, say)
  return first === left ? first : `${first} → ${left}`
}

function placeText(place: MatrixPlace | null, say: Say): string {
  if (place === null) return ''
  const { probability, impact } = place
  return impact === null
    ? say('weight.unplaced', { probability })
    : say('weight.place', { probability, impact })
}

function toneOfWeight({ kind, residual, severity, conflictDays }: EntryRow): Tone | undefined {
  if (kind === 'risk') return residual?.zone == null ? undefined : toneOfZone[residual.zone]
  if (kind === 'issue') return severity === null ? undefined : toneOfSeverity[severity]
  if (kind === 'assumption' || conflictDays === null) return undefined
  return conflictDays > 0 ? 'bad' : 'good'
}
