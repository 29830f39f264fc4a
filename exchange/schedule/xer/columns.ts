import type { Activity, ActivityLink } from '../activity.ts'
import type { ScheduleCalendar } from '../calendar.ts'
import { number, oneOf, text, word } from '../codec.ts'
import type { ScheduleProject } from '../model.ts'
import type { Assignment, ScheduleResource } from '../resource.ts'
import { fieldsOf, type FieldTable, fieldTable } from '../xml/fields.ts'
import {
  amount,
  constraintType,
  durationKind,
  hours,
  linkType,
  moment,
  percentThatCounts,
  priority,
  roleReference,
  status,
  wbsReference,
  yes,
} from './codecs.ts'

const activity = fieldsOf<Activity>()

/** task_type says the kind and whether resources drive the dates; it is read by itself. */
export const taskColumns: FieldTable = fieldTable({
  task_id: activity.at('id', word),
  wbs_id: activity.at('parentId', wbsReference),
  clndr_id: activity.at('calendarId', word),
  phys_complete_pct: activity.in('percent', 'physical', number),
  complete_pct_type: activity.in('percent', 'counts', percentThatCounts),
  duration_type: activity.at('durationKind', durationKind),
  status_code: activity.at('status', status),
  task_code: activity.at('code', text),
  task_name: activity.at('name', text),
  total_float_hr_cnt: activity.in('said', 'totalFloatMinutes', hours),
  free_float_hr_cnt: activity.in('said', 'freeFloatMinutes', hours),
  remain_drtn_hr_cnt: activity.at('remainingMinutes', hours),
  act_work_qty: activity.in('work', 'actualMinutes', hours),
  remain_work_qty: activity.in('work', 'remainingMinutes', hours),
  target_work_qty: activity.in('work', 'plannedMinutes', hours),
  target_drtn_hr_cnt: activity.at('durationMinutes', hours),
  cstr_date: activity.in('constraint', 'date', moment),
  act_start_date: activity.at('actualStart', moment),
  act_end_date: activity.at('actualFinish', moment),
  late_start_date: activity.in('said', 'lateStart', moment),
  late_end_date: activity.in('said', 'lateFinish', moment),
  expect_end_date: activity.at('expectedFinish', moment),
  early_start_date: activity.in('said', 'earlyStart', moment),
  early_end_date: activity.in('said', 'earlyFinish', moment),
  restart_date: activity.in('said', 'remainingEarlyStart', moment),
  reend_date: activity.in('said', 'remainingEarlyFinish', moment),
  target_start_date: activity.at('plannedStart', moment),
  target_end_date: activity.at('plannedFinish', moment),
  rem_late_start_date: activity.in('said', 'remainingLateStart', moment),
  rem_late_end_date: activity.in('said', 'remainingLateFinish', moment),
  cstr_type: activity.in('constraint', 'type', constraintType),
  priority_type: activity.at('priority', priority),
  suspend_date: activity.at('stop', moment),
  resume_date: activity.at('resume', moment),
  guid: activity.at('guid', text),
  cstr_date2: activity.in('secondConstraint', 'date', moment),
  cstr_type2: activity.in('secondConstraint', 'type', constraintType),
  driving_path_flag: activity.in('said', 'driving', yes),
  external_early_start_date: activity.at('externalEarlyStart', moment),
  external_late_end_date: activity.at('externalLateFinish', moment),
})

export const wbsColumns: FieldTable = fieldTable({
  wbs_id: activity.at('id', wbsReference),
  parent_wbs_id: activity.at('parentId', wbsReference),
  wbs_short_name: activity.at('code', text),
  wbs_name: activity.at('name', text),
  guid: activity.at('guid', text),
})

const link = fieldsOf<ActivityLink>()

/** lag_hr_cnt is read by itself. */
export const linkColumns: FieldTable = fieldTable({
  task_pred_id: link.at('id', word),
  task_id: link.at('toId', word),
  pred_task_id: link.at('fromId', word),
  pred_proj_id: link.at('fromProjectId', word),
  pred_type: link.at('type', linkType),
  comments: link.at('note', text),
})

const project = fieldsOf<ScheduleProject>()

export const projectColumns: FieldTable = fieldTable({
  proj_id: project.at('id', word),
  proj_short_name: project.at('code', text),
  clndr_id: project.at('calendarId', word),
  critical_drtn_hr_cnt: project.at('criticalFloatMinutes', hours),
  critical_path_type: project.in(
    'options',
    'criticalBy',
    oneOf<'float' | 'longest-path'>({ CT_TotFloat: 'float', CT_DrivPath: 'longest-path' }),
  ),
  last_recalc_date: project.at('statusDate', moment),
  plan_start_date: project.at('start', moment),
  plan_end_date: project.at('mustFinishBy', moment),
  scd_end_date: project.at('finish', moment),
  export_flag: project.at('exported', yes),
})

