import '../page-texts.ts'
import type { Day, Money as Amount } from '@portolan/quantity'
import { DayText, Figure, FigureBox, FigureStrip, Link, StatusShape, useFormat, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { Home } from '../../contract/index.ts'
import { toneOf } from '../words.ts'

/** The morning in a line: how the projects stand, what differs, what waits, what is owed, when the month closes. */
export function HomeStrip(props: { of: Home }): ReactNode {
  const { decisions, duties, surprises, close } = props.of
  return (
    <FigureStrip>
      {surprises.projects > 0 ? <ProjectsBox of={surprises} /> : null}
      {surprises.rated > 0 ? <DiffersBox of={surprises} /> : null}
      <DecisionsBox of={decisions} />
      <DutiesBox of={duties} />
      {close === null ? null : <CloseBox of={close} />}
    </FigureStrip>
  )
}

const shown = [
  ['on-track', 'onTrack'],
  ['at-risk', 'atRisk'],
  ['off-track', 'offTrack'],
] as const

function ProjectsBox(props: { of: Home['surprises'] }): ReactNode {
  const say = useWords('home')
  const words = useWords('oversight')
  const { of } = props
  const label = say(of.scope === 'managed' ? 'strip.my-projects' : 'strip.projects')
  return (
    <FigureBox
      label={label}
      note={
        <ul className="oversight-counts">
          {shown
            .filter(([, key]) => of[key] > 0)
            .map(([status, key]) => (
              <li key={status}>
                <StatusShape tone={toneOf(status)} /> {of[key]} {words(`count.${status}`)}
              </li>
            ))}
        </ul>
      }
    >
      <Figure value={of.projects} unit="count" label={label} size="large" />
    </FigureBox>
  )
}

function DiffersBox(props: { of: Home['surprises'] }): ReactNode {
  const say = useWords('home')
  const words = useWords('oversight')
  const { differs, rated } = props.of
  return (
    <FigureBox
      label={say('strip.differs')}
      note={
        differs > 0 ? (
          <Link to="/portfolio" search={{ differs: true, panel: 'matrix' }}>
            {words('line.which')}
          </Link>
        ) : (
          words('line.none-differs')
        )
      }
    >
      <Figure value={differs} unit="count" label={say('strip.differs')} size="large" />{' '}
      <span className="oversight-of">{words('line.of-rated', { count: rated })}</span>
    </FigureBox>
  )
}

function DecisionsBox(props: { of: Home['decisions'] }): ReactNode {
  const say = useWords('home')
  const format = useFormat()
  const { all, overdue, waitingCost, asked } = props.of
  const notes = [
    ...(overdue > 0 ? [say('overdue', { count: overdue })] : []),
    ...(waitingCost === null ? [] : [say('a-week', { cost: format.moneyShort(waitingCost as Amount) })]),
    ...(asked > 0 ? [say('strip.asked', { count: asked })] : []),
  ]
  return (
    <FigureBox label={say('strip.decisions')} note={notes.join(', ')} tone={overdue > 0 ? 'bad' : undefined}>
      <Figure value={all} unit="count" label={say('strip.decisions')} size="large" />
    </FigureBox>
  )
}

function DutiesBox(props: { of: Home['duties'] }): ReactNode {
  const say = useWords('home')
  const { all, overdue } = props.of
  return (
    <FigureBox
      label={say('strip.duties')}
      note={overdue > 0 ? say('overdue', { count: overdue }) : undefined}
      tone={overdue > 0 ? 'bad' : undefined}
    >
      <Figure value={all} unit="count" label={say('strip.duties')} size="large" />
    </FigureBox>
  )
}

function CloseBox(props: { of: NonNullable<Home['close']> }): ReactNode {
  const say = useWords('home')
  const { due, submitted, projects } = props.of
  return (
    <FigureBox
      label={say('strip.forecasts')}
      note={
        due === null ? undefined : (
          <>
            {say('strip.expected')} <DayText of={due as Day} />
          </>
        )
      }
    >
      <Figure value={submitted} unit="count" label={say('strip.forecasts')} size="large" />{' '}
      <span className="oversight-of">{say('of', { count: projects })}</span>
    </FigureBox>
  )
}
