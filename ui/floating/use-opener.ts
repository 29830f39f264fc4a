import { type RefObject, useCallback, useEffect, useId, useMemo, useRef, useState } from 'react'
import { readFloatingParts, readFloatingPartsAhead } from './read-parts.ts'

/** What a button opens, and whether it is open. The button is on the page from the start, all else comes later. */
export type Opener = {
  readonly id: string
  readonly opened: boolean
  /** From the first opening on: before it nothing but the button is there. */
  readonly used: boolean
  readonly set: (opened: boolean) => void
  readonly anchor: RefObject<HTMLButtonElement | null>
  readonly button: OpenerButton
}

/** What the button carries. */
export type OpenerButton = {
  readonly id: string
  readonly ref: RefObject<HTMLButtonElement | null>
  readonly 'aria-haspopup': 'menu' | 'dialog'
  readonly 'aria-expanded': boolean
  readonly 'aria-controls': string | undefined
  readonly onClick: () => void
  readonly onPointerEnter: () => void
  readonly onFocus: () => void
}

/** What opens is read when nothing else is to do, and at once when pointer or focus come near. */
export function useOpener(kind: 'menu' | 'dialog'): Opener {
  const id = useId()
  const anchor = useRef<HTMLButtonElement>(null)
  const [opened, setOpened] = useState(false)
  const [used, setUsed] = useState(false)
  useEffect(readFloatingPartsAhead, [])
  const set = useCallback((next: boolean) => {
    if (next) setUsed(true)
    setOpened(next)
  }, [])
  return useMemo(
    () => ({
      id,
      opened,
      used,
      set,
      anchor,
      button: {
        id,
        ref: anchor,
        'aria-haspopup': kind,
        'aria-expanded': opened,
        'aria-controls': opened ? dropdownOf(id) : undefined,
        onClick: () => set(!opened),
        onPointerEnter: () => void readFloatingParts(),
        onFocus: () => void readFloatingParts(),
      },
    }),
    [id, opened, used, set, kind],
  )
}

/** The id that the library gives to what opens. */
function dropdownOf(id: string): string {
  return `${id}-dropdown`
}
