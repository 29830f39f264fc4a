import { Figure, FigureBox, FigureStrip, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { CloseProgress, PeriodClose } from '../../contract/index.ts'

/** How far a close has come: items done, projects in, who is late, and the workdays until the cut-off. */
export function CloseFigures(props: { of: PeriodClose }): ReactNode {
  const say = useWords('close')
  const { progress, period } = props.of
  const { workdaysToCutOff: left } = progress
  return (
    <FigureStrip>
      <FigureBox
        label={say('figure.items')}
        note={<Bar done={progress.itemsDone} of={progress.items} label={say('figure.items')} />}
      >
        <Share done={progress.itemsDone} of={progress.items} label={say('figure.items')} />
      </FigureBox>
      <FigureBox
        label={say('figure.projects')}
        note={<Bar done={progress.projectsIn} of={progress.projects} label={say('figure.projects')} />}
      >
        <Share done={progress.projectsIn} of={progress.projects} label={say('figure.projects')} />
      </FigureBox>
      <FigureBox
        label={say('figure.late')}
        note={
          progress.excused > 0
            ? say('figure.excused', { count: progress.excused })
            : say('figure.none-excused')
        }
        tone={progress.late > 0 && period.state === 'closing' ? 'bad' : undefined}
      >
        <Figure value={progress.late} unit="count" label={say('figure.late')} size="large" />
      </FigureBox>
      <FigureBox
        label={say('figure.cut-off')}
        note={say(left < 0 ? 'figure.cut-off-passed' : 'figure.cut-off-left')}
      >
        <Figure value={Math.abs(left)} unit="count" label={say('figure.cut-off')} size="large" />
      </FigureBox>
    </FigureStrip>
  )
}

function Share(props: { done: number; of: number; label: string }): ReactNode {
  const say = useWords('close')
  return (
    <>
      <Figure value={props.done} unit="count" label={props.label} size="large" />{' '}
      <span className="p-label">{say('of', { count: props.of })}</span>
    </>
  )
}

/** How much of a whole is there, beside the words that say it. */
export function Bar(props: { done: number; of: number; label: string }): ReactNode {
  const share = props.of === 0 ? 1 : props.done / props.of
  return (
    <span className="close-track" aria-hidden="true" data-full={share >= 1 || undefined}>
      <span style={{ width: `${Math.round(share * 100)}%` }} />
    </span>
  )
}

/** 'Items 5 of 8 · projects 12 of 14 · 3 workdays since the cut-off', for lists. */
export function useProgressWords(): (progress: CloseProgress) => string {
  const say = useWords('close')
  return ({ itemsDone, items, projectsIn, projects, workdaysToCutOff }) =>
    say(workdaysToCutOff < 0 ? 'progress-passed' : 'progress-left', {
      itemsDone,
      items,
      projectsIn,
      projects,
      count: Math.abs(workdaysToCutOff),
    })
}
