import './overview.css'
import './texts.ts'
import type { Instant } from '@portolan/quantity'
import {
  Age,
  Avatar,
  Button,
  EmptyState,
  ErrorState,
  FilterBar,
  NoMatch,
  ProgressLine,
  Skeleton,
  useAddress,
  useReadPages,
  useWords,
} from '@portolan/ui'
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { z } from 'zod'
import { listProjectEvents, type ProjectEvent, projectEventKinds } from '../../contract/index.ts'
import { EventLink } from './event-link.tsx'
import { useEventWords } from './use-event-words.ts'

const address = z.object({ kind: z.array(z.enum(projectEventKinds)).optional().catch(undefined) })

/** Who did what to the project, and when, newest first, in words. */
export function ActivityTab(): ReactNode {
  const say = useWords('overview')
  const { projectId = '' } = useParams({ strict: false })
  const [{ kind }, change] = useAddress(address)
  const events = useReadPages(listProjectEvents, { projectId, limit: 50, ...(kind ? { kind } : {}) })
  const clear = (): void => change({ kind: undefined })
  const choices = projectEventKinds.map((value) => ({ value, label: say(`event.kind.${value}`) }))
  return (
    <>
      <ProgressLine active={events.refreshing} />
      <FilterBar
        filters={[{ id: 'kind', label: say('event.kinds'), choices }]}
        chosen={{ kind: kind ?? [] }}
        onChoose={(_, values) => change({ kind: values as typeof kind })}
        onClear={clear}
      />
      <div className="overview-events">
        {events.problem ? (
          <ErrorState title={say('event.failed')} problem={events.problem} onRetry={events.again} />
        ) : events.loading ? (
          <Skeleton rows={8} />
        ) : events.rows.length > 0 ? (
          <ol>
            {events.rows.map((row) => (
              <Line key={row.seq} of={row} projectId={projectId} />
            ))}
          </ol>
        ) : kind === undefined ? (
          <EmptyState title={say('event.none')}>{say('event.none-words')}</EmptyState>
        ) : (
          <NoMatch onClear={clear} />
        )}
        {events.hasMore ? (
          <Button onClick={events.more} busy={events.loadingMore}>
            {say('event.more')}
          </Button>
        ) : null}
      </div>
    </>
  )
}

function Line(props: { of: ProjectEvent; projectId: string }): ReactNode {
  const say = useWords('overview')
  const { of, projectId } = props
  const sentence = useEventWords(of)
  const who = of.actor ?? say('event.system')
  return (
    <li>
      <Avatar name={who} />
      <p>
        <b>{who}</b>
        {of.through === null ? null : (
          <span className="p-label"> {say('event.through', { name: of.through })}</span>
        )}
        {of.actorKind === 'token' ? <span className="p-label"> {say('event.token')}</span> : null} {sentence}
      </p>
      <span className="p-meta overview-event-end">
        <Age of={of.at as Instant} />
        <EventLink of={of} projectId={projectId} />
      </span>
    </li>
  )
}
