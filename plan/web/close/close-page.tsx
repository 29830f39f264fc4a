import './close.css'
import './texts.ts'
import {
  Button,
  ErrorState,
  PageHeader,
  Skeleton,
  Split,
  Switcher,
  useAddress,
  useMay,
  useRead,
  useWords,
} from '@portolan/ui'
import { useParams } from '@tanstack/react-router'
import { ListChecks } from 'lucide-react'
import type { ReactNode } from 'react'
import { z } from 'zod'
import { permissions, type PeriodClose, showClose } from '../../contract/index.ts'
import { usePeriodName } from '../period/use-period-name.ts'
import { ChasesView } from './chases-view.tsx'
import { ChecklistDialog } from './checklist-dialog.tsx'
import { CloseFigures } from './close-figures.tsx'
import { ClosePeriodPanel } from './close-period-panel.tsx'
import { DutiesView } from './duties-view.tsx'
import { DutyPanel } from './duty-panel.tsx'
import { ItemPanel } from './item-panel.tsx'
import { ItemsView } from './items-view.tsx'
import { RecordsView } from './records-view.tsx'

const views = ['items', 'duties', 'chases', 'records'] as const
const address = z.object({
  view: z.enum(views).optional().catch(undefined),
  item: z.string().max(60).optional().catch(undefined),
  project: z.uuid().optional().catch(undefined),
  record: z.coerce.number().int().min(1).optional().catch(undefined),
  set: z.literal(true).optional().catch(undefined),
})
type Address = z.output<typeof address>
type Change = (patch: Partial<Address>) => void

/** A month is closed here: what is done, who is late, who was reminded, and what stood when it was locked. */
export function ClosePage(): ReactNode {
  const say = useWords('close')
  const nameOf = usePeriodName()
  const { periodId = '' } = useParams({ strict: false })
  const [now, change] = useAddress(address)
  const mayClose = useMay()(permissions.closePeriods)
  const read = useRead(showClose, { periodId }, { keep: false })
  const of = read.data?.period.id === periodId ? read.data : undefined
  const title = of ? say('title', { period: nameOf(of.period.name) }) : say('title-bare')
  return (
    <>
      <PageHeader crumbs={[{ label: say('periods'), to: '/money' }]} title={title} />
      {read.problem ? (
        <ErrorState title={say('failed')} problem={read.problem} onRetry={read.again} />
      ) : !of ? (
        <Skeleton rows={10} />
      ) : (
        <Loaded of={of} now={now} change={change} mayClose={mayClose} />
      )}
    </>
  )
}

type LoadedProps = { of: PeriodClose; now: Address; change: Change; mayClose: boolean }

function Loaded(props: LoadedProps): ReactNode {
  const say = useWords('close')
  const { of, now, change, mayClose } = props
  const view = now.view ?? 'items'
  const counts = {
    items: of.items.length,
    duties: of.duties.filter(({ lacks }) => lacks.length > 0).length,
    chases: of.chases.length,
    records: of.records.length,
  }
  return (
    <>
      <CloseFigures of={of} />
      <div className="close-bar">
        <Switcher
          label={say('views')}
          value={view}
          choices={views.map((value) => ({ value, label: say(`view.${value}`), count: counts[value] }))}
          onChoose={(value) =>
            change({
              view: views.find((one) => one === value && one !== 'items'),
              item: undefined,
              project: undefined,
              record: undefined,
            })
          }
        />
        {mayClose ? (
          <span className="close-bar-end">
            <Button icon={ListChecks} onClick={() => change({ set: true })}>
              {say('change-checklist')}
            </Button>
          </span>
        ) : null}
      </div>
      <Split side={<Side {...props} />}>
        {view === 'items' ? (
          <ItemsView of={of} open={now.item} onOpen={(item) => change({ item })} />
        ) : view === 'duties' ? (
          <DutiesView of={of} open={now.project} onOpen={(project) => change({ project })} />
        ) : view === 'chases' ? (
          <ChasesView of={of} />
        ) : (
          <RecordsView of={of} open={now.record} onOpen={(record) => change({ record })} />
        )}
      </Split>
      {now.set === true && mayClose ? <ChecklistDialog onClose={() => change({ set: undefined })} /> : null}
    </>
  )
}

function Side({ of, now, change, mayClose }: LoadedProps): ReactNode {
  const item = of.items.find(({ key }) => key === now.item)
  const duty = of.duties.find(({ projectId }) => projectId === now.project)
  if (item !== undefined)
    return (
      <ItemPanel
        key={item.key}
        of={item}
        period={of.period}
        mayClose={mayClose}
        onShow={(view) => change({ view, item: undefined })}
        onClose={() => change({ item: undefined })}
      />
    )
  if (duty !== undefined)
    return (
      <DutyPanel
        key={duty.projectId}
        of={duty}
        close={of}
        mayClose={mayClose}
        onClose={() => change({ project: undefined })}
      />
    )
  return <ClosePeriodPanel of={of} mayClose={mayClose} />
}
