import {
  Button,
  DataGrid,
  Dialog,
  EmptyState,
  FilterBar,
  NoMatch,
  Split,
  useAddress,
  useMay,
  useRead,
  useWords,
} from '@portolan/ui'
import { Plus } from 'lucide-react'
import { type ReactNode, useMemo } from 'react'
import { z } from 'zod'
import {
  agreementBases,
  agreementPermissions,
  type AgreementRow,
  agreementRuns,
  agreementSides,
  listAgreements,
  showAgreement,
} from '../../contract/index.ts'
import { useNarrow } from '../use-narrow.ts'
import { agreementColumns } from './agreement-columns.tsx'
import { AgreementForm } from './agreement-form.tsx'
import { AgreementPanel } from './agreement-panel.tsx'
import '../money/spending.css'
import '../money/texts.ts'

const address = z.object({
  side: z.enum(agreementSides).optional().catch(undefined),
  basis: z.enum(agreementBases).optional().catch(undefined),
  run: z.enum(agreementRuns).optional().catch(undefined),
  search: z.coerce.string().max(200).optional().catch(undefined),
  agreement: z.uuid().optional().catch(undefined),
  add: z.literal(true).optional().catch(undefined),
})

const choices = { side: agreementSides, basis: agreementBases, run: agreementRuns } as const
type Filter = keyof typeof choices

/** All agreements with customers and suppliers, and how far each is reached, billed and paid. */
export function AgreementsPage(): ReactNode {
  const say = useWords('spending')
  const narrow = useNarrow()
  const [now, change] = useAddress(address)
  const mayKeep = useMay()(agreementPermissions.keep)
  const { side, basis, run, search } = now
  const read = useRead(listAgreements, { side, basis, run, search })
  const columns = useMemo(() => agreementColumns(say), [say])
  const rows = read.data?.items ?? []
  const filtered = [side, basis, run, search].some((one) => one !== undefined)
  const choose = (id: Filter, value: string | undefined): void => {
    if (id === 'side') change({ side: agreementSides.find((one) => one === value) })
    else if (id === 'basis') change({ basis: agreementBases.find((one) => one === value) })
    else change({ run: agreementRuns.find((one) => one === value) })
  }
  const clear = (): void => change({ side: undefined, basis: undefined, run: undefined, search: undefined })
  const filters = (Object.keys(choices) as Filter[]).map((id) => ({
    id,
    label: say(`column.${id}`),
    choices: choices[id].map((value) => ({ value, label: say(`${id}.${value}`) })),
  }))
  return (
    <>
      <FilterBar
        search={search ?? ''}
        searchLabel={say('agreement.find')}
        onSearch={(text) => change({ search: text })}
        filters={filters}
        chosen={{ side: side ? [side] : [], basis: basis ? [basis] : [], run: run ? [run] : [] }}
        onChoose={(id, values) => choose(id as Filter, values.at(-1))}
        onClear={clear}
        found={read.data ? say('agreement.found', { count: rows.length }) : undefined}
      >
        {mayKeep ? (
          <Button kind="first" icon={Plus} onClick={() => change({ add: true })}>
            {say('agreement.add')}
          </Button>
        ) : null}
      </FilterBar>
      <Split
        side={
          now.agreement ? (
            <OpenPanel
              key={now.agreement}
              agreementId={now.agreement}
              onClose={() => change({ agreement: undefined })}
            />
          ) : undefined
        }
      >
        <DataGrid<AgreementRow>
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
          hiddenColumns={
            now.agreement
              ? ['basis', 'project', 'next', 'run', 'number']
              : narrow
                ? ['project', 'next', 'number']
                : []
          }
          empty={
            filtered ? (
              <NoMatch title={say('agreement.no-match')} onClear={clear} />
            ) : (
              <EmptyState title={say('agreement.none')}>{say('agreement.none-words')}</EmptyState>
            )
          }
        />
      </Split>
      <Dialog
        opened={now.add === true && mayKeep}
        title={say('agreement.add')}
        width={520}
        onClose={() => change({ add: undefined })}
      >
        <AgreementForm onDone={(id) => change({ add: undefined, ...(id ? { agreement: id } : {}) })} />
      </Dialog>
    </>
  )
}

function OpenPanel(props: { agreementId: string; onClose: () => void }): ReactNode {
  const read = useRead(showAgreement, { agreementId: props.agreementId }, { keep: false })
  return <AgreementPanel of={read.data} problem={read.problem} onRetry={read.again} onClose={props.onClose} />
}
