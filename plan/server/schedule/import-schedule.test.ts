import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  commitSchedule,
  explainActivity,
  listActivities,
  type ScheduleImport,
  showProject,
  showSchedule,
  showScheduleImport,
} from '../../contract/index.ts'
import { mspdiText } from './testing/mspdi-text.ts'
import { openScheduleHouse, refusalOf, type ScheduleHouse, tasks } from './testing/schedule-house.ts'

let house: ScheduleHouse
beforeAll(async () => void (house = await openScheduleHouse()))
afterAll(async () => await house.close())

describe('a schedule that is dropped on a project', () => {
  let projectId: string
  let dropped: ScheduleImport
  beforeAll(async () => {
    projectId = await house.newProject()
    dropped = await house.drop(projectId, mspdiText({ tasks, statusDate: '2026-11-13' }))
  })

  it('shows what was read before it counts', async () => {
    expect(dropped).toMatchObject({
      format: 'mspdi',
      state: 'previewed',
      finish: '2026-11-20T17:00',
      dataDate: '2026-11-13T17:00',
      counts: { activities: 3, summaries: 1, milestones: 1, links: 2, critical: 3 },
      comparison: null,
      becameVersion: null,
      version: 1,
    })
    expect(dropped.entities).toContainEqual({ entity: 'Task', read: 4, kept: 4 })
    expect(dropped.fields.length).toBeGreaterThan(10)
    expect(await house.act(showScheduleImport, { projectId, importId: dropped.id })).toEqual(dropped)
    expect(await house.act(showSchedule, { projectId })).toMatchObject({ version: 0, versions: [] })
    expect((await house.act(listActivities, { projectId })).items).toEqual([])
  })

  it('becomes the first version, and gives the project its start and finish', async () => {
    const done = await house.act(
      commitSchedule,
      { projectId, importId: dropped.id },
      { version: dropped.version },
    )
    expect(done).toMatchObject({ state: 'committed', becameVersion: 1, version: 2 })
    const view = await house.act(showSchedule, { projectId })
    expect(view).toMatchObject({
      name: 'Move of the data centre',
      start: '2026-11-16T08:00',
      finish: '2026-11-20T17:00',
      version: 1,
      currency: 'EUR',
      finishDrivers: [
        { id: '3', name: 'Lay cables' },
        { id: '4', name: 'Hand over' },
      ],
    })
    expect(view.versions).toMatchObject([
      { number: 1, source: 'plan.xml', format: 'mspdi', activities: 3, finish: '2026-11-20T17:00' },
    ])
    expect(await house.act(showProject, { projectId })).toMatchObject({
      start: '2026-11-16',
      finish: '2026-11-20',
      version: 2,
    })
  })

  it('is listed in the order of its outline, with dates, float, links and people', async () => {
    const { items } = await house.act(listActivities, { projectId })
    expect(items.map(({ name, level, hasChildren }) => [name, level, hasChildren])).toEqual([
      ['Move', 1, true],
      ['Order racks', 2, false],
      ['Lay cables', 2, false],
      ['Hand over', 1, false],
    ])
    expect(items[2]).toMatchObject({
      parent: '1',
      start: '2026-11-18T08:00',
      finish: '2026-11-20T17:00',
      totalFloat: 0,
      critical: true,
      driver: { kind: 'link', activity: '2' },
      predecessors: [{ predecessor: '2', successor: '3', kind: 'FS' }],
      successors: [{ predecessor: '3', successor: '4' }],
    })
    expect(items[1]).toMatchObject({ resources: ['Iris Vale'], cost: { planned: 8_642_097 } })
  })

  it('is listed page by page, and by search', async () => {
    const first = await house.act(listActivities, { projectId, limit: 3 })
    const second = await house.act(listActivities, { projectId, limit: 3, cursor: first.next ?? '' })
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(['1', '2', '3', '4'])
    expect(second.next).toBeNull()
    const found = await house.act(listActivities, { projectId, search: 'RACK' })
    expect(found.items.map(({ id }) => id)).toEqual(['2'])
    expect((await house.act(listActivities, { projectId, critical: false })).items.length).toBeLessThan(2)
  })

  it('tells why an activity stands where it does, back to the start', async () => {
    const { steps } = await house.act(explainActivity, { projectId, activity: '4' })
    expect(steps.map(({ name, driver }) => [name, driver.kind])).toEqual([
      ['Hand over', 'link'],
      ['Lay cables', 'link'],
      ['Order racks', 'project-start'],
    ])
    expect(await refusalOf(house.act(explainActivity, { projectId, activity: 'nobody' }))).toMatchObject([
      'record/not-found',
      expect.any(String),
    ])
  })

  it('stands in rows too, for search and lists over projects', async () => {
    const rows = await house.rowsOf('activity', projectId)
    expect(rows.map(({ id, position, kind, finish_at: finish }) => [id, position, kind, finish])).toEqual([
      ['1', 0, 'summary', '2026-11-20 17:00:00'],
      ['2', 1, 'task', '2026-11-17 17:00:00'],
      ['3', 2, 'task', '2026-11-20 17:00:00'],
      ['4', 3, 'milestone', '2026-11-20 17:00:00'],
    ])
  })

  it('leaves one event for each write', async () => {
    const events = await house.rowsOf('event', projectId)
    expect(events.map(({ name }) => String(name)).toSorted((a, b) => a.localeCompare(b))).toEqual([
      'plan.project-added',
      'plan.schedule-imported',
      'plan.schedule-previewed',
    ])
    expect(events.find(({ name }) => name === 'plan.schedule-imported')?.['payload']).toEqual({
      fileName: 'plan.xml',
      name: expect.stringMatching(/^Project/),
      number: 1,
      activities: 3,
      links: 2,
      finishBefore: null,
      finishAfter: '2026-11-20',
    })
  })
})

