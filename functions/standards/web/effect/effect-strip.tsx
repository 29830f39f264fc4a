import { FigureBox, FigureStrip, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { EffectFigures } from '../../contract/index.ts'
import { EffectFigure } from './effect-figure.tsx'

/** All gates in one line. */
export function EffectStrip({ of }: { of: EffectFigures | undefined }): ReactNode {
  const say = useWords('effect')
  if (of === undefined || of.rulings === 0) return null
  const notes = {
    firstPassYield: say('note.firstPassYield', { count: of.gates }),
    teeth: say('note.teeth', { count: of.rulings }),
    onConditions: say('note.onConditions'),
    cycleMedian: say('note.cycleMedian', { count: of.timed }),
    cycleP80: say('note.cycleP80'),
  } as const
  return (
    <FigureStrip>
      {(Object.keys(notes) as (keyof typeof notes)[]).map((measure) => (
        <FigureBox key={measure} label={say(`measure.${measure}`)} note={notes[measure]}>
          <EffectFigure of={of} measure={measure} size="large" />
        </FigureBox>
      ))}
    </FigureStrip>
  )
}
