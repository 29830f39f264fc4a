import { addDays, type Day, day, isoWeek } from '@portolan/quantity'
import { useFormat, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { GovernanceDays, GovernanceWeek } from '../../contract/index.ts'
import type { ChangeCalendar } from './address.ts'

/** How much falls on each week; pressing one shows it alone. */
export function WeekStrip(props: {
  of: GovernanceDays
  week: string | undefined
  onChange: ChangeCalendar
}): ReactNode {
  const say = useWords('calendar')
  const { of, week, onChange } = props
  const highest = Math.max(1, ...of.weeks.map(({ late, ahead, done }) => late + ahead + done))
  return (
    <div className="calendar-weeks" role="group" aria-label={say('weeks')}>
      {of.weeks.map((one) => (
        <Week
          key={one.from}
          of={one}
          share={(one.late + one.ahead + one.done) / highest}
          pressed={one.from === week}
          now={one.from <= of.today && of.today < addDays(one.from as Day, 7)}
          onPress={() => onChange({ week: one.from === week ? undefined : one.from })}
        />
      ))}
    </div>
  )
}

const tall = 28

function Week(props: {
  of: GovernanceWeek
  share: number
  pressed: boolean
  now: boolean
  onPress: () => void
}): ReactNode {
  const say = useWords('calendar')
  const format = useFormat()
  const { of, share, pressed, now } = props
  const from = day(of.from)
  const all = of.late + of.ahead + of.done
  const { week } = isoWeek(from)
  return (
    <button
      type="button"
      className="calendar-week"
      aria-pressed={pressed}
      data-now={now || undefined}
      title={say('week-hint', {
        from: format.day(from),
        to: format.day(addDays(from, 6)),
        late: of.late,
        ahead: of.ahead,
        done: of.done,
      })}
      onClick={props.onPress}
    >
      <span className="calendar-bar" style={{ height: tall }} aria-hidden="true">
        {(['done', 'ahead', 'late'] as const).map((state) => (
          <span
            key={state}
            data-state={state}
            style={{ height: all === 0 ? 0 : (of[state] / all) * share * tall }}
          />
        ))}
      </span>
      <span className="calendar-week-name">{say('week-short', { week })}</span>
      <span className="calendar-count">{say('of-week', { count: all })}</span>
    </button>
  )
}
