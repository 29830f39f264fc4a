import { type RefObject, useLayoutEffect, useState, useSyncExternalStore } from 'react'

/** Width of an element, kept up to date; the last one while it is hidden. */
export function useWidth(of: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const element = of.current
    if (!element) return undefined
    const look = (): void => setWidth((before) => element.clientWidth || before)
    // At once, so that the first picture has its place already.
    look()
    const watch = new ResizeObserver(look)
    watch.observe(element)
    return () => watch.disconnect()
  }, [of])
  return width
}

const query = '(max-width: 759px)'

/** Too narrow for two panes beside each other. */
export function usePhone(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = window.matchMedia(query)
      media.addEventListener('change', changed)
      return () => media.removeEventListener('change', changed)
    },
    () => window.matchMedia(query).matches,
  )
}
