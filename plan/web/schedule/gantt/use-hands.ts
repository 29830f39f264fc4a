import { type EditHistory, isTyping, type TimelineHandle, useToast, useWords } from '@portolan/ui'
import { type KeyboardEvent, type RefObject, useCallback, useEffect, useMemo, useState } from 'react'
import type { ActivityRow } from '../../../contract/index.ts'
import type { OpenDialog } from './gantt-dialogs.tsx'
import type { GanttProps } from './gantt-props.ts'
import { liveSpan, noLive } from './live.ts'
import { openTellings } from './telling.ts'
import { type DragGiven, useBarDrag } from './use-bar-drag.ts'
import { type BarCommand, useBarKeys } from './use-bar-keys.ts'
import type { PlanDrawing } from './use-drawing.ts'
import { useWhy } from './use-why.ts'

/** What pointer and keys do: hold bars, draw links, ask why, open what does the same in words. */
export function useHands(
  { view, address, onChange, mayEdit }: GanttProps,
  { desk, fresh, commit, lines, zooming, scene }: PlanDrawing,
  frame: RefObject<HTMLDivElement | null>,
) {
  const say = useWords('gantt')
  const toast = useToast()
  const why = useWhy(fresh ? desk : undefined)
  const [timeline, setTimeline] = useState<TimelineHandle | undefined>(undefined)
  const [dialog, setDialog] = useState<OpenDialog | undefined>(undefined)
  const [current, setCurrent] = useState<string | undefined>(undefined)
  const [tellings] = useState(openTellings)
  const [live] = useState(noLive)
  const chosen = why.asked?.id ?? address.row ?? current
  useEffect(() => timeline?.redraw(), [timeline, why.followed, chosen])
  const rowAt = useCallback((at: number) => lines.shown[at], [lines.shown])
  const drag = useMemo<DragGiven | undefined>(
    () =>
      mayEdit && fresh
        ? {
            desk,
            rowAt,
            live,
            redraw: () => timeline?.redraw(),
            tell: tellings.tell,
            commit: commit.write,
            commitLink: commit.link,
          }
        : undefined,
    [mayEdit, fresh, desk, rowAt, live, timeline, commit, tellings],
  )
  const grab = useBarDrag(drag)
  const overlayOf = useCallback(
    () => ({
      spanOf:
        live.held === undefined && live.spans === undefined
          ? undefined
          : (_: number, { id }: { readonly id: string }) => liveSpan(live, id, desk?.placeOf),
      hoveredRow: live.hoveredRow,
      chosenRow: chosen === undefined ? undefined : lines.placeOf.get(chosen),
      handles: drag !== undefined,
      followed: why.followed,
      rubber: live.rubber,
    }),
    [live, desk, chosen, lines.placeOf, drag, why.followed],
  )
  const askWhy = useCallback(
    (row: ActivityRow, place?: DOMRect) => {
      const at = lines.placeOf.get(row.id)
      const bar = at === undefined ? undefined : scene.bars.at(at)
      if (bar) timeline?.show(bar.from)
      const beside =
        place ?? (at === undefined ? undefined : timeline?.placeOf(at)) ?? placeOfLine(frame.current, at)
      why.ask(row.id, beside)
    },
    [lines.placeOf, scene.bars, timeline, why, frame],
  )
  const goTo = (id: string): void => {
    const at = lines.placeOf.get(id)
    const row = at === undefined ? undefined : lines.shown[at]
    if (row === undefined || at === undefined) return onChange({ row: id, panel: undefined })
    const grid = frame.current?.querySelector('[role="treegrid"]')
    const scroller = timeline?.scroller ?? grid
    scroller?.scrollTo({ top: Math.max(0, (at - 4) * scene.rowHeight) })
    requestAnimationFrame(() => askWhy(row))
  }
  const command = useCallback(
    (name: BarCommand, row: ActivityRow | undefined) => {
      if (name === 'zoom-in' || name === 'zoom-out') return zooming.by(name === 'zoom-in' ? 1 : -1)
      if (name === 'fit') return zooming.fit()
      if (name === 'pan-back' || name === 'pan-on') return timeline?.pan(name === 'pan-on' ? 0.5 : -0.5)
      if (row === undefined) return undefined
      if (name === 'why') return askWhy(row)
      if (!mayEdit) return toast({ sentence: say('not.reader') })
      if (name === 'move-to' || name === 'link-to') return setDialog({ kind: name, row })
      if (name === 'remove') return commit.mayRemove() ? setDialog({ kind: name, row }) : undefined
      if (name === 'insert') return void commit.insert(row)
      return void commit.outline(row, name, lines.shown)
    },
    [zooming, timeline, askWhy, mayEdit, toast, say, commit, lines.shown],
  )
  const press = useBarKeys({
    drag,
    minutesPerDay: view.minutesPerDay,
    placeOfRow: (row) => {
      const at = lines.placeOf.get(row.id)
      const place = (at === undefined ? undefined : timeline?.placeOf(at)) ?? placeOfLine(frame.current, at)
      return { x: place.right, y: place.bottom - 8 }
    },
    onCommand: command,
  })
  const keys = (event: KeyboardEvent): void => {
    if (takeBackKey(event, mayEdit ? commit.history : undefined)) return
    const at = lineOf(event.target)
    press(event, at === undefined ? lines.shown[lines.placeOf.get(chosen ?? '') ?? -1] : lines.shown[at])
  }
  return {
    why,
    timeline,
    setTimeline,
    dialog,
    setDialog,
    chosen,
    setCurrent,
    tellings,
    live,
    rowAt,
    grab,
    overlayOf,
    askWhy,
    goTo,
    command,
    keys,
  }
}

/** Ctrl Z and Y from anywhere in the frame: cells take them themselves, and a field its own. */
function takeBackKey(event: KeyboardEvent, history: EditHistory | undefined): boolean {
  if (event.defaultPrevented || isTyping(event.target) || !(event.ctrlKey || event.metaKey)) return false
  const key = event.key.toLowerCase()
  const again = key === 'y' || (key === 'z' && event.shiftKey)
  if (history === undefined || !(again ? history.canRedo() : key === 'z' && history.canUndo())) return false
  // A toast takes Ctrl Z as well: once is enough.
  event.preventDefault()
  event.stopPropagation()
  if (again) history.redo()
  else history.undo()
  return true
}

/** The line of the grid that something stands in. */
export function lineOf(target: EventTarget): number | undefined {
  const line = target instanceof Element ? target.closest('[role="row"]') : null
  const at = Number(line?.getAttribute('aria-rowindex') ?? Number.NaN) - 2
  return Number.isInteger(at) && at >= 0 ? at : undefined
}

function placeOfLine(frame: HTMLElement | null, at: number | undefined): DOMRect {
  const line = frame?.querySelector(`[aria-rowindex="${(at ?? 0) + 2}"]`) ?? frame
  return line?.getBoundingClientRect() ?? new DOMRect()
}
