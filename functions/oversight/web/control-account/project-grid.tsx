import { useNarrow } from '@portolan/plan/web'
import { Cut, DataGrid, type GridColumn, NameCell, useFormat, useWords } from '@portolan/ui'
import { type ReactNode, useCallback, useMemo } from 'react'
import type { ProjectAccounts } from '../../contract/index.ts'
import type { ProjectAddress } from './address.ts'
import { FigureCell, type FigureName, type Shown } from './figure-cell.tsx'
import { type ColumnParts, figureColumns, realismColumn, stateColumn } from './figure-columns.tsx'
import { type ProjectRow, projectRows } from './project-rows.ts'
import { useExplainAccount } from './use-explain-account.ts'

const givesWay = ['manager', 'plannedValue', 'sv', 'managerEac', 'tcpi', 'realism', 'svShare', 'earnedValue']

/** Accounts in the outline of the plan, with what lies outside them, so that the columns add up to the project. */
export function ProjectGrid(props: {
  of: ProjectAccounts
  address: ProjectAddress
  onChange: (patch: Partial<ProjectAddress>) => void
}): ReactNode {
  const say = useWords('accounts')
  const narrow = useNarrow()
  const { of, address, onChange } = props
  const closed = useMemo(() => new Set(address.closed ?? []), [address.closed])
  const rows = useMemo(() => projectRows(of, closed), [of, closed])
  const columns = useColumns(of)
  const totals = useTotals(of)
  const toggle = useCallback(
    ({ id }: ProjectRow, open: boolean) => {
      const others = [...closed].filter((one) => one !== id)
      onChange({ closed: open ? (others.length === 0 ? undefined : others) : [...others, id] })
    },
    [closed, onChange],
  )
  const beside = address.row !== undefined || address.add === true
  const hidden = useMemo(() => (narrow || beside ? givesWay : []), [narrow, beside])
  return (
    <DataGrid<ProjectRow>
      label={say('title')}
      columns={columns}
      rows={rows}
      totals={totals}
      idOf={({ id }) => id}
      density="compact"
      height={420}
      tree={{
        levelOf: ({ level }) => level,
        openOf: ({ id, opens }) => (opens ? !closed.has(id) : undefined),
        onToggle: toggle,
      }}
      onOpen={({ account }) => {
        if (account !== undefined)
          onChange({ row: account.id === address.row ? undefined : account.id, add: undefined })
      }}
      openId={address.row}
      hiddenColumns={hidden}
      rowTone={({ account }) =>
        account === undefined || account.past.length === 0
          ? undefined
          : account.state === 'accepted'
            ? 'warn'
            : 'bad'
      }
    />
  )
}

function useColumns(of: ProjectAccounts): readonly GridColumn<ProjectRow>[] {
  const say = useWords('accounts')
  const format = useFormat()
  const explain = useExplainAccount()
  const { unit, outsideWithheld, projectId } = of
  return useMemo(() => {
    const parts: ColumnParts<ProjectRow> = {
      say,
      format,
      accountOf: ({ account }) => account,
      shownOf: ({ account, outside, name }): Shown | undefined =>
        account === undefined
          ? outside && {
              name: say('outside'),
              figures: outside,
              unit,
              withheld: outsideWithheld,
              explain: undefined,
            }
          : {
              name,
              figures: account.figures,
              unit,
              withheld: account.withheld,
              explain: (figure) => explain({ projectId, accountId: account.id }, figure),
            },
    }
    return [
      nameColumn(say),
      stateColumn(parts),
      {
        id: 'manager',
        header: say('column.manager'),
        width: 110,
        cell: ({ account }) => <Cut tone="label">{account?.manager.name ?? ''}</Cut>,
        text: ({ account }) => account?.manager.name ?? '',
      },
      ...figureColumns(parts),
      realismColumn(parts),
    ]
  }, [say, format, explain, unit, outsideWithheld, projectId])
}

function nameColumn(say: ReturnType<typeof useWords>): GridColumn<ProjectRow> {
  const textOf = ({ name, wbs, outside, account }: ProjectRow): string =>
    outside === undefined ? [account?.code ?? wbs, name].filter(Boolean).join(' ') : say('outside')
  return {
    id: 'name',
    header: say('column.account'),
    width: 210,
    grow: 3,
    cell: (row) =>
      row.account === undefined ? (
        <Cut tone="label">{textOf(row)}</Cut>
      ) : (
        <NameCell name={row.name} code={row.account.code} />
      ),
    text: textOf,
  }
}

const summed: readonly FigureName[] = [
  'budget',
  'plannedValue',
  'earnedValue',
  'actualCost',
  'cv',
  'sv',
  'cvShare',
  'svShare',
  'cpi',
  'spi',
  'eac',
  'vac',
  'tcpi',
]

/** What the plan says of the whole project: the accounts and what lies outside add up to it. */
function useTotals(of: ProjectAccounts): Readonly<Record<string, ReactNode>> {
  const say = useWords('accounts')
  return useMemo(() => {
    const shown: Shown = {
      name: say('total'),
      figures: of.total,
      unit: of.unit,
      withheld: of.totalWithheld,
      explain: undefined,
    }
    const cells = summed.map((figure) => [
      figure,
      <FigureCell key={figure} of={shown} figure={figure} say={say} />,
    ])
    return { name: say('total'), ...Object.fromEntries(cells) }
  }, [of, say])
}
