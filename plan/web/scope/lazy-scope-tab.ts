import { lazy, type ComponentType, type LazyExoticComponent, type ReactNode } from 'react'

/** For the room that measures the scope and shows the tab: nothing of it is read before it is opened. */
export const ScopeTab: LazyExoticComponent<ComponentType<{ figures: ReactNode; progress: ReactNode }>> = lazy(
  () => import('./scope-tab.tsx').then((file) => ({ default: file.ScopeTab })),
)
