import { type ComponentType, type ReactNode, Suspense } from 'react'
import { whenIdle } from './idle.ts'
import { screen } from './screen.tsx'

/** What the page shows first comes first. */
const PATIENCE_MS = 1500

const asked = new Set<() => Promise<unknown>>()

/** Reads a file once, some time after it was asked for, when there is nothing else to do. */
export function readWhenIdle(read: () => Promise<unknown>): void {
  if (asked.has(read)) return
  asked.add(read)
  // What cannot be read now is read when it is used, and says then what is wrong.
  setTimeout(() => whenIdle(() => void read().catch(() => undefined)), PATIENCE_MS)
}

/**
 * A part of a screen that is not there at first: a panel, a dialog, another view. Its file is read when nothing else
 * is to do, so that it is there by the time somebody asks for it.
 */
export function later<Props extends object>(
  read: () => Promise<ComponentType<Props>>,
  waiting: ReactNode = null,
): (props: Props) => ReactNode {
  const Part = screen(read)
  readWhenIdle(Part.preload)
  return (props) => (
    <Suspense fallback={waiting}>
      <Part {...props} />
    </Suspense>
  )
}
