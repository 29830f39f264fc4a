import './texts.ts'
import { writeRequest } from '@portolan/contract'
import {
  DataGrid,
  EmptyState,
  FilterBar,
  Icon,
  NoMatch,
  PageHeader,
  useAddress,
  useFormat,
  useGo,
  useRead,
  useWords,
} from '@portolan/ui'
import { Download } from 'lucide-react'
import { type ReactNode, useMemo } from 'react'
import { type ArtefactLine, artefactStates, exportArtefacts, listArtefacts } from '../../contract/index.ts'
import { StandardsTabs } from '../gate/standards-tabs.tsx'
import { type ArtefactsAddress, artefactsAddress } from './address.ts'
import { artefactColumns } from './artefact-columns.tsx'

const unfiltered: Partial<ArtefactsAddress> = { state: undefined, search: undefined }

/** One artefact over all projects: what each wrote into its form, field by field. */
export function ArtefactsPage(): ReactNode {
  const say = useWords('artefacts')
  const standards = useWords('gates')
  const format = useFormat()
  const go = useGo()
  const [address, change] = useAddress(artefactsAddress)
  const read = useRead(listArtefacts, address)
  const { kinds = [], chosen = null, fields, items = [], counts } = read.data ?? {}
  const columns = useMemo(() => artefactColumns(fields ?? [], say, format), [fields, say, format])
  return (
    <>
      <PageHeader title={standards('title')} actions={<Exports of={address} />} />
      <StandardsTabs at="artefacts" />
      <FilterBar
        search={address.search ?? ''}
        searchLabel={say('find')}
        onSearch={(text) => change({ search: text || undefined })}
        filters={[
          {
            id: 'artefactId',
            label: say('kind'),
            choices: kinds.map(({ id, name, projects }) => ({ value: id, label: name, count: projects })),
          },
          {
            id: 'state',
            label: say('state.title'),
            choices: artefactStates.map((value) => ({
              value,
              label: say(`state.${value}`),
              count: counts?.[value],
            })),
          },
        ]}
        chosen={{
          artefactId: chosen === null ? [] : [chosen],
          state: address.state ? [address.state] : [],
        }}
        onChoose={(id, values) => {
          const value = values.at(-1)
          if (id === 'artefactId') change({ artefactId: value })
          else change({ state: artefactStates.find((known) => known === value) })
        }}
        onClear={() => change({ ...unfiltered, artefactId: undefined })}
        found={read.data === undefined ? undefined : say('found', { count: items.length })}
      />
      <DataGrid<ArtefactLine>
        key={chosen}
        label={kinds.find(({ id }) => id === chosen)?.name ?? standards('tab.artefacts')}
        columns={columns}
        rows={items}
        idOf={({ project }) => project.id}
        loading={read.data === undefined && read.problem === undefined}
        refreshing={read.refreshing}
        problem={read.problem}
        onRetry={read.again}
        onOpen={({ project }) => {
          if (chosen !== null)
            go('/artefacts/$projectId/$artefactId', { projectId: project.id, artefactId: chosen })
        }}
        empty={
          kinds.length > 0 ? (
            <NoMatch onClear={() => change(unfiltered)} />
          ) : (
            <EmptyState title={say('none')}>{say('none-words')}</EmptyState>
          )
        }
      />
    </>
  )
}

function Exports({ of }: { of: ArtefactsAddress }): ReactNode {
  const say = useWords('artefacts')
  return (['csv', 'xlsx'] as const).map((format) => (
    <a
      key={format}
      className="p-button p-button-plain"
      data-size="small"
      download
      title={say('download', { format: format.toUpperCase() })}
      href={`/api${writeRequest(exportArtefacts, { ...of, format }).url}`}
    >
      <Icon of={Download} size={13} />
      {format.toUpperCase()}
    </a>
  ))
}
