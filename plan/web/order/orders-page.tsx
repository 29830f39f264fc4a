import '../money/spending.css'
import '../money/texts.ts'
import {
  DataGrid,
  EmptyState,
  FilterBar,
  NoMatch,
  Split,
  Switcher,
  useAddress,
  useRead,
  useReadPages,
  useWords,
} from '@portolan/ui'
import { type ReactNode, useMemo } from 'react'
import { z } from 'zod'
import { invoiceStates, listOrders, type OrderRow, showOrder } from '../../contract/index.ts'
import { useNarrow } from '../use-narrow.ts'
import { InvoiceComparison } from './invoice-comparison.tsx'
import { InvoicesGrid } from './invoices-grid.tsx'
import { orderColumns } from './order-columns.tsx'
import { OrderPanel } from './order-panel.tsx'

const views = ['orders', 'invoices', 'comparison'] as const
const address = z.object({
  view: z.enum(views).optional().catch(undefined),
  search: z.coerce.string().max(200).optional().catch(undefined),
  open: z.literal(true).optional().catch(undefined),
  state: z.enum(invoiceStates).optional().catch(undefined),
  order: z.uuid().optional().catch(undefined),
})

/** What is ordered from suppliers over all projects, their invoices, and both beside the ledger. */
export function OrdersPage(): ReactNode {
  const say = useWords('spending')
  const [now, change] = useAddress(address)
  const view = now.view ?? 'orders'
  const clear = (): void => change({ search: undefined, open: undefined, state: undefined })
  const filters =
    view === 'orders'
      ? [
          {
            id: 'open',
            label: say('order.committed'),
            choices: [{ value: 'true', label: say('order.open-only') }],
          },
        ]
      : [
          {
            id: 'state',
            label: say('column.state'),
            choices: invoiceStates.map((value) => ({ value, label: say(`invoice.state.${value}`) })),
          },
        ]
  return (
    <>
      <div className="spend-bar">
        <Switcher
          label={say('views')}
          value={view}
          choices={views.map((value) => ({ value, label: say(`order.view.${value}`) }))}
          onChoose={(value) =>
            change({ view: views.find((one) => one === value && one !== 'orders'), order: undefined })
          }
        />
        {view === 'comparison' ? null : (
          <FilterBar
            search={now.search ?? ''}
            searchLabel={say('order.find')}
            onSearch={(search) => change({ search })}
            filters={filters}
            chosen={{ open: now.open ? ['true'] : [], state: now.state ? [now.state] : [] }}
            onChoose={(id, values) =>
              id === 'open'
                ? change({ open: values.length > 0 ? true : undefined })
                : change({ state: invoiceStates.find((one) => one === values.at(-1)) })
            }
            onClear={clear}
          />
        )}
      </div>
      {view === 'orders' ? (
        <OrdersGrid
          search={now.search}
          open={now.open}
          order={now.order}
          onOrder={(order) => change({ order })}
          onClear={clear}
        />
      ) : view === 'invoices' ? (
        <InvoicesGrid search={now.search} state={now.state} onClear={clear} />
      ) : (
        <InvoiceComparison />
      )}
    </>
  )
}

function OrdersGrid(props: {
  search: string | undefined
  open: true | undefined
  order: string | undefined
  onOrder: (order: string | undefined) => void
  onClear: () => void
}): ReactNode {
  const say = useWords('spending')
  const narrow = useNarrow()
  const { search, open, order } = props
  const read = useReadPages(listOrders, { limit: 200, search, open })
  const columns = useMemo(() => orderColumns(say, true), [say])
  return (
    <Split
      side={
        order ? <OpenOrder key={order} orderId={order} onClose={() => props.onOrder(undefined)} /> : undefined
      }
    >
      <DataGrid<OrderRow>
        label={say('order.title')}
        columns={columns}
        rows={read.rows}
        idOf={({ id }) => id}
        onOpen={({ id }) => props.onOrder(id)}
        openId={order}
        density="compact"
        loading={read.loading}
        refreshing={read.refreshing}
        problem={read.problem}
        onRetry={read.again}
        hasMore={read.hasMore}
        loadingMore={read.loadingMore}
        onNeedMore={read.more}
        hiddenColumns={order ? ['fund', 'to', 'number', 'project'] : narrow ? ['fund', 'to', 'number'] : []}
        empty={
          search || open ? (
            <NoMatch title={say('order.no-match')} onClear={props.onClear} />
          ) : (
            <EmptyState title={say('order.none')}>{say('order.none-words')}</EmptyState>
          )
        }
      />
    </Split>
  )
}

function OpenOrder(props: { orderId: string; onClose: () => void }): ReactNode {
  const read = useRead(showOrder, { orderId: props.orderId }, { keep: false })
  return <OrderPanel of={read.data} problem={read.problem} onRetry={read.again} onClose={props.onClose} />
}
