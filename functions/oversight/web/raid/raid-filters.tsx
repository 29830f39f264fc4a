import { PageViews } from '@portolan/plan/web'
import { Button, FilterBar, Switcher, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import { entryKinds, entrySigns } from '../../contract/index.ts'
import { type ChangeRaid, passing, type RaidAddress } from './address.ts'

type Counts = { readonly mine: number; readonly asked: number; readonly all: number }

export const unfiltered = {
  kinds: undefined,
  signs: undefined,
  over: undefined,
  search: undefined,
  probability: undefined,
  impact: undefined,
  causeId: undefined,
} as const

export function isFiltered(address: RaidAddress): boolean {
  const { kinds, signs, over, search, probability, impact, causeId } = address
  return (
    (kinds?.length ?? 0) + (signs?.length ?? 0) > 0 ||
    over === true ||
    Boolean(search) ||
    probability !== undefined ||
    impact !== undefined ||
    causeId !== undefined
  )
}

const places = ['all', 'mine', 'asked'] as const
const cells = ['probability', 'impact'] as const

export function RaidFilters(props: {
  address: RaidAddress
  counts: Counts | undefined
  onChange: ChangeRaid
  projectId?: string
  children?: ReactNode
}): ReactNode {
  const say = useWords('raid')
  const { address, counts, onChange, projectId } = props
  const { kinds, signs, search, place = 'all' } = address
  const one = (value: number | undefined): readonly string[] => (value === undefined ? [] : [String(value)])
  return (
    <FilterBar
      search={search ?? ''}
      searchLabel={say('filter.find')}
      onSearch={(text) => onChange({ search: text || undefined })}
      filters={[
        {
          id: 'kinds',
          label: say('column.kind'),
          choices: entryKinds.map((kind) => ({ value: kind, label: say(`kinds.${kind}`) })),
        },
        {
          id: 'signs',
          label: say('column.sign'),
          choices: entrySigns.map((sign) => ({ value: sign, label: say(`sign.${sign}`) })),
        },
        ...cells.map((id) => ({ id, label: say(`matrix.${id}`), choices: stepChoices })),
      ]}
      chosen={{
        kinds: kinds ?? [],
        signs: signs ?? [],
        probability: one(address.probability),
        impact: one(address.impact),
      }}
      onChoose={(id, values) => onChange(chosen(id, values))}
      {...(isFiltered(address) ? { onClear: () => onChange(unfiltered) } : {})}
    >
      <Switcher
        label={say('place.label')}
        value={place}
        choices={places.map((value) => ({ value, label: say(`place.${value}`), count: counts?.[value] }))}
        onChoose={(value) => onChange({ place: places.find((each) => each === value && each !== 'all') })}
      />
      <Toggles address={address} onChange={onChange} />
      {projectId === undefined ? (
        <PageViews
          page="raid"
          address={address}
          passing={passing}
          onChange={(patch) => onChange(patch as Partial<RaidAddress>)}
        />
      ) : null}
      {props.children}
    </FilterBar>
  )
}

/** The matrix above the list, what is over instead of what is open, and writing in cells. */
function Toggles({ address, onChange }: { address: RaidAddress; onChange: ChangeRaid }): ReactNode {
  const say = useWords('raid')
  const { over = false, edit = false, matrix = false } = address
  return (
    <>
      <Button
        size="small"
        aria-pressed={matrix}
        onClick={() => onChange({ matrix: matrix ? undefined : true })}
      >
        {say('matrix.show')}
      </Button>
      <Button
        size="small"
        aria-pressed={over}
        onClick={() => onChange({ over: over ? undefined : true, signs: undefined })}
      >
        {say('over')}
      </Button>
      <Button size="small" aria-pressed={edit} onClick={() => onChange({ edit: edit ? undefined : true })}>
        {say(edit ? 'edit-end' : 'edit')}
      </Button>
    </>
  )
}

const stepChoices = [1, 2, 3, 4, 5].map((step) => ({ value: String(step), label: String(step) }))

/** Only what is open asks for something. Of the steps the last one chosen holds. */
function chosen(id: string, values: readonly string[]): Partial<RaidAddress> {
  if (id === 'signs') return { signs: entrySigns.filter((sign) => values.includes(sign)), over: undefined }
  if (id === 'kinds') return { kinds: entryKinds.filter((kind) => values.includes(kind)) }
  const last = values.at(-1)
  return { [id]: last === undefined ? undefined : Number(last) }
}
