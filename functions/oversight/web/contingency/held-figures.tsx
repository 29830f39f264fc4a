import { FigureBox, FigureStrip, useFormat, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { ContingencyMeasure, ContingencyView } from '../../contract/index.ts'
import { figureOf, HeldFigure, numberOf } from './held-figure.tsx'
import { useExplainContingency } from './use-explain-contingency.ts'

/** How much is left, how fast it goes, and whether it is enough: by the register, and by the simulation. */
export function HeldFigures({ of }: { of: ContingencyView }): ReactNode {
  const say = useWords('contingency')
  const notes = useNotes(of)
  const explain = useExplainContingency()
  const { figures, projectId } = of
  const box = (name: ContingencyMeasure, note?: ReactNode): ReactNode => (
    <FigureBox label={say(`figure.${name}`)} note={note}>
      <HeldFigure of={figures} name={name} projectId={projectId} explain={explain} say={say} size="large" />
    </FigureBox>
  )
  const holds = (name: ContingencyMeasure): boolean => numberOf(figures, name) !== null
  return (
    <FigureStrip>
      {figures.money === undefined || !holds('held') ? null : box('remaining', notes.remaining)}
      {holds('heldDays') ? box('remainingDays', notes.days) : null}
      {box('burn', notes.burn)}
      {box('index', say('note.index'))}
      {box('adequacy', notes.adequacy)}
      {box('adequacySimulated', notes.simulated)}
      {figures.money === undefined || !of.opened.includes('reserve')
        ? null
        : box('reserve', say('note.reserve'))}
    </FigureStrip>
  )
}

function useNotes({ figures, progressFrom }: ContingencyView) {
  const say = useWords('contingency')
  const format = useFormat()
  const text = (name: ContingencyMeasure): string | undefined => {
    const shown = figureOf(figures, name)
    return typeof shown?.value === 'number' ? format.value(shown.value, shown.unit, true) : undefined
  }
  const held = text('held')
  const days = text('heldDays')
  const exposure = text('exposure')
  const simulated = text('simulated')
  const progress = text('progress')
  return {
    remaining: held === undefined ? undefined : say('of-held', { held }),
    days: days === undefined ? undefined : say('of-held', { held: days }),
    burn:
      progress === undefined || progressFrom === null
        ? say('lack.no-progress')
        : say(`note.progress-${progressFrom}`, { progress }),
    adequacy: exposure === undefined ? undefined : say('note.exposure', { exposure }),
    simulated: simulated === undefined ? undefined : say('note.simulated', { simulated }),
  }
}
