import type { OutputOf } from '@portolan/contract'
import { FilterBar, Switcher, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import { exceptionNexts, exceptionRules, type listExceptions } from '../../contract/index.ts'
import { type ChangeExceptions, type ExceptionAddress, isFiltered, unfiltered } from './address.ts'

const nexts = exceptionNexts.filter((one) => one !== 'none')

export function ExceptionFilters(props: {
  address: ExceptionAddress
  of: OutputOf<typeof listExceptions> | undefined
  onChange: ChangeExceptions
  children?: ReactNode
}): ReactNode {
  const say = useWords('exceptions')
  const { address, of, onChange } = props
  const { search, rules, next, escalated, mine, closed = false } = address
  const whose = mine === true ? 'mine' : escalated === true ? 'escalated' : 'all'
  return (
    <FilterBar
      search={search ?? ''}
      searchLabel={say('find')}
      onSearch={(text) => onChange({ search: text || undefined })}
      filters={[
        {
          id: 'rules',
          label: say('column.limit'),
          choices: exceptionRules.map((value) => ({ value, label: say(`rule.${value}`) })),
        },
        ...(closed
          ? []
          : [
              {
                id: 'next',
                label: say('column.next'),
                choices: nexts.map((value) => ({ value, label: say(`next.${value}`) })),
              },
            ]),
      ]}
      chosen={{ rules: rules ?? [], next: next ?? [] }}
      onChoose={(id, values) =>
        onChange(
          id === 'rules'
            ? { rules: orNothing(exceptionRules.filter((one) => values.includes(one))) }
            : { next: orNothing(nexts.filter((one) => values.includes(one))) },
        )
      }
      {...(isFiltered(address) ? { onClear: () => onChange(unfiltered) } : {})}
      found={of === undefined ? undefined : say('found', { count: of.items.length + of.more })}
    >
      <Switcher
        label={say('which')}
        value={closed ? 'closed' : 'open'}
        choices={(['open', 'closed'] as const).map((value) => ({
          value,
          label: say(`place.${value}`, { count: of?.counts[value] ?? 0 }),
        }))}
        onChoose={(value) =>
          onChange({ closed: value === 'closed' ? true : undefined, next: undefined, row: undefined })
        }
      />
      <Switcher
        label={say('whose')}
        value={whose}
        choices={(['all', 'mine', 'escalated'] as const).map((value) => ({
          value,
          label: say(`place.${value}`),
        }))}
        onChoose={(value) =>
          onChange({
            mine: value === 'mine' ? true : undefined,
            escalated: value === 'escalated' ? true : undefined,
          })
        }
      />
      {props.children}
    </FilterBar>
  )
}

function orNothing<T>(values: readonly T[]): T[] | undefined {
  return values.length === 0 ? undefined : [...values]
}
