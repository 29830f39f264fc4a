import type { Day } from '@portolan/quantity'
import {
  Button,
  Chip,
  ConfirmButton,
  DayText,
  ErrorState,
  Section,
  useSetting,
  useToast,
  useWords,
  useWrite,
} from '@portolan/ui'
import { type ReactNode, useState } from 'react'
import {
  type BilledInvoice,
  billAgreement,
  type PartyAgreement,
  settleBilledInvoice,
} from '../../contract/index.ts'
import { minorUnits } from '../money/amounts.ts'
import { ChoiceField, TextField } from '../money/fields.tsx'
import { MoneyFigure } from '../money/spending.tsx'

const tones = { issued: 'accent', paid: 'good', cancelled: 'none' } as const

/** What was billed of an agreement, when it is due, and whether it is paid. */
export function BilledInvoices(props: { of: PartyAgreement; mayKeep: boolean }): ReactNode {
  const say = useWords('spending')
  const { of } = props
  return (
    <Section title={say('billed.title')}>
      {of.invoices.length === 0 ? <p className="p-label">{say('billed.none')}</p> : null}
      <ul className="spend-list">
        {of.invoices.map((one) => (
          <li key={one.id}>
            <span className="spend-line">
              <strong>{one.number}</strong>
              <MoneyFigure
                of={one.amount}
                label={say('column.billed')}
                tone={one.overdue ? 'bad' : 'plain'}
              />
            </span>
            <span className="spend-line">
              <span className="p-meta">
                {one.milestone ?? one.words} <DayText of={one.day as Day} /> · {say('agreement.due')}{' '}
                <DayText of={one.due as Day} />
              </span>
              <Chip tone={one.overdue ? 'bad' : tones[one.state]}>
                {say(one.overdue ? 'billed.overdue' : `billed.state.${one.state}`)}
              </Chip>
            </span>
            {one.state === 'issued' && props.mayKeep ? <Settle of={one} /> : null}
          </li>
        ))}
      </ul>
      {props.mayKeep ? <Bill of={of} /> : null}
    </Section>
  )
}

function Settle(props: { of: BilledInvoice }): ReactNode {
  const say = useWords('spending')
  const toast = useToast()
  const { today } = useSetting()
  const { run, busy, problem } = useWrite(settleBilledInvoice)
  const { id, number, version } = props.of
  const settle = (paidOn: string | null): void =>
    void run({ billedInvoiceId: id, paidOn }, { ifMatch: version }).then(
      () => toast({ sentence: say(paidOn === null ? 'billed.cancelled' : 'billed.paid', { number }) }),
      () => undefined,
    )
  return (
    <>
      {problem ? <ErrorState title={say('refused')} problem={problem} /> : null}
      <span className="spend-buttons">
        <Button size="small" busy={busy} onClick={() => settle(today)}>
          {say('billed.pay')}
        </Button>
        <ConfirmButton
          size="small"
          busy={busy}
          consequence={say('billed.cancel-consequence', { number })}
          confirm={say('billed.cancel')}
          onConfirm={() => settle(null)}
        >
          {say('billed.cancel')}
        </ConfirmButton>
      </span>
    </>
  )
}

function Bill(props: { of: PartyAgreement }): ReactNode {
  const say = useWords('spending')
  const toast = useToast()
  const { today } = useSetting()
  const { of } = props
  const { run, busy, problem } = useWrite(billAgreement)
  const [open, setOpen] = useState(false)
  const [number, setNumber] = useState('')
  const [day, setDay] = useState<string>(today)
  const [amount, setAmount] = useState('')
  const [milestoneId, setMilestone] = useState('')
  const byMilestones = of.basis === 'fixed-price' || of.basis === 'outcome'
  const billable = of.list.filter(({ state, billed }) => state === 'reached' && billed === null)
  if (!open)
    return (
      <Button size="small" onClick={() => setOpen(true)} disabled={byMilestones && billable.length === 0}>
        {say('billed.bill')}
      </Button>
    )
  const units = minorUnits(amount, of.currency)
  const what = byMilestones ? { milestoneId } : { amount: units ?? 0 }
  const ready = number.trim() !== '' && day !== '' && (byMilestones ? milestoneId !== '' : (units ?? 0) > 0)
  const bill = (): void =>
    void run({ agreementId: of.id, number, day, ...what }).then(
      () => {
        toast({ sentence: say('billed.done', { number }) })
        setOpen(false)
      },
      () => undefined,
    )
  return (
    <div className="spend-form">
      {problem ? <ErrorState title={say('refused')} problem={problem} /> : null}
      <TextField label={say('billed.number')} value={number} onType={setNumber} />
      <TextField label={say('billed.day')} type="date" value={day} onType={setDay} />
      {byMilestones ? (
        <ChoiceField
          label={say('milestone.one')}
          value={milestoneId}
          choices={[['', '–'], ...billable.map(({ id, name }) => [id, name] as const)]}
          onChoose={setMilestone}
        />
      ) : (
        <TextField label={`${say('field.amount')} (${of.currency})`} value={amount} onType={setAmount} />
      )}
      <span className="spend-buttons">
        <Button kind="first" busy={busy} disabled={!ready} onClick={bill}>
          {say('billed.bill')}
        </Button>
        <Button kind="quiet" onClick={() => setOpen(false)}>
          {say('cancel')}
        </Button>
      </span>
    </div>
  )
}
