import type { WorkCalendar } from '@portolan/quantity'
import type { ReactNode } from 'react'
import type { ActivityRow, ScheduleView } from '../../../contract/index.ts'
import type { PlanSetting } from '../activity-cells.tsx'
import { BaselineDialog } from './baseline-dialog.tsx'
import { KeysDialog } from './keys-dialog.tsx'
import { LinkDialog } from './link-dialog.tsx'
import { MoveDialog } from './move-dialog.tsx'
import { RemoveDialog } from './remove-dialog.tsx'
import { removeLines } from './remove-lines.ts'
import type { Commit } from './use-commit.ts'

export type OpenDialog =
  | { readonly kind: 'move-to' | 'link-to' | 'remove'; readonly row: ActivityRow }
  | { readonly kind: 'keys' }
  | { readonly kind: 'baseline' }

export function GanttDialogs(props: {
  dialog: OpenDialog | undefined
  view: ScheduleView
  setting: PlanSetting
  busy: boolean
  baselines: readonly number[]
  clockOf: ((activity: string) => WorkCalendar | undefined) | undefined
  commit: Commit
  onClose: () => void
}): ReactNode {
  const { dialog, view, setting, commit, onClose } = props
  if (dialog === undefined) return null
  if (dialog.kind === 'keys') return <KeysDialog onClose={onClose} />
  if (dialog.kind === 'baseline')
    return (
      <BaselineDialog
        kept={props.baselines}
        onSet={(number) => commit.baseline(number, props.baselines.includes(number))}
        onClose={onClose}
      />
    )
  const { row } = dialog
  if (dialog.kind === 'remove')
    return (
      <RemoveDialog
        row={row}
        removal={removeLines(row, [...setting.index.values()])}
        version={view.version}
        onRemove={commit.remove}
        onClose={onClose}
      />
    )
  if (dialog.kind === 'move-to')
    return <MoveDialog row={row} clock={props.clockOf?.(row.id)} onWrite={commit.write} onClose={onClose} />
  return (
    <LinkDialog
      row={row}
      projectId={view.projectId}
      setting={setting}
      busy={props.busy}
      onAdd={commit.linkOrThrow}
      onClose={onClose}
    />
  )
}
