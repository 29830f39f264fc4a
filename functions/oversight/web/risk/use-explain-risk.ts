import type { GivenTo } from '@portolan/contract'
import type { Explanation } from '@portolan/quantity'
import { useCall } from '@portolan/ui'
import { useCallback, useRef } from 'react'
import { explainRisk } from '../../contract/index.ts'

type Asked = Omit<GivenTo<typeof explainRisk>, 'projectId'>

export type ExplainRisk = (asked: Asked) => () => Promise<Explanation>

/** Asks how a figure of a played plan came about when it is opened. */
export function useExplainRisk(projectId: string): ExplainRisk {
  const call = useRef(useCall())
  return useCallback(
    (asked) => () => call.current(explainRisk, { projectId, ...asked }) as Promise<Explanation>,
    [projectId],
  )
}
