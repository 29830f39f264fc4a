import type { GivenTo } from '@portolan/contract'
import type { Explanation } from '@portolan/quantity'
import { useCall } from '@portolan/ui'
import { useCallback, useRef } from 'react'
import { type CardMoment, explainClosure } from '../../contract/index.ts'

export type ExplainOfClosure = (
  measure: GivenTo<typeof explainClosure>['measure'],
  moment?: CardMoment,
) => () => Promise<Explanation>

/** Asks how a figure of the closure came about when it is opened. */
export function useExplainClosure(projectId: string): ExplainOfClosure {
  const call = useRef(useCall())
  return useCallback(
    (measure, moment) => () =>
      call.current(explainClosure, {
        projectId,
        measure,
        ...(moment === undefined ? {} : { moment }),
      }) as Promise<Explanation>,
    [projectId],
  )
}
