import { useProblemWords, useToast, useWords, useWrite } from '@portolan/ui'
import { useState } from 'react'
import { type Decision, voteOnDecision } from '../../contract/index.ts'

export type Vote = {
  readonly cast: (option: number, reason: string) => Promise<void>
  readonly busy: boolean
  /** Why the last vote was refused, and the way out. */
  readonly failed: string | undefined
}

/** A vote on a decision as it was read: who reads an older one is told. */
export function useVote(of: Pick<Decision, 'id' | 'version' | 'number'>): Vote {
  const say = useWords('decisions')
  const tell = useProblemWords()
  const toast = useToast()
  const { run, busy } = useWrite(voteOnDecision)
  const [failed, setFailed] = useState<string | undefined>(undefined)
  return {
    busy,
    failed,
    cast: async (option, reason) => {
      setFailed(undefined)
      try {
        const { state } = await run({ decisionId: of.id, option, reason }, { ifMatch: of.version })
        toast({ sentence: say(state === 'asked' ? 'vote.cast' : 'vote.decided', { number: of.number }) })
      } catch (problem) {
        setFailed(tell(problem, say('vote.unreachable')))
      }
    },
  }
}
