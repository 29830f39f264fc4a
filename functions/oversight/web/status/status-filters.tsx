import type { OutputOf } from '@portolan/contract'
import { FilterBar, Switcher, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import { type listPeriodStatus, periodStatusStates } from '../../contract/index.ts'
import type { PeriodAddress } from './address.ts'
import { usePeriodName } from './use-period-name.ts'

export const unfiltered = { search: undefined, state: undefined, mine: undefined } as const

const shownPeriods = 12

export function StatusFilters(props: {
  address: PeriodAddress
  of: OutputOf<typeof listPeriodStatus> | undefined
  onChange: (patch: Partial<PeriodAddress>) => void
}): ReactNode {
  const say = useWords('status')
  const periodName = usePeriodName()
  const { address, of, onChange } = props
  const { search, state, mine, period } = address
  const isFiltered = search !== undefined || state !== undefined || mine === true
  return (
    <FilterBar
      search={search ?? ''}
      searchLabel={say('page.find')}
      onSearch={(text) => onChange({ search: text || undefined })}
      filters={[
        {
          id: 'state',
          label: say('column.state'),
          choices: periodStatusStates.map((value) => ({
            value,
            label: say(`state.${value}`),
            count: of?.counts[value],
          })),
        },
        {
          id: 'period',
          label: say('past.period'),
          choices: (of?.periods ?? [])
            .slice(0, shownPeriods)
            .map((value) => ({ value, label: periodName(value) })),
        },
      ]}
      chosen={{ state: state ?? [], period: period === undefined ? [] : [period] }}
      onChoose={(id, values) =>
        onChange(
          id === 'period'
            ? { period: values.at(-1) }
            : {
                state:
                  values.length === 0 ? undefined : periodStatusStates.filter((one) => values.includes(one)),
              },
        )
      }
      {...(isFiltered ? { onClear: () => onChange(unfiltered) } : {})}
      found={of === undefined ? undefined : say('page.found', { count: of.items.length })}
    >
      <Switcher
        label={say('page.whose')}
        value={mine === true ? 'mine' : 'all'}
        choices={(['all', 'mine'] as const).map((value) => ({ value, label: say(`page.${value}`) }))}
        onChoose={(value) => onChange({ mine: value === 'mine' ? true : undefined })}
      />
    </FilterBar>
  )
}
