import { Figure, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { ControlPoints } from '../../contract/index.ts'

type Scored = {
  readonly score: number | null
  readonly points: ControlPoints
  readonly counts: ControlPoints
}

/** Compliance as a share, which opens into the points it is made of. */
export function ScoreFigure({ of, size }: { of: Scored; size?: 'text' | 'large' }): ReactNode {
  const say = useWords('compliance')
  const { score, points, counts } = of
  return (
    <Figure
      value={score}
      unit="share"
      label={say('score')}
      size={size ?? 'text'}
      explain={async () => {
        const { explainScore } = await import('../../domain/compliance/explain-score.ts')
        return explainScore({ points, counts })
      }}
    />
  )
}
