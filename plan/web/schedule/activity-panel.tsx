import {
  Button,
  Chip,
  ErrorState,
  Link,
  NoMatch,
  SidePanel,
  Skeleton,
  useProblemWords,
  useToast,
  useWords,
} from '@portolan/ui'
import { Pencil } from 'lucide-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { ActivityRow, LinkRow, ScheduleEdit, ScheduleView } from '../../contract/index.ts'
import { ActivityEditor } from './activity-editor.tsx'
import { ActivityFacts } from './activity-facts.tsx'
import { ActivityTags } from './activity-name.tsx'
import type { PlanSetting } from './activity-cells.tsx'
import { AddLink } from './add-link.tsx'
import { addOf, linkMade } from './inverse-edits.ts'
import { LinkList } from './link-list.tsx'
import { labelOf } from './outline.ts'
import { type Activities, type ActivityIndex, useReached } from './use-activities.ts'
import { type EditPlan, useEditPlan } from './use-edit-plan.ts'
import { WhyHere } from './why-here.tsx'

export type ActivityPanelProps = {
  readonly view: ScheduleView
  readonly id: string
  readonly number: number | undefined
  readonly activities: Activities
  readonly setting: PlanSetting
  readonly mayEdit: boolean
  readonly onOpen: (activity: string) => void
  readonly onClose: () => void
}

/** One activity: its dates, why they are so, its links both ways, and the way to change them. */
export function ActivityPanel(props: ActivityPanelProps): ReactNode {
  const say = useWords('schedule')
  const { id, activities, setting, onClose } = props
  const row = setting.index.get(id)
  const others = row ? [...row.predecessors.map(predecessorOf), ...row.successors.map(successorOf)] : []
  useReached(activities, setting.index, [id, ...others])
  if (row) return <Shown key={id} {...props} row={row} />
  return (
    <SidePanel title={say('column.name')} onClose={onClose}>
      {activities.problem ? (
        <ErrorState title={say('plan.failed')} problem={activities.problem} onRetry={activities.again} />
      ) : activities.loading || activities.hasMore ? (
        <Skeleton rows={6} />
      ) : (
        <NoMatch title={say('panel.unknown')} hint={say('panel.unknown-words')} />
      )}
    </SidePanel>
  )
}

function Shown(props: ActivityPanelProps & { row: ActivityRow }): ReactNode {
  const say = useWords('schedule')
  const { row, view, setting, mayEdit } = props
  const [editing, setEditing] = useState(false)
  const { plan, busy } = useEditPlan(view)
  const links = useLinkEdits(plan, setting.index)
  return (
    <SidePanel
      title={row.name}
      onClose={props.onClose}
      footer={
        mayEdit && !editing ? (
          <Button icon={Pencil} onClick={() => setEditing(true)}>
            {say('panel.edit')}
          </Button>
        ) : undefined
      }
    >
      <p className="p-row schedule-panel-tags">
        <span className="p-label">
          {labelOf(row)} · {say(`kind.${row.kind}`)}
        </span>
        {row.critical && row.actualFinish === null ? <Chip tone="bad">{say('row.critical')}</Chip> : null}
        <ActivityTags of={row} />
      </p>
      {editing ? (
        <ActivityEditor
          row={row}
          view={view}
          setting={setting}
          plan={plan}
          busy={busy}
          onDone={() => setEditing(false)}
        />
      ) : (
        <ActivityFacts of={row} setting={setting} />
      )}
      <p className="p-row">
        <Link
          to="/projects/$projectId/discussion"
          params={{ projectId: view.projectId }}
          search={{ activity: row.id }}
        >
          {say('panel.discuss')}
        </Link>
      </p>
      <WhyHere
        projectId={view.projectId}
        activity={row.id}
        number={props.number}
        setting={setting}
        onOpen={props.onOpen}
      />
      <LinkList
        of={row}
        setting={setting}
        onOpen={props.onOpen}
        onRemove={mayEdit ? links.remove : undefined}
      >
        {mayEdit ? (
          <AddLink of={row} projectId={view.projectId} setting={setting} busy={busy} onAdd={links.add} />
        ) : null}
      </LinkList>
    </SidePanel>
  )
}

type AddLinkEdit = Extract<ScheduleEdit, { kind: 'link.add' }>

/** Links are drawn and removed one by one; what was drawn is found again on the plan as it stands when undone. */
function useLinkEdits(
  plan: EditPlan,
  index: ActivityIndex,
): { add: (edit: AddLinkEdit) => Promise<void>; remove: (link: LinkRow) => void } {
  const say = useWords('schedule')
  const tellProblem = useProblemWords()
  const toast = useToast()
  const latest = useRef(index)
  useEffect(() => {
    latest.current = index
  })
  const undoOfAdd = (edit: AddLinkEdit): readonly ScheduleEdit[] => {
    const made = linkMade(latest.current.get(edit.successor)?.predecessors ?? [], edit)
    return made ? [{ kind: 'link.remove', id: made.id }] : []
  }
  return {
    add: async (edit) => await plan.insist({ edits: [edit], undo: () => undoOfAdd(edit) }),
    remove: (link) =>
      void plan
        .insist({ edits: [{ kind: 'link.remove', id: link.id }], undo: () => [addOf(link)] })
        .catch((problem: unknown) =>
          toast({
            sentence: tellProblem(problem, say('edit.not-saved')),
            tone: 'bad',
          }),
        ),
  }
}

function predecessorOf({ predecessor }: LinkRow): string {
  return predecessor
}

function successorOf({ successor }: LinkRow): string {
  return successor
}
