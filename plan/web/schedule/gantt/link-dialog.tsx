import { Dialog, useWords } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { ActivityRow, ScheduleEdit } from '../../../contract/index.ts'
import type { PlanSetting } from '../activity-cells.tsx'
import { AddLink } from '../add-link.tsx'

/** The way to link without dragging: the same form as in the panel of an activity. */
export function LinkDialog(props: {
  row: ActivityRow
  projectId: string
  setting: PlanSetting
  busy: boolean
  onAdd: (edit: Extract<ScheduleEdit, { kind: 'link.add' }>) => Promise<void>
  onClose: () => void
}): ReactNode {
  const say = useWords('gantt')
  const { row, onClose } = props
  return (
    <Dialog opened title={say('link.title', { name: row.name })} width={460} onClose={onClose}>
      <div className="gantt-form">
        <AddLink
          of={row}
          projectId={props.projectId}
          setting={props.setting}
          busy={props.busy}
          onAdd={async (edit) => {
            await props.onAdd(edit)
            onClose()
          }}
        />
      </div>
    </Dialog>
  )
}
