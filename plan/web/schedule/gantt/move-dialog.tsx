import { dayNumber, isDay, type WorkCalendar } from '@portolan/quantity'
import { Button, Dialog, useWords } from '@portolan/ui'
import { type ReactNode, useId, useState } from 'react'
import type { ActivityRow } from '../../../contract/index.ts'
import { dayOfMoment } from '../words.ts'
import { dayAt, heldBy, writeGesture, type Written } from './gestures.ts'
import { minuteOf } from './minutes.ts'

/** The way to move a bar without dragging it: by a day. */
export function MoveDialog(props: {
  row: ActivityRow
  clock: WorkCalendar | undefined
  onWrite: (written: Pick<Written, 'edits' | 'undo'>) => Promise<void>
  onClose: () => void
}): ReactNode {
  const say = useWords('gantt')
  const id = useId()
  const { row, onClose } = props
  const [typed, setTyped] = useState(row.start === null ? '' : dayOfMoment(row.start))
  const [busy, setBusy] = useState(false)
  const no = heldBy(row)
  const move = async (): Promise<void> => {
    const from = minuteOf(row.start)
    if (from === undefined || !isDay(typed)) return
    const written = writeGesture(row, { kind: 'move', days: dayNumber(typed) - dayAt(from) }, props.clock)
    if (typeof written === 'string') return
    setBusy(true)
    await props.onWrite(written)
    onClose()
  }
  return (
    <Dialog opened title={say('move.title', { name: row.name })} width={420} onClose={onClose}>
      {no === undefined ? (
        <form
          className="gantt-form"
          onSubmit={(event) => {
            event.preventDefault()
            void move()
          }}
        >
          <span className="schedule-choice">
            <label htmlFor={id}>{say(row.actualStart === null ? 'move.start' : 'move.actual-start')}</label>
            <input
              id={id}
              type="date"
              className="schedule-input"
              required
              value={typed}
              aria-describedby={`${id}-help`}
              onChange={(event) => setTyped(event.target.value)}
            />
          </span>
          <p className="p-meta" id={`${id}-help`}>
            {say(row.actualStart === null ? 'move.help' : 'move.help-started')}
          </p>
          <Button type="submit" kind="first" busy={busy}>
            {say('move.do')}
          </Button>
        </form>
      ) : (
        <p className="gantt-form">{say(`not.${no}`)}</p>
      )}
    </Dialog>
  )
}
