import './project.css'
import { investmentStates, listProjects, permissions, type ProjectRow } from '../../contract/index.ts'
import type { Day } from '@portolan/quantity'
import {
  Button,
  DataGrid,
  DayText,
  EmptyState,
  FilterBar,
  type GridColumn,
  Link,
  Money,
  NoMatch,
  PageHeader,
  type Say,
  useAddress,
  useGo,
  useMay,
  useReadPages,
  useWords,
} from '@portolan/ui'
import { type ReactNode, useMemo } from 'react'
import { z } from 'zod'
import { ReportedChip } from './reported-chip.tsx'

const address = z.object({
  search: z.string().max(200).optional().catch(undefined),
  state: z.enum(investmentStates).optional().catch(undefined),
})

/** All projects one sees, by name. */
export function ProjectsPage(): ReactNode {
  const say = useWords('plan')
  const go = useGo()
  const may = useMay()
  const [{ search, state }, change] = useAddress(address)
  const projects = useReadPages(listProjects, {
    limit: 200,
    ...(search ? { search } : {}),
    ...(state ? { state } : {}),
  })
  const columns = useMemo(() => columnsOf(say), [say])
  const clear = (): void => change({ search: undefined, state: undefined })
  const importing = may(permissions.import) ? (
    <Button kind="first" onClick={() => go('/imports/new')}>
      {say('import.action')}
    </Button>
  ) : null
  return (
    <>
      <PageHeader title={say('projects.title')} actions={importing} />
      <FilterBar
        search={search ?? ''}
        searchLabel={say('projects.find')}
        onSearch={(text) => change({ search: text })}
        filters={[
          {
            id: 'state',
            label: say('projects.state'),
            choices: investmentStates.map((value) => ({ value, label: say(`state.${value}`) })),
          },
        ]}
        chosen={{ state: state ? [state] : [] }}
        onChoose={(_, values) => change({ state: investmentStates.find((one) => one === values.at(-1)) })}
        onClear={clear}
        found={
          projects.hasMore || projects.loading
            ? undefined
            : say('projects.found', { count: projects.rows.length })
        }
      />
      <DataGrid
        label={say('projects.title')}
        columns={columns}
        rows={projects.rows}
        idOf={(row) => row.id}
        loading={projects.loading}
        refreshing={projects.refreshing}
        problem={projects.problem}
        onRetry={projects.again}
        hasMore={projects.hasMore}
        loadingMore={projects.loadingMore}
        onNeedMore={projects.more}
        onOpen={(row) => go('/projects/$projectId', { projectId: row.id })}
        empty={
          search || state ? (
            <NoMatch onClear={clear} />
          ) : (
            <EmptyState title={say('projects.none')} actions={importing}>
              {say('projects.none-words')}
            </EmptyState>
          )
        }
      />
    </>
  )
}

function columnsOf(say: Say): readonly GridColumn<ProjectRow>[] {
  return [
    {
      id: 'name',
      header: say('projects.name'),
      width: 240,
      grow: 3,
      cell: (row) => (
        <Link
          to="/projects/$projectId"
          params={{ projectId: row.id }}
          className="plan-name-link p-cut"
          tabIndex={-1}
        >
          {row.name}
        </Link>
      ),
    },
    {
      id: 'code',
      header: say('field.code'),
      width: 130,
      cell: (row) => <span className="p-label">{row.code}</span>,
    },
    {
      id: 'organisation',
      header: say('projects.organisation'),
      width: 120,
      grow: 2,
      cell: (row) => (
        <span className="p-cut" title={row.organisation?.name}>
          {row.organisation?.name ?? '–'}
        </span>
      ),
    },
    {
      id: 'reported',
      header: say('projects.reported'),
      width: 150,
      cell: (row) => <ReportedChip of={row.reported} />,
    },
    { id: 'phase', header: say('projects.phase'), width: 130, cell: (row) => row.phase ?? '–' },
    {
      id: 'finish',
      header: say('projects.finish'),
      width: 100,
      cell: (row) => <DayText of={row.finish as Day | null} />,
    },
    {
      id: 'cost',
      header: say('projects.cost'),
      width: 88,
      align: 'end',
      cell: (row) => <Money of={row.cost} />,
    },
    {
      id: 'asOf',
      header: say('projects.as-of'),
      width: 104,
      cell: (row) => <DayText of={row.latestAsOf as Day | null} />,
    },
  ]
}
