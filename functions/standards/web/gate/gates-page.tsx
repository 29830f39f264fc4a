import './gate.css'
import './texts.ts'
import {
  DataGrid,
  EmptyState,
  FilterBar,
  NoMatch,
  PageHeader,
  useAddress,
  useGo,
  useRead,
  useWords,
} from '@portolan/ui'
import { type ReactNode, useMemo } from 'react'
import { type GateLine, gateSigns, listGates } from '../../contract/index.ts'
import { type GatesAddress, gatesAddress } from './address.ts'
import { GateExports } from './gate-exports.tsx'
import { gateColumns } from './gate-columns.tsx'
import { StandardsTabs } from './standards-tabs.tsx'

const none: GatesAddress = {
  search: undefined,
  sign: undefined,
  personId: undefined,
  dueWithin: undefined,
}

const dueDays = ['0', '30', '90']

/** The next gate of every project: what it lacks, who can mend that, and how long it has waited. */
export function GatesPage(): ReactNode {
  const say = useWords('gates')
  const go = useGo()
  const [address, change] = useAddress(gatesAddress)
  const read = useRead(listGates, address)
  const columns = useMemo(() => gateColumns(say), [say])
  const items = read.data?.items ?? []
  const filtered = Object.values(address).some((value) => value !== undefined)
  return (
    <>
      <PageHeader title={say('title')} actions={<GateExports of={address} />} />
      <StandardsTabs at="gates" />
      <Filters address={address} onChange={change} of={read.data} />
      <DataGrid<GateLine>
        label={say('tab.gates')}
        columns={columns}
        rows={items}
        idOf={({ project }) => project.id}
        loading={read.data === undefined && read.problem === undefined}
        refreshing={read.refreshing}
        problem={read.problem}
        onRetry={read.again}
        onOpen={({ project }) => go('/projects/$projectId/method', { projectId: project.id })}
        empty={
          filtered ? (
            <NoMatch onClear={() => change(none)} />
          ) : (
            <EmptyState title={say('list.none')}>{say('list.none-words')}</EmptyState>
          )
        }
      />
    </>
  )
}

type Data = ReturnType<typeof useRead<typeof listGates>>['data']

function Filters(props: {
  address: GatesAddress
  of: Data
  onChange: (patch: Partial<GatesAddress>) => void
}): ReactNode {
  const say = useWords('gates')
  const { address, of, onChange } = props
  const { search, sign, personId, dueWithin } = address
  // Of everybody, also while one is chosen: else there would be no other to choose.
  const all = useRead(listGates, {}).data?.items
  const people = useMemo(() => mendersOf(all ?? []), [all])
  return (
    <FilterBar
      search={search ?? ''}
      searchLabel={say('list.find-gates')}
      onSearch={(text) => onChange({ search: text || undefined })}
      filters={[
        {
          id: 'sign',
          label: say('list.sign'),
          choices: gateSigns.map((value) => ({
            value,
            label: say(`sign.${value}`),
            count: of?.counts[value],
          })),
        },
        {
          id: 'dueWithin',
          label: say('list.due-within'),
          choices: dueDays.map((value) => ({ value, label: say(`list.due.${value}`) })),
        },
        { id: 'personId', label: say('list.mends'), choices: people },
      ]}
      chosen={{
        sign: sign ? [sign] : [],
        personId: personId ? [personId] : [],
        dueWithin: dueWithin === undefined ? [] : [String(dueWithin)],
      }}
      onChoose={(id, values) => {
        const value = values.at(-1)
        if (id === 'sign') onChange({ sign: gateSigns.find((known) => known === value) })
        else if (id === 'dueWithin') onChange({ dueWithin: value === undefined ? undefined : Number(value) })
        else onChange({ personId: value })
      }}
      onClear={() => onChange(none)}
      found={of === undefined ? undefined : say('list.found', { count: of.items.length })}
    >
      {of !== undefined && of.behind > 0 ? (
        <span className="p-meta" role="status">
          {say('list.behind', { count: of.behind })}
        </span>
      ) : null}
    </FilterBar>
  )
}

/** Everybody who can mend something, with how many projects wait for them. */
function mendersOf(lines: readonly GateLine[]): readonly { value: string; label: string; count: number }[] {
  const found = new Map<string, { value: string; label: string; count: number }>()
  for (const { missing } of lines) {
    const people = new Map(missing.flatMap((one) => one.people.map(({ id, name }) => [id, name] as const)))
    for (const [value, label] of people)
      found.set(value, { value, label, count: (found.get(value)?.count ?? 0) + 1 })
  }
  return [...found.values()].toSorted((a, b) => b.count - a.count || a.label.localeCompare(b.label))
}
