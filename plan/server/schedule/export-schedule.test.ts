import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { readSchedule, type ScheduleFile } from '@portolan/exchange'
import { describe, expect, it } from 'vitest'
import type { Schedule, ScheduleEdit } from '../../contract/index.ts'
import { computeSchedule } from '../../domain/index.ts'
import { applyScheduleEdits } from '../../domain/schedule/apply-schedule-edits.ts'
import { activityRows } from './activity-rows.ts'
import { canonicalJson } from './canonical-json.ts'
import { writeDocument } from './document.ts'
import { scheduleTable } from './schedule-table.ts'
import { mspdiText } from './testing/mspdi-text.ts'
import { toSchedule } from './to-schedule.ts'
import { writeScheduleFile, type WriteTask } from './write-schedule-file.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const mspdi = bytesOf(
  mspdiText({
    tasks: [
      { uid: 1, name: 'Build', days: 5 },
      { uid: 2, name: 'Frame', level: 2, days: 2, cost: 8_642_097, more: '<Notes>By crane</Notes>' },
      { uid: 3, name: 'Roof', level: 2, days: 3, after: [2] },
      { uid: 4, name: 'Hand over', days: 0, after: [3] },
    ],
  }),
)
const xer = bytesOf(
  [
    'ERMHDR\t8.4\t2026-11-16\tProject\tadmin\tadmin\tdb\tProject Management\tEUR',
    '%T\tPROJECT',
    '%F\tproj_id\tproj_short_name\tplan_start_date\tclndr_id\texport_flag',
    '%R\t1\tP1\t2026-11-16 08:00\t5\tY',
    '%T\tCALENDAR',
    '%F\tclndr_id\tdefault_flag\tclndr_name\tday_hr_cnt\tclndr_data',
    '%R\t5\tY\tStandard\t8\t(0||CalendarData()((0||DaysOfWeek()((0||1()())(0||2()((0||0(s|08:00|f|16:00)())))(0||3()((0||0(s|08:00|f|16:00)())))(0||4()((0||0(s|08:00|f|16:00)())))(0||5()((0||0(s|08:00|f|16:00)())))(0||6()((0||0(s|08:00|f|16:00)())))(0||7()())))(0||Exceptions()())))',
    '%T\tPROJWBS',
    '%F\twbs_id\tproj_id\tproj_node_flag\twbs_short_name\twbs_name\tparent_wbs_id',
    '%R\t100\t1\tY\tP1\tHouse\t',
    '%T\tTASK',
    '%F\ttask_id\tproj_id\twbs_id\tclndr_id\ttask_code\ttask_name\ttask_type\tstatus_code\ttarget_drtn_hr_cnt\tremain_drtn_hr_cnt\tphys_complete_pct\tcomplete_pct_type\tcstr_type\tcstr_date',
    '%R\t10\t1\t100\t5\tA10\tFrame\tTT_Task\tTK_NotStart\t16\t16\t0\tCP_Drtn\t\t',
    '%R\t11\t1\t100\t5\tA11\tRoof\tTT_Task\tTK_NotStart\t24\t24\t0\tCP_Drtn\t\t',
    '%T\tTASKPRED',
    '%F\ttask_pred_id\ttask_id\tpred_task_id\tproj_id\tpred_proj_id\tpred_type\tlag_hr_cnt',
    '%R\t7\t11\t10\t1\t1\tPR_FS\t0',
    '%T\tRSRC',
    '%F\trsrc_id\tclndr_id\trsrc_name\trsrc_short_name\trsrc_type\tactive_flag',
    '%R\t3\t5\tIris Vale\tIV\tRT_Labor\tY',
    '%T\tRSRCRATE',
    '%F\trsrc_rate_id\trsrc_id\tmax_qty_per_hr\tcost_per_qty\tstart_date',
    '%R\t1\t3\t1\t137.5\t2026-01-01 00:00',
    '%T\tTASKRSRC',
    '%F\ttaskrsrc_id\ttask_id\tproj_id\trsrc_id\ttarget_qty\tremain_qty\ttarget_cost\tremain_cost',
    '%R\t1\t10\t1\t3\t16\t16\t86420.97\t86420.97',
    '%T\tMEMO',
    '%F\tmemo_id\tmemo_text',
    '%R\t1\tkept as it is',
    '%E',
    '',
  ].join('\r\n'),
)

function fileOf(bytes: Uint8Array): ScheduleFile {
  const { result, findings } = readSchedule(bytes, { name: 'x' })
  if (result === undefined) throw new Error(findings.map(({ sentence }) => sentence).join())
  return result.file
}

