import type { Day } from '@portolan/quantity'
import { Figure, FigureBox, FigureStrip, useFormat, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { ScopeImport } from '../../contract/index.ts'
import { useCounted } from './use-counted.ts'

/** What the scope would hold with this list, and how far that is from what it holds. */
export function ImportFigures(props: { of: ScopeImport }): ReactNode {
  const say = useWords('scope')
  const counted = useCounted()
  const format = useFormat()
  const { of } = props
  const { counts, comparison } = of
  const share = counts.total > 0 ? format.share(counts.acceptedTotal / counts.total, 0) : undefined
  const figure = (value: number, label: string, tone: 'plain' | 'warn' = 'plain'): ReactNode => (
    <Figure value={value} unit="number" label={label} size="large" tone={tone} />
  )
  return (
    <div className="schedule-figures">
      <FigureStrip>
        <FigureBox label={say('import.as-of')} note={<Note text={say('import.as-of-note')} />}>
          <Figure value={of.asOf as Day} unit="day" label={say('import.as-of')} size="large" />
        </FigureBox>
        <FigureBox label={say('counts.items')} note={<Note text={heldNote(counts, counted)} />}>
          {figure(counts.items, say('counts.items'))}
        </FigureBox>
        <FigureBox
          label={say(`counts.scope-${counts.unit}`)}
          note={comparison ? <Against of={comparison} part="total" /> : undefined}
        >
          {figure(counts.total, say(`counts.scope-${counts.unit}`))}
        </FigureBox>
        <FigureBox
          label={say('counts.accepted')}
          note={comparison ? <Against of={comparison} part="accepted" /> : <Note text={share ?? ''} />}
        >
          {figure(counts.acceptedTotal, say('counts.accepted'))}
        </FigureBox>
        <FigureBox label={say('counts.unestimated')} note={<Note text={say('counts.unestimated-note')} />}>
          {figure(counts.unestimated, say('counts.unestimated'), counts.unestimated > 0 ? 'warn' : 'plain')}
        </FigureBox>
        <FigureBox label={say('counts.sprints')}>{figure(counts.sprints, say('counts.sprints'))}</FigureBox>
      </FigureStrip>
    </div>
  )
}

function heldNote(
  { withinOthers, dropped }: ScopeImport['counts'],
  counted: (key: string, count: number) => string,
): string {
  const parts = [
    ...(withinOthers > 0 ? [counted('counts.within', withinOthers)] : []),
    ...(dropped > 0 ? [counted('counts.dropped', dropped)] : []),
  ]
  return parts.join(', ')
}

function Against(props: {
  of: NonNullable<ScopeImport['comparison']>
  part: 'total' | 'accepted'
}): ReactNode {
  const say = useWords('scope')
  const format = useFormat()
  const { of, part } = props
  return <Note text={say('import.against', { before: format.number(of.before[part]), number: of.from })} />
}

/** Cut where the box is too narrow, in full on hover. */
function Note(props: { text: string }): ReactNode {
  return <span title={props.text}>{props.text}</span>
}
