import { IconButton, useWords } from '@portolan/ui'
import { ArrowDown, ArrowUp, Pencil, Trash2 } from 'lucide-react'
import type { KeyboardEvent, ReactNode } from 'react'
import type { EditedThing } from '../../domain/index.ts'
import type { Editing } from './use-editing.ts'

/** What can be done with one thing of a draft: change it, put it elsewhere, take it out. One stop of Tab, as there are many. */
export function EditTools(props: {
  editing: Editing | undefined
  thing: EditedThing
  id: string
  name: string
}): ReactNode {
  const say = useWords('methods')
  const { editing, thing, id, name } = props
  if (editing === undefined) return null
  return (
    <span
      className="method-tools"
      role="toolbar"
      tabIndex={-1}
      aria-label={say('edit.tools', { name })}
      onKeyDown={step}
    >
      <IconButton
        icon={Pencil}
        label={say('edit.change', { name })}
        onClick={() => editing.open(thing, id)}
      />
      <IconButton
        icon={ArrowUp}
        label={say('edit.up', { name })}
        tabIndex={-1}
        onClick={() => editing.move(thing, id, -1)}
      />
      <IconButton
        icon={ArrowDown}
        label={say('edit.down', { name })}
        tabIndex={-1}
        onClick={() => editing.move(thing, id, 1)}
      />
      <IconButton
        icon={Trash2}
        label={say('edit.remove', { name })}
        tabIndex={-1}
        onClick={() => editing.remove(thing, id)}
      />
    </span>
  )
}

const ways: Readonly<Record<string, 'nextElementSibling' | 'previousElementSibling'>> = {
  ArrowRight: 'nextElementSibling',
  ArrowLeft: 'previousElementSibling',
}

/** Arrows lead from one tool to the next. */
function step(event: KeyboardEvent): void {
  const way = ways[event.key]
  const there = way && document.activeElement?.[way]
  if (!(there instanceof HTMLElement)) return
  event.preventDefault()
  there.focus()
}
