import type { GivenTo } from '@portolan/contract'
import type { Explanation } from '@portolan/quantity'
import { useCall } from '@portolan/ui'
import { useCallback, useRef } from 'react'
import { explainExposure, type MatrixSide } from '../../contract/index.ts'

type Asked = Omit<GivenTo<typeof explainExposure>, 'side'>

export type ExplainExposure = (asked: Asked) => () => Promise<Explanation>

/** Asks how a figure of the exposure came about when it is opened. */
export function useExplainExposure(side: MatrixSide): ExplainExposure {
  const call = useRef(useCall())
  return useCallback(
    (asked) => () => call.current(explainExposure, { side, ...asked }) as Promise<Explanation>,
    [side],
  )
}
