import '../page-texts.ts'
import {
  Age,
  ErrorState,
  Figure,
  Link,
  Section,
  Skeleton,
  StatusShape,
  type Tone,
  useMay,
  useRead,
  useWords,
} from '@portolan/ui'
import type { Day } from '@portolan/quantity'
import type { ReactNode } from 'react'
import {
  type Attention,
  type CheckedRule,
  type ExceptionRow,
  listAttention,
  listExceptions,
  permissions,
  type ProjectAttention,
  type Standing,
  type Urgency,
} from '../../contract/index.ts'
import type { Explain } from '../use-explain.ts'
import { AttentionLink } from './attention-link.tsx'
import { useAskedWords } from './use-asked-words.ts'

/** What the project asks an answer for, worst first: what is so, the way out, and the place where it is given. */
export function AttentionList(props: { of: Standing; explain: Explain }): ReactNode {
  const say = useWords('overview')
  const { projectId } = props.of
  const read = useRead(listAttention, { projectId }, { keep: false })
  const exceptions = useRead(listExceptions, { projectId }).data?.items ?? []
  if (read.problem)
    return <ErrorState title={say('attention.failed')} problem={read.problem} onRetry={read.again} />
  const attention = read.data
  return (
    <Section title={say('attention.title')} right={attention ? <Counts of={attention.items} /> : undefined}>
      {attention === undefined ? (
        <Skeleton rows={3} />
      ) : (
        <>
          {attention.items.length === 0 ? <Nothing of={attention} /> : null}
          <ul className="overview-asks">
            {attention.items.map((one) => (
              <Question
                key={one.rule}
                of={one}
                standing={props.of}
                explain={props.explain}
                exception={exceptions.find(({ rule }) => rule === one.rule)}
              />
            ))}
          </ul>
          <Checked of={attention.checked} />
        </>
      )}
    </Section>
  )
}

const tones: Readonly<Record<Urgency, Tone>> = { now: 'bad', soon: 'warn' }

function Counts(props: { of: readonly Attention[] }): ReactNode {
  const say = useWords('overview')
  const counts = (['now', 'soon'] as const).map(
    (urgency) => [urgency, props.of.filter((one) => one.urgency === urgency).length] as const,
  )
  return counts
    .filter(([, count]) => count > 0)
    .map(([urgency, count]) => (
      <span key={urgency} className="overview-count">
        <StatusShape tone={tones[urgency]} /> {say(`attention.count-${urgency}`, { count })}
      </span>
    ))
}

function Nothing(props: { of: ProjectAttention }): ReactNode {
  const say = useWords('overview')
  const { closed, checked } = props.of
  if (closed) return <p className="p-label">{say('attention.closed')}</p>
  return <p className="p-label">{say(checked.length === 0 ? 'attention.computing' : 'attention.none')}</p>
}

function Question(props: {
  of: Attention
  standing: Standing
  explain: Explain
  exception: ExceptionRow | undefined
}): ReactNode {
  const say = useWords('overview')
  const { of, standing, explain, exception } = props
  const words = useWords('oversight')
  const mayAsk = useMay()(permissions.ask, { projectId: standing.projectId })
  const { sentence, way } = useAskedWords(of)
  const figure = of.measure === null ? undefined : standing.measures[of.measure]
  return (
    <li>
      <StatusShape tone={tones[of.urgency]} label={say(`attention.${of.urgency}`)} />
      <div className="overview-ask">
        <p className="overview-ask-says">{sentence}</p>
        <p className="p-meta overview-ask-way">
          <span>{way}</span>
          <span className="overview-ask-age">
            {say('attention.evidence')} <Age of={of.asOf as Day} />
            {figure && of.measure !== null && typeof figure.value === 'number' ? (
              <>
                {' · '}
                <Figure
                  value={figure.value}
                  unit={figure.unit}
                  label={say(`rule.${of.rule}`)}
                  explain={explain(standing.projectId, of.measure)}
                />
              </>
            ) : null}
          </span>
        </p>
      </div>
      <div className="overview-ask-ways">
        <AttentionLink of={of} projectId={standing.projectId} />
        {exception === undefined ? null : (
          <Link
            to="/projects/$projectId/exceptions"
            params={{ projectId: standing.projectId }}
            search={{ row: exception.id }}
          >
            {say('open.exception', { number: exception.number })}
          </Link>
        )}
        {mayAsk ? (
          <Link to="/decisions/new" search={{ projectId: standing.projectId, about: sentence }}>
            {words('decisions.ask-here')}
          </Link>
        ) : null}
      </div>
    </li>
  )
}

const marks: Readonly<Record<CheckedRule['answer'], Tone>> = { asks: 'warn', holds: 'good', unknown: 'none' }

/** That nothing asks says only something together with what was looked at, and what could not be. */
function Checked(props: { of: readonly CheckedRule[] }): ReactNode {
  const say = useWords('overview')
  if (props.of.length === 0) return null
  return (
    <details className="overview-checked">
      <summary>{say('attention.checked')}</summary>
      <ul>
        {props.of.map(({ rule, answer }) => (
          <li key={rule}>
            <StatusShape tone={marks[answer]} />
            <span>
              {say(`rule.${rule}`)}: <span className="p-label">{say(`attention.${answer}`)}</span>
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}
