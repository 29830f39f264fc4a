import { FilterBar, Switcher, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import { datedStates } from '@portolan/platform/dated/contract'
import { type GovernanceDays, governanceKinds } from '../../contract/index.ts'
import { type CalendarAddress, type ChangeCalendar, isFiltered, unfiltered } from './address.ts'
import { rowsOf } from './rows-of.ts'
import { sayKind } from './words.ts'

export function CalendarFilters(props: {
  address: CalendarAddress
  of: GovernanceDays | undefined
  onChange: ChangeCalendar
}): ReactNode {
  const say = useWords('calendar')
  const { address, of, onChange } = props
  const { search, kinds, state, whose, week } = address
  const countOf = new Map(of?.kinds.map(({ kind, count }) => [kind, count]))
  const { late = 0, ahead = 0, done = 0 } = of?.counts ?? {}
  const counts = { all: late + ahead + done, late, ahead, done }
  return (
    <FilterBar
      search={search ?? ''}
      searchLabel={say('find')}
      onSearch={(text) => onChange({ search: text || undefined })}
      filters={[
        {
          id: 'kinds',
          label: say('column.kind'),
          choices: governanceKinds.map((value) => ({
            value,
            label: say('kind-of', { kind: sayKind(say, value), count: countOf.get(value) ?? 0 }),
          })),
        },
      ]}
      chosen={{ kinds: kinds ?? [] }}
      onChoose={(_, values) => {
        const chosen = governanceKinds.filter((one) => values.includes(one))
        onChange({ kinds: chosen.length === 0 ? undefined : chosen })
      }}
      {...(isFiltered(address) ? { onClear: () => onChange(unfiltered) } : {})}
      found={of === undefined ? undefined : say('found', { count: countShown(of, week) })}
    >
      <Switcher
        label={say('which')}
        value={state ?? 'all'}
        choices={(['all', ...datedStates] as const).map((value) => ({
          value,
          label: say(`state-of.${value}`, { count: counts[value] }),
        }))}
        onChoose={(value) => onChange({ state: datedStates.find((one) => one === value) })}
      />
      <Switcher
        label={say('whose')}
        value={whose ?? 'all'}
        choices={(['all', 'mine', 'office'] as const).map((value) => ({
          value,
          label: say(`whose-of.${value}`),
        }))}
        onChoose={(value) => onChange({ whose: value === 'mine' || value === 'office' ? value : undefined })}
      />
    </FilterBar>
  )
}

/** As many as the list below has lines; what it could not hold belongs to no week. */
function countShown(of: GovernanceDays, week: string | undefined): number {
  return rowsOf(of, week).length + (week === undefined ? of.more : 0)
}
