import type { Day } from '@portolan/quantity'
import { DayText, Figure, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { WeekDay } from '../../contract/index.ts'

/** How much of one's time each day takes: what is over-booked says so in words, with what makes it so. */
export function WeekLoad(props: { days: readonly WeekDay[] }): ReactNode {
  const say = useWords('week')
  const { days } = props
  if (days.length === 0) return null
  const over = days.filter(({ share }) => share > 1)
  return (
    <section className="week-load" aria-label={say('load')}>
      <p className={over.length > 0 ? 'p-bad' : 'p-label'}>
        {over.length > 0 ? say('over-booked', { count: over.length }) : say('not-over-booked')}
      </p>
      <ol>
        {days.map(({ day, share, activities }) => (
          <li key={day} data-over={share > 1 || undefined} title={activities.join('\n')}>
            <span className="week-bar" aria-hidden="true">
              <i style={{ height: `${Math.min(100, Math.round(share * 50))}%` }} />
            </span>
            <Figure value={share} unit="share" label={say('load')} tone={share > 1 ? 'bad' : 'plain'} />
            <span className="p-label">
              <DayText of={day as Day} />
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
