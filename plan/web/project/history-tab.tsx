import './project.css'
import '../import/texts.ts'
import './tab-texts.ts'
import { type ProjectHistory, showHistory } from '../../contract/index.ts'
import type { Day } from '@portolan/quantity'
import { DayText, EmptyState, ErrorState, Money, Section, Skeleton, useRead, useWords } from '@portolan/ui'
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { EditionWords } from './edition-words.tsx'
import { Baselines, MoneyLines } from './money-lines.tsx'

type Edition = ProjectHistory['editions'][number]

/** What registers said over the years: the newest in full, the earlier ones behind it, and the money of each. */
export function HistoryTab(): ReactNode {
  const say = useWords('plan')
  const { projectId = '' } = useParams({ strict: false })
  const read = useRead(showHistory, { projectId }, { keep: false })
  if (read.problem)
    return <ErrorState title={say('history.failed')} problem={read.problem} onRetry={read.again} />
  if (!read.data) return <Skeleton rows={8} />
  const { editions, baselines, lines } = read.data
  const newestFirst = editions.toReversed()
  const [newest, ...earlier] = newestFirst
  if (!newest && baselines.length === 0 && lines.length === 0)
    return <EmptyState title={say('history.none')}>{say('history.none-words')}</EmptyState>
  return (
    <div className="plan-scroll">
      {newest ? (
        <Section title={say('history.words')} right={<SourceLine of={newest} />}>
          <EditionWords of={newest} />
        </Section>
      ) : null}
      {newest ? (
        <Section title={say('history.money')}>
          <MoneyOverYears editions={newestFirst} />
        </Section>
      ) : null}
      {earlier.length > 0 ? (
        <Section title={say('history.earlier')}>
          {earlier.map((edition) => (
            <details key={edition.id} className="plan-edition">
              <summary>
                <DayText of={edition.asOf as Day} /> <SourceLine of={edition} short />
              </summary>
              <EditionWords of={edition} />
            </details>
          ))}
        </Section>
      ) : null}
      <Baselines of={baselines} />
      <MoneyLines of={lines} />
    </div>
  )
}

function SourceLine(props: { of: Edition; short?: boolean }): ReactNode {
  const say = useWords('plan')
  const { of } = props
  return (
    <span className="p-label">
      {props.short ? null : (
        <>
          <DayText of={of.asOf as Day} /> ·{' '}
        </>
      )}
      {of.source}
      {of.rowNumber === null ? '' : `, ${say('history.row', { row: of.rowNumber })}`}
      {props.short ? ` · ${say('history.called', { name: of.name })}` : ''}
    </span>
  )
}

function MoneyOverYears(props: { editions: readonly Edition[] }): ReactNode {
  const say = useWords('plan')
  const heads = ['whole-life', 'planned', 'actual', 'budget', 'forecast'] as const
  const amounts = (one: Edition) =>
    [one.wholeLifeCost, one.plannedCost, one.actualCost, one.periodBudget, one.periodForecast] as const
  // A column that no register fills is not shown: an empty one would look like a question.
  const filled = heads.map((_, index) => props.editions.some((one) => amounts(one)[index] !== null))
  return (
    <div className="plan-table" tabIndex={0} role="region" aria-label={say('history.money')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('history.day')}</th>
            <th scope="col">{say('history.finish')}</th>
            {heads.map((head, index) =>
              filled[index] ? (
                <th key={head} scope="col" data-number="">
                  {say(`history.${head}`)}
                </th>
              ) : null,
            )}
          </tr>
        </thead>
        <tbody>
          {props.editions.map((edition) => (
            <tr key={edition.id}>
              <th scope="row">
                <DayText of={edition.asOf as Day} />
              </th>
              <td>
                <DayText of={(edition.actualFinish ?? edition.finish) as Day | null} />
              </td>
              {amounts(edition).map((amount, index) =>
                filled[index] ? (
                  <td key={heads[index]} data-number="">
                    <Money of={amount} />
                  </td>
                ) : null,
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
