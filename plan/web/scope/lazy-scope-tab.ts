import { type Screen, screen } from '@portolan/ui'
import type { ReactNode } from 'react'

/** For the room that measures the scope and shows the tab: nothing of it is read before it is opened. */
export const ScopeTab: Screen<{ figures: ReactNode; progress: ReactNode }> = screen(
  async () => (await import('./scope-tab.tsx')).ScopeTab,
)
