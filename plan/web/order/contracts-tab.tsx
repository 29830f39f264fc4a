import '../money/spending.css'
import '../money/texts.ts'
import {
  Button,
  Cut,
  DataGrid,
  Dialog,
  EmptyState,
  type GridColumn,
  Split,
  Switcher,
  useAddress,
  useMay,
  useRead,
  useWords,
} from '@portolan/ui'
import { useParams } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import { type ReactNode, useMemo } from 'react'
import { z } from 'zod'
import {
  type FundShareRow,
  listProjectAgreements,
  listProjectFunds,
  listProjectOrders,
  type OrderRow,
  orderPermissions,
  type PartyAgreement,
} from '../../contract/index.ts'
import { agreementColumns } from '../agreement/agreement-columns.tsx'
import { AgreementPanel } from '../agreement/agreement-panel.tsx'
import { shareColumns } from '../fund/fund-columns.tsx'
import { useNarrow } from '../use-narrow.ts'
import { orderColumns } from './order-columns.tsx'
import { OrderForm } from './order-form.tsx'
import { OrderPanel } from './order-panel.tsx'

const views = ['agreements', 'orders', 'funds'] as const
const address = z.object({
  view: z.enum(views).optional().catch(undefined),
  order: z.uuid().optional().catch(undefined),
  agreement: z.uuid().optional().catch(undefined),
  add: z.literal(true).optional().catch(undefined),
})
type Address = z.output<typeof address>
type Change = (patch: Partial<Address>) => void
type ViewProps = { projectId: string; now: Address; change: Change }

/** What a project has agreed with its customer, ordered from suppliers, and has of funds. */
export function ContractsTab(): ReactNode {
  const say = useWords('spending')
  const { projectId = '' } = useParams({ strict: false })
  const [now, change] = useAddress(address)
  const mayOrder = useMay()(orderPermissions.order, { projectId })
  const view = now.view ?? 'agreements'
  const props = { projectId, now, change }
  return (
    <>
      <div className="spend-bar">
        <Switcher
          label={say('views')}
          value={view}
          choices={views.map((value) => ({ value, label: say(`contracts.${value}`) }))}
          onChoose={(value) =>
            change({
              view: views.find((one) => one === value && one !== 'agreements'),
              order: undefined,
              agreement: undefined,
            })
          }
        />
        {view === 'orders' && mayOrder ? (
          <span className="spend-end">
            <Button kind="first" icon={Plus} onClick={() => change({ add: true })}>
              {say('order.add')}
            </Button>
          </span>
        ) : null}
      </div>
      {view === 'orders' ? (
        <Orders {...props} />
      ) : view === 'funds' ? (
        <Funds {...props} />
      ) : (
        <Agreements {...props} />
      )}
      <Dialog
        opened={now.add === true && mayOrder}
        title={say('order.add')}
        width={560}
        onClose={() => change({ add: undefined })}
      >
        <OrderForm projectId={projectId} onDone={() => change({ add: undefined })} />
      </Dialog>
    </>
  )
}

function Agreements({ projectId, now, change }: ViewProps): ReactNode {
  const say = useWords('spending')
  const narrow = useNarrow()
  const read = useRead(listProjectAgreements, { projectId })
  const columns = useMemo(
    () => agreementColumns(say).filter(({ id }) => id !== 'project') as readonly GridColumn<PartyAgreement>[],
    [say],
  )
  const rows = read.data?.items ?? []
  return (
    <Split
      side={
        now.agreement ? (
          <AgreementPanel
            key={now.agreement}
            of={rows.find(({ id }) => id === now.agreement)}
            problem={read.problem}
            onRetry={read.again}
            onClose={() => change({ agreement: undefined })}
          />
        ) : undefined
      }
    >
      <DataGrid<PartyAgreement>
        label={say('agreement.title')}
        columns={columns}
        rows={rows}
        idOf={({ id }) => id}
        onOpen={({ id }) => change({ agreement: id })}
        openId={now.agreement}
        density="compact"
        loading={read.loading}
        refreshing={read.refreshing}
        problem={read.problem}
        onRetry={read.again}
        hiddenColumns={now.agreement || narrow ? ['basis', 'next', 'number', 'party'] : []}
        empty={<EmptyState title={say('agreement.none-here')}>{say('agreement.none-words')}</EmptyState>}
      />
    </Split>
  )
}

function Orders({ projectId, now, change }: ViewProps): ReactNode {
  const say = useWords('spending')
  const narrow = useNarrow()
  const read = useRead(listProjectOrders, { projectId })
  const columns = useMemo(() => orderColumns(say, false), [say])
  const rows = read.data?.items ?? []
  return (
    <Split
      side={
        now.order ? (
          <OrderPanel
            key={now.order}
            of={rows.find(({ id }) => id === now.order)}
            problem={read.problem}
            onRetry={read.again}
            onClose={() => change({ order: undefined })}
          />
        ) : undefined
      }
    >
      <DataGrid<OrderRow>
        label={say('order.title')}
        columns={columns}
        rows={rows}
        idOf={({ id }) => id}
        onOpen={({ id }) => change({ order: id })}
        openId={now.order}
        density="compact"
        loading={read.loading}
        refreshing={read.refreshing}
        problem={read.problem}
        onRetry={read.again}
        hiddenColumns={now.order || narrow ? ['fund', 'to', 'number'] : []}
        empty={<EmptyState title={say('order.none-here')}>{say('order.none-words')}</EmptyState>}
      />
    </Split>
  )
}

type Share = FundShareRow & { readonly fund: { readonly id: string; readonly name: string } }

function Funds({ projectId }: ViewProps): ReactNode {
  const say = useWords('spending')
  const read = useRead(listProjectFunds, { projectId })
  const columns = useMemo(
    (): readonly GridColumn<Share>[] => [
      {
        id: 'fund',
        header: say('column.fund'),
        width: 220,
        grow: 2,
        cell: ({ fund }) => <Cut>{fund.name}</Cut>,
        text: ({ fund }) => fund.name,
      },
      ...shareColumns<Share>(say).filter(({ id }) => id !== 'project'),
    ],
    [say],
  )
  return (
    <DataGrid<Share>
      label={say('fund.title')}
      columns={columns}
      rows={read.data?.items ?? []}
      idOf={({ fund }) => fund.id}
      density="compact"
      loading={read.loading}
      refreshing={read.refreshing}
      problem={read.problem}
      onRetry={read.again}
      empty={<EmptyState title={say('fund.none-here')}>{say('fund.none-here-words')}</EmptyState>}
    />
  )
}
