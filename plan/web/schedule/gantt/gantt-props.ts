import type { MenuEntry } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { ScheduleView } from '../../../contract/index.ts'
import type { PlanSetting } from '../activity-cells.tsx'
import type { ChangePlanAddress, PlanAddress } from '../address.ts'
import type { Activities } from '../use-activities.ts'

export type GanttProps = {
  readonly view: ScheduleView
  /** What the filters leave. */
  readonly activities: Activities
  readonly setting: PlanSetting
  readonly address: PlanAddress
  readonly onChange: ChangePlanAddress
  readonly mayEdit: boolean
  /** A panel beside both. */
  readonly side: ReactNode
  /** The bar above, with what the timeline adds to it. */
  readonly bar: (more: ReactNode, exports: readonly MenuEntry[]) => ReactNode
}
