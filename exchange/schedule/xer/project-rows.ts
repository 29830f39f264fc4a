import { rangesOfChange } from '../calendar.ts'
import type { ScheduleFile, ScheduleProject } from '../model.ts'
import type { Assignment } from '../resource.ts'
import { writeCalendarText } from './calendar-text.ts'
import { hours } from './codecs.ts'
import {
  assignmentColumns,
  calendarColumns,
  linkColumns,
  optionColumns,
  projectColumns,
  resourceColumns,
  roleColumns,
  taskColumns,
  wbsColumns,
} from './columns.ts'
import { cellsOfEntity, type RowCells } from './patch-table.ts'
import { kindCode } from './read-activities.ts'

/** Each table that the model speaks of, with the column of its id and the rows as the model says. */
export const modelTables: readonly {
  readonly name: string
  readonly key: string
  readonly rows: (file: ScheduleFile) => readonly RowCells[]
}[] = [
  {
    name: 'PROJECT',
    key: 'proj_id',
    rows: ({ projects }) => projects.map((one) => cellsOfEntity(one, projectColumns)),
  },
  { name: 'CALENDAR', key: 'clndr_id', rows: calendarRows },
  { name: 'SCHEDOPTIONS', key: 'proj_id', rows: ({ projects }) => projects.map(optionRow) },
  { name: 'PROJWBS', key: 'wbs_id', rows: ({ projects }) => projects.flatMap(branchRows) },
  { name: 'RSRC', key: 'rsrc_id', rows: ({ resources }) => resourceRows(resources, false) },
  { name: 'ROLES', key: 'role_id', rows: ({ resources }) => resourceRows(resources, true) },
  { name: 'TASK', key: 'task_id', rows: ({ projects }) => projects.flatMap(taskRows) },
  { name: 'TASKPRED', key: 'task_pred_id', rows: linkRows },
  {
    name: 'TASKRSRC',
    key: 'taskrsrc_id',
    rows: ({ projects }) =>
      projects.flatMap(({ id, assignments }) => assignments.map((one) => assignmentRow(one, id))),
  },
]

function calendarRows({ calendars }: ScheduleFile): readonly RowCells[] {
  return calendars.map((calendar) => {
    const { week, exceptions } = calendar
    const plain = exceptions.flatMap((change) =>
      rangesOfChange(change).map((range) => ({ ...range, shifts: change.shifts })),
    )
    return cellsOfEntity(calendar, calendarColumns, {
      clndr_data: writeCalendarText({ week, exceptions: plain }),
    })
  })
}

function optionRow(project: ScheduleProject): RowCells {
  const { progress } = project.options
  return cellsOfEntity(project, optionColumns, {
    schedoptions_id: project.id,
    proj_id: project.id,
    sched_retained_logic: progress === 'retained-logic' ? 'Y' : 'N',
    sched_progress_override: progress === 'progress-override' ? 'Y' : 'N',
  })
}

function branchRows({ id, activities }: ScheduleProject): readonly RowCells[] {
  return activities
    .filter(({ kind }) => kind === 'summary')
    .map((branch, index) =>
      cellsOfEntity({ ...branch, code: branch.code ?? branch.wbs }, wbsColumns, {
        proj_id: id,
        proj_node_flag: branch.outlineLevel === 0 ? 'Y' : 'N',
        seq_num: String(index),
        status_code: 'WS_Open',
      }),
    )
}

function resourceRows(resources: ScheduleFile['resources'], roles: boolean): readonly RowCells[] {
  return resources
    .filter(({ kind }) => (kind === 'role') === roles)
    .map((one) => cellsOfEntity(one, roles ? roleColumns : resourceColumns))
}

function taskRows({ id, activities }: ScheduleProject): readonly RowCells[] {
  return activities
    .filter(({ kind }) => kind !== 'summary')
    .map((one) => cellsOfEntity(one, taskColumns, { proj_id: id, task_type: kindCode(one) }))
}

function linkRows({ projects }: ScheduleFile): readonly RowCells[] {
  return projects.flatMap(({ id, links }) =>
    links.map((link) =>
      cellsOfEntity({ ...link, fromProjectId: link.fromProjectId ?? id }, linkColumns, {
        proj_id: id,
        lag_hr_cnt: 'minutes' in link.lag ? hours.write(link.lag.minutes) : '0',
      }),
    ),
  )
}

function assignmentRow(assignment: Assignment, projectId: string): RowCells {
  const { work, cost, delay } = assignment
  return cellsOfEntity(assignment, assignmentColumns, {
    proj_id: projectId,
    act_reg_qty: work.actualMinutes === undefined ? '' : hours.write(work.actualMinutes),
    act_reg_cost: cost.actual ?? '',
    target_lag_drtn_hr_cnt: delay === undefined ? '' : hours.write(delay.minutes),
  })
}
