import { Figure, FigureBox, FigureStrip, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { LevellingBrief, LevellingPreview } from '../../contract/index.ts'
import { explainFigure, type FigureName } from './explain-figure.ts'

/** What the preview comes to, and beside it what the one before came to. */
export function FigureLine(props: { of: LevellingPreview; previous: LevellingBrief | undefined }): ReactNode {
  const say = useWords('levelling')
  const { of, previous } = props
  const { figures } = of
  const box = (name: FigureName, value: number | string | null, unit: string): ReactNode => (
    <Figure
      size="large"
      label={say(`figure.${name}`)}
      value={value}
      unit={unit}
      explain={async () => explainFigure(name, of, { say, value, unit })}
    />
  )
  const plain = (name: FigureName, value: number | string | null, unit: string): ReactNode => (
    <Figure label={say(`figure.${name}`)} value={value} unit={unit} />
  )
  const weighted = of.choices.priority !== 'equal'
  return (
    <FigureStrip>
      <FigureBox
        label={say('figure.overbooked')}
        note={
          previous ? <Before>{plain('overbooked', previous.figures.overbookedAfter, 'count')}</Before> : null
        }
      >
        <span className="level-change">
          {plain('overbooked', figures.overbookedBefore, 'count')} →{' '}
          {box('overbooked', figures.overbookedAfter, 'count')}
        </span>
      </FigureBox>
      <FigureBox
        label={say('figure.finish')}
        note={previous ? <Before>{plain('finish', previous.figures.finishAfter, 'day')}</Before> : null}
      >
        <span className="level-change">
          {plain('finish', figures.finishBefore, 'day')} → {box('finish', figures.finishAfter, 'day')}
        </span>
      </FigureBox>
      <FigureBox
        label={say('figure.delay')}
        note={previous ? <Before>{plain('delay', previous.figures.delayDays, 'days')}</Before> : null}
      >
        {box('delay', figures.delayDays, 'days')}
      </FigureBox>
      {weighted ? (
        <FigureBox label={say('figure.weighted')} note={say('figure.weighted-note')}>
          {box('weighted', figures.weightedDelay, 'ratio')}
        </FigureBox>
      ) : null}
      <FigureBox
        label={say('figure.gap')}
        note={figures.proven ? say('figure.proven') : say('figure.gap-note')}
      >
        {box('gap', figures.gap, 'share')}
      </FigureBox>
    </FigureStrip>
  )
}

function Before(props: { children: ReactNode }): ReactNode {
  const say = useWords('levelling')
  return (
    <>
      {say('previous')} {props.children}
    </>
  )
}
