import { DataGrid, EmptyState, FilterBar, NoMatch, Split, useReadPages, useWords } from '@portolan/ui'
import { type ReactNode, useMemo } from 'react'
import { listScopeItems, type ScopeItemRow, scopeStates, type ScopeView } from '../../contract/index.ts'
import type { ChangeScopeAddress, ScopeAddress } from './address.ts'
import { itemColumns } from './item-columns.tsx'
import { ItemPanel } from './item-panel.tsx'
import { useNarrow } from '../use-narrow.ts'
import { useCounted } from './use-counted.ts'

const page = 200
const usuallyHidden = ['created', 'closed', 'due', 'priority', 'parent']
const hiddenNarrow = [...usuallyHidden, 'assignee']
const noFilters = {
  search: undefined,
  states: undefined,
  types: undefined,
  statuses: undefined,
  sprints: undefined,
  unestimated: undefined,
}

/** Every item of the scope, with filters that stand in the address. */
export function ScopeItems(props: {
  view: ScopeView
  address: ScopeAddress
  onChange: ChangeScopeAddress
}): ReactNode {
  const say = useWords('scope')
  const counted = useCounted()
  const narrow = useNarrow()
  const { view, address, onChange } = props
  const { search, states, types, statuses, sprints, unestimated } = address
  const filters = {
    ...(search ? { search } : {}),
    ...(states?.length ? { states } : {}),
    ...(types?.length ? { types } : {}),
    ...(statuses?.length ? { statuses } : {}),
    ...(sprints?.length ? { sprints } : {}),
    ...(unestimated ? { unestimated } : {}),
  }
  const filtered = Object.keys(filters).length > 0
  const items = useReadPages(listScopeItems, { projectId: view.projectId, limit: page, ...filters })
  const columns = useMemo(() => itemColumns(say), [say])
  const row = items.rows.find(({ id }) => id === address.row)
  const choicesOf = (values: readonly string[]) => values.map((value) => ({ value, label: value }))
  return (
    <>
      <FilterBar
        search={search ?? ''}
        searchLabel={say('bar.find')}
        onSearch={(text) => onChange({ search: text === '' ? undefined : text })}
        filters={[
          {
            id: 'states',
            label: say('bar.state'),
            choices: scopeStates.map((value) => ({ value, label: say(`state.${value}`) })),
          },
          { id: 'types', label: say('column.type'), choices: choicesOf(view.types) },
          { id: 'statuses', label: say('column.status'), choices: choicesOf(view.statuses) },
          {
            id: 'sprints',
            label: say('column.sprint'),
            choices: choicesOf(view.sprints.map(({ name }) => name)),
          },
          {
            id: 'show',
            label: say('bar.show'),
            choices: [{ value: 'unestimated', label: say('bar.unestimated') }],
          },
        ]}
        chosen={{
          states: states ?? [],
          types: types ?? [],
          statuses: statuses ?? [],
          sprints: sprints ?? [],
          show: unestimated ? ['unestimated'] : [],
        }}
        onChoose={(id, values) =>
          onChange(
            id === 'show'
              ? { unestimated: values.length > 0 || undefined }
              : { [id]: values.length > 0 ? [...values] : undefined },
          )
        }
        onClear={() => onChange(noFilters)}
        found={
          filtered && !items.hasMore && !items.loading ? counted('bar.found', items.rows.length) : undefined
        }
      />
      <Split side={row ? <ItemPanel of={row} onClose={() => onChange({ row: undefined })} /> : undefined}>
        <DataGrid<ScopeItemRow>
          label={say('items.title')}
          columns={columns}
          rows={items.rows}
          idOf={({ id }) => id}
          onOpen={({ id }) => onChange({ row: id, panel: undefined })}
          openId={address.row}
          density="compact"
          total={filtered ? undefined : view.counts.items}
          hasMore={items.hasMore}
          loadingMore={items.loadingMore}
          onNeedMore={items.more}
          loading={items.loading}
          refreshing={items.refreshing}
          problem={items.problem}
          onRetry={items.again}
          hiddenColumns={address.hide ?? (narrow || row ? hiddenNarrow : usuallyHidden)}
          onHideColumns={(hide) => onChange({ hide: [...hide] })}
          empty={
            filtered ? (
              <NoMatch title={say('items.no-match')} hint={say('items.no-match-words')} />
            ) : (
              <EmptyState title={say('items.none')}>{say('items.none-words')}</EmptyState>
            )
          }
        />
      </Split>
    </>
  )
}
