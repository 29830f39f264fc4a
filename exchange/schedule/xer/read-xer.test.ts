import { describe, expect, it } from 'vitest'
import { resolveCalendar } from '../calendar.ts'
import { readSchedule } from '../read-schedule.ts'
import { activityOf, fileOf, projectOf, readText } from '../testing/mspdi-text.ts'
import {
  calendarTable,
  linkTable,
  projectTable,
  smallXer,
  taskTable,
  wbsTable,
  xerText,
} from '../testing/xer-text.ts'

describe('XER of Primavera', () => {
  const { file, codes } = readText(smallXer)

  it('reads a project with data date, calendar and currency without complaint', () => {
    expect(codes).toEqual([])
    expect(file).toMatchObject({ format: 'xer', version: '20.12', currency: 'EUR' })
    expect(projectOf(file)).toMatchObject({
      id: '10',
      code: 'PLAN',
      name: 'The plan',
      statusDate: '2026-01-12T08:00',
      calendarId: '1',
      exported: true,
    })
  })

  it('puts branches in the order of their number and activities below them', () => {
    expect(projectOf(file).activities.map(({ id, outlineLevel, wbs }) => [id, outlineLevel, wbs])).toEqual([
      ['wbs:100', 0, 'PLAN'],
      ['wbs:102', 1, 'PLAN.A'],
      ['1000', 2, 'PLAN.A'],
      ['1001', 2, 'PLAN.A'],
      ['wbs:101', 1, 'PLAN.B'],
      ['1002', 2, 'PLAN.B'],
    ])
  })

  it('turns hours into minutes and reads both constraints, status and the percent that counts', () => {
    expect(activityOf(file, '1001')).toMatchObject({
      durationMinutes: 2400,
      remainingMinutes: 1200,
      status: 'in-progress',
      percent: { counts: 'physical', duration: 50 },
      durationKind: 'fixed-work',
      resourceDependent: true,
      constraint: { type: 'start-no-earlier-than', date: '2026-01-08T08:00' },
      secondConstraint: { type: 'finish-no-later-than', date: '2026-02-01T17:00' },
      said: { start: '2026-01-08T08:00', finish: '2026-01-14T12:00', critical: true },
    })
    expect(activityOf(file, '1000')).toMatchObject({ percent: { duration: 100 }, said: { critical: false } })
  })

  it.each([
    ['TT_Task', 'task'],
    ['TT_Rsrc', 'task'],
    ['TT_LOE', 'level-of-effort'],
    ['TT_WBS', 'hammock'],
    ['TT_Mile', 'start-milestone'],
    ['TT_FinMile', 'finish-milestone'],
  ])('%s is a %s', (code, kind) => {
    const table = ['TASK', 'task_id|proj_id|task_type|task_name', `1|10|${code}|X`] as const
    expect(activityOf(fileOf(xerText([projectTable, table])), '1').kind).toBe(kind)
  })

  it('reads a lag with a decimal comma', () => {
    expect(projectOf(file).links).toMatchObject([
      { id: '1', fromId: '1000', toId: '1001', type: 'FS', lag: { minutes: 0 } },
      { id: '2', fromId: '1001', toId: '1002', type: 'FF', lag: { kind: 'working', minutes: -270 } },
    ])
  })

  it.each([
    ['rcal_Predecessor', 'predecessor'],
    ['rcal_Successor', 'successor'],
    ['rcal_ProjDefault', 'project'],
    ['rcal_24Hour', 'around-the-clock'],
  ])('counts lag by %s on the calendar of the %s', (code, calendar) => {
    const options = [
      'SCHEDOPTIONS',
      'schedoptions_id|proj_id|sched_retained_logic|sched_progress_override|sched_calendar_on_relationship_lag|sched_open_critical_flag|sched_float_type',
      `1|10|N|Y|${code}|Y|FT_FF`,
    ] as const
    expect(projectOf(fileOf(xerText([projectTable, options]))).options).toMatchObject({
      lagCalendar: calendar,
      progress: 'progress-override',
      openEndsCritical: true,
      floatKind: 'finish',
    })
  })

  it('knows from where lag after a start counts, and from whose finish late dates do', () => {
    const optionsOf = (flags: string): object => {
      const fields = 'schedoptions_id|proj_id|sched_lag_early_start_flag|sched_use_project_end_date_for_float'
      const options = ['SCHEDOPTIONS', fields, `1|10|${flags}`] as const
      return projectOf(fileOf(xerText([projectTable, options]))).options
    }
    expect(optionsOf('Y|Y')).toMatchObject({ startLagFrom: 'early-start', lateFrom: 'each-project' })
    expect(optionsOf('N|N')).toMatchObject({ startLagFrom: 'actual-start', lateFrom: 'all-projects' })
    expect(optionsOf('|')).not.toHaveProperty('startLagFrom')
  })

  it('tells the project that was exported from one that a link leads to', () => {
    const projects = ['PROJECT', 'proj_id|proj_short_name|export_flag', '10|MINE|Y', '11|OTHER|N'] as const
    const tasks = ['TASK', 'task_id|proj_id|task_name', '1|10|A', '2|11|B'] as const
    const links = [
      'TASKPRED',
      'task_pred_id|task_id|pred_task_id|proj_id|pred_proj_id|pred_type',
      '1|1|2|10|11|PR_FS',
    ] as const
    const read = readText(xerText([projects, tasks, links]))
    expect(read.file.projects.map(({ code, exported }) => [code, exported])).toEqual([
      ['MINE', true],
      ['OTHER', false],
    ])
    expect(projectOf(read.file).links).toMatchObject([{ fromId: '2', fromProjectId: '11' }])
    expect(read.codes).toEqual([])
  })

  it('reads working time, holidays by day number and half days out of nested parentheses', () => {
    const office = [
      { from: 480, to: 720 },
      { from: 780, to: 1020 },
    ]
    expect(resolveCalendar(file.calendars, '1')).toMatchObject({
      week: [office, office, office, office, office, [], []],
      exceptions: [
        { first: '2026-01-06', kind: 'remove' },
        { first: '2026-01-10', kind: 'remove' },
        { first: '2026-01-10', kind: 'add', shifts: [{ from: 480, to: 720 }] },
      ],
    })
  })

  it('says when the working time of a calendar cannot be read, and goes on', () => {
    const broken = [
      calendarTable[0],
      calendarTable[1],
      '1|Y|Office|||CA_Base|8|40|172|2000|(0¦¦Calendar',
    ] as const
    const read = readText(xerText([projectTable, broken]))
    expect(read.codes).toEqual(['calendar-unreadable'])
    expect(read.file.calendars[0]?.exceptions).toEqual([])
  })

  it('joins memos that run over lines, and keeps codes, fields and costs', () => {
    const text = xerText([
      projectTable,
      calendarTable,
      ['MEMOTYPE', 'memo_type_id|memo_type', '7|Assumptions'],
      ['ACTVTYPE', 'actv_code_type_id|actv_code_type|actv_code_type_scope', '3|Stage|AS_Global'],
      ['ACTVCODE', 'actv_code_id|actv_code_type_id|short_name|actv_code_name', '4|3|S1|First'],
      ['UDFTYPE', 'udf_type_id|table_name|udf_type_label|logical_data_type', '9|TASK|Class|FT_TEXT'],
      ['TASK', 'task_id|proj_id|task_name', '1|10|A'],
      [
        'TASKMEMO',
        'memo_id|task_id|memo_type_id|task_memo|proj_id',
        '1|1|7|First line\r\nsecond line\u007F\u007Fthird|10',
      ],
      ['TASKACTV', 'task_id|actv_code_type_id|actv_code_id', '1|3|4'],
      ['UDFVALUE', 'udf_type_id|fk_id|udf_text', '9|1|Gold'],
      ['PROJCOST', 'cost_item_id|task_id|target_cost|act_cost|remain_cost', '1|1|10.5000|1.2500|9.2500'],
      [
        'TASKRSRC',
        'taskrsrc_id|task_id|proj_id|target_qty|act_reg_qty|act_ot_qty|remain_qty|target_cost|act_reg_cost|act_ot_cost|remain_cost',
        '5|1|10|40|8|2|30|100|20|5|75',
      ],
    ])
    const read = readText(text)
    expect(activityOf(read.file, '1')).toMatchObject({
      notes: [{ topic: 'Assumptions', text: 'First line\r\nsecond line\nthird' }],
      codes: [{ typeId: '3', valueId: '4' }],
      customValues: [{ fieldId: '9', value: 'Gold' }],
      cost: { planned: '110.5', actual: '26.25', remaining: '84.25', total: '110.5' },
    })
    expect(projectOf(read.file).assignments).toMatchObject([
      { work: { plannedMinutes: 2400, actualMinutes: 600, remainingMinutes: 1800, totalMinutes: 2400 } },
    ])
    expect(read.codes).toEqual([])
  })

  it('warns where the end mark is missing and refuses a row that was cut', () => {
    const whole = xerText([projectTable, wbsTable, taskTable, linkTable], { end: '' })
    expect(readText(whole).codes).toContain('end-missing')
    const cut = readSchedule(new TextEncoder().encode(whole.slice(0, -12)), { name: 'cut.xer' })
    expect(cut.result).toBeUndefined()
    expect(cut.findings).toMatchObject([{ severity: 'error', code: 'truncated' }])
  })

  it('guesses Cyrillic letters and lets a person name another encoding', () => {
    const table = ['TASK', 'task_id|proj_id|task_name', '1|10|@'] as const
    const [before = '', after = ''] = xerText([projectTable, table]).split('@')
    const cyrillic = Uint8Array.from([0xc7, 0xe0, 0xe4, 0xe0, 0xf7, 0xe0])
    const bytes = Buffer.concat([Buffer.from(before), cyrillic, Buffer.from(after)])
    const guessed = readText(bytes, 'russian.xer')
    expect(activityOf(guessed.file, '1').name).toBe('Задача')
    expect(guessed.codes).toContain('encoding-guessed')
    const western = readSchedule(bytes, { name: 'russian.xer', encoding: 'windows-1252' })
    expect(western.result?.file.projects[0]?.activities[0]?.name).toBe('Çàäà÷à')
    const unknown = readSchedule(bytes, { name: 'russian.xer', encoding: 'klingon' })
    expect(unknown.findings).toMatchObject([{ code: 'encoding-unknown' }])
  })

  it('reads windows-1252 where nothing speaks for anything else, and UTF-8 where the bytes are that', () => {
    const table = ['TASK', 'task_id|proj_id|task_name', '1|10|@'] as const
    const [before = '', after = ''] = xerText([projectTable, table]).split('@')
    const euro = Buffer.concat([
      Buffer.from(before),
      Uint8Array.from([0x4d, 0xfc, 0x6c, 0x6c, 0x80]),
      Buffer.from(after),
    ])
    expect(activityOf(fileOf(euro), '1').name).toBe('Müll€')
    expect(activityOf(fileOf(Buffer.from(before + 'Müll€' + after)), '1').name).toBe('Müll€')
    expect(activityOf(fileOf(Buffer.from(`\uFEFF${before}Müll€${after}`)), '1').name).toBe('Müll€')
  })

  it('does not follow a breakdown in a circle', () => {
    const circle = [
      'PROJWBS',
      'wbs_id|proj_id|proj_node_flag|wbs_name|parent_wbs_id',
      '1|10|N|A|2',
      '2|10|N|B|1',
    ] as const
    expect(projectOf(fileOf(xerText([projectTable, circle]))).activities.map(({ id }) => id)).toEqual([
      'wbs:1',
      'wbs:2',
    ])
  })
})
