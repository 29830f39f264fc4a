import { type RefObject, useMemo } from 'react'
import type { PlanAddress, PlanLayout } from '../address.ts'
import { usePhone, useWidth } from './use-frame.ts'

export type Panes = {
  /** Their place on the screen is known: before that, what would be shown would be shown twice. */
  readonly placed: boolean
  readonly layout: PlanLayout
  /** What can be chosen here. */
  readonly layouts: readonly PlanLayout[]
  readonly grid: number
  readonly timeline: number
  readonly least: number
  readonly most: number
}

const LEAST_GRID = 200
const LEAST_TIMELINE = 160

/** Grid and timeline beside each other; where there is no room for two, one of them. */
export function usePanes(
  frame: RefObject<HTMLElement | null>,
  { layout, split }: PlanAddress,
  mayEdit: boolean,
): Panes {
  const width = useWidth(frame)
  const phone = usePhone()
  return useMemo(() => {
    const layouts: readonly PlanLayout[] = phone ? ['grid', 'timeline'] : ['both', 'grid', 'timeline']
    const shown = layout !== undefined && layouts.includes(layout) ? layout : (layouts[0] ?? 'grid')
    const most = Math.max(LEAST_GRID, width - LEAST_TIMELINE)
    // Who edits has a box to tick before each line.
    const usual = Math.max(300, Math.min(470, width * 0.38)) + (mayEdit ? 36 : 0)
    const grid = Math.round(Math.max(LEAST_GRID, Math.min(most, split ?? usual)))
    return {
      placed: width > 0,
      layout: shown,
      layouts,
      grid,
      timeline: shown === 'both' ? Math.max(0, width - grid - 13) : Math.max(0, width - 12),
      least: LEAST_GRID,
      most,
    }
  }, [width, phone, layout, split, mayEdit])
}
