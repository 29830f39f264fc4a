import type { Day } from '@portolan/quantity'
import { DayText, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'

/** A day by which something is due; what is past says so in words, not by colour alone. */
export function DueText(props: { of: Day | null; overdue: boolean }): ReactNode {
  const say = useWords('home')
  if (props.of === null) return <span className="p-label">{say('no-due')}</span>
  return (
    <span className={props.overdue ? 'p-bad home-due' : 'home-due'}>
      <DayText of={props.of} />
      {props.overdue ? ` ${say('late')}` : ''}
    </span>
  )
}
