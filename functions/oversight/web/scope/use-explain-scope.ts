import type { GivenTo } from '@portolan/contract'
import type { Explanation } from '@portolan/quantity'
import { useCall } from '@portolan/ui'
import { useCallback, useRef } from 'react'
import { explainScopeValue } from '../../contract/index.ts'

export type ExplainScope = (figure: GivenTo<typeof explainScopeValue>['figure']) => () => Promise<Explanation>

/** Asks how a figure of agile work came about when it is opened. */
export function useExplainScope(projectId: string): ExplainScope {
  const call = useRef(useCall())
  return useCallback(
    (figure) => () => call.current(explainScopeValue, { projectId, figure }) as Promise<Explanation>,
    [projectId],
  )
}
