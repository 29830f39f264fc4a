import { Figure, useLocale, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { FunctionRated, PractisedLevel } from '../../contract/index.ts'

/** The level of a function, which opens into its practices. */
export function LevelFigure(props: { sheet: number; of: FunctionRated; size?: 'text' | 'large' }): ReactNode {
  const say = useWords('maturity')
  const language = useLocale()
  const { sheet, of, size = 'text' } = props
  return (
    <Figure
      value={of.level}
      unit="count"
      label={say('level-of', { name: say(`function.${of.function}`) })}
      size={size}
      explain={async () => {
        const { explainLevel, practiceOf } = await import('../../domain/maturity/index.ts')
        return explainLevel(of, (level: PractisedLevel) =>
          practiceOf(sheet, of.function, { level, language }),
        )
      }}
    />
  )
}
