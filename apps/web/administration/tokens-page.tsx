import '../identity/page-texts.ts'
import './page-texts.ts'
import type { OutputOf } from '@portolan/contract'
import { listTokens, revokeToken } from '@portolan/platform/identity/contract'
import type { Day, Instant } from '@portolan/quantity'
import {
  Age,
  Chip,
  ConfirmButton,
  DataGrid,
  DayText,
  EmptyState,
  FilterBar,
  type GridColumn,
  NameCell,
  NoMatch,
  Person,
  type Say,
  useAddress,
  useReadPages,
  useToast,
  useWords,
  useWrite,
} from '@portolan/ui'
import { type ReactNode, useMemo } from 'react'
import { z } from 'zod'

type TokenRow = OutputOf<typeof listTokens>['items'][number]

const states = ['active', 'expired', 'revoked'] as const
const address = z.object({ state: z.enum(states).optional().catch(undefined) })

export function TokensPage(): ReactNode {
  const say = useWords('administration')
  const toast = useToast()
  const [{ state }, change] = useAddress(address)
  const tokens = useReadPages(listTokens, { ...(state ? { state } : {}), limit: 100 })
  const { run } = useWrite(revokeToken)
  const columns = useMemo(() => {
    const revoke = (row: TokenRow): void =>
      void run({ id: row.id }).then(
        () => toast({ sentence: say('identity:tokens.revoked', { name: row.name }) }),
        () => toast({ sentence: say('people.not-done'), tone: 'bad' }),
      )
    return columnsOf(say, revoke)
  }, [say, toast, run])
  return (
    <>
      <FilterBar
        filters={[
          {
            id: 'state',
            label: say('people.state'),
            choices: states.map((value) => ({ value, label: say(`tokens.${value}`) })),
          },
        ]}
        chosen={{ state: state ? [state] : [] }}
        onChoose={(_, values) => change({ state: states.find((one) => one === values.at(-1)) })}
        onClear={() => change({ state: undefined })}
      />
      <DataGrid
        label={say('tokens.title')}
        columns={columns}
        rows={tokens.rows}
        idOf={(row) => row.id}
        loading={tokens.loading}
        refreshing={tokens.refreshing}
        problem={tokens.problem}
        onRetry={tokens.again}
        hasMore={tokens.hasMore}
        loadingMore={tokens.loadingMore}
        onNeedMore={tokens.more}
        density="two-line"
        height="fill"
        empty={
          state ? (
            <NoMatch onClear={() => change({ state: undefined })} />
          ) : (
            <EmptyState title={say('tokens.none')}>{say('tokens.none-note')}</EmptyState>
          )
        }
      />
    </>
  )
}

function columnsOf(say: Say, revoke: (row: TokenRow) => void): readonly GridColumn<TokenRow>[] {
  return [
    {
      id: 'name',
      header: say('tokens.name'),
      width: 200,
      grow: 1,
      cell: (row) => <NameCell name={row.name} note={`${row.prefix}…`} />,
    },
    {
      id: 'person',
      header: say('people.person'),
      width: 170,
      grow: 1,
      cell: (row) => <Person name={row.person.name} />,
    },
    {
      id: 'reach',
      header: say('tokens.reach'),
      width: 130,
      cell: (row) => say(`identity:tokens.${row.reach}`),
    },
    {
      id: 'state',
      header: say('people.state'),
      width: 100,
      cell: (row) => (
        <Chip tone={row.state === 'active' ? 'good' : 'none'}>{say(`tokens.${row.state}`)}</Chip>
      ),
    },
    {
      id: 'used',
      header: say('tokens.used'),
      width: 100,
      cell: (row) =>
        row.lastUsedAt ? (
          <Age of={row.lastUsedAt as Instant} />
        ) : (
          <span className="p-meta">{say('never')}</span>
        ),
    },
    {
      id: 'ends',
      header: say('tokens.ends'),
      width: 96,
      cell: (row) => <DayText of={row.expiresAt.slice(0, 10) as Day} />,
    },
    {
      id: 'revoke',
      header: say('tokens.revoke'),
      width: 250,
      cell: (row) =>
        row.state === 'active' ? (
          <ConfirmButton
            kind="quiet"
            size="small"
            consequence={say('tokens.consequence')}
            confirm={say('tokens.revoke')}
            onConfirm={() => revoke(row)}
          >
            {say('tokens.revoke')}
          </ConfirmButton>
        ) : null,
    },
  ]
}