/** Columns of SCHEDOPTIONS stand in the project. Retained logic and override are two flags read by themselves. */
export const optionColumns: FieldTable = fieldTable({
  sched_outer_depend_type: project.in('options', 'ignoreOtherProjects', {
    same: false,
    read: (written) => (written === 'SD_None' ? true : written.startsWith('SD_') ? false : undefined),
    write: (value) => (value ? 'SD_None' : 'SD_Both'),
  }),
  sched_lag_early_start_flag: project.in(
    'options',
    'startLagFrom',
    oneOf<'actual-start' | 'early-start'>({ Y: 'early-start', N: 'actual-start' }),
  ),
  sched_use_project_end_date_for_float: project.in(
    'options',
    'lateFrom',
    oneOf<'each-project' | 'all-projects'>({ Y: 'each-project', N: 'all-projects' }),
  ),
  sched_open_critical_flag: project.in('options', 'openEndsCritical', yes),
  sched_use_expect_end_flag: project.in('options', 'useExpectedFinish', yes),
  enable_multiple_longest_path_calc: project.in('options', 'multipleCriticalPaths', yes),
  sched_float_type: project.in(
    'options',
    'floatKind',
    oneOf<'start' | 'finish' | 'smallest'>({ FT_FF: 'finish', FT_SS: 'start', FT_MIN: 'smallest' }),
  ),
  sched_calendar_on_relationship_lag: project.in(
    'options',
    'lagCalendar',
    oneOf<'predecessor' | 'successor' | 'project' | 'around-the-clock'>({
      rcal_Predecessor: 'predecessor',
      rcal_Successor: 'successor',
      rcal_ProjDefault: 'project',
      rcal_Project: 'project',
      rcal_24Hour: 'around-the-clock',
    }),
  ),
})

const calendar = fieldsOf<ScheduleCalendar>()

/** clndr_data is read by itself. */
export const calendarColumns: FieldTable = fieldTable({
  clndr_id: calendar.at('id', word),
  default_flag: calendar.at('isDefault', yes),
  clndr_name: calendar.at('name', text),
  proj_id: calendar.at('projectId', word),
  base_clndr_id: calendar.at('baseId', word),
  clndr_type: calendar.at(
    'kind',
    oneOf<'base' | 'resource' | 'project'>({ CA_Base: 'base', CA_Project: 'project', CA_Rsrc: 'resource' }),
  ),
  day_hr_cnt: calendar.at('minutesPerDay', hours),
  week_hr_cnt: calendar.at('minutesPerWeek', hours),
  month_hr_cnt: calendar.at('minutesPerMonth', hours),
  year_hr_cnt: calendar.at('minutesPerYear', hours),
})

const resource = fieldsOf<ScheduleResource>()

export const resourceColumns: FieldTable = fieldTable({
  rsrc_id: resource.at('id', word),
  parent_rsrc_id: resource.at('parentId', word),
  clndr_id: resource.at('calendarId', word),
  guid: resource.at('guid', text),
  email_addr: resource.at('email', text),
  rsrc_name: resource.at('name', text),
  rsrc_short_name: resource.at('code', text),
  active_flag: resource.at('active', yes),
  rsrc_type: resource.at(
    'kind',
    oneOf<ScheduleResource['kind']>(
      { RT_Labor: 'work', RT_Mat: 'material', RT_Equip: 'equipment' },
      { cost: 'RT_Mat', role: 'RT_Labor' },
    ),
  ),
})

export const roleColumns: FieldTable = fieldTable({
  role_id: resource.at('id', roleReference),
  parent_role_id: resource.at('parentId', roleReference),
  role_name: resource.at('name', text),
  role_short_name: resource.at('code', text),
})

const assignment = fieldsOf<Assignment>()

/** Actual work and cost stand in two columns each, regular and overtime, and are read by themselves. */
export const assignmentColumns: FieldTable = fieldTable({
  taskrsrc_id: assignment.at('id', word),
  task_id: assignment.at('activityId', word),
  role_id: assignment.at('roleId', roleReference),
  rsrc_id: assignment.at('resourceId', word),
  remain_qty: assignment.in('work', 'remainingMinutes', hours),
  target_qty: assignment.in('work', 'plannedMinutes', hours),
  target_qty_per_hr: assignment.at('units', number),
  target_cost: assignment.in('cost', 'planned', amount),
  remain_cost: assignment.in('cost', 'remaining', amount),
  act_start_date: assignment.at('actualStart', moment),
  act_end_date: assignment.at('actualFinish', moment),
  target_start_date: assignment.at('start', moment),
  target_end_date: assignment.at('finish', moment),
  guid: assignment.at('guid', text),
})
