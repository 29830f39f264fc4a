import { showHistory, showProject } from '@portolan/plan/contract'
import type { Day, Money as Amount } from '@portolan/quantity'
import {
  ErrorState,
  Facts,
  Figure,
  Link,
  Money,
  Section,
  Skeleton,
  useFormat,
  useRead,
  useWords,
} from '@portolan/ui'
import type { ReactNode } from 'react'
import { type EarnedValueShown, showEarnedValue } from '../../contract/index.ts'
import { type ExplainEarnedValue, useExplainEarnedValue } from '../schedule/use-explain-schedule.ts'

/** What was earned for what was spent; without a schedule, what the record and its registers tell. */
export function MoneyBrief(props: { projectId: string }): ReactNode {
  const say = useWords('overview')
  const format = useFormat()
  const { projectId } = props
  const explain = useExplainEarnedValue(projectId)
  const read = useRead(showEarnedValue, { projectId }, { keep: false })
  if (read.problem)
    return <ErrorState title={say('money.failed')} problem={read.problem} onRetry={read.again} />
  const value = read.data?.earnedValue
  return (
    <Section
      title={say('money.title')}
      right={value && read.data ? say('money.to', { day: format.day(read.data.asOf.day as Day) }) : undefined}
    >
      {read.data === undefined ? (
        <Skeleton rows={3} />
      ) : value ? (
        <Earned of={value} explain={explain} />
      ) : (
        <OnRecord projectId={projectId} />
      )}
      {value ? (
        <p className="overview-open">
          <Link to="/projects/$projectId/money" params={{ projectId }}>
            {say('money.open')}
          </Link>
        </p>
      ) : null}
    </Section>
  )
}

const bars = [
  ['planned', 'plannedValue'],
  ['earned', 'earnedValue'],
  ['spent', 'actualCost'],
] as const

/** Three bars from one zero, as long as the largest amount of the four is wide. */
function Earned(props: { of: EarnedValueShown; explain: ExplainEarnedValue }): ReactNode {
  const say = useWords('overview')
  const { of, explain } = props
  const amountOf = (name: keyof EarnedValueShown['inputs']): number => Number(of.inputs[name]?.value ?? 0)
  const widest = Math.max(1, ...bars.map(([, name]) => amountOf(name)), amountOf('budgetAtCompletion'))
  const measures = [
    ['EAC', 'eacCpi'],
    ['CPI', 'cpi'],
    ['SPI(t)', 'spiTime'],
    ['TCPI', 'tcpiBac'],
  ] as const
  return (
    <>
      <ul className="overview-bars">
        {bars.map(([word, name]) => (
          <li key={name}>
            <span className="p-label">{say(`money.${word}`)}</span>
            <span className="overview-bar" aria-hidden="true">
              <span data-of={word} style={{ width: `${(amountOf(name) / widest) * 100}%` }} />
            </span>
            <Figure
              value={of.inputs[name]?.value}
              unit={of.unit}
              label={say(`money.${word}`)}
              explain={of.inputs[name]?.value == null ? undefined : explain(name)}
            />
          </li>
        ))}
      </ul>
      <p className="overview-indices">
        {measures.map(([word, name]) => (
          <span key={name}>
            <span className="p-label">{word}</span>{' '}
            <Figure
              value={of.measures[name]?.value}
              unit={of.measures[name]?.unit ?? ''}
              label={word}
              explain={of.measures[name]?.value == null ? undefined : explain(name)}
            />
          </span>
        ))}
      </p>
    </>
  )
}

function OnRecord(props: { projectId: string }): ReactNode {
  const say = useWords('overview')
  const { projectId } = props
  const project = useRead(showProject, { projectId }).data
  const history = useRead(showHistory, { projectId }).data
  const spent = history?.editions.findLast(({ actualCost }) => actualCost !== null)?.actualCost
  const agreed = history?.baselines.at(-1)?.cost
  const known = [
    ['reference', agreed],
    ['spent', spent],
    ['cost', project?.cost],
  ] as const
  const told = known.filter(([, amount]) => amount != null)
  if (told.length === 0) return <p className="p-label">{say('money.none')}</p>
  return (
    <div className="overview-facts">
      <Facts
        of={told.map(([word, amount]) => [say(`money.${word}`), <Money key={word} of={amount as Amount} />])}
      />
    </div>
  )
}
