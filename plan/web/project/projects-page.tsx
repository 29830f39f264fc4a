import './project.css'
import { investmentStates, listProjects, permissions } from '../../contract/index.ts'
import {
  Button,
  DataGrid,
  EmptyState,
  FilterBar,
  GroupChooser,
  NoMatch,
  PageHeader,
  useAddress,
  useGo,
  useMay,
  useReadPages,
  useWords,
  widthsOf,
  widthTexts,
} from '@portolan/ui'
import { Pencil } from 'lucide-react'
import { type ReactNode, useMemo } from 'react'
import { z } from 'zod'
import { PageViews } from '../saved-views/page-views.tsx'
import { hiddenAtFirst, projectColumns } from './project-columns.tsx'
import { useProjectEditing } from './use-project-editing.tsx'

const address = z.object({
  search: z.string().max(200).optional().catch(undefined),
  state: z.enum(investmentStates).optional().catch(undefined),
  group: z.string().max(60).optional().catch(undefined),
  hide: z.array(z.string()).optional().catch(undefined),
  order: z.array(z.string()).optional().catch(undefined),
  width: z.array(z.string()).optional().catch(undefined),
  edit: z.literal(true).optional().catch(undefined),
  saved: z.uuid().optional().catch(undefined),
})

/** Of the address, what a saved view does not keep. */
const passing = ['edit']

/** All projects one sees, by name. */
export function ProjectsPage(): ReactNode {
  const say = useWords('plan')
  const go = useGo()
  const may = useMay()
  const [now, change] = useAddress(address)
  const { search, state, group, hide, order, width, edit } = now
  const projects = useReadPages(listProjects, {
    limit: 200,
    ...(search ? { search } : {}),
    ...(state ? { state } : {}),
  })
  const lists = useWords('projects')
  const { editing, withEdits, editor } = useProjectEditing(projects.rows, edit === true)
  const mayEdit = projects.rows.some((row) =>
    may(permissions.edit, { projectId: row.id, portfolioId: row.portfolio.id }),
  )
  const columns = useMemo(() => withEdits(projectColumns(lists, say)), [lists, say, withEdits])
  const arrangement = useMemo(() => ({ order, widths: widthsOf(width) }), [order, width])
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
      >
        <GroupChooser
          choices={columns.filter((column) => column.group)}
          by={group}
          onChoose={(by) => change({ group: by })}
        />
        <PageViews page="projects" address={now} passing={passing} onChange={change} />
        {mayEdit ? (
          <Button
            size="small"
            icon={Pencil}
            aria-pressed={edit === true}
            onClick={() => change({ edit: edit ? undefined : true })}
          >
            {lists('edit')}
          </Button>
        ) : null}
      </FilterBar>
      {editor}
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
        editing={edit && mayEdit ? editing : undefined}
        groupBy={columns.some(({ id }) => id === group) ? group : undefined}
        hiddenColumns={hide ?? hiddenAtFirst}
        onHideColumns={(ids) => change({ hide: ids.length === 0 ? ['none'] : [...ids] })}
        arrangement={arrangement}
        onArrange={(next) =>
          change({ order: next.order ? [...next.order] : undefined, width: [...widthTexts(next.widths)] })
        }
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
