import type { Explanation } from '@portolan/quantity'
import { useCall } from '@portolan/ui'
import { useCallback, useRef } from 'react'

export type Explain = (projectId: string, measure: string) => () => Promise<Explanation>

/** Asks for the reasons of a figure when they are opened; of one identity, so that grids keep their columns. */
export function useExplain(asOf?: string): Explain {
  const call = useRef(useCall())
  return useCallback(
    (projectId, measure) => async () => {
      const { explainMeasure } = await import('./explain-operation.ts')
      return await call.current(explainMeasure, { projectId, measure, ...(asOf ? { asOf } : {}) })
    },
    [asOf],
  )
}
