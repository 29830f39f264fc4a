import { Button, useProblemWords, useSetting, useToast, useWords, useWrite } from '@portolan/ui'
import { type FormEvent, type ReactNode, useState } from 'react'
import { type Estimate, recordOutcome } from '../../contract/index.ts'
import { TextField } from '../money/fields.tsx'
import { readAmount, writeAmount } from './amounts.ts'

/** What it took in the end: the next estimate learns from it. */
export function OutcomeForm(props: { of: Estimate }): ReactNode {
  const say = useWords('estimates')
  const toast = useToast()
  const inWords = useProblemWords()
  const { today } = useSetting()
  const { of } = props
  const write = useWrite(recordOutcome)
  const [text, setText] = useState(of.outcome ? writeAmount(of.outcome.actual, of) : '')
  const [endedOn, setEndedOn] = useState<string>(of.outcome?.endedOn ?? today)
  const actual = readAmount(text, of)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (actual === null) return
    const input = { projectId: of.projectId, estimateId: of.id, actual, endedOn }
    void write.run(input, { ifMatch: of.version }).then(
      () => toast({ sentence: say('outcome-done') }),
      () => undefined,
    )
  }
  return (
    <form className="estimate-row" onSubmit={submit} aria-label={say('outcome-form')}>
      <TextField
        label={`${say('actual')} [${of.unit === 'work' ? 'h' : of.currency}]`}
        value={text}
        onType={setText}
      />
      <TextField label={say('ended-on')} type="date" value={endedOn} onType={setEndedOn} />
      <Button type="submit" busy={write.busy} disabled={actual === null || endedOn === ''}>
        {say(of.outcome ? 'outcome-correct' : 'outcome-record')}
      </Button>
      {write.problem === undefined ? null : (
        <p className="p-bad" role="alert">
          {inWords(write.problem, write.problem.message)}
        </p>
      )}
    </form>
  )
}
