import type { Explanation } from '@portolan/quantity'
import { useCall } from '@portolan/ui'
import { useCallback, useRef } from 'react'
import { type AccountFigureName, explainAccount } from '../../contract/index.ts'

export type ExplainAccount = (
  of: { readonly projectId: string; readonly accountId: string },
  figure: AccountFigureName,
) => () => Promise<Explanation>

/** Asks how a figure of an account came about when it is opened. */
export function useExplainAccount(): ExplainAccount {
  const call = useRef(useCall())
  return useCallback(
    (of, figure) => () => call.current(explainAccount, { ...of, figure }) as Promise<Explanation>,
    [],
  )
}
