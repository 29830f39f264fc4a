import { useSetting } from '@portolan/ui'
import { type RefObject, useMemo } from 'react'
import { usePlanEditing } from '../cells/use-plan-editing.ts'
import { useEditPlan } from '../use-edit-plan.ts'
import { usePlanRows } from '../use-plan-rows.ts'
import type { GanttProps } from './gantt-props.ts'
import { useCommit } from './use-commit.ts'
import { useDesk } from './use-desk.ts'
import { usePanes } from './use-panes.ts'
import { useSandbox } from './use-sandbox.ts'
import { useScale } from './use-scale.ts'
import { useBars, useScene } from './use-scene.ts'
import { useBaseline, useOtherVersion } from './use-spans.ts'

export type PlanDrawing = ReturnType<typeof useDrawing>

/** The lines that show, as they stand or as they are tried out, and what is drawn of them. */
export function useDrawing(props: GanttProps, frame: RefObject<HTMLDivElement | null>) {
  const { view, activities, setting, address, onChange } = props
  const { today } = useSetting()
  const { desk, fresh } = useDesk(view, address.number)
  const sandbox = useSandbox(fresh ? desk : undefined)
  const { plan, busy } = useEditPlan(view)
  const commit = useCommit(plan, sandbox, setting)
  const rows = useMemo(() => sandbox.rows(activities.rows), [sandbox, activities.rows])
  const lines = usePlanRows(rows, address)
  const may = props.mayEdit && address.number === undefined
  const grows = !sandbox.on && !lines.filtered && !activities.hasMore
  const editing = usePlanEditing({ view, setting, commit, grows })
  const cells = may ? editing : undefined
  const panes = usePanes(frame, address, may)
  const ghosts = useBaseline(desk, address.against === undefined ? address.baseline : undefined)
  const others = useOtherVersion(desk, { projectId: view.projectId, number: address.against })
  const { bars, span } = useBars(lines.shown, {
    desk,
    ghosts,
    others,
    without: address.against !== undefined,
  })
  const zooming = useScale({ view, bars: span, today, width: panes.timeline, address, onChange })
  const drawn = useMemo(() => (may && grows ? { ...bars, count: bars.count + 1 } : bars), [bars, may, grows])
  const scene = useScene({ lines, bars: drawn, scale: zooming.scale, view, desk, address })
  const end = sandbox.dates?.end ?? desk?.opened.end ?? Number.NaN
  return { cells, desk, fresh, sandbox, busy, commit, lines, panes, zooming, scene, end, today }
}
