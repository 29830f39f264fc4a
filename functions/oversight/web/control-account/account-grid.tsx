import type { OutputOf } from '@portolan/contract'
import { useNarrow } from '@portolan/plan/web'
import {
  Cut,
  DataGrid,
  EmptyState,
  type GridColumn,
  NameCell,
  NoMatch,
  type Read,
  useFormat,
  useWords,
} from '@portolan/ui'
import { type ReactNode, useMemo } from 'react'
import type { AccountRow, listAccounts } from '../../contract/index.ts'
import { useNextAndBefore } from '../decision/use-next-and-before.ts'
import { type AccountsAddress, type ChangeAccounts, isFiltered, unfiltered } from './address.ts'
import { type ColumnParts, figureColumns, realismColumn, stateColumn } from './figure-columns.tsx'
import { useExplainAccount } from './use-explain-account.ts'

type Listed = OutputOf<typeof listAccounts>

const shownOnPage = new Set(['budget', 'cv', 'cvShare', 'sv', 'svShare', 'cpi', 'spi', 'eac', 'vac'])
const givesWay = ['manager', 'sv', 'vac', 'eac', 'spi', 'budget', 'realism']

/** Accounts of all projects, worst first, with where their explanation stands. */
export function AccountGrid(props: {
  read: Read<Listed>
  address: AccountsAddress
  onChange: ChangeAccounts
}): ReactNode {
  const say = useWords('accounts')
  const narrow = useNarrow()
  const { read, address, onChange } = props
  const columns = useColumns()
  const rows = read.data?.items ?? []
  const toggle = (id: string): void => {
    const row = rows.find((one) => one.id === id)
    const shut = row === undefined || id === address.row
    onChange(shut ? { row: undefined, of: undefined } : { row: id, of: row.project.id, policy: undefined })
  }
  useNextAndBefore(rows, address.row, toggle)
  const open = address.row !== undefined || address.policy === true
  const hidden = useMemo(() => (narrow || open ? givesWay : []), [narrow, open])
  return (
    <DataGrid<AccountRow>
      label={say('title')}
      columns={columns}
      rows={rows}
      idOf={({ id }) => id}
      density="compact"
      loading={read.data === undefined && read.problem === undefined}
      refreshing={read.refreshing}
      problem={read.problem}
      onRetry={read.again}
      hiddenColumns={hidden}
      onOpen={({ id }) => toggle(id)}
      openId={address.row}
      rowTone={({ state }) =>
        state === 'late' ? 'bad' : state === 'asked' || state === 'sent-back' ? 'warn' : undefined
      }
      empty={
        isFiltered(address) ? (
          <NoMatch onClear={() => onChange(unfiltered)} />
        ) : (
          <EmptyState title={say(address.all === true ? 'empty.none' : 'empty.past')}>
            {say(address.all === true ? 'empty.none-others' : 'empty.past-words')}
          </EmptyState>
        )
      }
    />
  )
}

function useColumns(): readonly GridColumn<AccountRow>[] {
  const say = useWords('accounts')
  const format = useFormat()
  const explain = useExplainAccount()
  return useMemo(() => {
    const parts: ColumnParts<AccountRow> = {
      say,
      format,
      accountOf: (row) => row,
      shownOf: ({ id, name, figures, unit, withheld, project }) => ({
        name,
        figures,
        unit,
        withheld,
        explain: (figure) => explain({ projectId: project.id, accountId: id }, figure),
      }),
    }
    return [
      {
        id: 'account',
        header: say('column.account'),
        width: 200,
        grow: 2,
        cell: ({ name, code }) => <NameCell name={name} code={code} />,
        text: ({ name, code }) => `${code} ${name}`,
      },
      {
        id: 'project',
        header: say('column.project'),
        width: 140,
        grow: 1,
        cell: ({ project }) => <Cut>{project.name}</Cut>,
        text: ({ project }) => project.name,
      },
      stateColumn(parts),
      {
        id: 'manager',
        header: say('column.manager'),
        width: 116,
        cell: ({ manager }) => <Cut tone="label">{manager.name}</Cut>,
        text: ({ manager }) => manager.name,
      },
      ...figureColumns(parts).filter(({ id }) => shownOnPage.has(id)),
      realismColumn(parts),
    ]
  }, [say, format, explain])
}
