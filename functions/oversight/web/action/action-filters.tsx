import { PageViews } from '@portolan/plan/web'
import { Button, FilterBar, Switcher, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import { actionPlaces, actionStates, dueSigns } from '../../contract/index.ts'
import { type ActionsAddress, passing } from './address.ts'

type Counts = { readonly mine: number; readonly asked: number; readonly all: number }

/** Kinds of things that actions come from. */
export const sourceKinds = ['decision', 'meeting-point', 'investment'] as const

export const unfiltered = {
  states: undefined,
  sign: undefined,
  sourceKind: undefined,
  ownerId: undefined,
  search: undefined,
} as const

export function isFiltered({ states, sign, sourceKind, ownerId, search }: ActionsAddress): boolean {
  return (
    (states?.length ?? 0) > 0 ||
    [sign, sourceKind, ownerId].some((one) => one !== undefined) ||
    Boolean(search)
  )
}

export function ActionFilters(props: {
  address: ActionsAddress
  counts: Counts | undefined
  onChange: (patch: Partial<ActionsAddress>) => void
}): ReactNode {
  const say = useWords('actions')
  const { address, counts, onChange } = props
  const { states, sign, sourceKind, search, place = 'mine', edit = false } = address
  const one = (value: string | undefined): readonly string[] => (value === undefined ? [] : [value])
  return (
    <FilterBar
      search={search ?? ''}
      searchLabel={say('filter.find')}
      onSearch={(text) => onChange({ search: text || undefined })}
      filters={[
        {
          id: 'states',
          label: say('column.state'),
          choices: actionStates.map((state) => ({ value: state, label: say(`state.${state}`) })),
        },
        {
          id: 'sign',
          label: say('column.due'),
          choices: dueSigns.map((value) => ({ value, label: say(`sign.${value}`) })),
        },
        {
          id: 'sourceKind',
          label: say('column.source'),
          choices: sourceKinds.map((value) => ({ value, label: say(`source.${value}`) })),
        },
      ]}
      chosen={{ states: states ?? [], sign: one(sign), sourceKind: one(sourceKind) }}
      onChoose={(id, values) => onChange(chosen(id, values))}
      {...(isFiltered(address) ? { onClear: () => onChange(unfiltered) } : {})}
    >
      <Switcher
        label={say('place.label')}
        value={place}
        choices={actionPlaces.map((value) => ({
          value,
          label: say(`place.${value}`),
          count: counts?.[value],
        }))}
        onChoose={(value) => onChange({ place: actionPlaces.find((each) => each === value), row: undefined })}
      />
      <Button size="small" aria-pressed={edit} onClick={() => onChange({ edit: edit ? undefined : true })}>
        {say(edit ? 'edit-end' : 'edit')}
      </Button>
      <PageViews
        page="actions"
        address={address}
        passing={passing}
        onChange={(patch) => onChange(patch as Partial<ActionsAddress>)}
      />
    </FilterBar>
  )
}

/** Days and states exclude each other: only what is open is due. Of days and sources the last one chosen holds. */
function chosen(id: string, values: readonly string[]): Partial<ActionsAddress> {
  const last = values.at(-1)
  if (id === 'sign') return { sign: dueSigns.find((sign) => sign === last), states: undefined }
  if (id === 'sourceKind') return { sourceKind: last }
  return { states: actionStates.filter((state) => values.includes(state)), sign: undefined }
}
