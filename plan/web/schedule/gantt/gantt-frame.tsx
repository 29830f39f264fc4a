import { Splitter, Timeline, useWords } from '@portolan/ui'
import type { ReactNode, RefObject } from 'react'
import { ActivityGrid } from '../activity-grid.tsx'
import { useReading } from '../use-activities.ts'
import type { GanttProps } from './gantt-props.ts'
import { useChartLabel } from './use-chart-label.ts'
import type { PlanDrawing } from './use-drawing.ts'
import { useFirstView } from './use-first-view.ts'
import { lineOf, type useHands } from './use-hands.ts'
import { useGridElement } from './use-grid-element.ts'
import { useRowsTogether } from './use-rows-together.ts'
import { useSharedHover } from './use-shared-hover.ts'

type FrameProps = {
  readonly gantt: GanttProps
  readonly drawing: PlanDrawing
  readonly hands: ReturnType<typeof useHands>
  readonly frame: RefObject<HTMLDivElement | null>
}

/** Grid and timeline beside each other: the same lines, scrolled and hovered as one. */
export function GanttFrame(props: FrameProps): ReactNode {
  const { frame } = props
  const { lines, panes } = props.drawing
  const { timeline, setCurrent, live, keys } = props.hands
  const hover = useSharedHover(live, frame, timeline)
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys of the lines below, which are controls */}
      <div
        ref={frame}
        className="gantt"
        data-layout={panes.layout}
        onKeyDown={keys}
        onFocus={(event) => {
          const at = lineOf(event.target)
          if (at !== undefined) setCurrent(lines.shown[at]?.id)
        }}
        {...hover.ofGrid}
      >
        {panes.placed ? <GanttPanes {...props} onHover={hover.ofTimeline} /> : null}
      </div>
    </>
  )
}

function GanttPanes(
  props: FrameProps & { onHover: ReturnType<typeof useSharedHover>['ofTimeline'] },
): ReactNode {
  const say = useWords('gantt')
  const { view, activities, setting, address, onChange } = props.gantt
  const { lines, panes, zooming, scene, today, cells } = props.drawing
  const { why, timeline, setTimeline, setCurrent, rowAt, grab, overlayOf, askWhy } = props.hands
  const [grid, findGrid] = useGridElement()
  useRowsTogether(grid, timeline?.scroller)
  useFirstView(timeline, { view, today, ready: lines.shown.length > 0 })
  const reading = useReading(activities)
  const label = useChartLabel(view, lines.shown.length)
  return (
    <>
      <div
        ref={findGrid}
        className={panes.layout === 'timeline' ? 'gantt-hidden' : 'gantt-grid'}
        data-alone={panes.layout === 'grid' || undefined}
        style={panes.layout === 'both' ? { width: panes.grid } : undefined}
      >
        <ActivityGrid
          view={view}
          reading={reading}
          setting={setting}
          address={address}
          onChange={onChange}
          lines={lines}
          beside={panes.layout === 'both'}
          cells={cells}
        />
      </div>
      {panes.layout === 'both' ? (
        <Splitter
          label={say('splitter')}
          value={panes.grid}
          least={panes.least}
          most={panes.most}
          onChange={(split) => onChange({ split })}
        />
      ) : null}
      {panes.layout === 'grid' ? null : (
        <Timeline
          scene={scene}
          overlayOf={overlayOf}
          label={label}
          onReady={setTimeline}
          onHover={props.onHover}
          onPress={(hit, place) => {
            const row = rowAt(hit.row)
            setCurrent(row?.id)
            if (row && hit.part !== 'beside') askWhy(row, place)
            else if (hit.bar) timeline?.show(hit.bar.from)
          }}
          onOpen={(hit) => {
            why.close()
            onChange({ row: rowAt(hit.row)?.id, panel: undefined })
          }}
          onGrab={grab}
          onZoom={zooming.by}
        />
      )}
    </>
  )
}
