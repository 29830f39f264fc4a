import './page-texts.ts'
import { investmentStates } from '@portolan/plan/contract'
import { PageViews } from '@portolan/plan/web'
import type { Day } from '@portolan/quantity'
import {
  Button,
  FilterBar,
  GroupChooser,
  type FilterDefinition,
  type Say,
  Switcher,
  useFormat,
  useWords,
} from '@portolan/ui'
import { Grid3x3, History, Pencil } from 'lucide-react'
import type { ReactNode } from 'react'
import type { z } from 'zod'
import { type FilterChoices, shownStatuses } from '../contract/index.ts'
import { isFiltered, passing, type PortfolioAddress } from './address.ts'
import { customChosen, customFilters, customPatch, type Fields } from './custom-columns.tsx'
import { groupChoices } from './portfolio-columns.tsx'
import { statusWord } from './words.ts'

type Choices = z.output<typeof FilterChoices>

export function PortfolioFilters(props: {
  address: PortfolioAddress
  choices: Choices | undefined
  fields: Fields
  tags: readonly { readonly name: string; readonly times: number }[]
  count: number | undefined
  onChange: (patch: Partial<PortfolioAddress>) => void
  onClear: () => void
  mayEdit: boolean
}): ReactNode {
  const say = useWords('oversight')
  const lists = useWords('projects')
  const format = useFormat()
  const { address, onChange } = props
  const choose = (id: string, values: readonly string[]): void =>
    onChange(
      id.startsWith('custom.')
        ? { custom: customPatch(address.custom ?? [], id, values)?.slice() }
        : patchOf(id, values),
    )
  return (
    <FilterBar
      search={address.search ?? ''}
      searchLabel={say('filter.find')}
      onSearch={(search) => onChange({ search: search || undefined })}
      filters={[
        ...definitions(say, props.choices, (day) => format.day(day as Day)),
        {
          id: 'tag',
          label: say('column.tags'),
          choices: props.tags.map(({ name, times }) => ({ value: name, label: name, count: times })),
        },
        ...customFilters(props.fields, {
          say,
          shown: address.show ?? [],
          conditions: address.custom ?? [],
        }),
      ]}
      chosen={{ ...chosenOf(address), ...customChosen(address.custom ?? []) }}
      onChoose={choose}
      {...(isFiltered(address) ? { onClear: props.onClear } : {})}
      found={props.count === undefined ? undefined : say('filter.found', { count: props.count })}
    >
      <Switcher
        label={say('view.label')}
        value={address.view ?? 'list'}
        choices={views.map((view) => ({ value: view, label: say(`view.${view}`) }))}
        onChoose={(view) => onChange({ view: shownViews.find((one) => one === view) })}
      />
      {address.view === 'chart' ? null : (
        <GroupChooser
          choices={groupChoices(say, lists)}
          by={address.group}
          onChoose={(group) => onChange({ group })}
        />
      )}
      <PageViews
        page="portfolio"
        address={address}
        passing={passing}
        onChange={(patch) => onChange(patch as Partial<PortfolioAddress>)}
      />
      {props.mayEdit ? (
        <Button
          size="small"
          icon={Pencil}
          aria-pressed={address.edit === true}
          onClick={() => onChange({ edit: address.edit ? undefined : true, row: undefined })}
        >
          {lists('edit')}
        </Button>
      ) : null}
      <Button
        size="small"
        icon={History}
        aria-pressed={address.panel === 'changes'}
        onClick={() =>
          onChange({ panel: address.panel === 'changes' ? undefined : 'changes', row: undefined })
        }
      >
        {say('changes.button')}
      </Button>
      <Button
        size="small"
        icon={Grid3x3}
        aria-pressed={address.panel === 'matrix'}
        onClick={() => onChange({ panel: address.panel === 'matrix' ? undefined : 'matrix', row: undefined })}
      >
        {say('matrix.button')}
      </Button>
    </FilterBar>
  )
}

const shownViews = ['timeline', 'chart'] as const
const views = ['list', ...shownViews] as const

/** Filters of one answer take the last choice; the others gather. */
const single = ['organisationId', 'portfolioId', 'programmeId', 'category', 'state', 'asOf']

function patchOf(id: string, values: readonly string[]): Partial<PortfolioAddress> {
  if (id === 'differs') return { differs: values.length === 0 ? undefined : values.at(-1) === 'yes' }
  if (single.includes(id)) return { [id]: values.at(-1) }
  return { [id]: values.length === 0 ? undefined : [...values] }
}

function chosenOf(address: PortfolioAddress): Record<string, readonly string[]> {
  return {
    organisationId: oneOf(address.organisationId),
    portfolioId: oneOf(address.portfolioId),
    programmeId: oneOf(address.programmeId),
    category: oneOf(address.category),
    state: oneOf(address.state),
    asOf: oneOf(address.asOf),
    tag: address.tag ?? [],
    computed: address.computed ?? [],
    reported: address.reported ?? [],
    differs: address.differs === undefined ? [] : [address.differs ? 'yes' : 'no'],
  }
}

/** A filter with one choice or none would ask a question that has one answer: it is left out. */
function definitions(
  say: Say,
  choices: Choices | undefined,
  day: (day: string) => string,
): readonly FilterDefinition[] {
  const all: readonly FilterDefinition[] = [
    { id: 'organisationId', label: say('column.organisation'), choices: named(choices?.organisations ?? []) },
    {
      id: 'computed',
      label: say('column.computed'),
      choices: shownStatuses.map((status) => ({ value: status, label: statusWord(say, status) })),
    },
    {
      id: 'reported',
      label: say('column.reported'),
      choices: ratingChoices(say, choices?.ratings ?? []),
    },
    {
      id: 'differs',
      label: say('filter.differs'),
      choices: [
        { value: 'yes', label: say('filter.differ') },
        { value: 'no', label: say('filter.agree') },
      ],
    },
    {
      id: 'category',
      label: say('column.category'),
      choices: (choices?.categories ?? []).map(({ name, projects }) => ({
        value: name,
        label: name,
        count: projects,
      })),
    },
    { id: 'portfolioId', label: say('column.portfolio'), choices: named(choices?.portfolios ?? []) },
    { id: 'programmeId', label: say('filter.programme'), choices: named(choices?.programmes ?? []) },
    {
      id: 'state',
      label: say('filter.state'),
      choices: investmentStates.map((state) => ({ value: state, label: say(`plan:state.${state}`) })),
    },
    {
      id: 'asOf',
      label: say('filter.as-of'),
      choices: (choices?.registerDays ?? []).map((one) => ({
        value: one.day,
        label: day(one.day),
        count: one.projects,
      })),
    },
  ]
  return all.filter((one) => one.choices.length > 1)
}

function oneOf(value: string | undefined): readonly string[] {
  return value === undefined ? [] : [value]
}

function named(list: readonly { id: string; name: string; projects: number }[]): FilterDefinition['choices'] {
  return list.map(({ id, name, projects }) => ({ value: id, label: name, count: projects }))
}

/** The same word of two scales is one choice: the filter goes by the word. */
function ratingChoices(say: Say, ratings: Choices['ratings']): FilterDefinition['choices'] {
  const counts = new Map<string, number>()
  for (const { raw, projects } of ratings) counts.set(raw, (counts.get(raw) ?? 0) + projects)
  const words = [...counts].map(([raw, projects]) => ({ value: raw, label: raw, count: projects }))
  return [...words, { value: '', label: say('status.not-reported') }]
}
