import { ChevronDown, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { MenuOf } from '../floating/floating.tsx'
import type { MenuPart } from '../floating/menu-part.ts'
import { useOpener } from '../floating/use-opener.ts'
import { Button, type ButtonProps } from './button.tsx'
import { Icon } from './icon.tsx'

/** A button that opens a short list of things to do. */
export function MenuButton(props: {
  label: ReactNode
  icon?: LucideIcon
  size?: ButtonProps['size']
  width?: number
  entries: readonly MenuPart[]
}): ReactNode {
  const { label, entries, width, ...look } = props
  const opener = useOpener('menu')
  return (
    <>
      <Button {...look} {...opener.button}>
        {label} <Icon of={ChevronDown} size={12} />
      </Button>
      <MenuOf of={opener} parts={entries} {...(width === undefined ? {} : { width })} />
    </>
  )
}
