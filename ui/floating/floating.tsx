import { lazy, type ReactNode, Suspense } from 'react'
import type { FloatingBoxProps } from './floating-box.tsx'
import type { FloatingMenuProps } from './floating-menu.tsx'
import { readFloatingParts } from './read-parts.ts'

const Box = lazy(async () => ({ default: (await readFloatingParts()).FloatingBox }))
const Menu = lazy(async () => ({ default: (await readFloatingParts()).FloatingMenu }))

/** What a button opens; on the page from its first opening on. */
export function Floating(props: FloatingBoxProps): ReactNode {
  return props.of.used ? (
    <Suspense fallback={null}>
      <Box {...props} />
    </Suspense>
  ) : null
}

/** The menu that a button opens. */
export function MenuOf(props: FloatingMenuProps): ReactNode {
  return props.of.used ? (
    <Suspense fallback={null}>
      <Menu {...props} />
    </Suspense>
  ) : null
}
