import { ErrorState, Section, SidePanel, Skeleton, useRead, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import { showCalendar, type WorkCalendar } from '../../contract/index.ts'
import { CalendarDays } from './calendar-days.tsx'
import { CalendarWeek } from './calendar-week.tsx'
import { DropDays } from './drop-days.tsx'

/** A calendar: its week, the days that differ from it, and where holidays are dropped. */
export function CalendarPanel(props: {
  calendarId: string
  all: readonly WorkCalendar[]
  mayKeep: boolean
  onClose: () => void
}): ReactNode {
  const say = useWords('people')
  const read = useRead(showCalendar, { calendarId: props.calendarId }, { keep: false })
  const shown = read.data
  return (
    <SidePanel title={shown?.name ?? say('calendar')} width={520} onClose={props.onClose}>
      {read.problem ? (
        <ErrorState title={say('failed')} problem={read.problem} onRetry={read.again} />
      ) : !shown ? (
        <Skeleton rows={8} />
      ) : (
        <>
          <CalendarWeek key={shown.version} of={shown} all={props.all} mayKeep={props.mayKeep} />
          <Section title={say('differing')} flush>
            <CalendarDays of={shown} mayKeep={props.mayKeep} />
          </Section>
          {props.mayKeep ? (
            <Section>
              <DropDays calendarId={shown.id} />
            </Section>
          ) : null}
        </>
      )}
    </SidePanel>
  )
}
