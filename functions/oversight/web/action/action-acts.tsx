import { Button, useProblemWords, useToast, useWords, useWrite } from '@portolan/ui'
import { Check, RotateCcw, X } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { type Action, dropAction, finishAction, reopenAction } from '../../contract/index.ts'

/** What the reader may do with it. Done needs no word, and may say what shows it; the rest says why. */
export function ActionActs(props: { of: Action }): ReactNode {
  const say = useWords('actions')
  const toast = useToast()
  const tell = useProblemWords()
  const finishing = useWrite(finishAction)
  const dropping = useWrite(dropAction)
  const reopening = useWrite(reopenAction)
  const [words, setWords] = useState('')
  const [failed, setFailed] = useState<string | undefined>(undefined)
  const { of } = props
  const may = (act: Action['may'][number]): boolean => of.may.includes(act)
  if (!may('finish') && !may('drop') && !may('reopen')) return null
  const ways = { ifMatch: of.version }
  const act = async (run: () => Promise<unknown>, told: string): Promise<void> => {
    setFailed(undefined)
    try {
      await run()
      toast({ sentence: say(`done.${told}`, { number: of.number }) })
    } catch (problem) {
      setFailed(tell(problem, say('unreachable')))
    }
  }
  const actionId = of.id
  const reason = words.trim()
  return (
    <form
      className="action-acts"
      onSubmit={(event) => {
        event.preventDefault()
        if (may('finish'))
          void act(async () => await finishing.run({ actionId, evidence: words }, ways), 'finish')
      }}
    >
      <label>
        <span className="p-label">{say(may('finish') ? 'acts.evidence' : 'acts.reason')}</span>
        <textarea
          className="p-input"
          rows={2}
          maxLength={2_000}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      </label>
      {failed ? (
        <p className="p-bad" role="alert">
          {failed}
        </p>
      ) : null}
      <div className="p-row">
        {may('finish') ? (
          <Button kind="first" type="submit" icon={Check} busy={finishing.busy}>
            {say('acts.finish')}
          </Button>
        ) : null}
        {may('drop') ? (
          <Button
            icon={X}
            busy={dropping.busy}
            disabled={reason === ''}
            onClick={() => void act(async () => await dropping.run({ actionId, reason }, ways), 'drop')}
          >
            {say('acts.drop')}
          </Button>
        ) : null}
        {may('reopen') ? (
          <Button
            icon={RotateCcw}
            busy={reopening.busy}
            disabled={reason === ''}
            onClick={() => void act(async () => await reopening.run({ actionId, reason }, ways), 'reopen')}
          >
            {say('acts.reopen')}
          </Button>
        ) : null}
      </div>
      {may('drop') ? <p className="p-meta">{say('acts.drop-says')}</p> : null}
    </form>
  )
}
