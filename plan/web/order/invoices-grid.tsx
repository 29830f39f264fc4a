import {
  Button,
  DataGrid,
  EmptyState,
  ErrorState,
  NoMatch,
  useMay,
  useReadPages,
  useSetting,
  useToast,
  useWords,
  useWrite,
} from '@portolan/ui'
import { type ReactNode, useMemo, useState } from 'react'
import {
  decideInvoices,
  type InvoiceState,
  listSupplierInvoices,
  orderPermissions,
  payInvoices,
  type SupplierInvoice,
} from '../../contract/index.ts'
import { TextField } from '../money/fields.tsx'
import { useNarrow } from '../use-narrow.ts'
import { invoiceColumns } from './order-columns.tsx'

/** Invoices of all suppliers; those that are chosen are approved, rejected or paid together. */
export function InvoicesGrid(props: {
  search: string | undefined
  state: InvoiceState | undefined
  onClear: () => void
}): ReactNode {
  const say = useWords('spending')
  const narrow = useNarrow()
  const may = useMay()
  const { search, state } = props
  const read = useReadPages(listSupplierInvoices, { limit: 200, search, state })
  const columns = useMemo(() => invoiceColumns(say), [say])
  const [selected, select] = useState<ReadonlySet<string>>(new Set())
  const mayAct = may(orderPermissions.approveInvoices) || may(orderPermissions.enterInvoices)
  const chosen = read.rows.filter(({ id }) => selected.has(id))
  return (
    <>
      {mayAct && chosen.length > 0 ? <Decide of={chosen} onDone={() => select(new Set())} /> : null}
      <DataGrid<SupplierInvoice>
        label={say('invoice.title')}
        columns={columns}
        rows={read.rows}
        idOf={({ id }) => id}
        density="compact"
        selected={selected}
        {...(mayAct ? { onSelect: select } : {})}
        loading={read.loading}
        refreshing={read.refreshing}
        problem={read.problem}
        onRetry={read.again}
        hasMore={read.hasMore}
        loadingMore={read.loadingMore}
        onNeedMore={read.more}
        {...(narrow ? { hiddenColumns: ['due', 'paidOn', 'enteredBy', 'decidedBy', 'order'] } : {})}
        empty={
          search || state ? (
            <NoMatch title={say('invoice.no-match')} onClear={props.onClear} />
          ) : (
            <EmptyState title={say('invoice.none')}>{say('invoice.none-words')}</EmptyState>
          )
        }
      />
    </>
  )
}

function Decide(props: { of: readonly SupplierInvoice[]; onDone: () => void }): ReactNode {
  const say = useWords('spending')
  const toast = useToast()
  const may = useMay()
  const { today } = useSetting()
  const [reason, setReason] = useState('')
  const [paidOn, setPaidOn] = useState<string>(today)
  const decide = useWrite(decideInvoices)
  const pay = useWrite(payInvoices)
  const problem = decide.problem ?? pay.problem
  const invoiceIds = props.of.map(({ id }) => id)
  const count = invoiceIds.length
  const done = (key: string) => () => {
    toast({ sentence: say(key, { count }) })
    props.onDone()
  }
  const isAll = (state: InvoiceState): boolean => props.of.every((one) => one.state === state)
  const approve = (yes: boolean): void =>
    void decide
      .run({ invoiceIds, approve: yes, reason })
      .then(done(yes ? 'invoice.approved' : 'invoice.rejected'), () => undefined)
  return (
    <div className="spend-bar" role="group" aria-label={say('invoice.chosen', { count })}>
      {problem ? <ErrorState title={say('refused')} problem={problem} /> : null}
      <span>{say('invoice.chosen', { count })}</span>
      {isAll('entered') && may(orderPermissions.approveInvoices) ? (
        <>
          <TextField label={say('invoice.reason')} value={reason} onType={setReason} />
          <Button kind="first" busy={decide.busy} onClick={() => approve(true)}>
            {say('invoice.approve')}
          </Button>
          <Button busy={decide.busy} onClick={() => approve(false)}>
            {say('invoice.reject')}
          </Button>
        </>
      ) : isAll('approved') && may(orderPermissions.enterInvoices) ? (
        <>
          <TextField label={say('column.paidOn')} type="date" value={paidOn} onType={setPaidOn} />
          <Button
            kind="first"
            busy={pay.busy}
            disabled={paidOn === ''}
            onClick={() => void pay.run({ invoiceIds, paidOn }).then(done('invoice.paid'), () => undefined)}
          >
            {say('invoice.pay')}
          </Button>
        </>
      ) : (
        <span className="p-label">{say('invoice.mixed')}</span>
      )}
    </div>
  )
}
