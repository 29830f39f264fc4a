import { DataGrid, EmptyState, type GridColumn, NoMatch, useWords } from '@portolan/ui'
import { memo, type ReactNode, useCallback, useMemo } from 'react'
import type { ActivityRow, ScheduleView } from '../../contract/index.ts'
import { useNarrow } from '../use-narrow.ts'
import { activityColumns } from './activity-columns.tsx'
import type { ChangePlanAddress, PlanAddress } from './address.ts'
import type { PlanEditing } from './cells/use-plan-editing.ts'
import { chosenHidden, hiddenIn } from './hidden-columns.ts'
import { withToggled } from './outline.ts'
import type { Reading } from './use-activities.ts'
import type { PlanSetting } from './activity-cells.tsx'
import { noFilters, type PlanLines } from './use-plan-rows.ts'

type ActivityGridProps = {
  readonly view: ScheduleView
  readonly reading: Reading
  readonly lines: PlanLines
  readonly setting: PlanSetting
  readonly address: PlanAddress
  readonly onChange: ChangePlanAddress
  /** The timeline stands beside it: then it keeps to what is read along time. */
  readonly beside: boolean
  /** Its cells can be changed; undefined for who reads. */
  readonly cells: PlanEditing | undefined
}

/** The outline of the plan: every activity with its dates, as a tree while no filter takes rows out of it. */
export const ActivityGrid: (props: ActivityGridProps) => ReactNode = memo(Outline) as typeof Outline

function Outline(props: ActivityGridProps): ReactNode {
  const say = useWords('schedule')
  const { view, reading, lines, setting, address, onChange, beside, cells } = props
  const { rows } = reading
  const { shown, closed, filtered } = lines
  const narrow = useNarrow()
  const withCost = rows.some((row) => row.cost !== undefined) && view.currency !== null
  const onOpen = useCallback((row: ActivityRow) => onChange({ row: row.id, panel: undefined }), [onChange])
  const edited = cells !== undefined
  const plain = useMemo(
    () => activityColumns(setting, { withCost, beside, onOpen: edited ? onOpen : undefined }),
    [setting, withCost, beside, edited, onOpen],
  )
  const columns = useMemo(() => withEdits(plain, cells), [plain, cells])
  const panel = address.row !== undefined || address.panel !== undefined
  const room = useMemo(
    () => ({ chosen: address.hide, narrow, panel, beside }),
    [address.hide, narrow, panel, beside],
  )
  const hidden = useMemo(() => hiddenIn(view, room), [view, room])
  const toggle = useCallback(
    (row: ActivityRow, open: boolean) =>
      onChange({ closed: [...withToggled(address.closed ?? [], row.id, open)] }),
    [address.closed, onChange],
  )
  return (
    <DataGrid<ActivityRow>
      label={say('grid.title')}
      columns={columns}
      rows={shown}
      idOf={idOf}
      density={address.roomy === true ? 'regular' : 'compact'}
      tree={{
        levelOf: (row) => row.level,
        openOf: (row) => (row.hasChildren && !filtered ? !closed.has(row.id) : undefined),
        onToggle: toggle,
      }}
      total={filtered || closed.size > 0 ? undefined : view.counts.activities + view.counts.summaries}
      loading={reading.loading}
      refreshing={reading.refreshing}
      problem={reading.problem}
      onRetry={reading.again}
      hasMore={reading.hasMore}
      loadingMore={reading.hasMore}
      onOpen={onOpen}
      editing={cells?.editing}
      openId={address.row}
      hiddenColumns={hidden}
      onHideColumns={(ids) => onChange({ hide: chosenHidden(ids, view, room) })}
      empty={
        filtered ? (
          <NoMatch onClear={() => onChange(noFilters)} />
        ) : (
          <EmptyState title={say('grid.none')}>{say('grid.none-words')}</EmptyState>
        )
      }
    />
  )
}

function idOf(row: ActivityRow): string {
  return row.id
}

function withEdits(
  columns: readonly GridColumn<ActivityRow>[],
  cells: PlanEditing | undefined,
): readonly GridColumn<ActivityRow>[] {
  if (cells === undefined) return columns
  return columns.map((column) => {
    const edit = cells.edits.get(column.id)
    return edit === undefined ? column : { ...column, edit }
  })
}
