import { addDays } from '@portolan/quantity'
import { Button, useProblemWords, useSetting, useToast, useWords, useWrite } from '@portolan/ui'
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import { dismissFault, type FaultRuleId, restoreFault } from '../../contract/index.ts'

const usualDays = 30

/** Why it is none, and until when: then it is looked at again. */
export function DismissForm(props: { projectId: string; rule: FaultRuleId; onDone: () => void }): ReactNode {
  const say = useWords('data-health')
  const { today } = useSetting()
  const toast = useToast()
  const inWords = useProblemWords()
  const id = useId()
  const { run, busy, problem } = useWrite(dismissFault)
  const restoring = useWrite(restoreFault)
  const [because, write] = useState('')
  const [until, set] = useState<string>(addDays(today, usualDays))
  const { projectId, rule, onDone } = props
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (because.trim() === '') return
    const made = await run({ projectId, rule, because, until }).catch(() => undefined)
    if (made === undefined) return
    toast({
      sentence: say('dismissed'),
      undo: async () => void (await restoring.run({ projectId, dismissalId: made.id })),
    })
    onDone()
  }
  return (
    <form className="fault-dismiss" onSubmit={(event) => void submit(event)}>
      <label htmlFor={`${id}-because`}>{say('because')}</label>
      <input
        id={`${id}-because`}
        value={because}
        maxLength={500}
        required
        onChange={(event) => write(event.target.value)}
      />
      <label htmlFor={`${id}-until`}>{say('until')}</label>
      <input id={`${id}-until`} type="date" value={until} onChange={(event) => set(event.target.value)} />
      <Button size="small" kind="first" type="submit" busy={busy} disabled={because.trim() === ''}>
        {say('dismiss-do')}
      </Button>
      {problem === undefined ? null : (
        <p className="p-bad" role="alert">
          {inWords(problem, problem.message)}
        </p>
      )}
    </form>
  )
}
