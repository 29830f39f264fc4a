import type { Day } from '@portolan/quantity'
import { CalendarDays } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { Icon } from '../../parts/icon.tsx'
import { useWords } from '../../words.ts'

/** Where the focus goes after a cell is done. */
export type Leave = 'down' | 'up' | 'right' | 'left' | 'stay' | 'nowhere'

export type EditorProps = {
  readonly label: string
  /** What it begins with. */
  readonly text: string
  /** True where the first letter was typed: what stood there is gone, and the caret stands behind it. */
  readonly typed: boolean
  readonly align: 'start' | 'end'
  /** Answers what is wrong with the text, or nothing where it was taken. */
  readonly onDone: (text: string, leave: Leave) => string | undefined
  readonly onCancel: () => void
}

const leaves: Readonly<Record<string, readonly [Leave, Leave]>> = {
  Enter: ['down', 'up'],
  Tab: ['right', 'left'],
}

/** Which way a key leaves a cell; undefined for keys that belong to the text. */
export function leaveOf(event: KeyboardEvent): Leave | undefined {
  return event.nativeEvent.isComposing ? undefined : leaves[event.key]?.[event.shiftKey ? 1 : 0]
}

/** A line of text in the place of the cell. What cannot be read stays, with the reason below it. */
export function TextEditor(props: EditorProps & { day?: Day | null | undefined }): ReactNode {
  const [text, setText] = useState(props.text)
  const [problem, setProblem] = useState<string | undefined>(undefined)
  const field = useRef<HTMLInputElement>(null)
  const left = useRef(false)
  const told = useId()
  useEffect(() => {
    const input = field.current
    if (!input) return
    input.focus({ preventScroll: true })
    if (props.typed) input.setSelectionRange(input.value.length, input.value.length)
    else input.select()
    // Once, as it opens.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [])
  const done = (leave: Leave, what = text): void => {
    if (left.current) return
    const wrong = props.onDone(what, leave)
    if (wrong === undefined || leave === 'nowhere') left.current = true
    setProblem(wrong)
  }
  const keys = (event: KeyboardEvent): void => {
    event.stopPropagation()
    const leave = leaveOf(event)
    if (event.key !== 'Escape' && leave === undefined) return
    event.preventDefault()
    if (leave) done(leave)
    else {
      left.current = true
      props.onCancel()
    }
  }
  return (
    <span className="p-grid-editor" onKeyDown={keys}>
      <input
        ref={field}
        value={text}
        aria-label={props.label}
        aria-invalid={problem !== undefined || undefined}
        aria-describedby={problem === undefined ? undefined : told}
        data-align={props.align}
        onChange={(event) => {
          setText(event.target.value)
          setProblem(undefined)
        }}
        onBlur={(event) => {
          if (!event.currentTarget.parentElement?.contains(event.relatedTarget)) done('nowhere')
        }}
      />
      {props.day === undefined ? null : <DayChooser day={props.day} onChoose={(day) => done('stay', day)} />}
      {problem === undefined ? null : (
        <span id={told} role="alert" className="p-grid-refused" data-shown="">
          {problem}
        </span>
      )}
    </span>
  )
}

/** The calendar of the browser, which speaks the person's language and is reached by their tools. */
function DayChooser(props: { day: Day | null; onChoose: (day: string) => void }): ReactNode {
  const say = useWords('grid-editing')
  const field = useRef<HTMLInputElement>(null)
  return (
    <>
      <button
        type="button"
        className="p-grid-day"
        aria-label={say('calendar')}
        title={say('calendar')}
        onClick={() => field.current?.showPicker()}
      >
        <Icon of={CalendarDays} size={13} />
      </button>
      <input
        ref={field}
        type="date"
        className="p-grid-day-field"
        tabIndex={-1}
        aria-hidden="true"
        defaultValue={props.day ?? ''}
        onChange={(event) => props.onChoose(event.target.value)}
      />
    </>
  )
}
