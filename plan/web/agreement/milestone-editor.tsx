import { Button, ErrorState, Section, useToast, useWords, useWrite } from '@portolan/ui'
import { type ReactNode, useState } from 'react'
import { changeAgreement, type PartyAgreement } from '../../contract/index.ts'
import { minorUnits, typedAmount } from '../money/amounts.ts'
import { TextField } from '../money/fields.tsx'

type Typed = {
  readonly name: string
  readonly due: string
  readonly amount: string
  readonly condition: string
}

/** Milestones that nobody told to be reached yet are written anew together, with the price they make up. */
export function MilestoneEditor(props: { of: PartyAgreement }): ReactNode {
  const say = useWords('spending')
  const [open, setOpen] = useState(false)
  if (!open)
    return (
      <Section>
        <Button size="small" onClick={() => setOpen(true)}>
          {say('milestone.edit')}
        </Button>
      </Section>
    )
  return (
    <Section title={say('milestone.edit')}>
      <Editing of={props.of} onDone={() => setOpen(false)} />
    </Section>
  )
}

function Editing(props: { of: PartyAgreement; onDone: () => void }): ReactNode {
  const say = useWords('spending')
  const toast = useToast()
  const { of } = props
  const { run, busy, problem } = useWrite(changeAgreement)
  const [price, setPrice] = useState(typedAmount(of.amount))
  const [rows, setRows] = useState<readonly Typed[]>(
    of.list
      .filter(({ state }) => state === 'open')
      .map(({ name, due, amount, condition }) => ({ name, due, amount: typedAmount(amount), condition })),
  )
  const change = (at: number, patch: Partial<Typed>): void =>
    setRows(rows.map((row, index) => (index === at ? { ...row, ...patch } : row)))
  const whole = rows.filter(({ name }) => name.trim() !== '')
  const read = whole.map(({ amount, ...row }) => ({ ...row, amount: minorUnits(amount, of.currency) }))
  const units = minorUnits(price, of.currency)
  const fits = read.every(({ amount, due }) => amount !== undefined && due !== '') && units !== undefined
  const save = (): void => {
    const milestones = read.map(({ amount = 0, ...row }) => ({ ...row, amount }))
    const priced = of.basis === 'fixed-price' ? { amount: units ?? 0 } : {}
    void run({ agreementId: of.id, milestones, ...priced }, { ifMatch: of.version }).then(
      () => {
        toast({ sentence: say('milestone.saved') })
        props.onDone()
      },
      () => undefined,
    )
  }
  return (
    <div className="spend-form">
      {problem ? <ErrorState title={say('refused')} problem={problem} /> : null}
      {of.basis === 'fixed-price' ? (
        <TextField
          label={say('milestone.price', { currency: of.currency })}
          value={price}
          onType={setPrice}
        />
      ) : null}
      {rows.map((row, at) => (
        // eslint-disable-next-line react/no-array-index-key -- rows have no name of their own until they are saved
        <div key={at} className="spend-rows">
          <TextField label={say('milestone.name')} value={row.name} onType={(name) => change(at, { name })} />
          <div className="spend-row">
            <TextField
              label={say('agreement.due')}
              type="date"
              value={row.due}
              onType={(due) => change(at, { due })}
            />
            <TextField
              label={say('field.amount')}
              value={row.amount}
              onType={(amount) => change(at, { amount })}
            />
            <TextField
              label={say('milestone.condition')}
              value={row.condition}
              onType={(condition) => change(at, { condition })}
            />
          </div>
        </div>
      ))}
      <span className="spend-buttons">
        <Button onClick={() => setRows([...rows, { name: '', due: of.to, amount: '', condition: '' }])}>
          {say('milestone.add')}
        </Button>
        <Button kind="first" busy={busy} disabled={!fits} onClick={save}>
          {say('save')}
        </Button>
        <Button kind="quiet" onClick={props.onDone}>
          {say('cancel')}
        </Button>
      </span>
    </div>
  )
}
