import './announcements.css'
import './page-texts.ts'
import {
  type Announcement,
  changeAnnouncement,
  listAllAnnouncements,
} from '@portolan/platform/announcements/contract'
import type { Day } from '@portolan/quantity'
import {
  Button,
  Chip,
  ConfirmButton,
  Cut,
  DataGrid,
  DayText,
  EmptyState,
  FilterBar,
  type GridColumn,
  type Say,
  SidePanel,
  Split,
  useAddress,
  useRead,
  useSetting,
  useToast,
  useWords,
  useWrite,
} from '@portolan/ui'
import { Plus } from 'lucide-react'
import { type ReactNode, useMemo } from 'react'
import { z } from 'zod'
import { MakeAnnouncement } from './make-announcement.tsx'

const address = z.object({ make: z.boolean().optional().catch(undefined) })

/** What was announced, and beside it a new one. */
export function AnnouncementsPage(): ReactNode {
  const say = useWords('announcements')
  const toast = useToast()
  const { today } = useSetting()
  const [{ make }, change] = useAddress(address)
  const read = useRead(listAllAnnouncements, {})
  const { run } = useWrite(changeAnnouncement)
  const columns = useMemo(() => {
    const withdraw = (of: Announcement): void =>
      void run({ announcementId: of.id, withdrawn: true }, { ifMatch: of.version }).then(
        () => toast({ sentence: say('withdrawn') }),
        () => toast({ sentence: say('not-done'), tone: 'bad' }),
      )
    return columnsOf(say, today, withdraw)
  }, [say, today, run, toast])
  const add = (
    <Button kind="first" icon={Plus} onClick={() => change({ make: true })}>
      {say('make')}
    </Button>
  )
  const close = (): void => change({ make: undefined })
  return (
    <Split
      side={
        make ? (
          <SidePanel title={say('making')} onClose={close}>
            <MakeAnnouncement today={today} onDone={close} />
          </SidePanel>
        ) : undefined
      }
    >
      {(read.data?.items.length ?? 0) > 0 ? <FilterBar>{add}</FilterBar> : null}
      <DataGrid
        label={say('title')}
        columns={columns}
        rows={read.data?.items ?? []}
        idOf={(row) => row.id}
        loading={read.loading}
        refreshing={read.refreshing}
        problem={read.problem}
        onRetry={read.again}
        height="fill"
        empty={
          <EmptyState title={say('none')} actions={add}>
            {say('none-words')}
          </EmptyState>
        }
      />
    </Split>
  )
}

function stateOf(
  { withdrawn, from, until }: Announcement,
  today: string,
): 'withdrawn' | 'coming' | 'over' | 'now' {
  if (withdrawn) return 'withdrawn'
  if (today < from) return 'coming'
  return today > until ? 'over' : 'now'
}

function columnsOf(
  say: Say,
  today: string,
  withdraw: (of: Announcement) => void,
): readonly GridColumn<Announcement>[] {
  return [
    {
      id: 'text',
      header: say('text'),
      width: 260,
      grow: 3,
      cell: (row) => (
        <span className="p-cut" title={row.text}>
          {row.text}
        </span>
      ),
    },
    {
      id: 'for',
      header: say('for'),
      width: 150,
      grow: 1,
      cell: (row) => (
        <Cut>{row.roles?.map((role) => say(`identity:role.${role}`)).join(', ') ?? say('everybody')}</Cut>
      ),
    },
    { id: 'from', header: say('from'), width: 96, cell: (row) => <DayText of={row.from as Day} /> },
    { id: 'until', header: say('until'), width: 96, cell: (row) => <DayText of={row.until as Day} /> },
    {
      id: 'state',
      header: say('state.title'),
      width: 120,
      cell: (row) => {
        const state = stateOf(row, today)
        return <Chip tone={state === 'now' ? 'good' : 'none'}>{say(`state.${state}`)}</Chip>
      },
    },
    {
      id: 'withdraw',
      header: say('withdraw'),
      width: 230,
      cell: (row) =>
        row.withdrawn || today > row.until ? null : (
          <ConfirmButton
            kind="quiet"
            size="small"
            consequence={say('withdraw-consequence')}
            confirm={say('withdraw')}
            onConfirm={() => withdraw(row)}
          >
            {say('withdraw')}
          </ConfirmButton>
        ),
    },
  ]
}
