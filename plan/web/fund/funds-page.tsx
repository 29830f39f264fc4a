import '../money/spending.css'
import '../money/texts.ts'
import { listPeople, readPeople } from '@portolan/platform/identity/contract'
import {
  Button,
  DataGrid,
  Dialog,
  EmptyState,
  FormFromSchema,
  useAddress,
  useGo,
  useMay,
  useRead,
  useSetting,
  useToast,
  useWords,
  useWrite,
} from '@portolan/ui'
import { Plus } from 'lucide-react'
import { type ReactNode, useMemo } from 'react'
import { z } from 'zod'
import { addFund, fundPermissions, type FundRow, listFunds } from '../../contract/index.ts'
import { minorUnits } from '../money/amounts.ts'
import { useNarrow } from '../use-narrow.ts'
import { fundColumns } from './fund-columns.tsx'

const address = z.object({ add: z.literal(true).optional().catch(undefined) })

/** Money that was granted: what is released of it, given to projects and ordered, and what is left at each step. */
export function FundsPage(): ReactNode {
  const say = useWords('spending')
  const narrow = useNarrow()
  const go = useGo()
  const [now, change] = useAddress(address)
  const mayKeep = useMay()(fundPermissions.keep)
  const read = useRead(listFunds, {})
  const columns = useMemo(() => fundColumns(say), [say])
  const open = (fundId: string): void => go('/funds/$fundId', { fundId })
  return (
    <>
      {mayKeep ? (
        <div className="spend-bar">
          <span className="p-label">{say('fund.about')}</span>
          <span className="spend-end">
            <Button kind="first" icon={Plus} onClick={() => change({ add: true })}>
              {say('fund.add')}
            </Button>
          </span>
        </div>
      ) : null}
      <DataGrid<FundRow>
        label={say('fund.title')}
        columns={columns}
        rows={read.data?.items ?? []}
        idOf={({ id }) => id}
        onOpen={({ id }) => open(id)}
        density="compact"
        loading={read.loading}
        refreshing={read.refreshing}
        problem={read.problem}
        onRetry={read.again}
        {...(narrow ? { hiddenColumns: ['owner', 'to', 'allocated', 'waiting'] } : {})}
        empty={<EmptyState title={say('fund.none')}>{say('fund.none-words')}</EmptyState>}
      />
      <Dialog
        opened={now.add === true && mayKeep}
        title={say('fund.add')}
        width={460}
        onClose={() => change({ add: undefined })}
      >
        <AddFund onDone={(id) => (id ? open(id) : change({ add: undefined }))} />
      </Dialog>
    </>
  )
}

const Added = z.object({
  name: z.string().trim().min(1).max(200),
  amount: z
    .string()
    .trim()
    .regex(/^[\d\s.,']+$/, 'is no amount, as 12,500.00'),
  currency: z.string().regex(/^[A-Z]{3}$/, 'is not a currency code of three letters, as EUR.'),
  from: z.iso.date(),
  to: z.iso.date(),
  ownedBy: z.string().optional(),
})

function AddFund(props: { onDone: (fundId: string | undefined) => void }): ReactNode {
  const say = useWords('spending')
  const toast = useToast()
  const { today } = useSetting()
  const { run } = useWrite(addFund)
  const maySeePeople = useMay()(readPeople)
  const people = useRead(listPeople, { limit: 500 }, { enabled: maySeePeople }).data?.items
  const fields = useMemo(
    () => ({
      name: { label: say('fund.name') },
      amount: { label: say('column.amount'), half: true },
      currency: { label: say('field.currency'), half: true },
      from: { label: say('field.from'), half: true },
      to: { label: say('field.to'), half: true },
      ownedBy: {
        label: say('fund.owner'),
        choices: (people ?? []).map(({ id, name }) => ({ value: id, label: name })),
      },
    }),
    [say, people],
  )
  return (
    <FormFromSchema
      schema={Added}
      fields={fields}
      values={{ currency: 'EUR', from: today }}
      action={say('fund.add')}
      onCancel={() => props.onDone(undefined)}
      onSubmit={async ({ amount, ownedBy, ...given }) => {
        const units = minorUnits(amount, given.currency) ?? 0
        const made = await run({ ...given, amount: units, ownedBy: ownedBy ? ownedBy : null })
        toast({ sentence: say('fund.added', { name: made.name }) })
        props.onDone(made.id)
      }}
    />
  )
}
