import { Menu } from '@mantine/core'
import { ChevronDown, Rows3 } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '../parts/button.tsx'
import { Icon } from '../parts/icon.tsx'
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
  const entries = [{ id: '', header: say('no-groups') }, ...choices]
  return (
    <Menu width={220} withinPortal returnFocus withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <Button size="small" icon={Rows3}>
          {chosen ? say('grouped-by', { column: chosen.header }) : say('group-by')}{' '}
          <Icon of={ChevronDown} size={12} />
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup
          value={chosen?.id ?? ''}
          onChange={(id) => props.onChoose(id === '' ? undefined : id)}
        >
          {entries.map(({ id, header }) => (
            <Menu.RadioItem key={id} value={id} closeMenuOnClick>
              {header}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  )
}
