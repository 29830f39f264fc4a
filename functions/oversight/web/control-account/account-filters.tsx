import type { OutputOf } from '@portolan/contract'
import { FilterBar, Switcher, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import { explainStates, type listAccounts } from '../../contract/index.ts'
import { type AccountsAddress, type ChangeAccounts, isFiltered, unfiltered } from './address.ts'

export function AccountFilters(props: {
  address: AccountsAddress
  of: OutputOf<typeof listAccounts> | undefined
  onChange: ChangeAccounts
  children?: ReactNode
}): ReactNode {
  const say = useWords('accounts')
  const { address, of, onChange } = props
  const { search, states, mine, all } = address
  return (
    <FilterBar
      search={search ?? ''}
      searchLabel={say('find')}
      onSearch={(text) => onChange({ search: text || undefined })}
      filters={[
        {
          id: 'states',
          label: say('column.state'),
          choices: explainStates.map((value) => ({ value, label: say(`state.${value}`) })),
        },
      ]}
      chosen={{ states: states ?? [] }}
      onChoose={(_, values) => {
        const chosen = explainStates.filter((one) => values.includes(one))
        onChange({ states: chosen.length === 0 ? undefined : chosen })
      }}
      {...(isFiltered(address) ? { onClear: () => onChange(unfiltered) } : {})}
      found={of === undefined ? undefined : say('found', { count: of.items.length + of.more })}
    >
      <Switcher
        label={say('which')}
        value={all === true ? 'all' : 'past'}
        choices={(['past', 'all'] as const).map((value) => ({
          value,
          label: say(`place.${value}`, { count: of?.counts[value] ?? 0 }),
        }))}
        onChoose={(value) => onChange({ all: value === 'all' ? true : undefined, row: undefined })}
      />
      <Switcher
        label={say('whose')}
        value={mine === true ? 'mine' : 'everyone'}
        choices={(['everyone', 'mine'] as const).map((value) => ({
          value,
          label: say(`place.${value}`, { count: of?.counts.mine ?? 0 }),
        }))}
        onChoose={(value) => onChange({ mine: value === 'mine' ? true : undefined })}
      />
      {props.children}
    </FilterBar>
  )
}
