import type { GivenTo } from '@portolan/contract'
import type { Explanation } from '@portolan/quantity'
import { useCall } from '@portolan/ui'
import { useCallback, useRef } from 'react'
import { explainEarnedValue, explainScheduleQuality } from '../../contract/index.ts'

type Explain<Name> = (name: Name) => () => Promise<Explanation>

export type ExplainQuality = Explain<GivenTo<typeof explainScheduleQuality>['point']>
export type ExplainEarnedValue = Explain<GivenTo<typeof explainEarnedValue>['figure']>

/** Asks how a figure of the schedule's quality came about when it is opened. */
export function useExplainQuality(projectId: string): ExplainQuality {
  const call = useRef(useCall())
  return useCallback(
    (point) => () => call.current(explainScheduleQuality, { projectId, point }) as Promise<Explanation>,
    [projectId],
  )
}

/** The same of earned value. */
export function useExplainEarnedValue(projectId: string): ExplainEarnedValue {
  const call = useRef(useCall())
  return useCallback(
    (figure) => () => call.current(explainEarnedValue, { projectId, figure }) as Promise<Explanation>,
    [projectId],
  )
}
