import { listProjects } from '@portolan/plan/contract'
import type { Instant } from '@portolan/quantity'
import {
  Age,
  Chip,
  DataGrid,
  EmptyState,
  FilterBar,
  type GridColumn,
  NameCell,
  NoMatch,
  type Say,
  useRead,
  useReadPages,
  useWords,
} from '@portolan/ui'
import { type ReactNode, useId, useMemo, useState } from 'react'
import { type ProjectSeer, showProjectAccess } from '../../contract/index.ts'
import type { AccessAddress, ChangeAddress } from './address.ts'
import { accountTone, givenInWords, roleInWords } from './words.ts'

type Part = { address: AccessAddress; onChange: ChangeAddress }

/** Who can see one project, each with every grant that lets them. */
export function ProjectPart({ address, onChange }: Part): ReactNode {
  const say = useWords('access')
  const { project } = address
  return (
    <>
      <ProjectChoice value={project} onChoose={(chosen) => onChange({ project: chosen })} />
      {project === undefined ? (
        <EmptyState title={say('choose-project')}>{say('choose-project-says')}</EmptyState>
      ) : (
        <Seers key={project} project={project} address={address} onChange={onChange} />
      )}
    </>
  )
}

/** The list is cut at a hundred: typing narrows it. */
function ProjectChoice(props: {
  value: string | undefined
  onChoose: (id: string | undefined) => void
}): ReactNode {
  const say = useWords('access')
  const id = useId()
  const [search, type] = useState('')
  const projects = useRead(listProjects, { ...(search.trim() ? { search } : {}), limit: 100 })
  const choices = projects.data?.items ?? []
  return (
    <div className="access-choice">
      <label htmlFor={`${id}-find`}>{say('find-project')}</label>
      <input
        id={`${id}-find`}
        className="p-input"
        value={search}
        autoComplete="off"
        onChange={(event) => type(event.target.value)}
      />
      <label htmlFor={id}>{say('project')}</label>
      <select
        id={id}
        className="p-input"
        value={props.value ?? ''}
        onChange={(event) => props.onChoose(event.target.value || undefined)}
      >
        <option value="">{say('choose')}</option>
        {choices.map((one) => (
          <option key={one.id} value={one.id}>
            {one.code ? `${one.code} · ${one.name}` : one.name}
          </option>
        ))}
        {props.value !== undefined && !choices.some((one) => one.id === props.value) ? (
          <option value={props.value}>{say('chosen-project')}</option>
        ) : null}
      </select>
    </div>
  )
}

function Seers(props: Part & { project: string }): ReactNode {
  const say = useWords('access')
  const { project, address, onChange } = props
  const { search, person } = address
  const seers = useReadPages(showProjectAccess, {
    projectId: project,
    ...(search ? { search } : {}),
    limit: 100,
  })
  const columns = useMemo(() => columnsOf(say), [say])
  const total = seers.first?.total
  return (
    <>
      <FilterBar
        search={search ?? ''}
        onSearch={(text) => onChange({ search: text === '' ? undefined : text })}
        searchLabel={say('find-person')}
        onClear={() => onChange({ search: undefined })}
        found={total === undefined ? undefined : say('seers', { count: total })}
      />
      <DataGrid
        label={say('view.project')}
        columns={columns}
        rows={seers.rows}
        idOf={(row) => row.person.id}
        total={total}
        loading={seers.loading}
        refreshing={seers.refreshing}
        problem={seers.problem}
        onRetry={seers.again}
        hasMore={seers.hasMore}
        loadingMore={seers.loadingMore}
        onNeedMore={seers.more}
        onOpen={(row) => onChange({ person: row.person.id })}
        openId={person}
        density="two-line"
        height="fill"
        empty={<NoMatch onClear={() => onChange({ search: undefined })} />}
      />
    </>
  )
}

function columnsOf(say: Say): readonly GridColumn<ProjectSeer>[] {
  return [
    {
      id: 'person',
      header: say('person'),
      width: 180,
      grow: 1,
      cell: (row) => <NameCell name={row.person.name} note={row.jobTitle ?? ''} />,
      text: (row) => row.person.name,
    },
    {
      id: 'why',
      header: say('why'),
      width: 280,
      grow: 2.4,
      cell: (row) => {
        const [first] = row.why
        return first === undefined ? null : (
          <NameCell
            name={row.why.map((one) => roleInWords(say, one)).join('; ')}
            note={givenInWords(say, first)}
          />
        )
      },
    },
    {
      id: 'since',
      header: say('since'),
      width: 96,
      cell: (row) => {
        const [first] = row.why
        return first === undefined ? null : <Age of={first.since as Instant} />
      },
    },
    {
      id: 'state',
      header: say('account'),
      width: 140,
      cell: (row) => <Chip tone={accountTone(row.state)}>{say(`state.${row.state}`)}</Chip>,
    },
    {
      id: 'factor',
      header: say('factor'),
      width: 96,
      cell: (row) => (row.secondFactor === undefined ? '' : say(row.secondFactor ? 'on' : 'off')),
    },
    {
      id: 'last',
      header: say('last'),
      width: 104,
      cell: (row) => (row.lastSignInAt ? <Age of={row.lastSignInAt as Instant} /> : null),
    },
    {
      id: 'tokens',
      header: say('tokens'),
      width: 76,
      align: 'end',
      cell: (row) => <span className="p-num">{row.tokens}</span>,
    },
  ]
}
