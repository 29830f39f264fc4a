import { useCallback, useState } from 'react'

/** The grid below an element, also when another takes its place: one that is edited comes after one that is read. */
export function useGridElement(): readonly [
  grid: HTMLElement | undefined,
  find: (around: HTMLElement | null) => (() => void) | undefined,
] {
  const [grid, setGrid] = useState<HTMLElement | undefined>(undefined)
  const find = useCallback((around: HTMLElement | null) => {
    if (around === null) return undefined
    const look = (): void => setGrid(around.querySelector<HTMLElement>('[role="treegrid"]') ?? undefined)
    look()
    const watch = new MutationObserver(look)
    watch.observe(around, { childList: true })
    return () => watch.disconnect()
  }, [])
  return [grid, find]
}
