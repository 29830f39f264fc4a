import { PageViews } from '@portolan/plan/web'
import { Button, FilterBar, Switcher, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import { decisionPlaces, decisionStates } from '../../contract/index.ts'
import { type InboxAddress, passing } from './address.ts'

type Counts = { readonly waiting: number; readonly asked: number; readonly all: number }

export function InboxFilters(props: {
  address: InboxAddress
  counts: Counts | undefined
  onChange: (patch: Partial<InboxAddress>) => void
  /** How many rows are selected that wait for the reader. */
  chosen: number
  onTogether: () => void
}): ReactNode {
  const say = useWords('decisions')
  const { address, counts, onChange } = props
  const { states, overdue, search, place = 'waiting' } = address
  const filtered = (states?.length ?? 0) > 0 || overdue !== undefined || (search ?? '') !== ''
  return (
    <FilterBar
      search={search ?? ''}
      searchLabel={say('filter.find')}
      onSearch={(text) => onChange({ search: text || undefined })}
      filters={[
        {
          id: 'states',
          label: say('column.state'),
          choices: decisionStates.map((state) => ({ value: state, label: say(`state.${state}`) })),
        },
        {
          id: 'overdue',
          label: say('filter.overdue'),
          choices: [{ value: 'yes', label: say('filter.only-overdue') }],
        },
      ]}
      chosen={{ states: states ?? [], overdue: overdue ? ['yes'] : [] }}
      onChoose={(id, values) =>
        onChange(
          id === 'overdue'
            ? { overdue: values.length > 0 ? true : undefined }
            : { states: decisionStates.filter((state) => values.includes(state)) },
        )
      }
      {...(filtered
        ? { onClear: () => onChange({ states: undefined, overdue: undefined, search: undefined }) }
        : {})}
    >
      {props.chosen > 1 ? (
        <Button size="small" kind="first" onClick={props.onTogether}>
          {say('together.open', { count: props.chosen })}
        </Button>
      ) : null}
      <Switcher
        label={say('place.label')}
        value={place}
        choices={decisionPlaces.map((one) => ({
          value: one,
          label: say(`place.${one}`),
          count: one === 'all' ? undefined : counts?.[one],
        }))}
        onChoose={(value) => onChange({ place: decisionPlaces.find((one) => one === value), row: undefined })}
      />
      <PageViews
        page="decisions"
        address={address}
        passing={passing}
        onChange={(patch) => onChange(patch as Partial<InboxAddress>)}
      />
    </FilterBar>
  )
}
