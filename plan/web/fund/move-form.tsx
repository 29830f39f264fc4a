import { Button, ErrorState, useRead, useToast, useWords, useWrite } from '@portolan/ui'
import { type ReactNode, useState } from 'react'
import { type Fund, listProjects, moveFund } from '../../contract/index.ts'
import { minorUnits } from '../money/amounts.ts'
import { ChoiceField, TextField } from '../money/fields.tsx'

/** Gives a project of what is released, or takes it back with an amount below 0. */
export function MoveForm(props: { of: Fund }): ReactNode {
  const say = useWords('spending')
  const toast = useToast()
  const projects = useRead(listProjects, { limit: 500 }).data?.items ?? []
  const [to, setTo] = useState('')
  const [typed, setTyped] = useState('')
  const [words, setWords] = useState('')
  const { run, busy, problem } = useWrite(moveFund)
  const { id: fundId, currency } = props.of
  const amount = minorUnits(typed, currency)
  const move = (): void =>
    void run({ fundId, moves: [{ to, amount: amount ?? 0, words }] }).then(
      () => {
        toast({ sentence: say('fund.moved') })
        setTyped('')
        setWords('')
      },
      () => undefined,
    )
  return (
    <form
      className="spend-bar"
      aria-label={say('fund.move')}
      onSubmit={(event) => {
        event.preventDefault()
        if (to !== '' && amount !== undefined) move()
      }}
    >
      {problem ? <ErrorState title={say('refused')} problem={problem} /> : null}
      <ChoiceField
        label={say('column.project')}
        value={to}
        choices={[
          ['', '–'],
          ...projects.map(({ id, name, code }) => [id, code ? `${code} ${name}` : name] as const),
        ]}
        onChoose={setTo}
      />
      <TextField label={`${say('field.amount')} (${currency})`} value={typed} onType={setTyped} />
      <TextField label={say('fund.why')} value={words} onType={setWords} />
      <Button type="submit" busy={busy} disabled={to === '' || amount === undefined}>
        {say('fund.move')}
      </Button>
    </form>
  )
}
