import { Button, Dialog, useProblemWords, useRead, useToast, useWords, useWrite } from '@portolan/ui'
import { type ReactNode, useId, useState } from 'react'
import { type DecisionRow, showDecision, voteTogether } from '../../contract/index.ts'
import { letterOf } from './words.ts'

/** Several questions of one kind, each of them shown, and one vote for all. */
export function TogetherDialog(props: {
  of: readonly DecisionRow[]
  onClose: () => void
  onDone: () => void
}): ReactNode {
  const say = useWords('decisions')
  const tell = useProblemWords()
  const toast = useToast()
  const name = useId()
  const { of } = props
  const { run, busy } = useWrite(voteTogether)
  const [option, choose] = useState<number | undefined>(undefined)
  const [failed, setFailed] = useState<string | undefined>(undefined)
  const first = useRead(showDecision, { decisionId: of[0]?.id ?? '' }, { enabled: of.length > 0 }).data
  const decide = async (): Promise<void> => {
    if (option === undefined) return
    setFailed(undefined)
    try {
      const decisions = of.map(({ id, version }) => ({ decisionId: id, version }))
      await run({ decisions, option })
      toast({ sentence: say('together.done', { count: of.length }) })
      props.onDone()
    } catch (problem) {
      setFailed(tell(problem, say('vote.unreachable')))
    }
  }
  return (
    <Dialog opened title={say('together.title', { count: of.length })} onClose={props.onClose} width={560}>
      <div className="decision-ballot">
        <ul className="decision-together">
          {of.map((row) => (
            <li key={row.id}>
              <span className="p-meta">D-{row.number}</span> {row.question}
              {row.project ? <span className="p-meta"> {row.project.name}</span> : null}
            </li>
          ))}
        </ul>
        <fieldset>
          <legend className="p-label">{say('together.choose')}</legend>
          {(first?.options ?? []).map(({ number, title }) => (
            <label key={number} className="decision-choice">
              <input type="radio" name={name} checked={option === number} onChange={() => choose(number)} />
              <span className="decision-letter" aria-hidden="true">
                {letterOf(number)}
              </span>
              <span>{number === 0 ? say('none') : title}</span>
            </label>
          ))}
        </fieldset>
        {failed ? (
          <p className="decision-failed" role="alert">
            {failed}
          </p>
        ) : null}
        <div className="p-row">
          <Button kind="first" busy={busy} disabled={option === undefined} onClick={() => void decide()}>
            {say('together.decide', { count: of.length })}
          </Button>
          <Button kind="quiet" onClick={props.onClose}>
            {say('cancel')}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
