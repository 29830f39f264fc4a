import { Popover } from '@mantine/core'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { useWords } from '../../words.ts'
import type { Choice } from '../cell-edit.ts'
import { type EditorProps, type Leave, leaveOf } from './text-editor.tsx'

export type ChoiceEditorProps = Omit<EditorProps, 'onDone'> & {
  readonly choices: readonly Choice[]
  readonly now: string | null
  /** May be emptied. */
  readonly optional: boolean
  readonly onChoose: (value: string | null, leave: Leave) => void
}

/** A list that is narrowed by writing: arrows choose, Enter and Tab take, Escape leaves. */
export function ChoiceEditor(props: ChoiceEditorProps): ReactNode {
  const say = useWords('grid-editing')
  const { choices, optional, onChoose } = props
  const [text, setText] = useState(props.typed ? props.text : '')
  const found = matching(choices, text)
  const all: readonly (Choice | null)[] = optional && text === '' ? [...found, null] : found
  const current = all.findIndex((one) => (one?.value ?? null) === props.now)
  const [chosen, setChosen] = useState(props.typed ? 0 : Math.max(0, current))
  const [left, setLeft] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLUListElement>(null)
  const id = useId()
  const at = Math.min(chosen, all.length - 1)
  useEffect(() => field.current?.focus({ preventScroll: true }), [])
  useEffect(() => {
    list.current?.querySelector('[data-at]')?.scrollIntoView({ block: 'nearest' })
  }, [at])
  const leave = (act: () => void): void => {
    if (left) return
    setLeft(true)
    act()
  }
  const take = (index: number, way: Leave): void => {
    const one = all[index]
    if (one !== undefined) leave(() => onChoose(one?.value ?? null, way))
  }
  const keys = (event: KeyboardEvent): void => {
    event.stopPropagation()
    const way = leaveOf(event)
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined) setChosen(Math.max(0, Math.min(all.length - 1, at + step)))
    else if (way) take(at, way)
    else if (event.key === 'Escape') leave(props.onCancel)
    else return
    event.preventDefault()
  }
  return (
    <Popover opened={!left} position="bottom-start" offset={1} width="target" withinPortal withRoles={false}>
      <Popover.Target>
        <span className="p-grid-editor">
          <input
            ref={field}
            role="combobox"
            value={text}
            placeholder={props.typed ? '' : props.text}
            aria-label={props.label}
            aria-expanded="true"
            aria-controls={id}
            aria-autocomplete="list"
            aria-activedescendant={at >= 0 ? `${id}-${at}` : undefined}
            onChange={(event) => {
              setText(event.target.value)
              setChosen(0)
            }}
            onKeyDown={keys}
            onBlur={() => leave(props.onCancel)}
          />
        </span>
      </Popover.Target>
      <Popover.Dropdown p={4} className="p-grid-choices-of-cell" miw={180}>
        <ul ref={list} id={id} role="listbox" aria-label={props.label}>
          {all.map((one, index) => (
            <li
              key={one?.value ?? ''}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === at}
              data-at={index === at || undefined}
              // The field keeps the focus while the pointer is pressed.
              onPointerDown={(event) => event.preventDefault()}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => take(index, 'stay')}
            >
              {one?.label ?? <span className="p-meta">{say('empty-choice')}</span>}
            </li>
          ))}
        </ul>
        {all.length === 0 ? <p className="p-meta">{say('no-choices', { text })}</p> : null}
      </Popover.Dropdown>
    </Popover>
  )
}

/** Those that begin with the text first, then those that hold it. */
function matching(choices: readonly Choice[], text: string): readonly Choice[] {
  const wanted = text.trim().toLowerCase()
  if (wanted === '') return choices
  const held = choices.filter(({ label }) => label.toLowerCase().includes(wanted))
  return held.toSorted(
    (a, b) =>
      Number(b.label.toLowerCase().startsWith(wanted)) - Number(a.label.toLowerCase().startsWith(wanted)),
  )
}
