import { Button, useGo, useProblemWords, useToast, useWords, useWrite } from '@portolan/ui'
import { Check, RotateCcw, Undo2 } from 'lucide-react'
import type { ReactNode } from 'react'
import {
  askAnew,
  askDecision,
  closeVoting,
  type Decision,
  takeBackDecision,
  withdrawDecision,
} from '../../contract/index.ts'

/** What the reader may do with the decision, beside voting. */
export function Acts(props: { of: Decision }): ReactNode {
  const say = useWords('decisions')
  const go = useGo()
  const toast = useToast()
  const tell = useProblemWords()
  const asking = useWrite(askDecision)
  const withdrawing = useWrite(withdrawDecision)
  const closing = useWrite(closeVoting)
  const opposing = useWrite(takeBackDecision)
  const renewing = useWrite(askAnew)
  const { of } = props
  const input = { decisionId: of.id }
  const ways = { ifMatch: of.version }
  const act = async (run: () => Promise<{ id: string }>, told: string): Promise<void> => {
    try {
      const { id } = await run()
      toast({ sentence: say(`act.${told}-done`, { number: of.number }) })
      if (id !== of.id) go('/decisions/$decisionId', { decisionId: id })
    } catch (problem) {
      toast({ sentence: tell(problem, say('vote.unreachable')), tone: 'bad' })
    }
  }
  const may = (name: Decision['may'][number]): boolean => of.may.includes(name)
  return (
    <>
      {may('withdraw') ? (
        <Button
          busy={withdrawing.busy}
          onClick={() => void act(() => withdrawing.run(input, ways), 'withdraw')}
        >
          {say('act.withdraw')}
        </Button>
      ) : null}
      {may('close') ? (
        <Button busy={closing.busy} onClick={() => void act(() => closing.run(input, ways), 'close')}>
          {say('act.close')}
        </Button>
      ) : null}
      {may('takeBack') ? (
        <Button
          icon={Undo2}
          busy={opposing.busy}
          onClick={() => void act(() => opposing.run(input), 'take-back')}
        >
          {say('act.take-back')}
        </Button>
      ) : null}
      {may('askAnew') ? (
        <Button
          icon={RotateCcw}
          busy={renewing.busy}
          onClick={() => void act(() => renewing.run(input), 'renew')}
        >
          {say('act.renew')}
        </Button>
      ) : null}
      {may('change') ? (
        <Button
          kind="first"
          icon={Check}
          busy={asking.busy}
          onClick={() => void act(() => asking.run(input, ways), 'ask')}
        >
          {say('act.ask')}
        </Button>
      ) : null}
    </>
  )
}
