import './decision.css'
import './texts.ts'
import type { Day } from '@portolan/quantity'
import {
  DayText,
  ErrorState,
  HostedPart,
  Link,
  Money,
  ObjectHeader,
  PageHeader,
  SidePanel,
  Skeleton,
  Split,
  StatusChip,
  Tag,
  useRead,
  useWords,
} from '@portolan/ui'
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { type Decision, showDecision } from '../../contract/index.ts'
import { SourceActions } from '../action/source-actions.tsx'
import { DraftActs } from '../question/draft-acts.tsx'
import { DraftRoute } from '../question/draft-route.tsx'
import { Since } from '../question/since.tsx'
import { Acts } from './acts.tsx'
import { Course } from './course.tsx'
import { Effect } from './effect.tsx'
import { Evidence } from './evidence.tsx'
import { OptionsTable } from './options-table.tsx'
import { useFreshImpacts } from './use-fresh-impacts.ts'
import { Votes } from './votes.tsx'
import { toneOfState } from './words.ts'

/** One question: its options side by side, who decides, what speaks for it, and what came of it. */
export function DecisionPage(): ReactNode {
  const say = useWords('decisions')
  const { decisionId = '' } = useParams({ strict: false })
  const read = useRead(showDecision, { decisionId }, { keep: false })
  const decision = read.data
  const title = decision === undefined ? say('title') : `D-${decision.number}`
  return (
    <>
      <PageHeader
        crumbs={[{ label: say('title'), to: '/decisions' }]}
        title={title}
        actions={decision ? <Acts of={decision} /> : undefined}
      />
      {read.problem ? (
        <ErrorState title={say('failed')} problem={read.problem} onRetry={read.again} />
      ) : decision === undefined ? (
        <Skeleton rows={10} />
      ) : (
        <Shown of={decision} />
      )}
    </>
  )
}

function Shown(props: { of: Decision }): ReactNode {
  const say = useWords('decisions')
  const { of } = props
  const question = useWords('questions')
  const fresh = useFreshImpacts(of)
  return (
    <Split
      side={
        <SidePanel title={of.state === 'draft' ? question('draft.before') : say('votes.side')} width={360}>
          {of.may.includes('change') ? (
            <>
              <DraftRoute key={of.version} of={of} />
              <Since of={of} fresh={fresh} />
            </>
          ) : (
            <Votes of={of} />
          )}
          {of.state === 'draft' ? null : <Evidence of={of} />}
          <Course of={of} />
          {of.state === 'draft' ? null : (
            <SourceActions kind="decision" id={of.id} projectId={of.project?.id} />
          )}
        </SidePanel>
      }
    >
      <ObjectHeader
        title={of.question}
        tags={
          <>
            <StatusChip tone={toneOfState(of.state)} word={say(`state.${of.state}`)} />
            {of.decider ? <Tag>{of.decider.name}</Tag> : null}
          </>
        }
      />
      <p className="decision-line">
        <Around of={of} />
      </p>
      {of.may.includes('change') ? <DraftActs of={of} /> : null}
      {of.context ? <p className="decision-context">{of.context}</p> : null}
      <OptionsTable of={of} fresh={fresh} />
      <p className="decision-line p-meta">{say('options.same-function')}</p>
      <Effect of={of} />
      {of.state === 'draft' ? null : <HostedPart name="discussion" kind="decision" id={of.id} />}
    </Split>
  )
}

function Around(props: { of: Decision }): ReactNode {
  const say = useWords('decisions')
  const { of } = props
  return (
    <>
      {of.project ? (
        <span>
          <Link to="/projects/$projectId" params={{ projectId: of.project.id }}>
            {of.project.code ? `${of.project.code} ` : ''}
            {of.project.name}
          </Link>
        </span>
      ) : null}
      <span>
        {say('around.by', { name: of.askedBy.name })}
        {of.askedAt ? (
          <>
            {' '}
            {say('around.asked')} <DayText of={of.askedAt.slice(0, 10) as Day} />
          </>
        ) : null}
      </span>
      {of.due ? (
        <span className={of.overdue ? 'p-bad' : undefined}>
          {say(of.overdue ? 'around.overdue' : 'around.due')} <DayText of={of.due as Day} />
        </span>
      ) : null}
      {of.waitingCost ? (
        <span>
          {say('around.waiting')} <Money of={of.waitingCost} />
        </span>
      ) : null}
    </>
  )
}
