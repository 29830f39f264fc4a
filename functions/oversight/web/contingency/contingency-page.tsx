import './contingency.css'
import './texts.ts'
import { writeRequest } from '@portolan/contract'
import { useNarrow } from '@portolan/plan/web'
import {
  DataGrid,
  EmptyState,
  FilterBar,
  Icon,
  NoMatch,
  Switcher,
  useAddress,
  useGo,
  useRead,
  useWords,
} from '@portolan/ui'
import { Download } from 'lucide-react'
import { type ReactNode, useMemo } from 'react'
import {
  type ContingencyList,
  type ContingencyRow,
  contingencySorts,
  contingencyStates,
  exportContingency,
  listContingency,
} from '../../contract/index.ts'
import {
  type ChangeContingency,
  contingencyAddress,
  type ContingencyAddress,
  contingencyInput,
  isFiltered,
  unfiltered,
} from './address.ts'
import { contingencyColumns } from './contingency-columns.tsx'
import { ContingencyTotals } from './contingency-totals.tsx'
import { useExplainContingency } from './use-explain-contingency.ts'

const givesWay = ['manager', 'simulated', 'progress', 'reserve', 'days']

/** What the running projects hold for what may happen: what goes too fast or is too thin stands first. */
export function ContingencyPage(): ReactNode {
  const say = useWords('contingency')
  const go = useGo()
  const narrow = useNarrow()
  const explain = useExplainContingency()
  const [address, change] = useAddress(contingencyAddress)
  const read = useRead(listContingency, contingencyInput(address))
  const columns = useMemo(() => contingencyColumns(say, explain), [say, explain])
  return (
    <>
      {read.data === undefined ? null : <ContingencyTotals of={read.data} address={address} />}
      <Filters address={address} of={read.data} onChange={change} />
      <DataGrid<ContingencyRow>
        label={say('title')}
        columns={columns}
        rows={read.data?.items ?? []}
        idOf={({ projectId }) => projectId}
        loading={read.data === undefined && read.problem === undefined}
        refreshing={read.refreshing}
        problem={read.problem}
        onRetry={read.again}
        hiddenColumns={narrow ? givesWay : []}
        sorting={
          address.sort === undefined
            ? undefined
            : { by: address.sort, descending: address.descending === true }
        }
        onSort={(sorting) =>
          change({
            sort: contingencySorts.find((one) => one === sorting?.by),
            descending: sorting?.descending === true ? true : undefined,
          })
        }
        onOpen={({ projectId }) => go('/projects/$projectId/contingency', { projectId })}
        rowTone={({ state }) => (state === 'used-up' || state === 'burning' ? 'bad' : undefined)}
        empty={
          isFiltered(address) ? (
            <NoMatch onClear={() => change(unfiltered)} />
          ) : (
            <EmptyState title={say('empty.none')}>{say('empty.none-words')}</EmptyState>
          )
        }
      />
    </>
  )
}

function Filters(props: {
  address: ContingencyAddress
  of: ContingencyList | undefined
  onChange: ChangeContingency
}): ReactNode {
  const say = useWords('contingency')
  const { address, of, onChange } = props
  const whose = address.mine === true ? 'mine' : address.waiting === true ? 'waiting' : 'all'
  const counts = { all: undefined, waiting: of?.waiting, mine: of?.mine }
  return (
    <FilterBar
      search={address.search ?? ''}
      searchLabel={say('find')}
      onSearch={(text) => onChange({ search: text || undefined })}
      filters={[
        {
          id: 'states',
          label: say('column.state'),
          choices: contingencyStates.map((value) => ({
            value,
            label: say('state-of', { state: say(`state.${value}`), count: of?.counts[value] ?? 0 }),
          })),
        },
      ]}
      chosen={{ states: address.states ?? [] }}
      onChoose={(_, values) => {
        const states = contingencyStates.filter((one) => values.includes(one))
        onChange({ states: states.length === 0 ? undefined : states })
      }}
      {...(isFiltered(address) ? { onClear: () => onChange(unfiltered) } : {})}
      found={of === undefined ? undefined : say('found', { count: of.items.length + of.more })}
    >
      <Switcher
        label={say('whose')}
        value={whose}
        choices={(['all', 'waiting', 'mine'] as const).map((value) => ({
          value,
          label: say(`place.${value}`, { count: counts[value] ?? 0 }),
        }))}
        onChoose={(value) =>
          onChange({
            mine: value === 'mine' ? true : undefined,
            waiting: value === 'waiting' ? true : undefined,
          })
        }
      />
      <ExportLinks of={address} />
    </FilterBar>
  )
}

/** The list as it is filtered and sorted, as a file. */
function ExportLinks({ of }: { of: ContingencyAddress }): ReactNode {
  const say = useWords('oversight')
  return (['csv', 'xlsx'] as const).map((format) => (
    <a
      key={format}
      className="p-button p-button-plain"
      data-size="small"
      download
      title={say('portfolio.download', { format: format.toUpperCase() })}
      href={`/api${writeRequest(exportContingency, { ...contingencyInput(of), format }).url}`}
    >
      <Icon of={Download} size={13} />
      {format.toUpperCase()}
    </a>
  ))
}
