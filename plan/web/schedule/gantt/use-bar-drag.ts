import type { Drag, Grip, Held, Hit } from '@portolan/ui'
import { useCallback } from 'react'
import type { ActivityRow, LinkKind, ScheduleEdit } from '../../../contract/index.ts'
import { dayAt, lastDayAt, type Written } from './gestures.ts'
import { holdBar, lastAnswer, type Told } from './hold.ts'
import type { Live } from './live.ts'
import { linkBetween } from './plan-arrows.ts'
import type { OpenDesk } from './use-desk.ts'

/** A link on its way to another bar. */
export type LinkTold = {
  readonly kind: 'linking'
  readonly from: ActivityRow
  readonly to: ActivityRow | undefined
  readonly link: LinkKind
  readonly end: number | undefined
  readonly refused: string | undefined
}

export type DragTold = Told | LinkTold
export type PointerPlace = { readonly x: number; readonly y: number }

export type DragGiven = {
  readonly desk: OpenDesk | undefined
  readonly rowAt: (row: number) => ActivityRow | undefined
  readonly live: Live
  readonly redraw: () => void
  readonly tell: (told: DragTold | undefined, at?: PointerPlace) => void
  readonly commit: (written: Pick<Written, 'edits' | 'undo'>) => Promise<void>
  readonly commitLink: (edit: Extract<ScheduleEdit, { kind: 'link.add' }>) => Promise<void>
}

/** What a pointer can take hold of: a bar, its ends, and the dots beside them. Undefined where nothing may be held. */
export function useBarDrag(given: DragGiven | undefined): (grip: Grip) => Drag | undefined {
  return useCallback(
    (grip) => {
      const row = given?.rowAt(grip.hit.row)
      if (given?.desk === undefined || row === undefined || grip.hit.part === 'beside') return undefined
      if (grip.hit.part === 'start-handle' || grip.hit.part === 'end-handle')
        return linkDrag(given, given.desk, { grip, row })
      return barDrag(given, given.desk, { grip, row })
    },
    [given],
  )
}

type From = { readonly grip: Grip; readonly row: ActivityRow }

function barDrag({ live, redraw, tell, commit }: DragGiven, desk: OpenDesk, { grip, row }: From): Drag {
  let at: PointerPlace = { x: 0, y: 0 }
  const held = holdBar({ desk, row, live, redraw, commit, tell: (told) => tell(told, at) })
  const bar = grip.hit.bar
  return {
    move: ({ minute, clientX, clientY }: Held) => {
      at = { x: clientX, y: clientY }
      const by = minute - grip.minute
      if (bar === undefined || grip.hit.part === 'body')
        held.gesture({ kind: 'move', days: Math.round(by / 1440) })
      else if (grip.hit.part === 'to')
        held.gesture({ kind: 'finish', day: lastDayAt(Math.max(bar.from + 1, bar.to + by - 1)) })
      else held.gesture({ kind: 'start', day: dayAt(Math.min(bar.to, bar.from + by)) })
    },
    drop: held.drop,
    cancel: held.cancel,
  }
}

function linkDrag(given: DragGiven, desk: OpenDesk, { grip, row }: From): Drag {
  const { live, redraw, tell, rowAt } = given
  const fromEnd = grip.hit.part === 'start-handle' ? 'start' : 'end'
  let edit: Extract<ScheduleEdit, { kind: 'link.add' }> | undefined
  let target: ActivityRow | undefined
  let refused: string | undefined
  let at: PointerPlace = { x: 0, y: 0 }
  let from: PointerPlace | undefined
  const answers = lastAnswer(desk, (answer, edits) => {
    if (edits[0] !== edit || edit === undefined) return
    refused = 'refused' in answer ? answer.refused.join(' ') : undefined
    live.spans = 'refused' in answer ? undefined : answer
    tell(
      {
        kind: 'linking',
        from: row,
        to: target,
        link: edit.link,
        end: 'refused' in answer ? undefined : answer.end,
        refused,
      },
      at,
    )
    redraw()
  })
  const clear = (): void => {
    live.rubber = undefined
    live.spans = undefined
    tell(undefined)
    redraw()
  }
  const aim = (over: Hit | undefined, minute: number): void => {
    const other = over?.bar === undefined ? undefined : rowAt(over.row)
    const toEnd =
      over?.bar !== undefined && minute > (over.bar.from + over.bar.to) / 2 && over.bar.to > over.bar.from
        ? 'end'
        : 'start'
    const link = linkBetween(fromEnd, toEnd)
    if (other === undefined || other.id === row.id) {
      edit = undefined
      target = undefined
      live.spans = undefined
      return tell({ kind: 'linking', from: row, to: undefined, link, end: undefined, refused: undefined }, at)
    }
    if (edit?.successor === other.id && edit.link === link) return undefined
    target = other
    edit = {
      kind: 'link.add',
      predecessor: row.id,
      successor: other.id,
      link,
      lag: { kind: 'working', minutes: 0 },
    }
    tell({ kind: 'linking', from: row, to: other, link, end: undefined, refused: undefined }, at)
    answers.ask([edit])
  }
  return {
    move: ({ x, y, hit, minute, clientX, clientY }) => {
      at = { x: clientX, y: clientY }
      from ??= { x, y }
      live.rubber = { x1: from.x, y1: from.y, x2: x, y2: y }
      aim(hit, minute)
      redraw()
    },
    drop: () => {
      if (edit === undefined || refused !== undefined) return clear()
      live.rubber = undefined
      tell(undefined)
      void given.commitLink(edit).finally(clear)
    },
    cancel: clear,
  }
}
