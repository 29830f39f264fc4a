import type { Day } from '@portolan/quantity'
import { Cut, useSetting, useWords } from '@portolan/ui'
import { type ReactNode, useMemo } from 'react'
import { daysBetween } from '@portolan/quantity'
import type { Attendance } from '../../contract/index.ts'
import { useAwayWords } from './away-words.ts'
import { monthsOf, type Run, runOf, runsOf } from './strip-days.ts'

export type AwayStripProps = {
  readonly label: string
  readonly from: Day
  readonly to: Day
  readonly people: readonly Attendance[]
  readonly closed: Readonly<Record<string, readonly string[]>>
  readonly chosen: string | undefined
  readonly onOpen: (personId: string) => void
}

/** Everybody along the days: a table for those who hear it, a strip for those who see it. */
export function AwayStrip(props: AwayStripProps): ReactNode {
  const say = useWords('people')
  const { from, to, closed } = props
  const runs = useMemo(
    () => new Map(Object.entries(closed).map(([id, days]) => [id, runsOf(days, from)])),
    [closed, from],
  )
  return (
    <div className="away-scroll">
      <table className="away-table" aria-label={props.label}>
        <thead>
          <tr>
            <th scope="col" className="away-who">
              {say('person')}
            </th>
            <th scope="col" className="away-calendar">
              {say('calendar')}
            </th>
            <th scope="col" className="away-days">
              <span className="p-hidden">{say('days')}</span>
              <Months from={from} to={to} />
            </th>
          </tr>
        </thead>
        <tbody>
          {props.people.map((row) => (
            <AwayRow
              key={row.person.id}
              of={row}
              from={from}
              to={to}
              closed={row.calendar ? (runs.get(row.calendar.id) ?? []) : []}
              chosen={row.person.id === props.chosen}
              onOpen={props.onOpen}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Months(props: { from: Day; to: Day }): ReactNode {
  const { locale } = useSetting()
  const whole = daysBetween(props.from, props.to)
  const name = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' })
  return (
    <span className="away-months" aria-hidden="true">
      {monthsOf(props.from, props.to).map(({ month, at, length }) => (
        <span key={month} style={placeOf({ at, length }, whole)}>
          {name.format(new Date(`${month}T00:00:00Z`))}
        </span>
      ))}
    </span>
  )
}

function AwayRow(props: {
  of: Attendance
  from: Day
  to: Day
  closed: readonly Run[]
  chosen: boolean
  onOpen: (personId: string) => void
}): ReactNode {
  const say = useWords('people')
  const words = useAwayWords()
  const { today } = useSetting()
  const { of, from, to } = props
  const whole = daysBetween(from, to)
  return (
    <tr data-chosen={props.chosen || undefined}>
      <th scope="row" className="away-who">
        <button type="button" className="away-name" onClick={() => props.onOpen(of.person.id)}>
          <Cut>{of.person.name}</Cut>
          <span className="p-cut p-meta" title={of.person.jobTitle ?? undefined}>
            {of.person.jobTitle}
          </span>
        </button>
      </th>
      <td className="away-calendar">
        <Cut>{of.calendar?.name ?? say('no-calendar')}</Cut>
        {of.share !== null && of.share < 100 ? (
          <span className="p-meta">{say('share-short', { share: of.share })}</span>
        ) : null}
      </td>
      <td className="away-days">
        <span className="away-strip" aria-hidden="true">
          {props.closed.map((run) => (
            <span key={run.at} className="away-closed" style={placeOf(run, whole)} />
          ))}
          {of.absences.map((absence) => (
            <span
              key={absence.id}
              className="away-run"
              data-state={absence.state}
              title={`${words(absence)} · ${say(absence.state)}`}
              style={placeOf(runOf(absence, { from, to }), whole)}
            />
          ))}
          {from <= today && today < to ? (
            <span className="away-today" style={{ left: `${(daysBetween(from, today) / whole) * 100}%` }} />
          ) : null}
        </span>
        <span className="p-hidden">
          {of.absences.length === 0
            ? say('never-away')
            : of.absences.map((absence) => `${words(absence)}: ${say(absence.state)}`).join('; ')}
        </span>
      </td>
    </tr>
  )
}

function placeOf({ at, length }: Run, whole: number): { left: string; width: string } {
  return { left: `${(at / whole) * 100}%`, width: `${(length / whole) * 100}%` }
}
