import type { ActivityRow, ScheduleEdit } from '../../../contract/index.ts'
import type { Moved } from './desk-messages.ts'
import { type Gesture, type NotMovable, writeGesture, type Written } from './gestures.ts'
import type { Live } from './live.ts'
import type { OpenDesk } from './use-desk.ts'

/** What is told of a bar that is held. */
export type Told =
  | {
      readonly kind: 'moving'
      readonly row: ActivityRow
      readonly written: Written
      readonly end: number | undefined
      readonly start: number | undefined
    }
  | { readonly kind: 'not'; readonly row: ActivityRow; readonly reason: NotMovable }

export type Holding = {
  readonly gesture: (gesture: Gesture) => void
  readonly drop: () => void
  readonly cancel: () => void
}

type Given = {
  readonly desk: OpenDesk
  readonly row: ActivityRow
  readonly live: Live
  readonly redraw: () => void
  readonly tell: (told: Told | undefined) => void
  readonly commit: (written: Pick<Written, 'edits' | 'undo'>) => Promise<void>
}

/** A bar that somebody holds: it follows the hand, the rest follows as fast as it is computed. */
export function holdBar({ desk, row, live, redraw, tell, commit }: Given): Holding {
  let latest: Written | undefined
  let held = true
  const answers = lastAnswer(desk, (answer, edits) => {
    if (!held || latest?.edits !== edits || 'refused' in answer) return
    live.spans = answer
    const place = desk.placeOf.get(row.id) ?? -1
    tell({ kind: 'moving', row, written: latest, end: answer.end, start: answer.start[place] })
    redraw()
  })
  const clear = (): void => {
    live.held = undefined
    live.spans = undefined
    redraw()
  }
  return {
    gesture: (gesture) => {
      const written = writeGesture(row, gesture, desk.clockOf(row.id))
      if (typeof written === 'string') return tell({ kind: 'not', row, reason: written })
      latest = written
      live.held = gesture.kind === 'longer' ? undefined : { id: row.id, span: written }
      tell({ kind: 'moving', row, written, end: undefined, start: undefined })
      answers.ask(written.edits)
      redraw()
    },
    drop: () => {
      held = false
      tell(undefined)
      if (latest === undefined || isStill(row, latest)) return clear()
      void commit(latest).finally(clear)
    },
    cancel: () => {
      held = false
      tell(undefined)
      clear()
    },
  }
}

/** Asks for the newest only: what was overtaken while an answer was on its way is not asked at all. */
export function lastAnswer(
  desk: OpenDesk,
  onAnswer: (answer: Moved, edits: readonly ScheduleEdit[]) => void,
): { readonly ask: (edits: readonly ScheduleEdit[]) => void } {
  let asked = false
  let next: readonly ScheduleEdit[] | undefined
  const ask = (edits: readonly ScheduleEdit[]): void => {
    if (asked) {
      next = edits
      return
    }
    asked = true
    void desk
      .ask('move', { edits })
      .then((answer) => onAnswer(answer, edits))
      .catch(() => undefined)
      .finally(() => {
        asked = false
        const newer = next
        next = undefined
        if (newer !== undefined) ask(newer)
      })
  }
  return { ask }
}

/** Held and put back: nothing is written. */
function isStill(row: ActivityRow, { edits }: Written): boolean {
  return edits.every(
    (edit) =>
      edit.kind === 'activity.set' &&
      Object.entries(edit.fields).every(([name, value]) => {
        if (name === 'constraint') return row.start === (value as ActivityRow['constraint'])?.at
        return row[name as keyof ActivityRow] === value
      }),
  )
}
