import { listPeople, type PersonRow } from '@portolan/platform/identity/contract'
import {
  Chip,
  DataGrid,
  FilterBar,
  type GridColumn,
  NameCell,
  NoMatch,
  type Say,
  useReadPages,
  useWords,
} from '@portolan/ui'
import { type ReactNode, useMemo } from 'react'
import type { AccessAddress, ChangeAddress } from './address.ts'
import { accountTone, roleInWords } from './words.ts'

/** Everybody who is known; opening one shows what they can see, do and decide. */
export function PeoplePart(props: { address: AccessAddress; onChange: ChangeAddress }): ReactNode {
  const say = useWords('access')
  const { address, onChange } = props
  const { search, person } = address
  const people = useReadPages(listPeople, { ...(search ? { search } : {}), limit: 100 })
  const columns = useMemo(() => columnsOf(say), [say])
  const total = people.first?.total
  return (
    <>
      <FilterBar
        search={search ?? ''}
        onSearch={(text) => onChange({ search: text === '' ? undefined : text })}
        searchLabel={say('find-person')}
        onClear={() => onChange({ search: undefined })}
        found={total === undefined ? undefined : say('people', { count: total })}
      />
      <DataGrid
        label={say('view.people')}
        columns={columns}
        rows={people.rows}
        idOf={(row) => row.id}
        total={total}
        loading={people.loading}
        refreshing={people.refreshing}
        problem={people.problem}
        onRetry={people.again}
        hasMore={people.hasMore}
        loadingMore={people.loadingMore}
        onNeedMore={people.more}
        onOpen={(row) => onChange({ person: row.id })}
        openId={person}
        density="two-line"
        height="fill"
        empty={<NoMatch onClear={() => onChange({ search: undefined })} />}
      />
    </>
  )
}

function columnsOf(say: Say): readonly GridColumn<PersonRow>[] {
  return [
    {
      id: 'person',
      header: say('person'),
      width: 180,
      grow: 1,
      cell: (row) => <NameCell name={row.name} note={row.jobTitle ?? ''} />,
      text: (row) => row.name,
    },
    {
      id: 'roles',
      header: say('roles'),
      width: 280,
      grow: 2.4,
      cell: (row) => {
        const roles = row.grants.filter(({ waiting }) => !waiting).map((one) => roleInWords(say, one))
        return (
          <span className="p-cut" title={roles.join('; ')}>
            {roles.join('; ') || say('no-role')}
          </span>
        )
      },
    },
    {
      id: 'state',
      header: say('account'),
      width: 140,
      cell: (row) => <Chip tone={accountTone(row.state)}>{say(`state.${row.state}`)}</Chip>,
    },
  ]
}
