import type { Explanation } from '@portolan/quantity'
import { useCall } from '@portolan/ui'
import { useCallback, useRef } from 'react'
import { type ContingencyMeasure, explainContingency } from '../../contract/index.ts'

export type ExplainHeld = (projectId: string, measure: ContingencyMeasure) => () => Promise<Explanation>

/** Asks how a figure of contingency came about when it is opened; of one identity, so that grids keep their columns. */
export function useExplainContingency(): ExplainHeld {
  const call = useRef(useCall())
  return useCallback(
    (projectId, measure) => async () => await call.current(explainContingency, { projectId, measure }),
    [],
  )
}
