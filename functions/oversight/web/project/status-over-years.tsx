import '../page-texts.ts'
import { ReportedChip } from '@portolan/plan/web'
import type { Day, Money as Amount } from '@portolan/quantity'
import { DayText, Money, Section, StatusChip, useFormat, useTold, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { Standing } from '../../contract/index.ts'
import type { Explain } from '../use-explain.ts'
import { statusWord, toneOf } from '../words.ts'
import { changesBetween } from './changes.ts'

type Past = Standing['history'][number]

/** One row for each register: what it reported, what its evidence comes to, and what moved since the one before. */
export function StatusOverYears(props: { of: Standing; explain: Explain }): ReactNode {
  const say = useWords('oversight')
  const { history } = props.of
  if (history.length === 0) return null
  const newestFirst = history.map((one, index) => ({ one, before: history[index - 1] })).toReversed()
  return (
    <Section title={say('years.title')} right={say('years.count', { count: history.length })}>
      <div className="oversight-table" tabIndex={0} role="region" aria-label={say('years.title')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say('years.day')}</th>
              <th scope="col">{say('column.reported')}</th>
              <th scope="col">{say('column.computed')}</th>
              <th scope="col">{say('column.finish')}</th>
              <th scope="col" data-number="">
                {say('column.cost')}
              </th>
              <th scope="col">{say('years.change')}</th>
            </tr>
          </thead>
          <tbody>
            {newestFirst.map(({ one, before }) => (
              <Row key={one.asOf} one={one} before={before} />
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  )
}

function Row(props: { one: Past; before: Past | undefined }): ReactNode {
  const say = useWords('oversight')
  const format = useFormat()
  const tell = useTold()
  const { one, before } = props
  const differs = (one.difference.steps ?? 0) !== 0
  return (
    <tr>
      <th scope="row">
        <DayText of={one.asOf as Day} />
      </th>
      <td>
        <ReportedChip of={one.reported} />
      </td>
      <td title={tell(one.difference)}>
        <StatusChip bare tone={toneOf(one.status)} word={statusWord(say, one.status)} />
        {differs ? (
          <span className="oversight-differs" role="img" aria-label={tell(one.difference)}>
            {' '}
            ≠
          </span>
        ) : null}
      </td>
      <td>
        <DayText of={one.finish as Day | null} />
      </td>
      <td data-number="">
        <Money of={one.cost as Amount | null} />
      </td>
      <td className="oversight-change">{changesBetween(before, one, say, format).join('; ')}</td>
    </tr>
  )
}
