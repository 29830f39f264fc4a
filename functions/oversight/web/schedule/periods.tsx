import type { Day } from '@portolan/quantity'
import { DayText, Figure, Section, useWords } from '@portolan/ui'
import { type ReactNode, useMemo } from 'react'
import type { EarnedValueShown } from '../../contract/index.ts'
import { type PeriodRow, periodRows } from '../../domain/schedule/earned-value/period-rows.ts'

const columns = ['planned', 'earned', 'spent', 'forecast'] as const
const sums = ['plannedSoFar', 'earnedSoFar', 'spentSoFar'] as const

/** The curve as numbers, period by period: what was added, and where that left the whole. */
export function Periods(props: { of: EarnedValueShown; asOf: string }): ReactNode {
  const say = useWords('truth')
  const { of, asOf } = props
  const rows = useMemo(() => periodRows(of.curve), [of.curve])
  if (rows.length === 0) return null
  const title = say(`periods.${of.period}`)
  return (
    <Section>
      <details className="truth-periods">
        <summary>
          <h2>{title}</h2> <span className="p-label">{say('periods.count', { count: rows.length })}</span>
        </summary>
        <div className="truth-table" tabIndex={0} role="region" aria-label={title}>
          <table>
            <thead>
              <tr>
                <th scope="col">{say('periods.until')}</th>
                {columns.map((name) => (
                  <th key={name} scope="col" data-number="">
                    {say(`curve.${name}`)}
                  </th>
                ))}
                {sums.map((name) => (
                  <th key={name} scope="col" data-number="">
                    {say(`periods.${name}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Line key={row.day} of={row} unit={of.unit} isHere={row.day === asOf} />
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </Section>
  )
}

function Line(props: { of: PeriodRow; unit: string; isHere: boolean }): ReactNode {
  const say = useWords('truth')
  const { of, unit, isHere } = props
  const cell = (name: (typeof columns)[number] | (typeof sums)[number]): ReactNode => (
    <td key={name} data-number="">
      {of[name] === null ? (
        <span className="p-label">–</span>
      ) : (
        <Figure value={of[name]} unit={unit} label={say(isSum(name) ? `periods.${name}` : `curve.${name}`)} />
      )}
    </td>
  )
  return (
    <tr data-open={isHere || undefined}>
      <th scope="row">
        <DayText of={of.day as Day} />{' '}
        {isHere ? <span className="p-label">{say('curve.status-date')}</span> : null}
      </th>
      {columns.map(cell)}
      {sums.map(cell)}
    </tr>
  )
}

function isSum(name: string): boolean {
  return sums.some((known) => known === name)
}
