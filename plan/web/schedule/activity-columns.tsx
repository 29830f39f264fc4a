import { Figure, type GridColumn, Money } from '@portolan/ui'
import type { ReactNode } from 'react'
import type { ActivityRow } from '../../contract/index.ts'
import {
  ConstraintCell,
  DeadlineCell,
  durationOf,
  FloatCell,
  linksOf,
  PercentCell,
  type PlanSetting,
  TotalFloatCell,
  VarianceCell,
} from './activity-cells.tsx'
import { ActivityName } from './activity-name.tsx'
import { MomentText } from './moment-text.tsx'

type Column = GridColumn<ActivityRow>

/** All that can be said of an activity; amounts only where the server sends them. */
export function activityColumns(
  setting: PlanSetting,
  given: {
    readonly withCost: boolean
    readonly beside: boolean
    /** Where a press on a line only selects its cells, its number opens it. */
    readonly onOpen?: ((row: ActivityRow) => void) | undefined
  },
): readonly Column[] {
  const { say } = setting
  const { withCost, beside, onOpen } = given
  const columns: readonly Column[] = [
    {
      id: 'name',
      header: say('column.name'),
      width: 190,
      grow: 1,
      cell: (row) => <ActivityName of={row} onOpen={onOpen} />,
    },
    {
      id: 'duration',
      header: say('column.duration'),
      width: 76,
      align: 'end',
      cell: (row) => durationOf(row, row.duration, setting),
    },
    moment('start', beside ? 92 : 108, setting),
    moment('finish', beside ? 92 : 104, setting),
    {
      id: 'percent',
      header: say('column.percent'),
      width: 66,
      align: 'end',
      cell: (row) => <PercentCell of={row} say={say} />,
    },
    {
      id: 'totalFloat',
      header: say('column.totalFloat'),
      hint: say('column.totalFloat-hint'),
      width: beside ? 78 : 112,
      align: 'end',
      cell: (row) => <TotalFloatCell of={row} setting={setting} brief={beside} />,
    },
    {
      id: 'variance',
      header: say('column.variance'),
      hint: say('column.variance-hint'),
      width: 92,
      align: 'end',
      cell: (row) => <VarianceCell of={row} say={say} />,
    },
    linked('predecessors', setting),
    cut('resources', { setting, text: (row) => row.resources.join(', '), width: 130 }),
    ...further(setting),
  ]
  return withCost ? [...columns, cost(setting)] : columns
}

/** Off until somebody wants them. */
function further(setting: PlanSetting): readonly Column[] {
  const { say } = setting
  return [
    {
      id: 'freeFloat',
      header: say('column.freeFloat'),
      hint: say('column.freeFloat-hint'),
      width: 92,
      align: 'end',
      cell: (row) => <FloatCell of={row} minutes={row.freeFloat} setting={setting} />,
    },
    linked('successors', setting),
    {
      id: 'constraint',
      header: say('column.constraint'),
      width: 190,
      cell: (row) => <ConstraintCell of={row.constraint} say={say} />,
    },
    {
      id: 'constraintAt',
      header: say('column.constraintAt'),
      width: 108,
      cell: (row) => <MomentText of={row.constraint?.at ?? null} />,
    },
    {
      id: 'deadline',
      header: say('column.deadline'),
      width: 96,
      cell: (row) => <DeadlineCell of={row} say={say} />,
    },
    cut('calendar', { setting, text: (row) => calendarOf(row, setting), width: 120 }),
    moment('baselineStart', 108, setting),
    moment('baselineFinish', 108, setting),
    moment('earlyStart', 108, setting),
    moment('earlyFinish', 108, setting),
    moment('lateStart', 108, setting),
    moment('lateFinish', 108, setting),
    moment('actualStart', 108, setting),
    moment('actualFinish', 108, setting),
    {
      id: 'remaining',
      header: say('column.remaining'),
      width: 92,
      align: 'end',
      cell: (row) => durationOf(row, row.remaining, setting),
    },
    {
      id: 'work',
      header: say('column.work'),
      width: 84,
      align: 'end',
      cell: (row) =>
        row.work.planned === null ? (
          <span className="p-label">–</span>
        ) : (
          <Figure value={row.work.planned} unit="minutes" label={say('column.work')} />
        ),
    },
  ]
}

type Moment =
  | 'start'
  | 'finish'
  | 'baselineStart'
  | 'baselineFinish'
  | 'earlyStart'
  | 'earlyFinish'
  | 'lateStart'
  | 'lateFinish'
  | 'actualStart'
  | 'actualFinish'

function moment(id: Moment, width: number, { say }: PlanSetting): Column {
  return {
    id,
    header: say(`column.${id}`),
    width,
    cell: (row) => <MomentText of={row[id]} end={id.toLowerCase().endsWith('finish')} />,
  }
}

function linked(id: 'predecessors' | 'successors', setting: PlanSetting): Column {
  const end = id === 'predecessors' ? 'predecessor' : 'successor'
  return cut(id, { setting, text: (row) => linksOf(row[id], end, setting), width: 136 })
}

function cut(
  id: 'predecessors' | 'successors' | 'resources' | 'calendar',
  given: { setting: PlanSetting; text: (row: ActivityRow) => string; width: number },
): Column {
  return {
    id,
    header: given.setting.say(`column.${id}`),
    width: given.width,
    cell: (row): ReactNode => {
      const text = given.text(row)
      return (
        <span className="p-cut schedule-light" title={text}>
          {text === '' ? '–' : text}
        </span>
      )
    },
  }
}

function calendarOf({ calendar }: ActivityRow, { calendars }: PlanSetting): string {
  return calendar === null ? '' : (calendars.get(calendar) ?? calendar)
}

function cost({ say, currency }: PlanSetting): Column {
  return {
    id: 'cost',
    header: say('column.cost'),
    width: 92,
    align: 'end',
    cell: (row) =>
      row.cost?.planned == null || currency === null ? (
        <span className="p-label">–</span>
      ) : (
        <Money of={{ amount: row.cost.planned, currency }} />
      ),
  }
}
