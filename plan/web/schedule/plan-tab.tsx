import './panels.css'
import './schedule.css'
import './texts.ts'
import {
  Button,
  Dialog,
  EmptyState,
  ErrorState,
  isProblem,
  later,
  NoMatch,
  Skeleton,
  useAddress,
  useMay,
  useRead,
  useWords,
} from '@portolan/ui'
import { useParams } from '@tanstack/react-router'
import { ListPlus } from 'lucide-react'
import { type ReactNode, useMemo, useState } from 'react'
import { permissions, type ScheduleView, showProject, showSchedule } from '../../contract/index.ts'
import type { PlanSetting } from './activity-cells.tsx'
import { planAddress } from './address.ts'
import { DropAnywhere } from './drop-anywhere.tsx'
import { PlanBar } from './plan-bar.tsx'
import { PlanFigures } from './plan-figures.tsx'
import { scheduleAt } from './plan-readings.ts'
import { type ActivityIndex, useActivities, useAllRead, useIndex } from './use-activities.ts'
import { usePlanWords } from './use-plan-words.ts'
import { type PreviewSchedule, usePreviewSchedule } from './use-preview-schedule.ts'
import { useFirstCell } from './use-first-cell.ts'

const asides = () => import('./plan-asides.ts')
const ActivityPanel = later(async () => (await asides()).ActivityPanel)
const DropSchedule = later(async () => (await asides()).DropSchedule)
const FindingsPanel = later(async () => (await asides()).FindingsPanel)
const VersionsPanel = later(async () => (await asides()).VersionsPanel)

// Read while the schedule is: it has the weight of all the rest.
const gantt = import('./gantt/gantt.tsx')
const Gantt = later(async () => (await gantt).Gantt, <Skeleton rows={10} />)

/** The schedule of a project: what was planned, where it will land and why, and the way to change it. */
export function PlanTab(): ReactNode {
  const say = useWords('schedule')
  const { projectId = '' } = useParams({ strict: false })
  const [address, change] = useAddress(planAddress)
  const { number } = address
  const read = useRead(showSchedule, scheduleAt(projectId, address))
  const project = useRead(showProject, { projectId }).data
  const preview = usePreviewSchedule(projectId)
  const [begun, setBegun] = useState(false)
  const mayEdit = useMay()(permissions.edit, { projectId, portfolioId: project?.portfolio.id })
  if (isProblem(read.problem) && read.problem.status === 404)
    return (
      <NoMatch
        title={say('plan.unread')}
        hint={
          <>
            {say('plan.unread-words', { number: number ?? '' })}{' '}
            <Button size="small" onClick={() => change({ number: undefined })}>
              {say('plan.newest')}
            </Button>
          </>
        }
      />
    )
  if (read.problem)
    return <ErrorState title={say('plan.failed')} problem={read.problem} onRetry={read.again} />
  const view = read.data
  if (!view || view.projectId !== projectId) return <Skeleton rows={10} />
  const dropped = (file: File): void => {
    change({ drop: true })
    void preview.read(file)
  }
  if (view.versions.length === 0 && !(begun && mayEdit))
    return <NoPlan mayEdit={mayEdit} preview={preview} onBegin={() => setBegun(true)} />
  return (
    <DropAnywhere onFile={mayEdit ? dropped : undefined}>
      <Plan view={view} mayEdit={mayEdit} preview={preview} />
    </DropAnywhere>
  )
}

function NoPlan(props: { mayEdit: boolean; preview: PreviewSchedule; onBegin: () => void }): ReactNode {
  const say = useWords('schedule')
  if (!props.mayEdit) return <EmptyState title={say('plan.empty')}>{say('plan.empty-reader')}</EmptyState>
  return (
    <EmptyState
      title={say('plan.empty')}
      actions={
        <Button kind="first" icon={ListPlus} onClick={props.onBegin}>
          {say('plan.begin')}
        </Button>
      }
      below={<DropSchedule preview={props.preview} />}
    >
      {say('plan.empty-words')}
    </EmptyState>
  )
}

function Plan(props: { view: ScheduleView; mayEdit: boolean; preview: PreviewSchedule }): ReactNode {
  const say = useWords('schedule')
  const { view } = props
  const [address, change] = useAddress(planAddress)
  const shown = address.number ?? view.version
  const older = shown !== view.version
  const mayEdit = props.mayEdit && !older
  const activities = useActivities(view.projectId, address)
  // What a panel tells of links must not depend on what the filters leave.
  const all = useActivities(view.projectId, { number: address.number })
  const index = useIndex(all, activities)
  useAllRead(activities)
  const setting = usePlanSetting(view, index)
  useFirstCell(view.version === 0)
  const open = (row: string): void => change({ row, panel: undefined })
  const panel =
    address.row !== undefined ? (
      <ActivityPanel
        view={view}
        id={address.row}
        number={address.number}
        activities={all}
        setting={setting}
        mayEdit={mayEdit}
        onOpen={open}
        onClose={() => change({ row: undefined })}
      />
    ) : address.panel === 'versions' ? (
      <VersionsPanel of={view} shown={shown} onChange={change} />
    ) : address.panel === 'findings' ? (
      <FindingsPanel
        of={view.findings}
        index={index}
        onOpen={open}
        onClose={() => change({ panel: undefined })}
      />
    ) : undefined
  return (
    <>
      {view.version === 0 ? null : <PlanFigures of={view} shown={shown} onChange={change} />}
      {older ? (
        <p className="p-row schedule-older" role="status">
          <span>{say('plan.older', { number: shown, of: view.versions.length })}</span>
          <Button size="small" onClick={() => change({ number: undefined })}>
            {say('plan.newest')}
          </Button>
        </p>
      ) : null}
      <Gantt
        view={view}
        activities={activities}
        setting={setting}
        address={address}
        onChange={change}
        mayEdit={mayEdit}
        side={panel}
        bar={(more, exports) => (
          <PlanBar
            view={view}
            address={address}
            found={activities.hasMore || activities.loading ? undefined : activities.rows.length}
            mayEdit={props.mayEdit}
            onChange={change}
            exports={exports}
          >
            {more}
          </PlanBar>
        )}
      />
      <Dialog
        opened={address.drop === true && props.mayEdit}
        title={say('drop.title')}
        width={560}
        onClose={() => change({ drop: undefined })}
      >
        <DropSchedule preview={props.preview} />
      </Dialog>
    </>
  )
}

/** Of one identity while nothing changes, so that the grid keeps its columns. */
function usePlanSetting(view: ScheduleView, index: ActivityIndex): PlanSetting {
  const say = useWords('schedule')
  const words = usePlanWords()
  const { minutesPerDay, currency } = view
  const calendars = useMemo(() => new Map(view.calendars.map(({ id, name }) => [id, name])), [view.calendars])
  return useMemo(
    () => ({ say, words, minutesPerDay, currency, calendars, index }),
    [say, words, minutesPerDay, currency, calendars, index],
  )
}
