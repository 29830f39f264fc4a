import './event-log.css'
import { listEvents } from '@portolan/platform/events/contract'
import { listPeople } from '@portolan/platform/identity/contract'
import {
  DataGrid,
  EmptyState,
  FilterBar,
  NoMatch,
  Split,
  useAddress,
  useMay,
  useRead,
  useReadPages,
  useWords,
} from '@portolan/ui'
import { type ReactNode, useId, useMemo } from 'react'
import { z } from 'zod'
import { eventChoices } from './event-choices.ts'
import { eventColumns } from './event-columns.tsx'
import { EventPanel } from './event-panel.tsx'

const address = z.object({
  person: z.uuid().optional().catch(undefined),
  event: z.string().max(80).optional().catch(undefined),
  from: z.iso.date().optional().catch(undefined),
  to: z.iso.date().optional().catch(undefined),
  open: z.coerce.number().int().optional().catch(undefined),
})

/** What the panel of an event tells anyway. */
const besidePanel = ['subject', 'name']
const none: readonly string[] = []

/** Everything that happened, newest first, as far as one sees what it happened to. */
export function EventLogPage(): ReactNode {
  const say = useWords('events')
  const [{ person, event, from, to, open }, change] = useAddress(address)
  const events = useReadPages(listEvents, {
    limit: 100,
    ...(person ? { actorId: person } : {}),
    ...(event ? { name: event } : {}),
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
  })
  const columns = useMemo(() => eventColumns(say), [say])
  const people = usePeople()
  const opened = events.rows.find((row) => row.seq === open)
  const clear = (): void => change({ person: undefined, event: undefined, from: undefined, to: undefined })
  const filtered = person !== undefined || event !== undefined || from !== undefined || to !== undefined
  return (
    <Split side={opened ? <EventPanel of={opened} onClose={() => change({ open: undefined })} /> : undefined}>
      <FilterBar
        filters={[
          ...(people.length > 0 ? [{ id: 'person', label: say('who'), choices: people }] : []),
          { id: 'event', label: say('event'), choices: eventChoices },
        ]}
        chosen={{ person: person ? [person] : [], event: event ? [event] : [] }}
        onChoose={(id, values) => change({ [id]: values.at(-1) })}
        {...(filtered ? { onClear: clear } : {})}
      >
        <DayField label={say('from')} value={from} onDay={(day) => change({ from: day })} />
        <DayField label={say('to')} value={to} onDay={(day) => change({ to: day })} />
      </FilterBar>
      <DataGrid
        label={say('title')}
        columns={columns}
        rows={events.rows}
        idOf={(row) => String(row.seq)}
        loading={events.loading}
        refreshing={events.refreshing}
        problem={events.problem}
        onRetry={events.again}
        hasMore={events.hasMore}
        loadingMore={events.loadingMore}
        onNeedMore={events.more}
        hiddenColumns={opened ? besidePanel : none}
        onOpen={(row) => change({ open: row.seq })}
        openId={open === undefined ? undefined : String(open)}
        empty={
          filtered ? (
            <NoMatch onClear={clear} />
          ) : (
            <EmptyState title={say('none')}>{say('none-words')}</EmptyState>
          )
        }
      />
    </Split>
  )
}

/** Whoever may not list people filters by event and day only. */
function usePeople(): { value: string; label: string }[] {
  const may = useMay()
  const allowed = typeof listPeople.may === 'string' || may(listPeople.may)
  const people = useRead(listPeople, { limit: 200 }, { enabled: allowed })
  return (people.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))
}

function DayField(props: {
  label: string
  value: string | undefined
  onDay: (day: string | undefined) => void
}): ReactNode {
  const id = useId()
  return (
    <span className="event-day">
      <label htmlFor={id} className="p-label">
        {props.label}
      </label>{' '}
      <input
        id={id}
        type="date"
        className="event-day-input"
        value={props.value ?? ''}
        onChange={(event) => props.onDay(event.target.value || undefined)}
      />
    </span>
  )
}
