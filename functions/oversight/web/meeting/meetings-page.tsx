import './meeting.css'
import './texts.ts'
import { PageViews, useNarrow } from '@portolan/plan/web'
import {
  Button,
  DataGrid,
  EmptyState,
  FilterBar,
  later,
  NoMatch,
  PageHeader,
  SidePanel,
  Split,
  Switcher,
  useAddress,
  useGo,
  useMay,
  useRead,
  useReadPages,
  useWords,
} from '@portolan/ui'
import { CalendarPlus } from 'lucide-react'
import { type ReactNode, useMemo } from 'react'
import {
  listBodies,
  listMeetings,
  meetingPlaces,
  type MeetingRow,
  permissions,
} from '../../contract/index.ts'
import { type MeetingsAddress, meetingsAddress, passing } from './address.ts'
import { meetingColumns } from './meeting-columns.tsx'
import { meetingsInput } from './meeting-readings.ts'

const PlanForm = later(async () => (await import('./plan-form.tsx')).PlanForm)

const narrowOnly = ['body', 'place', 'points']
const beside = ['place', 'body']
const noneHidden: readonly string[] = []

/** The next meetings, those that are over with their minutes, and a way to plan more. */
export function MeetingsPage(): ReactNode {
  const say = useWords('meetings')
  const go = useGo()
  const may = useMay()
  const narrow = useNarrow()
  const [address, change] = useAddress(meetingsAddress)
  const { place = 'next', add } = address
  const list = useReadPages(listMeetings, meetingsInput(address))
  const columns = useMemo(() => meetingColumns(say), [say])
  const close = (): void => change({ add: undefined })
  return (
    <>
      <PageHeader
        title={say('title')}
        actions={
          may(permissions.holdMeetings) ? (
            <Button kind="first" icon={CalendarPlus} onClick={() => change({ add: true })}>
              {say('act.plan')}
            </Button>
          ) : undefined
        }
      />
      <Split
        side={
          add === true ? (
            <SidePanel title={say('act.plan')} width={400} onClose={close}>
              <div className="meeting-form">
                <PlanForm
                  onDone={(meetingId) => go('/meetings/$meetingId', { meetingId })}
                  onCancel={close}
                />
              </div>
            </SidePanel>
          ) : undefined
        }
      >
        <Filters address={address} onChange={change} />
        <DataGrid<MeetingRow>
          label={say(`place.${place}-label`)}
          columns={columns}
          rows={list.rows}
          idOf={(row) => row.id}
          loading={list.loading}
          refreshing={list.refreshing}
          problem={list.problem}
          onRetry={list.again}
          hasMore={list.hasMore}
          loadingMore={list.loadingMore}
          onNeedMore={list.more}
          hiddenColumns={narrow ? narrowOnly : add === true ? beside : noneHidden}
          onOpen={(row) => go('/meetings/$meetingId', { meetingId: row.id })}
          empty={
            isFiltered(address) ? (
              <NoMatch onClear={() => change(unfiltered)} />
            ) : (
              <EmptyState title={say(`empty.${place}`)}>{say(`empty.${place}-words`)}</EmptyState>
            )
          }
        />
      </Split>
    </>
  )
}

const unfiltered = { bodyId: undefined, mine: undefined, search: undefined } as const

function isFiltered({ bodyId, mine, search }: MeetingsAddress): boolean {
  return bodyId !== undefined || mine !== undefined || Boolean(search)
}

function Filters(props: {
  address: MeetingsAddress
  onChange: (patch: Partial<MeetingsAddress>) => void
}): ReactNode {
  const say = useWords('meetings')
  const bodies = useRead(listBodies, {}).data?.items ?? []
  const { address, onChange } = props
  const { place = 'next', bodyId, mine, search } = address
  return (
    <FilterBar
      search={search ?? ''}
      searchLabel={say('filter.find')}
      onSearch={(text) => onChange({ search: text || undefined })}
      filters={[
        {
          id: 'bodyId',
          label: say('column.body'),
          choices: bodies.map(({ id, name }) => ({ value: id, label: name })),
        },
        { id: 'mine', label: say('filter.people'), choices: [{ value: 'yes', label: say('filter.mine') }] },
      ]}
      chosen={{ bodyId: bodyId === undefined ? [] : [bodyId], mine: mine ? ['yes'] : [] }}
      onChoose={(id, values) =>
        onChange(id === 'mine' ? { mine: values.length > 0 ? true : undefined } : { bodyId: values.at(-1) })
      }
      {...(isFiltered(address) ? { onClear: () => onChange(unfiltered) } : {})}
    >
      <Switcher
        label={say('place.label')}
        value={place}
        choices={meetingPlaces.map((value) => ({ value, label: say(`place.${value}`) }))}
        onChoose={(value) => onChange({ place: meetingPlaces.find((one) => one === value) })}
      />
      <PageViews
        page="meetings"
        address={address}
        passing={passing}
        onChange={(patch) => onChange(patch as Partial<MeetingsAddress>)}
      />
    </FilterBar>
  )
}
