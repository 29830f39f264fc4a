/** Text of a table: its name, its fields, its rows. */
export type TableText = readonly [name: string, fields: string, ...rows: readonly string[]]

/** Text of an XER; cells are separated by a bar here, because a tab is hard to see. */
export function xerText(tables: readonly TableText[], { lineEnd = '\r\n', end = '%E' } = {}): string {
  const lines = ['ERMHDR|20.12|2026-01-05|Project|planner|Pat Planner|db|Project Management|EUR']
  for (const [name, fields, ...rows] of tables) {
    lines.push(`%T|${name}`, `%F|${fields}`, ...rows.map((row) => `%R|${row}`))
  }
  if (end !== '') lines.push(end)
  return lines.map((line) => line.replaceAll('|', '\t').replaceAll('¦', '|') + lineEnd).join('')
}

/** Monday to Friday, 8 to 12 and 13 to 17, with a holiday on 2026-01-06 and half a day on 2026-01-10. */
export const calendarData: string = [
  '(0¦¦CalendarData()((0¦¦DaysOfWeek()((0¦¦1()())',
  ...[2, 3, 4, 5, 6].map((type) => `(0¦¦${type}()((0¦¦0(s¦08:00¦f¦12:00)())(0¦¦1(f¦17:00¦s¦13:00)())))`),
  '(0¦¦7()())))(0¦¦Exceptions()((0¦¦0(d¦46028)())(0¦¦1(d¦46032)((0¦¦0(s¦08:00¦f¦12:00)())))))))',
].join('\u007F\u007F')

export const projectTable: TableText = [
  'PROJECT',
  'proj_id|proj_short_name|clndr_id|last_recalc_date|plan_start_date|critical_path_type|critical_drtn_hr_cnt|export_flag',
  '10|PLAN|1|2026-01-12 08:00|2026-01-05 08:00|CT_TotFloat|0|Y',
]

export const calendarTable: TableText = [
  'CALENDAR',
  'clndr_id|default_flag|clndr_name|proj_id|base_clndr_id|clndr_type|day_hr_cnt|week_hr_cnt|month_hr_cnt|year_hr_cnt|clndr_data',
  `1|Y|Office|||CA_Base|8|40|172|2000|${calendarData}`,
]

export const wbsTable: TableText = [
  'PROJWBS',
  'wbs_id|proj_id|seq_num|proj_node_flag|wbs_short_name|wbs_name|parent_wbs_id',
  '100|10|1|Y|PLAN|The plan|',
  '101|10|2|N|B|Second phase|100',
  '102|10|1|N|A|First phase|100',
]

const taskFields =
  'task_id|proj_id|wbs_id|clndr_id|complete_pct_type|task_type|duration_type|status_code|task_code|task_name|target_drtn_hr_cnt|remain_drtn_hr_cnt|total_float_hr_cnt|early_start_date|early_end_date|cstr_type|cstr_date|cstr_type2|cstr_date2|act_start_date|act_end_date'

export const taskTable: TableText = [
  'TASK',
  taskFields,
  '1000|10|102|1|CP_Drtn|TT_Task|DT_FixedDUR2|TK_Complete|A10|Done before|16|0||||||||2026-01-05 08:00|2026-01-07 17:00',
  '1001|10|102|1|CP_Phys|TT_Rsrc|DT_FixedQty|TK_Active|A20|Under way|40|20|0|2026-01-12 08:00|2026-01-14 12:00|CS_MSOA|2026-01-08 08:00|CS_MEOB|2026-02-01 17:00|2026-01-08 08:00|',
  '1002|10|101|1|CP_Units|TT_FinMile|DT_FixedDrtn|TK_NotStart|A30|Handed over|0|0|0|2026-01-14 12:00|2026-01-14 12:00||||||',
]

export const linkTable: TableText = [
  'TASKPRED',
  'task_pred_id|task_id|pred_task_id|proj_id|pred_proj_id|pred_type|lag_hr_cnt',
  '1|1001|1000|10|10|PR_FS|0',
  '2|1002|1001|10|10|PR_FF|-4,5',
]

export const smallXer: string = xerText([projectTable, calendarTable, wbsTable, taskTable, linkTable])
