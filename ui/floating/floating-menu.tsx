import { Menu } from '@mantine/core'
import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon } from '../parts/icon.tsx'
import { Anchor } from './anchor.tsx'
import type { MenuChoice, MenuEntry, MenuPart } from './menu-part.ts'
import { useOpened } from './use-opened.ts'
import type { Opener } from './use-opener.ts'

export type FloatingMenuProps = {
  readonly of: Opener
  readonly parts: readonly MenuPart[]
  readonly width?: number
  readonly position?: 'bottom-end' | 'top-start'
}

/** A list of things to do beside its button, by pointer, arrows and first letters. */
export function FloatingMenu(props: FloatingMenuProps): ReactNode {
  const { of } = props
  return (
    <Menu
      id={of.id}
      opened={useOpened(of.opened)}
      onChange={of.set}
      width={props.width ?? 256}
      position={props.position ?? 'bottom-end'}
      withinPortal
      returnFocus
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <Anchor to={of.anchor} />
      </Menu.Target>
      <Menu.Dropdown>{props.parts.map((part) => shown(part, of))}</Menu.Dropdown>
    </Menu>
  )
}

function shown(part: MenuPart, opener: Opener): ReactNode {
  if ('title' in part) return <Menu.Label key={part.id}>{part.title}</Menu.Label>
  if ('line' in part) return <Menu.Divider key={part.id} />
  if ('choices' in part) return <Choice key={part.id} of={part} />
  return <Entry key={part.id} of={part} opener={opener} />
}

function Choice(props: { of: MenuChoice }): ReactNode {
  const { chosen, choices, onChoose, stays } = props.of
  return (
    <Menu.RadioGroup value={chosen} onChange={onChoose}>
      {choices.map(({ id, label }) => (
        <Menu.RadioItem key={id} value={id} closeMenuOnClick={!stays}>
          {label}
        </Menu.RadioItem>
      ))}
    </Menu.RadioGroup>
  )
}

function Entry(props: { of: MenuEntry; opener: Opener }): ReactNode {
  const { label, note, keys, href, onChoose } = props.of
  // A dialog that it opens gives the focus back to what has it now, and the entry itself goes.
  const choose = (): void => {
    props.opener.anchor.current?.focus()
    onChoose?.()
  }
  const around = {
    leftSection: signOf(props.of),
    rightSection: keys === undefined ? undefined : <kbd className="p-kbd">{keys}</kbd>,
  }
  const words = (
    <>
      {label}
      {note ? <span className="p-meta p-menu-note">{note}</span> : null}
    </>
  )
  return href === undefined ? (
    <Menu.Item {...around} onClick={choose}>
      {words}
    </Menu.Item>
  ) : (
    <Menu.Item {...around} component="a" href={href} download>
      {words}
    </Menu.Item>
  )
}

function signOf({ icon, marked }: MenuEntry): ReactNode {
  if (marked !== undefined) return marked ? <Icon of={Check} size={13} /> : <span className="p-menu-place" />
  return icon ? <Icon of={icon} size={13} /> : undefined
}
