import { type Day, daysBetween } from '@portolan/quantity'
import { Figure, FigureBox, FigureStrip, useFormat, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { ScopeFigure, ScopeValue } from '../../contract/index.ts'
import type { ExplainScope } from './use-explain-scope.ts'

/** Above this the scope is another one than was begun with; churn of 5 % a month is the field's early warning. */
const muchGrowth = 0.1
const mark = 0.95

type Props = { readonly of: ScopeValue; readonly explain: ExplainScope }

/** How much is done, how the scope moves, how fast it is accepted, when it ends, and what it costs. */
export function ScopeFigures(props: Props): ReactNode {
  const say = useWords('scope-value')
  const { of } = props
  return (
    <div className="truth-figures" data-many="">
      <FigureStrip>
        <FigureBox label={say('figure.completeShare')} note={<DoneNote of={of} />}>
          <Shown {...props} figure="completeShare" />
        </FigureBox>
        <FigureBox label={say('figure.planned-share')} note={<PlanNote of={of} />}>
          <Shown {...props} figure="plannedShare" />
        </FigureBox>
        <FigureBox label={say('figure.growth')} note={<GrowthNote of={of} />}>
          <Shown
            {...props}
            figure="growth"
            signed
            tone={numberOf(of, 'growth') > muchGrowth ? 'warn' : 'plain'}
          />
        </FigureBox>
        <FigureBox label={say('figure.velocity')} note={<VelocityNote of={of} />}>
          <Shown {...props} figure="velocity" unit="number" />
        </FigureBox>
        <FigureBox label={say('figure.finishLikely')} note={<FinishNote of={of} />}>
          <Shown {...props} figure="finishLikely" tone={isLate(of) ? 'bad' : 'plain'} />
        </FigureBox>
        <Performance {...props} />
      </FigureStrip>
    </div>
  )
}

function Shown({
  of,
  explain,
  figure,
  unit,
  ...more
}: Props & {
  figure: ScopeFigure
  unit?: string
  signed?: boolean
  tone?: 'plain' | 'bad' | 'warn'
}): ReactNode {
  const say = useWords('scope-value')
  const known = of.figures[figure]
  return (
    <Figure
      value={known.value}
      unit={unit ?? known.unit}
      label={say(`figure.${figure}`)}
      size="large"
      explain={known.value === null ? undefined : explain(figure)}
      {...more}
    />
  )
}

function Performance({ of, explain }: Props): ReactNode {
  const say = useWords('scope-value')
  const format = useFormat()
  const { money } = of
  const cpi = money?.figures.cpi.value
  const amount = (name: 'earnedValue' | 'actualCost'): string => {
    const value = money?.figures[name].value
    return typeof value === 'number' ? format.value(value, money?.currency ?? '') : '–'
  }
  const note =
    money === null
      ? say('note.no-budget')
      : typeof cpi === 'number'
        ? say('note.cpi', { earned: amount('earnedValue'), spent: amount('actualCost') })
        : say('note.no-cost', { earned: amount('earnedValue') })
  return (
    <FigureBox label={say('figure.cpi')} note={<Note text={note} />}>
      <Figure
        value={cpi}
        unit="ratio"
        label={say('figure.cpi')}
        size="large"
        explain={typeof cpi === 'number' ? explain('cpi') : undefined}
        tone={typeof cpi === 'number' && cpi < mark ? 'bad' : 'plain'}
      />
    </FigureBox>
  )
}

function DoneNote({ of }: { of: ScopeValue }): ReactNode {
  const say = useWords('scope-value')
  const format = useFormat()
  const { accepted, scope } = of.figures
  if (typeof accepted.value !== 'number' || typeof scope.value !== 'number') return null
  const values = { accepted: format.number(accepted.value), scope: format.number(scope.value) }
  return <Note text={say(`note.done-${of.unit}`, values)} />
}

function PlanNote({ of }: { of: ScopeValue }): ReactNode {
  const say = useWords('scope-value')
  const format = useFormat()
  const { plan } = of
  if (plan === null) return <Note text={say('note.no-plan')} />
  return (
    <Note
      text={say('note.plan', {
        start: format.day(plan.start as Day),
        finish: format.day(plan.finish as Day),
      })}
    />
  )
}

function GrowthNote({ of }: { of: ScopeValue }): ReactNode {
  const say = useWords('scope-value')
  const format = useFormat()
  const { scopeAtStart, scope } = of.figures
  if (typeof scopeAtStart.value !== 'number' || typeof scope.value !== 'number')
    return <Note text={say('note.no-growth')} />
  const values = { before: format.number(scopeAtStart.value), now: format.number(scope.value) }
  return <Note text={say('note.growth', values)} />
}

function VelocityNote({ of }: { of: ScopeValue }): ReactNode {
  const say = useWords('scope-value')
  const format = useFormat()
  const { velocity, figures } = of
  if (velocity === null) return <Note text={say('note.no-velocity')} />
  const [low, high] = [figures.velocityLowest.value, figures.velocityHighest.value]
  if (typeof low !== 'number' || typeof high !== 'number')
    return <Note text={say(`note.one-${velocity.per}`)} />
  const values = { low: format.number(low), high: format.number(high), count: velocity.counted }
  return <Note text={say(`note.velocity-${velocity.per}`, values)} />
}

/** The range of the last sprints; where there is none, how far from the plan. */
function FinishNote({ of }: { of: ScopeValue }): ReactNode {
  const say = useWords('scope-value')
  const format = useFormat()
  const { finishLikely, finishBest, finishWorst, plannedFinish } = of.figures
  const day = (value: number | string | null): string =>
    typeof value === 'string' ? format.day(value as Day) : say('note.never')
  if (finishLikely.value === null) return <Note text={say('note.no-finish')} />
  if (finishBest.value !== null && finishBest.value !== finishLikely.value)
    return <Note text={say('note.range', { best: day(finishBest.value), worst: day(finishWorst.value) })} />
  return plannedFinish.value === null ? null : (
    <Note text={say('note.planned', { day: day(plannedFinish.value) })} />
  )
}

function isLate({ figures: { finishLikely, plannedFinish } }: ScopeValue): boolean {
  const [likely, planned] = [finishLikely.value, plannedFinish.value]
  return (
    typeof likely === 'string' &&
    typeof planned === 'string' &&
    daysBetween(planned as Day, likely as Day) > 0
  )
}

function numberOf({ figures }: ScopeValue, name: ScopeFigure): number {
  const { value } = figures[name]
  return typeof value === 'number' ? value : 0
}

/** Cut where the box is too narrow, in full on hover. */
function Note(props: { text: string }): ReactNode {
  return <span title={props.text}>{props.text}</span>
}
