import type { Day, Instant } from '@portolan/quantity'
import {
  ErrorState,
  Facts,
  HostedPart,
  Link,
  SidePanel,
  Skeleton,
  StatusChip,
  Told,
  useFormat,
  useRead,
  useWords,
} from '@portolan/ui'
import type { ReactNode } from 'react'
import { type Challenge, showChallenge } from '../../contract/index.ts'
import { ChallengeActs } from './challenge-acts.tsx'
import { toneOfState } from './tones.ts'

/** One challenge: what the rule said then, what it should be, the answer, and what can be done now. */
export function ChallengePanel(props: { projectId: string; id: string; onClose: () => void }): ReactNode {
  const say = useWords('challenges')
  const { projectId, id, onClose } = props
  const read = useRead(showChallenge, { projectId, challengeId: id }, { keep: false })
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
        <div className="challenge-panel">
          <Head of={of} />
          <Then of={of} />
          <Answered of={of} />
          <ChallengeActs key={of.state} of={of} />
          <HostedPart name="discussion" kind="challenge" id={of.id} />
        </div>
      )}
    </SidePanel>
  )
}

function Head({ of }: { of: Challenge }): ReactNode {
  const say = useWords('challenges')
  const rule = useWords('limits')
  const format = useFormat()
  return (
    <>
      <h3>
        <Link to="/projects/$projectId" params={{ projectId: of.project.id }}>
          {of.project.name}
        </Link>
      </h3>
      <p>
        <StatusChip tone={toneOfState[of.state]} word={say(`state.${of.state}`)} />
      </p>
      <blockquote className="challenge-words">{of.words}</blockquote>
      <Facts
        of={[
          [say('should-be'), of.shouldBe],
          [say('column.rule'), rule(`rule.${of.rule}`)],
          [say('column.by'), of.raisedBy.name],
          [say('column.at'), format.instant(of.raisedAt as Instant)],
          ...(of.state === 'open' ? [[say('column.owner'), of.owner?.name ?? say('office')] as const] : []),
        ]}
      />
    </>
  )
}

/** As it was said, whatever the rule says by now. */
function Then({ of }: { of: Challenge }): ReactNode {
  const say = useWords('challenges')
  const format = useFormat()
  const run = of.run.slice(0, 8)
  return (
    <section className="challenge-part">
      <h4>{say('then', { day: format.day(of.asOf as Day) })}</h4>
      <p>
        <Told of={of.said} />
      </p>
      <p className="p-meta">
        {of.limits === 0 ? say('by-product', { run }) : say('by-limits', { number: of.limits, run })}
      </p>
    </section>
  )
}

function Answered({ of: { end } }: { of: Challenge }): ReactNode {
  const say = useWords('challenges')
  const format = useFormat()
  if (end === null) return null
  return (
    <section className="challenge-part">
      <h4>{say('answered')}</h4>
      {end.cause === null ? null : <p>{say(`cause.${end.cause}`)}</p>}
      <p className="challenge-said">{end.words}</p>
      {end.mender === null ? null : <p>{say('mender', { name: end.mender.name })}</p>}
      <p className="p-meta">
        {say('answered-by', { name: end.by.name, at: format.instant(end.at as Instant) })}
      </p>
    </section>
  )
}
