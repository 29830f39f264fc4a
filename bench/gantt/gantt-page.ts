import type { ReactNode } from 'react'
import { createRoot } from 'react-dom/client'

/** What the benchmark asks of a page. */
export type GanttPage = {
  /** Makes the plan; nothing of that is measured. */
  readonly prepare: (lines: number) => void
  /** Milliseconds from the first render to the frame that shows bars and lines. */
  readonly open: () => Promise<number>
}

/** Renders, and looks in every frame whether it is there. */
export async function openUntil(what: ReactNode, isShown: () => boolean): Promise<number> {
  const root = document.getElementById('root')
  if (root === null) throw new Error('The page has no root.')
  const start = performance.now()
  createRoot(root).render(what)
  do await frameShown()
  while (!isShown())
  return performance.now() - start
}

/** What is sent within a frame is read when that frame has been drawn. */
async function frameShown(): Promise<void> {
  await new Promise(requestAnimationFrame)
  const { port1, port2 } = new MessageChannel()
  await new Promise((shown) => {
    port1.addEventListener('message', shown, { once: true })
    port1.start()
    port2.postMessage(undefined)
  })
  port1.close()
}
