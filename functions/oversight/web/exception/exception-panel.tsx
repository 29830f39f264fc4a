import type { Day, Instant } from '@portolan/quantity'
import {
  Age,
  DayText,
  ErrorState,
  Facts,
  HostedPart,
  Link,
  SidePanel,
  Skeleton,
  StatusChip,
  StatusShape,
  Told,
  useFormat,
  useRead,
  useWords,
} from '@portolan/ui'
import type { ReactNode } from 'react'
import { type Attention, type Exception, showException } from '../../contract/index.ts'
import '../project/texts.ts'
import { AttentionLink } from '../project/attention-link.tsx'
import { useAskedWords } from '../project/use-asked-words.ts'
import { useExplain } from '../use-explain.ts'
import { ExceptionActs } from './exception-acts.tsx'
import { nextText } from './exception-columns.tsx'
import { PastBy } from './past-by.tsx'
import { toneOfEnd, toneOfNext, toneOfStep } from './words.ts'

/** One exception: what is past its limit, the question to ask, what was answered, and what can be done now. */
export function ExceptionPanel(props: { projectId: string; id: string; onClose: () => void }): ReactNode {
  const say = useWords('exceptions')
  const { projectId, id, onClose } = props
  const read = useRead(showException, { projectId, exceptionId: id }, { keep: false })
  const of = read.data
  return (
    <SidePanel
      title={of === undefined ? say('one') : say('code', { number: of.number })}
      width={440}
      onClose={onClose}
    >
      {of === undefined ? (
        read.problem === undefined ? (
          <Skeleton rows={10} />
        ) : (
          <ErrorState title={say('failed')} problem={read.problem} onRetry={read.again} />
        )
      ) : (
        <div className="exception-panel">
          <Head of={of} />
          <blockquote className="exception-question">
            <Told of={of.question} />
          </blockquote>
          <Answer of={of} />
          <ExceptionActs key={of.version} of={of} />
          <Evidence of={of} />
          <History of={of} />
          <HostedPart name="discussion" kind="exception" id={of.id} />
        </div>
      )}
    </SidePanel>
  )
}

function Head({ of }: { of: Exception }): ReactNode {
  const say = useWords('exceptions')
  const explain = useExplain()
  return (
    <>
      <h3 className="exception-name">
        <Link to="/projects/$projectId" params={{ projectId: of.project.id }}>
          {of.project.name}
        </Link>
      </h3>
      <div className="exception-states">
        {of.closedHow === null ? (
          <StatusChip tone={toneOfNext(of)} word={nextText(of, say)} />
        ) : (
          <StatusChip tone={toneOfEnd[of.closedHow]} word={say(`end.${of.closedHow}`)} />
        )}
      </div>
      <Facts
        of={[
          [say('column.limit'), say(`rule.${of.rule}`)],
          [say('column.past'), <PastBy key="past" of={of.now} projectId={of.project.id} explain={explain} />],
          [say('column.since'), <Age key="since" of={of.since as Day} />],
          [say('column.age'), say('workdays', { count: of.ageWorkdays })],
          [say('manager'), of.manager?.name ?? say('column.nobody')],
          ...(of.state === 'raised' && of.nextTold !== null
            ? [
                [
                  say(`told-after.${of.escalated ?? 'nobody'}`),
                  <DayText key="told" of={of.nextTold as Day} />,
                ] as const,
              ]
            : []),
          ...(of.decision === null
            ? []
            : [
                [
                  say('decision'),
                  <Link key="decision" to="/decisions/$decisionId" params={{ decisionId: of.decision.id }}>
                    {say('decision-of', { number: of.decision.number })}
                  </Link>,
                ] as const,
              ]),
        ]}
      />
    </>
  )
}

function Answer({ of }: { of: Exception }): ReactNode {
  const say = useWords('exceptions')
  const format = useFormat()
  if (of.answeredAt === null) return null
  return (
    <section className="exception-part">
      <h4>{say('answer.title')}</h4>
      <p className="exception-said">{of.words}</p>
      {of.wantsDecision ? <p>{say('answer.wants')}</p> : null}
      {of.remedy === '' ? null : (
        <p className="exception-said">
          {of.remedy} <DayText of={of.remedyDay as Day | null} />
        </p>
      )}
      <p className="p-meta">
        {say('answer.by', { name: of.answeredBy?.name ?? '', at: format.instant(of.answeredAt as Instant) })}
      </p>
    </section>
  )
}

/** As it is now; and as it was when it was raised, where that was otherwise. */
function Evidence({ of }: { of: Exception }): ReactNode {
  const say = useWords('exceptions')
  const moved = JSON.stringify(of.now.values) !== JSON.stringify(of.evidence.values)
  return (
    <section className="exception-part">
      <h4>{say('evidence.title')}</h4>
      <Seen of={of.now} />
      <p className="exception-ways">
        <AttentionLink of={of.now} projectId={of.project.id} />
        <Link to="/projects/$projectId" params={{ projectId: of.project.id }}>
          {say('evidence.why')}
        </Link>
      </p>
      {moved ? (
        <>
          <p className="p-label">{say('evidence.then')}</p>
          <Seen of={of.evidence} />
        </>
      ) : null}
      <p className="p-meta">{say('evidence.run', { run: of.run.slice(0, 8), version: of.policyVersion })}</p>
    </section>
  )
}

function Seen({ of }: { of: Attention }): ReactNode {
  const overview = useWords('overview')
  const { sentence } = useAskedWords(of)
  return (
    <p className="exception-said">
      {sentence}{' '}
      <span className="p-meta">
        {overview('attention.evidence')} <Age of={of.asOf as Day} />
      </span>
    </p>
  )
}

function History({ of }: { of: Exception }): ReactNode {
  const say = useWords('exceptions')
  const format = useFormat()
  return (
    <section className="exception-part">
      <h4>{say('history')}</h4>
      <ol className="exception-history">
        {of.steps.map((step, at) => (
          <li key={`${step.kind} ${at}`}>
            <StatusShape tone={toneOfStep[step.kind]} />
            <div>
              <p>
                {say(`step.${step.kind}`)}
                {step.by === null ? null : <span className="p-meta"> {step.by.name}</span>}
              </p>
              {step.words === '' ? null : <p className="exception-said p-label">{step.words}</p>}
            </div>
            <time className="p-meta" dateTime={step.at}>
              {format.instant(step.at as Instant)}
            </time>
          </li>
        ))}
      </ol>
    </section>
  )
}
