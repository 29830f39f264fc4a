import type { ProjectHistory } from '../../contract/index.ts'
import type { Day } from '@portolan/quantity'
import { DayText, Money, Section, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'

export function Baselines(props: { of: ProjectHistory['baselines'] }): ReactNode {
  const say = useWords('plan')
  if (props.of.length === 0) return null
  return (
    <Section title={say('history.baselines')}>
      <div className="plan-table" tabIndex={0} role="region" aria-label={say('history.baselines')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say('history.baselines')}</th>
              <th scope="col">{say('history.day')}</th>
              <th scope="col">{say('field.start')}</th>
              <th scope="col">{say('history.finish')}</th>
              <th scope="col" data-number="">
                {say('field.cost')}
              </th>
              <th scope="col">{say('history.source')}</th>
            </tr>
          </thead>
          <tbody>
            {props.of.map((one) => (
              <tr key={one.number}>
                <th scope="row">{say('history.baseline', { number: one.number })}</th>
                <td>
                  <DayText of={one.asOf as Day} />
                </td>
                <td>
                  <DayText of={one.start as Day | null} />
                </td>
                <td>
                  <DayText of={one.finish as Day | null} />
                </td>
                <td data-number="">
                  <Money of={one.cost} />
                </td>
                <td className="p-label">{one.source}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  )
}

/** Amounts over periods, as the registers spread them; `to` is the day after the last. */
export function MoneyLines(props: { of: ProjectHistory['lines'] }): ReactNode {
  const say = useWords('plan')
  if (props.of.length === 0) return null
  return (
    <Section title={say('history.lines')}>
      <div className="plan-table" tabIndex={0} role="region" aria-label={say('history.lines')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say('history.from')}</th>
              <th scope="col">{say('history.to')}</th>
              <th scope="col">{say('history.version')}</th>
              <th scope="col">{say('history.category')}</th>
              <th scope="col" data-number="">
                {say('history.amount')}
              </th>
            </tr>
          </thead>
          <tbody>
            {props.of.map((line) => (
              <tr key={line.id}>
                <th scope="row">
                  <DayText of={line.from as Day} />
                </th>
                <td>
                  <DayText of={line.to as Day} />
                </td>
                <td>{say(`version.${line.version}`)}</td>
                <td>{line.category}</td>
                <td data-number="">
                  <Money of={line.money} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  )
}
