import { IconButton, useWords } from '@portolan/ui'
import { ArrowDown, ArrowUp, Pencil, Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import type { EditedThing } from '../../domain/index.ts'
import type { Editing } from './use-editing.ts'

/** What can be done with one thing of a draft: change it, put it elsewhere, take it out. */
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
    <span className="method-tools">
      <IconButton
        icon={Pencil}
        label={say('edit.change', { name })}
        onClick={() => editing.open(thing, id)}
      />
      <IconButton
        icon={ArrowUp}
        label={say('edit.up', { name })}
        onClick={() => editing.move(thing, id, -1)}
      />
      <IconButton
        icon={ArrowDown}
        label={say('edit.down', { name })}
        onClick={() => editing.move(thing, id, 1)}
      />
      <IconButton
        icon={Trash2}
        label={say('edit.remove', { name })}
        onClick={() => editing.remove(thing, id)}
      />
    </span>
  )
}