describe('a file that is no schedule that can be read', () => {
  const doctype = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><Project><Name>&a;</Name></Project>'
  const compound = new Uint8Array(600).fill(1)
  compound.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  const whole = mspdiText({ tasks })

  it.each([
    ['a text', 'hello, planner', 'no schedule'],
    ['one that was cut off', whole.slice(0, whole.length / 2), 'ends'],
    ['one with a DOCTYPE', doctype, 'DOCTYPE'],
    ['an .mpp, which only its own tool reads', compound, 'Save As'],
    ['an empty one', '', 'empty'],
    ['one without activities', mspdiText({ tasks: [] }), 'no activity'],
  ])('is refused with a sentence: %s', async (_, upload, words) => {
    const projectId = await house.newProject()
    const [code, sentence] = await refusalOf(house.drop(projectId, upload, 'plan.mpp'))
    expect(code).toBe('plan/unreadable-file')
    expect(sentence).toContain(words)
    expect(await house.rowsOf('schedule_import', projectId)).toEqual([])
  })

  it('but one with a loop of links comes in, with a finding that names its members', async () => {
    const projectId = await house.newProject()
    const done = await house.bring(projectId, [
      { uid: 1, name: 'First' },
      { uid: 2, name: 'Hen', after: [3] },
      { uid: 3, name: 'Egg', after: [2] },
    ])
    const loop = done.findings.find(({ code }) => code.includes('loop'))
    expect(loop?.severity).toBe('error')
    const { items } = await house.act(listActivities, { projectId })
    expect(items.map(({ name, earlyStart }) => [name, earlyStart === null])).toEqual([
      ['First', false],
      ['Hen', true],
      ['Egg', true],
    ])
  })

  it('and odd signs in names are kept as the database can keep them', async () => {
    const projectId = await house.newProject()
    const xer = [
      'ERMHDR\t8.4',
      '%T\tPROJECT',
      '%F\tproj_id\tproj_short_name\tplan_start_date\texport_flag',
      '%R\t1\tP1\t2026-11-16 08:00\tY',
      '%T\tTASK',
      '%F\ttask_id\tproj_id\ttask_code\ttask_name\ttask_type\ttarget_drtn_hr_cnt\tremain_drtn_hr_cnt\tstatus_code',
      '%R\t10\t1\tA10\tOdd\u0000 name\tTT_Task\t8\t8\tTK_NotStart',
      '%E',
    ].join('\r\n')
    const { id, version } = await house.drop(projectId, xer, 'odd.xer')
    await house.act(commitSchedule, { projectId, importId: id }, { version })
    const [row] = await house.rowsOf('activity', projectId)
    expect(String(row?.['name'])).toMatch(/^Odd/)
  })
})