async function written(told: Pick<WriteTask, 'bytes' | 'format'> & Partial<WriteTask>): Promise<Uint8Array> {
  const done = await writeScheduleFile({
    kind: 'write',
    fileName: 'x',
    encoding: undefined,
    document: undefined,
    withCost: true,
    ...told,
  })
  if ('failure' in done) throw new Error(done.failure.sentence)
  return done.file
}

function edited(bytes: Uint8Array, edits: readonly ScheduleEdit[]): Schedule {
  const { result, findings } = applyScheduleEdits(toSchedule(fileOf(bytes)).result, edits)
  expect(findings).toEqual([])
  return result
}

/** What a schedule says in names, so that numbers given to what was added do not matter. */
function told({ activities, links }: Schedule): unknown {
  const names = new Map(activities.map(({ id, name }) => [id, name]))
  return {
    activities: activities.map(({ name, duration, kind, level, deadline, constraint, parent }) => ({
      name,
      duration,
      kind,
      level,
      deadline,
      constraint,
      parent: names.get(parent ?? '') ?? null,
    })),
    links: links
      .map(({ predecessor, successor, kind, lag }) => ({
        from: names.get(predecessor),
        to: names.get(successor),
        kind,
        lag,
      }))
      .toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
  }
}

function everyKindOfEdit(ids: {
  branch: string
  first: string
  second: string
  link: string
}): ScheduleEdit[] {
  return [
    {
      kind: 'activity.set',
      activity: ids.first,
      fields: { name: 'Frame of oak', duration: 1_920, deadline: '2026-12-18T16:00' },
    },
    {
      kind: 'activity.set',
      activity: ids.second,
      fields: { constraint: { kind: 'start-no-earlier-than', at: '2026-12-01T08:00' } },
    },
    {
      kind: 'activity.add',
      activity: 'new',
      parent: ids.branch,
      after: ids.first,
      name: 'Windows',
      duration: 480,
    },
    {
      kind: 'link.add',
      predecessor: ids.first,
      successor: 'new',
      link: 'SS',
      lag: { kind: 'working', minutes: 240 },
    },
    { kind: 'link.set', id: ids.link, link: 'FF', lag: { kind: 'working', minutes: -60 } },
  ]
}

describe('a schedule that was edited', () => {
  it('is written into its Microsoft Project file, which keeps all that it alone knows', async () => {
    const edits = everyKindOfEdit({ branch: '1', first: '2', second: '3', link: '2-FS-3' })
    const after = edited(mspdi, [...edits, { kind: 'activity.remove', activity: '4' }])
    const bytes = await written({ bytes: mspdi, format: 'mspdi', document: writeDocument(after) })
    const again = fileOf(bytes)
    expect(told(toSchedule(again).result)).toEqual(told(after))
    const frame = again.projects[0]?.activities.find(({ name }) => name === 'Frame of oak')
    expect(frame?.notes).toMatchObject([{ text: 'By crane' }])
    expect(frame?.said.finish).toBe(computeSchedule(after).dates.get('2')?.finish)
    const added = again.projects[0]?.activities.find(({ name }) => name === 'Windows')
    expect(added?.id).toMatch(/^\d+$/)
  })

  it('is written into its Primavera file, and tables that nobody reads stay', async () => {
    const branch = toSchedule(fileOf(xer)).result.activities.find(({ kind }) => kind === 'summary')?.id ?? ''
    const after = edited(
      xer,
      everyKindOfEdit({ branch, first: '10', second: '11', link: '7' }).map(withoutDeadline),
    )
    const bytes = await written({ bytes: xer, format: 'xer', document: writeDocument(after) })
    expect(new TextDecoder().decode(bytes)).toContain('kept as it is')
    const [now, then] = [told(toSchedule(fileOf(bytes)).result), told(after)] as {
      activities: object[]
      links: object[]
    }[]
    expect(now?.links).toEqual(then?.links)
    // New rows come last in the table.
    expect(new Set(now?.activities.map(canonicalJson))).toEqual(new Set(then?.activities.map(canonicalJson)))
  })

  it('keeps what was done, with the progress that follows from it', async () => {
    const after = edited(mspdi, [
      {
        kind: 'activity.set',
        activity: '2',
        fields: { actualStart: '2026-11-16T08:00', actualFinish: '2026-11-18T17:00' },
      },
      { kind: 'activity.set', activity: '3', fields: { actualStart: '2026-11-19T08:00', percent: 25 } },
    ])
    const bytes = await written({ bytes: mspdi, format: 'mspdi', document: writeDocument(after) })
    const [, frame, roof] = toSchedule(fileOf(bytes)).result.activities
    expect(frame).toMatchObject({
      actualFinish: '2026-11-18T17:00',
      remaining: 0,
      percent: { duration: 100 },
    })
    expect(roof).toMatchObject({ actualStart: '2026-11-19T08:00', actualFinish: null, remaining: 1_080 })
  })
})

