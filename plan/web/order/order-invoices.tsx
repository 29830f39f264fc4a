import type { Day } from '@portolan/quantity'
import {
  Button,
  Chip,
  DayText,
  ErrorState,
  Section,
  useMay,
  useSetting,
  useToast,
  useWords,
  useWrite,
} from '@portolan/ui'
import { type ReactNode, useState } from 'react'
import {
  decideInvoices,
  enterInvoices,
  type InvoiceKind,
  invoiceKinds,
  orderPermissions,
  type PurchaseOrder,
  type SupplierInvoice,
} from '../../contract/index.ts'
import { minorUnits } from '../money/amounts.ts'
import { ChoiceField, TextField } from '../money/fields.tsx'
import { MoneyFigure } from '../money/spending.tsx'
import { invoiceTones } from './order-columns.tsx'

/** The invoices of an order; one is entered here, and another person approves it. */
export function OrderInvoices(props: { of: PurchaseOrder }): ReactNode {
  const say = useWords('spending')
  const may = useMay()
  const { of } = props
  return (
    <Section title={say('invoice.title')}>
      {of.invoices.length === 0 ? <p className="p-label">{say('invoice.none-here')}</p> : null}
      <ul className="spend-list">
        {of.invoices.map((one) => (
          <li key={one.id}>
            <span className="spend-line">
              <strong>{one.number}</strong>
              <MoneyFigure of={one.amount} label={say('field.amount')} />
            </span>
            <span className="spend-line">
              <span className="p-meta">
                <DayText of={one.day as Day} /> · {one.enteredBy}
                {one.decidedBy ? ` · ${one.decidedBy}` : ''}
              </span>
              <Chip tone={invoiceTones[one.state]}>{say(`invoice.state.${one.state}`)}</Chip>
            </span>
            {one.reason ? <span className="p-label">{one.reason}</span> : null}
            {one.state === 'entered' && may(orderPermissions.approveInvoices) ? <Decide of={one} /> : null}
          </li>
        ))}
      </ul>
      {may(orderPermissions.enterInvoices) ? <Enter of={of} /> : null}
    </Section>
  )
}

function Decide(props: { of: SupplierInvoice }): ReactNode {
  const say = useWords('spending')
  const toast = useToast()
  const { run, busy, problem } = useWrite(decideInvoices)
  const decide = (approve: boolean): void =>
    void run({ invoiceIds: [props.of.id], approve }).then(
      () => toast({ sentence: say(approve ? 'invoice.approved' : 'invoice.rejected', { count: 1 }) }),
      () => undefined,
    )
  return (
    <>
      {problem ? <ErrorState title={say('refused')} problem={problem} /> : null}
      <span className="spend-buttons">
        <Button size="small" busy={busy} onClick={() => decide(true)}>
          {say('invoice.approve')}
        </Button>
        <Button size="small" busy={busy} onClick={() => decide(false)}>
          {say('invoice.reject')}
        </Button>
      </span>
    </>
  )
}

function Enter(props: { of: PurchaseOrder }): ReactNode {
  const say = useWords('spending')
  const toast = useToast()
  const { today } = useSetting()
  const { of } = props
  const [open, setOpen] = useState(false)
  const [number, setNumber] = useState('')
  const [kind, setKind] = useState<InvoiceKind>('invoice')
  const [day, setDay] = useState<string>(today)
  const [due, setDue] = useState('')
  const [typed, setTyped] = useState<Readonly<Record<number, string>>>({})
  const { run, busy, problem } = useWrite(enterInvoices)
  if (!open)
    return (
      <Button size="small" onClick={() => setOpen(true)}>
        {say('invoice.enter')}
      </Button>
    )
  const amounts = of.lines.map(({ line }) => ({ line, amount: minorUnits(typed[line] ?? '', of.currency) }))
  const lines = amounts.flatMap(({ line, amount = 0 }) => (amount > 0 ? [{ line, amount }] : []))
  const enter = (): void =>
    void run({
      invoices: [{ order: of.number, number, kind, day, due: due === '' ? null : due, lines }],
    }).then(
      () => {
        toast({ sentence: say('invoice.entered', { number }) })
        setOpen(false)
        setNumber('')
        setTyped({})
      },
      () => undefined,
    )
  return (
    <div className="spend-form">
      {problem ? <ErrorState title={say('refused')} problem={problem} /> : null}
      <TextField label={say('invoice.number')} value={number} onType={setNumber} />
      <ChoiceField
        label={say('invoice.kind')}
        value={kind}
        choices={invoiceKinds.map((one) => [one, say(`invoice.kind-of.${one}`)] as const)}
        onChoose={(one) => setKind(invoiceKinds.find((known) => known === one) ?? 'invoice')}
      />
      <TextField label={say('column.day')} type="date" value={day} onType={setDay} />
      <TextField label={say('column.due')} type="date" value={due} onType={setDue} />
      {of.lines.map(({ line, category }) => (
        <TextField
          key={line}
          label={say('invoice.of-line', { line, category, currency: of.currency })}
          value={typed[line] ?? ''}
          onType={(text) => setTyped({ ...typed, [line]: text })}
        />
      ))}
      <span className="spend-buttons">
        <Button
          kind="first"
          busy={busy}
          disabled={number.trim() === '' || day === '' || lines.length === 0}
          onClick={enter}
        >
          {say('invoice.enter')}
        </Button>
        <Button kind="quiet" onClick={() => setOpen(false)}>
          {say('cancel')}
        </Button>
      </span>
    </div>
  )
}
