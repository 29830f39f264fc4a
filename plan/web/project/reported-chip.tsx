import { notUpdated, type ReportedRating } from '../../contract/index.ts'
import { Chip, RatingChip, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'

/** A rating by the very word that was reported, with its place on its own scale where that is known. */
export function ReportedChip(props: {
  of: Pick<ReportedRating, 'raw' | 'step' | 'steps'> | null
}): ReactNode {
  const say = useWords()
  const { of } = props
  if (of === null) return <span className="p-label">{say('status.none')}</span>
  if (of.raw === notUpdated.raw) return <Chip tone="none">{say('status.not-updated')}</Chip>
  if (of.step === null || of.steps === null) return <Chip tone="none">{of.raw}</Chip>
  return <RatingChip word={of.raw} step={of.step - 1} steps={of.steps} />
}
