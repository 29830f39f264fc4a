import './data-grid.css'
import {
  type ClipboardEvent,
  type CSSProperties,
  type ReactNode,
  type RefObject,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { ProgressLine } from '../parts/states.tsx'
import { useToast } from '../toast.tsx'
import { addTexts, useWords } from '../words.ts'
import { ColumnChooser } from './column-chooser.tsx'
import type { InnerGridProps } from './data-grid.tsx'
import { FooterRow } from './footer-row.tsx'
import { GridBody } from './grid-body.tsx'
import type { GridExtension, GridPlace } from './grid-extension.ts'
import { pressInGrid } from './grid-keys.ts'
import type { DataGridProps } from './grid-props.ts'
import { GridBones, GridMessage } from './grid-states.tsx'
import { HeaderRow } from './header-row.tsx'
import de from './locales/de.json'
import en from './locales/en.json'
import { trackList } from './movement.ts'
import { cellsIn } from './range.ts'
import { openReach } from './reach.ts'
import { selectionState, toggleAll } from './selection.ts'
import { useShownColumns } from './shown-columns.ts'
import { useArrangement } from './use-arrangement.ts'
import { useBlockCopy } from './use-block-copy.ts'
import { useHeaderKeys } from './use-header-keys.ts'
import { useMountedColumns } from './use-mounted-columns.ts'
import { usePlace } from './use-place.ts'
import { usePointing } from './use-pointing.ts'

// The words of grids come with the first grid: the shell shows none.
addTexts({ namespace: 'grid', en, de })

const HEAD = 30
const heights = { regular: 34, compact: 28, 'two-line': 45 } as const

/** Many rows, few on the screen: keyboard, sorting and paging as the grid pattern of WAI-ARIA asks. */
export function GridCore<Row extends object>(
  props: InnerGridProps<Row> & { extension?: GridExtension<Row> | undefined },
): ReactNode {
  const say = useWords('grid')
  const toast = useToast()
  const { rows, extension } = props
  const rowHeight = heights[props.density ?? 'regular']
  const arranging = useArrangement(props)
  const shown = useShownColumns({ ...props, columns: arranging.columns })
  const selectable = props.onSelect !== undefined
  const scroller = useRef<HTMLDivElement>(null)
  const own = usePlace({ rows: rows.length, columns: shown.length }, scroller, props.standing, props.heldRef)
  const { active, range } = own
  const mounted = useMountedColumns(scroller, shown, active.column)
  const { totals } = props
  const footed = totals !== undefined && shown.some(({ id }) => totals[id] !== undefined)
  const [reach] = useState(openReach)
  useKeptScroll(scroller, props.scrolledRef)
  const place: GridPlace<Row> = {
    rows,
    columns: shown,
    active,
    range,
    go: (to, extend) => {
      if (to.row >= 0) reach.to(to.row)
      own.go(to, extend)
    },
    refocus: own.refocus,
  }
  const pointing = usePointing({ own, place, extension }, scroller)
  const copy = useBlockCopy<Row>()
  const onHeaderKey = useHeaderKeys(scroller, { shown, arranging, own })
  const onCopy = (event: ClipboardEvent): void => {
    const count = copy(event, place)
    if (count > 1) toast({ sentence: say('copied', { count }) })
  }
  const page = (): number =>
    Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - HEAD) / rowHeight) - 1)
  const tracks = trackList([...(selectable ? [{ width: 36 }] : []), ...shown])
  const least = shown.reduce((sum, column) => sum + column.width, selectable ? 36 : 0)
  const body = rows.length > 0
  const many = cellsIn(range) > 1 ? range : undefined
  return (
    <div className="p-grid-frame" data-fill={(props.height ?? 'fill') === 'fill' || undefined}>
      <ProgressLine active={props.refreshing ?? false} />
      <div
        ref={scroller}
        className="p-grid"
        role={props.tree ? 'treegrid' : 'grid'}
        aria-label={props.label}
        aria-rowcount={props.total === undefined ? (props.hasMore ? -1 : rows.length + 1) : props.total + 1}
        aria-colcount={shown.length + (selectable ? 1 : 0)}
        aria-multiselectable={selectable || extension !== undefined || undefined}
        aria-readonly={extension ? false : undefined}
        aria-busy={props.loading || undefined}
        data-density={props.density ?? 'regular'}
        data-editing={extension ? '' : undefined}
        style={scrollStyle(props, (shown[0]?.width ?? 0) + (selectable ? 36 : 0), footed ? rowHeight : 0)}
        onKeyDown={(event) => pressInGrid(event, { props, place, own, page, extension, onHeaderKey })}
        onFocus={own.onFocus}
        onBlur={own.onBlur}
        onCopy={onCopy}
        onCut={(event) => extension?.onCut(event, place)}
        onPaste={(event) => extension?.onPaste(event, place)}
        onDoubleClick={() => active.row >= 0 && extension?.onDoubleClick(active, place)}
        onContextMenu={(event) => active.row >= 0 && extension?.onMenu(event, place)}
        {...pointingHandlers(pointing)}
      >
        <div className="p-grid-inner" style={{ minWidth: least }}>
          <HeaderRow
            columns={shown}
            mounted={mounted}
            tracks={tracks}
            sorting={props.sorting}
            onSort={props.onSort}
            active={active.row === -1 || !body ? active.column : undefined}
            onFocusCell={(column) => own.setActive({ row: -1, column })}
            all={selectable ? selectionState(props) : undefined}
            onAll={() => props.onSelect?.(toggleAll(props))}
            onWidth={arranging.setWidth}
          />
          {body ? (
            <GridBody
              grid={props}
              place={place}
              extension={extension}
              rowHeight={rowHeight}
              covered={{ top: HEAD, bottom: footed ? rowHeight : 0 }}
              mounted={mounted}
              tracks={tracks}
              many={many}
              pull={pointing.pull}
              onFocusCell={own.setActive}
              reach={reach}
            />
          ) : null}
          {body && footed ? (
            <FooterRow
              totals={totals}
              columns={shown}
              mounted={mounted}
              tracks={tracks}
              selectable={selectable}
            />
          ) : null}
        </div>
      </div>
      {props.loading && !body ? (
        <GridBones tracks={tracks} columns={shown.length} height={rowHeight} />
      ) : null}
      {props.loadingMore ? <p className="p-grid-more p-meta">{say('more')}</p> : null}
      <GridMessage {...props} body={body} />
      {props.onHideColumns || props.columns.some((column) => column.hidden) ? (
        <ColumnChooser arranging={arranging} shown={shown} onShow={shown.show} />
      ) : null}
      {extension?.parts(place)}
    </div>
  )
}

function pointingHandlers(
  pointing: ReturnType<typeof usePointing>,
): Omit<ReturnType<typeof usePointing>, 'pull'> {
  const { pull: _, ...handlers } = pointing
  return handlers
}

function useKeptScroll(
  scroller: RefObject<HTMLDivElement | null>,
  scrolledRef: InnerGridProps<object>['scrolledRef'],
): void {
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return undefined
    const { top, left } = scrolledRef.current
    if (top > 0 || left > 0) element.scrollTo(left, top)
    return () => {
      scrolledRef.current = { top: element.scrollTop, left: element.scrollLeft }
    }
  }, [scroller, scrolledRef])
}

/** The focused cell must not come to rest under the frozen column or the totals. */
function scrollStyle<Row>(props: DataGridProps<Row>, frozen: number, foot: number): CSSProperties {
  return {
    scrollPaddingLeft: frozen,
    scrollPaddingBottom: foot,
    ...(typeof props.height === 'number' ? { maxHeight: props.height } : {}),
  }
}
