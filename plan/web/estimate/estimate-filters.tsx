import { writeRequest } from '@portolan/contract'
import { FilterBar, Icon, Switcher, useWords } from '@portolan/ui'
import { Download } from 'lucide-react'
import type { ReactNode } from 'react'
import { estimateMethods, estimateStates, estimateUnits, exportEstimates } from '../../contract/index.ts'
import { type EstimatesAddress, type EstimatesInput, isFiltered, outcomes, unfiltered } from './address.ts'

export function EstimateFilters(props: {
  address: EstimatesAddress
  kinds: readonly string[]
  total: number | undefined
  onChange: (patch: Partial<EstimatesAddress>) => void
  children?: ReactNode
}): ReactNode {
  const say = useWords('estimates')
  const { address, kinds, total, onChange } = props
  const { state, method, unit, kind, outcome } = address
  const one = (value: string | undefined): readonly string[] => (value === undefined ? [] : [value])
  const choices = (name: string, values: readonly string[]): { value: string; label: string }[] =>
    values.map((value) => ({ value, label: say(`${name}.${value}`) }))
  return (
    <FilterBar
      search={address.search ?? ''}
      searchLabel={say('find')}
      onSearch={(text) => onChange({ search: text || undefined })}
      filters={[
        { id: 'state', label: say('column.state'), choices: choices('state', estimateStates) },
        { id: 'outcome', label: say('column.outcome'), choices: choices('outcome', outcomes) },
        { id: 'method', label: say('column.method'), choices: choices('method', estimateMethods) },
        {
          id: 'kind',
          label: say('column.kind'),
          choices: kinds.map((value) => ({ value, label: value })),
        },
        { id: 'unit', label: say('column.unit'), choices: choices('unit', estimateUnits) },
      ]}
      chosen={{
        state: one(state),
        outcome: one(outcome),
        method: one(method),
        kind: one(kind),
        unit: one(unit),
      }}
      onChoose={(id, values) => onChange({ [id]: values.at(-1) })}
      {...(isFiltered(address) ? { onClear: () => onChange(unfiltered) } : {})}
      found={total === undefined ? undefined : say('found', { count: total })}
    >
      <Switcher
        label={say('whose')}
        value={address.mine ? 'mine' : 'all'}
        choices={['all', 'mine'].map((value) => ({ value, label: say(`whose-${value}`) }))}
        onChoose={(value) => onChange({ mine: value === 'mine' ? true : undefined })}
      />
      {props.children}
    </FilterBar>
  )
}

/** The list as it is filtered, as a file. */
export function ExportLinks(props: { of: EstimatesInput }): ReactNode {
  const say = useWords('estimates')
  return (['csv', 'xlsx'] as const).map((format) => (
    <a
      key={format}
      className="p-button p-button-plain"
      download
      title={say('download', { format: format.toUpperCase() })}
      href={`/api${writeRequest(exportEstimates, { ...props.of, format }).url}`}
    >
      <Icon of={Download} size={13} />
      {format.toUpperCase()}
    </a>
  ))
}
