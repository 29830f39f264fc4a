import { useSyncExternalStore } from 'react'

const query = '(max-width: 1199px)'

/** True where the menu is a rail: beside an open panel, tables drop columns instead of scrolling sideways. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const media = window.matchMedia(query)
      media.addEventListener('change', changed)
      return () => media.removeEventListener('change', changed)
    },
    () => window.matchMedia(query).matches,
  )
}