/** Primavera has no deadlines. */
function withoutDeadline(edit: ScheduleEdit): ScheduleEdit {
  if (edit.kind !== 'activity.set') return edit
  const { deadline: _, ...fields } = edit.fields
  return { ...edit, fields }
}

describe('a schedule for somebody who may not read rates', () => {
  const amounts = /8642097|86420\.97|137\.5|110000/
  it.each([
    ['mspdi', 'mspdi', mspdi],
    ['mspdi', 'xer', xer],
    ['xer', 'mspdi', mspdi],
    ['xer', 'xer', xer],
  ] as const)('as %s from %s holds no amount, and says the same of the work', async (format, from, bytes) => {
    expect(new TextDecoder().decode(bytes)).toMatch(amounts)
    const file = await written({ bytes, format, withCost: false })
    expect(new TextDecoder().decode(file)).not.toMatch(amounts)
    const { activities, links } = toSchedule(fileOf(file)).result
    const durations = new Map(activities.map(({ name, duration }) => [name, duration]))
    expect([durations.get('Frame'), durations.get('Roof')]).toEqual([960, 1_440])
    expect(links).toHaveLength(from === 'xer' ? 1 : 2)
  })

  it('is the whole of it for who may', async () => {
    for (const bytes of [mspdi, xer])
      expect(new TextDecoder().decode(await written({ bytes, format: 'mspdi' }))).toMatch(amounts)
  })
})

describe('a schedule as a sheet', () => {
  const schedule = toSchedule(fileOf(mspdi)).result
  const rows = activityRows({ schedule, computed: computeSchedule(schedule) }, schedule.activities)
  const settings = { minutesPerDay: 480, currency: 'EUR', minorUnits: 100 }

  it('tells days, hours, links and money in units', () => {
    const { columns, rows: cells } = scheduleTable(rows, settings)
    const row = Object.fromEntries(columns.map(({ header }, at) => [header, cells[2]?.[at]]))
    expect(row).toMatchObject({
      Name: 'Roof',
      'Duration (days)': 3,
      Start: '2026-11-18 08:00',
      Predecessors: '2FS',
    })
    const cost = columns.findIndex(({ header }) => header === 'Cost (EUR)')
    expect(cells[1]?.[cost]).toBe(86_420.97)
  })

  it('has no column of money for whoever may not read it', () => {
    const { columns } = scheduleTable(rows, { ...settings, minorUnits: undefined })
    expect(columns.filter(({ header }) => /cost/i.test(header))).toEqual([])
  })
})

const shared = path.resolve(import.meta.dirname, '../../../../shared/data')
const folders = ['msproject-schedules/mpxj', 'msproject-schedules/other', 'p6-schedules'].map((one) =>
  path.join(shared, one),
)

describe.skipIf(!existsSync(shared))('files of real tools', () => {
  const files = folders.flatMap((folder) =>
    existsSync(folder)
      ? readdirSync(folder)
          .filter((name) => /\.(xml|xer)$/.test(name))
          .map((name) => path.join(folder, name))
      : [],
  )

  it('are there', () => expect(files.length).toBeGreaterThan(40))

  it('say what the plan says after an edit went through them', async () => {
    const different: string[] = []
    for (const file of files) {
      const bytes = new Uint8Array(readFileSync(file))
      const read = readSchedule(bytes, { name: file }).result?.file
      if (read === undefined || read.format === 'pmxml') continue
      const before = toSchedule(read).result
      const one = before.activities.find(({ kind, manual }) => kind === 'task' && manual === null)
      if (one === undefined) continue
      const { result } = applyScheduleEdits(before, [
        { kind: 'activity.set', activity: one.id, fields: { name: 'Renamed', duration: one.duration + 480 } },
      ])
      const format = read.format === 'xer' ? 'xer' : 'mspdi'
      const again = fileOf(await written({ bytes, format, document: writeDocument(result) }))
      if (JSON.stringify(told(toSchedule(again).result)) !== JSON.stringify(told(result)))
        different.push(path.basename(file))
    }
    expect(different).toEqual([])
  }, 120_000)
})
