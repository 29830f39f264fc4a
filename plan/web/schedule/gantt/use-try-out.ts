import { type CallGiven, useToast } from '@portolan/ui'
import { useCallback } from 'react'
import { editSchedule } from '../../../contract/index.ts'
import type { ChangePlanAddress } from '../address.ts'
import type { Sandbox } from './use-sandbox.ts'

/** Draws the edits that a question carries on the plan as it stands; a sentence says what no longer fits it. */
export function useTryOut(
  { enter, add }: Sandbox,
  change: ChangePlanAddress,
): (calls: readonly CallGiven[], of: string) => void {
  const toast = useToast()
  return useCallback(
    (calls, question) => {
      const edits = calls
        .filter(({ operation }) => operation === editSchedule.id)
        .flatMap(({ input }) => editSchedule.input.safeParse(input).data?.edits ?? [])
      if (edits.length === 0) return
      change({ question, row: undefined, number: undefined })
      enter()
      void add(edits).then((refused) => {
        if (refused.length > 0) toast({ sentence: refused.join(' '), tone: 'bad' })
      })
    },
    [enter, add, change, toast],
  )
}
