import { Menu } from '@mantine/core'
import { ChevronDown, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'

export type MenuEntry = {
  readonly id: string
  readonly label: string
  /** What comes of it, where the label alone does not say. */
  readonly note?: string | undefined
  readonly icon?: LucideIcon | undefined
  /** A file to download; else `onChoose`. */
  readonly href?: string
  readonly onChoose?: () => void
}

/** A button that opens a short list of things to do. */
export function MenuButton(props: {
  label: string
  icon?: LucideIcon
  entries: readonly MenuEntry[]
}): ReactNode {
  return (
    <Menu width={256} withinPortal returnFocus>
      <Menu.Target>
        <Button icon={props.icon}>
          {props.label} <Icon of={ChevronDown} size={12} />
        </Button>
      </Menu.Target>
      <Menu.Dropdown>{props.entries.map((entry) => menuItem(entry))}</Menu.Dropdown>
    </Menu>
  )
}

function menuItem(entry: MenuEntry): ReactNode {
  const icon = entry.icon ? { leftSection: <Icon of={entry.icon} size={13} /> } : {}
  const words = entry.note ? (
    <>
      {entry.label}
      <span className="p-meta p-menu-note">{entry.note}</span>
    </>
  ) : (
    entry.label
  )
  if (entry.href === undefined)
    return (
      <Menu.Item key={entry.id} {...icon} onClick={entry.onChoose}>
        {words}
      </Menu.Item>
    )
  return (
    <Menu.Item key={entry.id} {...icon} component="a" href={entry.href} download>
      {words}
    </Menu.Item>
  )
}
