import { Popover, type PopoverProps } from '@mantine/core'
import type { ReactNode } from 'react'
import { Anchor } from './anchor.tsx'
import { useOpened } from './use-opened.ts'
import type { Opener } from './use-opener.ts'

export type FloatingBoxProps = {
  readonly of: Opener
  readonly label: string
  readonly position?: 'bottom-start' | 'bottom-end'
  readonly offset?: number
  /** As wide as its content unless told. */
  readonly width?: number
  /** Points at what it speaks of, and goes to its side where there is no room below. */
  readonly pointing?: boolean
  readonly children: ReactNode
}

/** A small dialog beside its button: it takes the focus and gives it back. */
export function FloatingBox(props: FloatingBoxProps): ReactNode {
  const { of, pointing = false } = props
  const opened = useOpened(of.opened)
  return (
    <Popover
      id={of.id}
      opened={opened}
      onChange={of.set}
      position={props.position ?? 'bottom-start'}
      offset={props.offset ?? 4}
      {...(props.width === undefined ? {} : { width: props.width })}
      {...(pointing ? arrow : {})}
      trapFocus
      returnFocus
      withinPortal
    >
      <Popover.Target>
        <Anchor to={of.anchor} />
      </Popover.Target>
      <Popover.Dropdown
        p={pointing ? 0 : 4}
        aria-label={props.label}
        // What is clicked in it was not clicked in the row that it stands over.
        onClick={(event) => event.stopPropagation()}
      >
        {opened ? props.children : null}
      </Popover.Dropdown>
    </Popover>
  )
}

const arrow: Partial<PopoverProps> = {
  withArrow: true,
  arrowSize: 10,
  arrowOffset: 20,
  radius: 10,
  middlewares: {
    flip: { fallbackPlacements: ['top-start', 'left', 'right', 'bottom-end'] },
    shift: { padding: 8 },
  },
}
