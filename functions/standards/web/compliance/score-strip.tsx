import { Figure, FigureBox, FigureStrip, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import { type ComplianceSummary, controlStates } from '../../contract/index.ts'
import { ScoreFigure } from './score-figure.tsx'

/** The whole in one line: the score, and how many controls are in each state. */
export function ScoreStrip(props: { of: ComplianceSummary | undefined; narrow: boolean }): ReactNode {
  const say = useWords('compliance')
  const { of, narrow } = props
  if (of === undefined || of.projects === 0) return null
  const shown = narrow ? (['missed', 'open', 'met'] as const) : controlStates
  return (
    <FigureStrip>
      <FigureBox label={say('score')} note={say('projects', { count: of.projects })}>
        <ScoreFigure of={of} size="large" />
      </FigureBox>
      {shown.map((state) => (
        <FigureBox key={state} label={say(`states.${state}`)} note={say(`note.${state}`)}>
          <Figure
            value={of.counts[state]}
            unit="count"
            label={say(`states.${state}`)}
            size="large"
            tone={state === 'missed' && of.counts.missed > 0 ? 'bad' : 'plain'}
          />
        </FigureBox>
      ))}
    </FigureStrip>
  )
}
