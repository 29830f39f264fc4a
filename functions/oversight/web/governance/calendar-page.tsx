import './calendar.css'
import './texts.ts'
import { addDays, type Day } from '@portolan/quantity'
import { Button, IconButton, PageHeader, useAddress, useRead, useWords } from '@portolan/ui'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { type GovernanceDays, listGovernanceDays } from '../../contract/index.ts'
import { calendarAddress, type ChangeCalendar, daysInput } from './address.ts'
import { CalendarFilters } from './calendar-filters.tsx'
import { DayGrid } from './day-grid.tsx'
import { ExportLinks } from './export-links.tsx'
import { OfficeNote } from './office-note.tsx'
import { WeekStrip } from './week-strip.tsx'

/** What the organisation has to decide, hold, close and answer, day by day and of all rooms. */
export function CalendarPage(): ReactNode {
  const say = useWords('calendar')
  const [address, change] = useAddress(calendarAddress)
  const input = daysInput(address)
  const read = useRead(listGovernanceDays, input)
  const { data } = read
  return (
    <>
      <PageHeader title={say('title')} actions={<ExportLinks of={{ ...input, ...ofWeek(address.week) }} />} />
      <CalendarFilters address={address} of={data} onChange={change} />
      {data === undefined ? null : (
        <div className="calendar-head">
          <Moves of={data} moved={address.from !== undefined} onChange={change} />
          <WeekStrip of={data} week={address.week} onChange={change} />
          <OfficeNote of={data.office} />
        </div>
      )}
      <DayGrid read={read} address={address} onChange={change} />
    </>
  )
}

/** A file holds the week that is pressed, as the list does. */
function ofWeek(week: string | undefined): { from: string; to: string } | undefined {
  return week === undefined ? undefined : { from: week, to: addDays(week as Day, 6) }
}

/** A quarter back, a quarter on, and home. */
function Moves(props: { of: GovernanceDays; moved: boolean; onChange: ChangeCalendar }): ReactNode {
  const say = useWords('calendar')
  const { of, moved, onChange } = props
  const length = of.weeks.length * 7
  const start = of.weeks[0]?.from ?? of.from
  const move = (by: number): void =>
    onChange({ from: addDays(start as Day, by), to: undefined, week: undefined })
  return (
    <div className="calendar-moves">
      <IconButton icon={ChevronLeft} label={say('earlier')} onClick={() => move(-length)} />
      <IconButton icon={ChevronRight} label={say('later')} onClick={() => move(length)} />
      {moved ? (
        <Button size="small" onClick={() => onChange({ from: undefined, to: undefined, week: undefined })}>
          {say('now')}
        </Button>
      ) : null}
    </div>
  )
}
