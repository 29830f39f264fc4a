import { Rows3 } from 'lucide-react'
import type { ReactNode } from 'react'
import { MenuButton } from '../parts/menu.tsx'
import { useWords } from '../words.ts'

/** By which column the rows of a grid are gathered. */
export function GroupChooser(props: {
  /** Columns with `group`, or what they are called. */
  choices: readonly { readonly id: string; readonly header: string }[]
  by: string | undefined
  onChoose: (by: string | undefined) => void
}): ReactNode {
  const say = useWords('grid')
  const { choices } = props
  const chosen = choices.find(({ id }) => id === props.by)
  const named = choices.map(({ id, header }) => ({ id, label: header }))
  return (
    <MenuButton
      size="small"
      icon={Rows3}
      label={chosen ? say('grouped-by', { column: chosen.header }) : say('group-by')}
      width={220}
      entries={[
        {
          id: 'by',
          chosen: chosen?.id ?? '',
          choices: [{ id: '', label: say('no-groups') }, ...named],
          onChoose: (id) => props.onChoose(id === '' ? undefined : id),
        },
      ]}
    />
  )
}
