import type { Day, Instant } from '@portolan/quantity'
import {
  Age,
  Button,
  DayText,
  ErrorState,
  Facts,
  Link,
  Money,
  Section,
  SidePanel,
  Skeleton,
  useMay,
  useToast,
  useWords,
  useWrite,
} from '@portolan/ui'
import { type ReactNode, useState } from 'react'
import { orderPermissions, type PurchaseOrder, reviseOrder } from '../../contract/index.ts'
import { typedAmount } from '../money/amounts.ts'
import { TextField } from '../money/fields.tsx'
import { MoneyFigure } from '../money/spending.tsx'
import { OrderInvoices } from './order-invoices.tsx'
import { OrderLines, readLines, type TypedLine } from './order-lines.tsx'

/** An order with its lines, what is invoiced and open of each, its invoices and its revisions. */
export function OrderPanel(props: {
  of: PurchaseOrder | undefined
  problem: unknown
  onRetry: () => void
  onClose: () => void
}): ReactNode {
  const say = useWords('spending')
  const { of } = props
  return (
    <SidePanel title={of?.title ?? say('order.one')} width={400} onClose={props.onClose}>
      {props.problem ? (
        <ErrorState title={say('order.failed')} problem={props.problem} onRetry={props.onRetry} />
      ) : !of ? (
        <Skeleton rows={8} />
      ) : (
        <>
          <OrderFacts of={of} />
          <Lines of={of} />
          <OrderInvoices of={of} />
          <Revisions of={of} />
        </>
      )}
    </SidePanel>
  )
}

function OrderFacts(props: { of: PurchaseOrder }): ReactNode {
  const say = useWords('spending')
  const { of } = props
  const money = (id: 'ordered' | 'invoiced' | 'open'): readonly [string, ReactNode] => [
    say(`column.${id}`),
    <MoneyFigure key={id} of={of[id]} label={say(`column.${id}`)} />,
  ]
  return (
    <Section flush>
      <Facts
        of={[
          [say('column.number'), of.number],
          [say('side.supplier'), of.supplier.name],
          [
            say('column.project'),
            <Link key="project" to="/projects/$projectId/contracts" params={{ projectId: of.projectId }}>
              {of.project.name}
            </Link>,
          ],
          ...(of.fund ? [[say('column.fund'), of.fund.name] as const] : []),
          [
            say('agreement.span'),
            <span key="span">
              <DayText of={of.from as Day} /> – <DayText of={of.to as Day} />
            </span>,
          ],
          money('ordered'),
          money('invoiced'),
          money('open'),
        ]}
      />
    </Section>
  )
}

function Lines(props: { of: PurchaseOrder }): ReactNode {
  const say = useWords('spending')
  const may = useMay()
  const [editing, edit] = useState(false)
  const { of } = props
  return (
    <Section title={say('order.lines')}>
      {editing ? (
        <Revise of={of} onDone={() => edit(false)} />
      ) : (
        <>
          <ul className="spend-list">
            {of.lines.map(({ line, category, words, ordered, open }) => (
              <li key={line}>
                <span className="spend-line">
                  <span>
                    {line} · {category}
                  </span>
                  <Money of={ordered} full />
                </span>
                <span className="spend-line">
                  <span className="p-label">{words}</span>
                  <span className="p-meta">
                    {say('column.open')} <MoneyFigure of={open} label={say('column.open')} />
                  </span>
                </span>
              </li>
            ))}
          </ul>
          {may(orderPermissions.order, { projectId: of.projectId }) ? (
            <Button size="small" onClick={() => edit(true)}>
              {say('order.revise')}
            </Button>
          ) : null}
        </>
      )}
    </Section>
  )
}

function Revise(props: { of: PurchaseOrder; onDone: () => void }): ReactNode {
  const say = useWords('spending')
  const toast = useToast()
  const { of } = props
  const [reason, setReason] = useState('')
  const [lines, setLines] = useState<readonly TypedLine[]>(
    of.lines.map(({ line, category, words, ordered }) => ({
      line,
      category,
      words,
      amount: typedAmount(ordered),
    })),
  )
  const { run, busy, problem } = useWrite(reviseOrder)
  const read = readLines(lines, of.currency)
  const revise = (): void =>
    void run(
      { projectId: of.projectId, orderId: of.id, reason, lines: [...(read ?? [])] },
      { ifMatch: of.version },
    ).then(
      () => {
        toast({ sentence: say('order.revised', { number: of.number }) })
        props.onDone()
      },
      () => undefined,
    )
  return (
    <div className="spend-form">
      {problem ? <ErrorState title={say('refused')} problem={problem} /> : null}
      <OrderLines lines={lines} currency={of.currency} onChange={setLines} />
      <TextField label={say('order.reason')} value={reason} onType={setReason} />
      <span className="spend-buttons">
        <Button
          kind="first"
          busy={busy}
          disabled={read === undefined || reason.trim().length < 3}
          onClick={revise}
        >
          {say('order.revise')}
        </Button>
        <Button kind="quiet" onClick={props.onDone}>
          {say('cancel')}
        </Button>
      </span>
    </div>
  )
}

function Revisions(props: { of: PurchaseOrder }): ReactNode {
  const say = useWords('spending')
  const { revisions } = props.of
  if (revisions.length < 2) return null
  return (
    <Section title={say('order.revisions')}>
      <ul className="spend-list">
        {revisions.map(({ revision, total, reason, by, at }) => (
          <li key={revision}>
            <span className="spend-line">
              <span>{reason === '' ? say('order.first') : reason}</span>
              <MoneyFigure of={total} label={say('column.ordered')} />
            </span>
            <span className="p-meta">
              {revision} · {by} · <Age of={at as Instant} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
