import { Figure, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { EffectFigures, EffectMeasure } from '../../contract/index.ts'

/** A figure of gates, which opens into what was counted. */
export function EffectFigure(props: {
  of: EffectFigures
  measure: EffectMeasure
  size?: 'text' | 'large'
}): ReactNode {
  const say = useWords('effect')
  const { of, measure, size = 'text' } = props
  const value = of[measure]
  return (
    <Figure
      value={value === null || !measure.startsWith('cycle') ? value : Math.round(value * 10) / 10}
      unit={measure.startsWith('cycle') ? 'days' : 'share'}
      label={say(`measure.${measure}`)}
      size={size}
      explain={async () => {
        const { explainEffect } = await import('../../domain/effect/explain-effect.ts')
        return explainEffect(of, measure)
      }}
    />
  )
}
