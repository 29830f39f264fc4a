import { addDays, type Day, day, daysBetween } from '@portolan/quantity'
import { useFormat, useSetting, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { Period } from '../../contract/index.ts'
import { PeriodShape } from './period-state.tsx'
import { usePeriodName } from './use-period-name.ts'

export type YearStripProps = {
  readonly name: string
  readonly from: Day
  readonly to: Day
  readonly periods: readonly Period[]
  readonly chosen: string | undefined
  readonly onChoose: (periodId: string) => void
}

/** One fiscal year: its periods side by side, each a button that says its days and its state. */
export function YearStrip(props: YearStripProps): ReactNode {
  const say = useWords('periods')
  const format = useFormat()
  const weeks = daysBetween(props.from, props.to) / 7
  const ofWeeks = Number.isInteger(weeks) && props.periods.some(({ name }) => name.includes(' P'))
  return (
    <section className="period-year" aria-label={props.name}>
      <header>
        <h2>{props.name}</h2>
        <span className="p-label">
          {format.day(props.from)} – {format.day(addDays(props.to, -1))}
          {ofWeeks ? ` · ${say('year-weeks', { count: weeks })}` : ''}
        </span>
      </header>
      <ol className="period-strip">
        {props.periods.map((period) => (
          <li key={period.id}>
            <PeriodCell
              of={period}
              chosen={period.id === props.chosen}
              onChoose={() => props.onChoose(period.id)}
            />
          </li>
        ))}
      </ol>
    </section>
  )
}

function PeriodCell(props: { of: Period; chosen: boolean; onChoose: () => void }): ReactNode {
  const say = useWords('periods')
  const nameOf = usePeriodName()
  const { today } = useSetting()
  const { of } = props
  const isNow = of.from <= today && today < of.to
  const isLate = of.state === 'open' && of.cutOff < today
  return (
    <button
      type="button"
      className="period-cell"
      data-state={of.state}
      data-now={isNow || undefined}
      aria-pressed={props.chosen}
      onClick={props.onChoose}
    >
      <span className="period-cell-name">{nameOf(of.name, true)}</span>
      <span className="p-meta">
        {Number(of.from.slice(8))}–{Number(addDays(day(of.to), -1).slice(8))}
      </span>
      <span className="period-cell-state">
        <PeriodShape of={of.state} /> {say(`state.${of.state}`)}
      </span>
      {isNow ? <span className="period-cell-note">{say('now')}</span> : null}
      {isLate ? <span className="period-cell-note">{say('late')}</span> : null}
    </button>
  )
}
