import type { Instant } from '@portolan/quantity'
import {
  ErrorState,
  Facts,
  HostedPart,
  Link,
  SidePanel,
  Skeleton,
  StatusChip,
  useFormat,
  useRead,
  useWords,
} from '@portolan/ui'
import type { ReactNode } from 'react'
import { type Drawdown, showDrawdown } from '../../contract/index.ts'
import { DrawdownActs } from './drawdown-acts.tsx'
import { toneOfDrawdown } from './words.ts'

/** One request: how much, what for and why, what is left of the pool, the answer, and what can be done now. */
export function DrawdownPanel(props: { projectId: string; id: string; onClose: () => void }): ReactNode {
  const say = useWords('contingency')
  const { projectId, id, onClose } = props
  const read = useRead(showDrawdown, { projectId, drawdownId: id }, { keep: false })
  const of = read.data
  return (
    <SidePanel
      title={of === undefined ? say('one') : say('code', { number: of.number })}
      width={400}
      onClose={onClose}
    >
      {of === undefined ? (
        read.problem === undefined ? (
          <Skeleton rows={8} />
        ) : (
          <ErrorState title={say('failed')} problem={read.problem} onRetry={read.again} />
        )
      ) : (
        <div className="contingency-panel">
          <Head of={of} />
          <Answered of={of} />
          <DrawdownActs key={of.state} of={of} />
          <HostedPart name="discussion" kind="drawdown" id={of.id} />
        </div>
      )}
    </SidePanel>
  )
}

/** Money and days as one reads them; a dash where neither may be read. */
export function useBoth(): (money: Drawdown['money'], days: number) => string {
  const say = useWords('contingency')
  const format = useFormat()
  return (money, days) => {
    const parts = [
      ...(money == null || money.amount === 0 ? [] : [format.money(money)]),
      ...(days === 0 ? [] : [say('days', { count: days })]),
    ]
    return parts.length === 0 ? '–' : parts.join(' · ')
  }
}

function Head({ of }: { of: Drawdown }): ReactNode {
  const say = useWords('contingency')
  const format = useFormat()
  const both = useBoth()
  return (
    <>
      <h3>{of.purpose}</h3>
      <p>
        <StatusChip tone={toneOfDrawdown[of.state]} word={say(`drawdown.${of.state}`)} />
      </p>
      <blockquote className="contingency-words">{of.reason}</blockquote>
      <Facts
        of={[
          [say('column.asked'), both(of.money, of.days)],
          [say('form.pool'), say(`pool.${of.pool}`)],
          [say('left-now'), both(of.left, of.leftDays)],
          [say('column.cause'), <Cause key="cause" of={of} />],
          [say('column.asker'), of.askedBy.name],
          [say('column.asked-on'), format.instant(of.askedAt as Instant)],
        ]}
      />
    </>
  )
}

function Cause({ of: { cause, projectId } }: { of: Drawdown }): ReactNode {
  const say = useWords('contingency')
  if (cause === null) return say('cause.none')
  return (
    <Link
      to="/projects/$projectId/raid"
      params={{ projectId }}
      search={{ row: cause.id, kind: cause.kind, of: projectId }}
    >
      {say(`cause.${cause.kind}`, { number: cause.number, title: cause.title })}
    </Link>
  )
}

function Answered({ of: { answer, state } }: { of: Drawdown }): ReactNode {
  const say = useWords('contingency')
  const format = useFormat()
  const both = useBoth()
  if (answer === null) return null
  const gave = state === 'granted' || state === 'lessened'
  return (
    <section className="contingency-part">
      <h4>{say('column.answer')}</h4>
      {gave ? <p>{say('gave', { what: both(answer.money, answer.days) })}</p> : null}
      {answer.words === '' ? null : <p className="contingency-said">{answer.words}</p>}
      <p className="p-meta">
        {say('answered-by', { name: answer.by.name, at: format.instant(answer.at as Instant) })}
      </p>
    </section>
  )
}
