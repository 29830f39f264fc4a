import { useEffect } from 'react'

const PATIENCE_MS = 5_000

/** Who begins a plan by hand begins in its first cell, as soon as there is one. */
export function useFirstCell(begins: boolean): void {
  useEffect(() => {
    if (!begins) return undefined
    const began = performance.now()
    let next = 0
    const look = (): void => {
      const cell = document.querySelector<HTMLElement>(
        '.gantt [data-editing] [aria-rowindex="2"] [data-cell]',
      )
      if (cell !== null) cell.focus()
      else if (performance.now() - began < PATIENCE_MS) next = requestAnimationFrame(look)
    }
    look()
    return () => cancelAnimationFrame(next)
    // oxlint-disable-next-line react/exhaustive-deps -- once, where the plan was empty when the screen came
  }, [])
}
