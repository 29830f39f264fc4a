import { listEvents } from '@portolan/platform/events/contract'
import { DataGrid, EmptyState, Split, useAddress, useReadPages, useWords } from '@portolan/ui'
import { useParams } from '@tanstack/react-router'
import { type ReactNode, useMemo } from 'react'
import { z } from 'zod'
import { eventColumns } from './event-columns.tsx'
import { EventPanel } from './event-panel.tsx'

const address = z.object({ open: z.coerce.number().int().optional().catch(undefined) })

/** What happened to one project. */
export function ActivityTab(): ReactNode {
  const say = useWords('events')
  const { projectId = '' } = useParams({ strict: false })
  const [{ open }, change] = useAddress(address)
  const events = useReadPages(listEvents, { limit: 100, projectId }, { keep: false })
  const columns = useMemo(() => eventColumns(say).filter((column) => column.id !== 'subject'), [say])
  const opened = events.rows.find((row) => row.seq === open)
  return (
    <Split side={opened ? <EventPanel of={opened} onClose={() => change({ open: undefined })} /> : undefined}>
      <DataGrid
        label={say('activity')}
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
        onOpen={(row) => change({ open: row.seq })}
        openId={open === undefined ? undefined : String(open)}
        empty={<EmptyState title={say('activity-none')}>{say('activity-none-words')}</EmptyState>}
      />
    </Split>
  )
}
