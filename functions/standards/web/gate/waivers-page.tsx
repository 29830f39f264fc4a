import './gate.css'
import './texts.ts'
import type { Day } from '@portolan/quantity'
import {
  Cut,
  DataGrid,
  EmptyState,
  FilterBar,
  type Format,
  type GridColumn,
  NameCell,
  NoMatch,
  PageHeader,
  Person,
  type Say,
  StatusChip,
  useAddress,
  useFormat,
  useGo,
  useRead,
  useWords,
} from '@portolan/ui'
import { type ReactNode, useMemo } from 'react'
import { listWaivers, type Waiver, waiverStates } from '../../contract/index.ts'
import { type WaiversAddress, waiversAddress } from './address.ts'
import { StandardsTabs } from './standards-tabs.tsx'
import { waiverTones } from './tones.ts'
import { daysText } from './waivers.tsx'

const none: WaiversAddress = { search: undefined, state: undefined, within: undefined }
const nearDays = 30

/** What the gates of all projects may lack for a while: what waits first, then what runs out next. */
export function WaiversPage(): ReactNode {
  const say = useWords('gates')
  const format = useFormat()
  const go = useGo()
  const [address, change] = useAddress(waiversAddress)
  const read = useRead(listWaivers, address)
  const columns = useMemo(() => columnsOf(say, format), [say, format])
  const items = read.data?.items ?? []
  const filtered = Object.values(address).some((value) => value !== undefined)
  return (
    <>
      <PageHeader title={say('title')} />
      <StandardsTabs at="waivers" />
      <Filters address={address} onChange={change} of={read.data} />
      <DataGrid<Waiver>
        label={say('tab.waivers')}
        columns={columns}
        rows={items}
        idOf={({ id }) => id}
        loading={read.data === undefined && read.problem === undefined}
        refreshing={read.refreshing}
        problem={read.problem}
        onRetry={read.again}
        onOpen={({ project, phaseId }) =>
          go('/projects/$projectId/method', { projectId: project.id }, { phase: phaseId })
        }
        empty={
          filtered ? (
            <NoMatch onClear={() => change(none)} />
          ) : (
            <EmptyState title={say('list.no-waivers')}>{say('list.no-waivers-words')}</EmptyState>
          )
        }
      />
    </>
  )
}

function Filters(props: {
  address: WaiversAddress
  of: ReturnType<typeof useRead<typeof listWaivers>>['data']
  onChange: (patch: Partial<WaiversAddress>) => void
}): ReactNode {
  const say = useWords('gates')
  const { address, of, onChange } = props
  const { search, state, within } = address
  return (
    <FilterBar
      search={search ?? ''}
      searchLabel={say('list.find-waivers')}
      onSearch={(text) => onChange({ search: text || undefined })}
      filters={[
        {
          id: 'state',
          label: say('list.state'),
          choices: waiverStates.map((value) => ({
            value,
            label: say(`waiver.state.${value}`),
            count: value === 'waiting' || value === 'granted' ? of?.counts[value] : undefined,
          })),
        },
        {
          id: 'within',
          label: say('list.near'),
          choices: [{ value: String(nearDays), label: say('list.near-days'), count: of?.counts.near }],
        },
      ]}
      chosen={{ state: state ? [state] : [], within: within === undefined ? [] : [String(within)] }}
      onChoose={(id, values) => {
        const value = values.at(-1)
        if (id === 'state') onChange({ state: waiverStates.find((known) => known === value) })
        else onChange({ within: value === undefined ? undefined : nearDays })
      }}
      onClear={() => onChange(none)}
      found={of === undefined ? undefined : say('list.found-waivers', { count: of.items.length })}
    />
  )
}

function columnsOf(say: Say, format: Format): readonly GridColumn<Waiver>[] {
  const until = ({ until: day, daysLeft }: Waiver): string =>
    daysLeft === null ? format.day(day as Day) : `${format.day(day as Day)} · ${daysText(daysLeft, say)}`
  return [
    {
      id: 'number',
      header: say('column.number'),
      width: 64,
      cell: ({ number }) => <span className="p-num">{say('code', { number })}</span>,
      text: ({ number }) => say('code', { number }),
    },
    {
      id: 'project',
      header: say('column.project'),
      width: 170,
      grow: 2,
      cell: ({ project }) => <NameCell name={project.name} code={project.code ?? undefined} />,
      text: ({ project }) => project.name,
    },
    {
      id: 'must',
      header: say('column.must'),
      width: 190,
      grow: 3,
      cell: ({ must }) => <Cut>{must}</Cut>,
      text: ({ must }) => must,
    },
    {
      id: 'gate',
      header: say('column.at-gate'),
      width: 120,
      grow: 1,
      cell: ({ gate }) => <Cut>{gate}</Cut>,
      text: ({ gate }) => gate,
    },
    {
      id: 'state',
      header: say('column.state'),
      width: 156,
      cell: ({ state }) => <StatusChip tone={waiverTones[state]} word={say(`waiver.state.${state}`)} bare />,
      text: ({ state }) => say(`waiver.state.${state}`),
    },
    {
      id: 'until',
      header: say('column.until'),
      width: 164,
      cell: (row) => <Cut>{until(row)}</Cut>,
      text: until,
    },
    {
      id: 'asked',
      header: say('column.asked'),
      width: 132,
      cell: ({ asked }) => <Person name={asked.by.name} />,
      text: ({ asked }) => asked.by.name,
    },
    {
      id: 'judged',
      header: say('column.judged'),
      width: 132,
      cell: ({ judged }) => (judged === null ? '–' : <Person name={judged.by.name} />),
      text: ({ judged }) => judged?.by.name ?? '–',
    },
  ]
}
