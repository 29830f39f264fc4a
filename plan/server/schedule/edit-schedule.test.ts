import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  commitSchedule,
  compareSchedules,
  editSchedule,
  exportSchedule,
  listActivities,
  previewSchedule,
  type ActivityRow,
  type ScheduleEdit,
  showProject,
  showSchedule,
  showScheduleImport,
} from '../../contract/index.ts'
import { mspdiText } from './testing/mspdi-text.ts'
import { later, openScheduleHouse, refusalOf, type ScheduleHouse, tasks } from './testing/schedule-house.ts'

let house: ScheduleHouse
beforeAll(async () => void (house = await openScheduleHouse()))
afterAll(async () => await house.close())

describe('an update of a schedule', () => {
  it('is compared with what stands before it counts, and afterwards version with version', async () => {
    const projectId = await house.newProject()
    await house.bring(projectId, tasks)
    const { comparison } = await house.drop(projectId, mspdiText({ tasks: later }))
    expect(comparison).toMatchObject({
      from: 1,
      to: null,
      finishFrom: '2026-11-20T17:00',
      finishTo: '2026-11-25T17:00',
      counts: { added: 1, removed: 1, 'finish-later': 2, duration: 1, name: 1, logic: 0 },
    })
    await house.bring(projectId, later)
    const compared = await house.act(compareSchedules, { projectId, from: 1, to: 2 })
    expect(compared).toEqual({ ...comparison, to: 2 })
    expect(compared.changes[0]?.sentence).toContain('2 working days later')
    expect(await house.act(showProject, { projectId })).toMatchObject({ finish: '2026-11-25' })
    const old = await house.act(showSchedule, { projectId, number: 1 })
    expect(old).toMatchObject({ finish: '2026-11-20T17:00', version: 2 })
    expect((await house.act(listActivities, { projectId, number: 1 })).items.map(({ id }) => id)).toContain(
      '4',
    )
    expect(await house.rowsOf('activity', projectId)).toHaveLength(4)
  })

  it('is refused when the schedule moved since the preview, and when it was committed before', async () => {
    const projectId = await house.newProject()
    const first = await house.drop(projectId, mspdiText({ tasks }))
    await house.bring(projectId, later)
    const commit = async (version: number): Promise<readonly [string, string]> =>
      await refusalOf(house.act(commitSchedule, { projectId, importId: first.id }, { version }))
    expect((await commit(0))[0]).toBe('record/stale-version')
    expect((await commit(1))[0]).toBe('plan/plan-moved-on')
    const again = await house.bring(projectId, tasks)
    expect(
      await refusalOf(
        house.act(commitSchedule, { projectId, importId: again.id }, { version: again.version }),
      ),
    ).toMatchObject(['plan/import-not-ready', expect.any(String)])
    expect((await house.act(showSchedule, { projectId })).version).toBe(2)
  })

  it('is not found beside its own project', async () => {
    const [one, other] = [await house.newProject(), await house.newProject()]
    const { id, version } = await house.drop(one, mspdiText({ tasks }))
    const act = house.act(commitSchedule, { projectId: other, importId: id }, { version })
    expect((await refusalOf(act))[0]).toBe('record/not-found')
  })
})

describe('edits of a schedule', () => {
  const longer: ScheduleEdit = { kind: 'activity.set', activity: '3', fields: { duration: 2_400 } }

  it('make the next version, move the project, and leave one event', async () => {
    const projectId = await house.newProject()
    await house.bring(projectId, tasks)
    const view = await house.act(editSchedule, { projectId, edits: [longer] }, { version: 1 })
    expect(view).toMatchObject({ version: 2, finish: '2026-11-24T17:00' })
    expect(view.versions[0]).toMatchObject({ number: 2, source: 'One edit', format: null })
    expect(await house.act(showProject, { projectId })).toMatchObject({ finish: '2026-11-24', version: 3 })
    const { changes } = await house.act(compareSchedules, { projectId, from: 1, to: 2 })
    expect(changes.map(({ kind, activity }) => [kind, activity])).toEqual([
      ['finish-later', '3'],
      ['finish-later', '4'],
      ['duration', '3'],
    ])
    const [edited, ...others] = (await house.rowsOf('event', projectId)).filter(
      ({ name }) => name === 'plan.schedule-edited',
    )
    expect(others).toEqual([])
    expect(edited?.['payload']).toMatchObject({ finishBefore: '2026-11-20', finishAfter: '2026-11-24' })
  })

  it('are all refused when one is not possible, with every reason', async () => {
    const projectId = await house.newProject()
    await house.bring(projectId, tasks)
    const loop: ScheduleEdit = {
      kind: 'link.add',
      predecessor: '4',
      successor: '2',
      link: 'FS',
      lag: { kind: 'working', minutes: 0 },
    }
    const nobody: ScheduleEdit = { kind: 'activity.remove', activity: 'nobody' }
    const [code, sentence] = await refusalOf(
      house.act(editSchedule, { projectId, edits: [longer, loop, nobody] }, { version: 1 }),
    )
    expect(code).toBe('plan/edit-refused')
    expect(sentence).toContain('“Order racks” → “Lay cables” → “Hand over” → “Order racks”')
    expect(sentence).toContain('There is no activity nobody')
    expect((await house.act(showSchedule, { projectId })).version).toBe(1)
  })

  it('begin a plan where there is none, and go out as a file that says the same', async () => {
    const projectId = await house.newProject()
    const add = (activity: string, parent: string | null, days: number): ScheduleEdit => ({
      kind: 'activity.add',
      activity,
      parent,
      after: null,
      name: `Line ${activity}`,
      duration: days * 480,
    })
    const edits: ScheduleEdit[] = [
      add('1', null, 1),
      add('2', '1', 3),
      add('3', '1', 2),
      { kind: 'activity.set', activity: '3', fields: { duration: 2_880, elapsed: true } },
      {
        kind: 'link.add',
        predecessor: '2',
        successor: '3',
        link: 'FS',
        lag: { kind: 'working', minutes: 480 },
      },
      { kind: 'baseline.set', number: 0 },
    ]
    const view = await house.act(editSchedule, { projectId, edits }, { version: 0 })
    expect(view).toMatchObject({ version: 1, counts: { activities: 2, summaries: 1, links: 1 } })
    expect(view.baselineFinish).toBe(view.finish)
    const { items } = await house.act(listActivities, { projectId })
    const file = await house.act(exportSchedule, { projectId, format: 'mspdi' })
    const other = await house.newProject()
    const again = await house.drop(other, (file as { bytes: Uint8Array }).bytes)
    expect(again.agreement).toMatchObject({ compared: 3, differing: 0 })
    await house.act(commitSchedule, { projectId: other, importId: again.id }, { version: again.version })
    const told = ({ name, level, kind, start, finish, duration, elapsed, baselineFinish }: ActivityRow) => ({
      name,
      level,
      kind,
      start,
      finish,
      duration: kind === 'summary' ? null : duration,
      elapsed,
      baselineFinish,
    })
    const read = await house.act(listActivities, { projectId: other })
    expect(read.items.map(told)).toEqual(items.map(told))
  })

  it('come back from a tool as the same lines, by its numbers there and by their own here', async () => {
    const projectId = await house.newProject()
    const add = (activity: string, name: string): ScheduleEdit => ({
      kind: 'activity.add',
      activity,
      parent: null,
      after: null,
      name,
      duration: 480,
    })
    const write = async (): Promise<Uint8Array> =>
      ((await house.act(exportSchedule, { projectId, format: 'mspdi' })) as { bytes: Uint8Array }).bytes
    const idsNow = async (): Promise<readonly (readonly [string, string])[]> =>
      (await house.act(listActivities, { projectId })).items.map(({ id, name }) => [name, id] as const)
    const begun = [add('by-hand-1', 'Order racks'), add('by-hand-2', 'Lay cables')]
    await house.act(editSchedule, { projectId, edits: begun }, { version: 0 })

    const taken = await house.drop(projectId, await write())
    expect(taken.comparison).toMatchObject({ counts: { added: 0, removed: 0 } })
    await house.act(commitSchedule, { projectId, importId: taken.id }, { version: taken.version })
    expect(await idsNow()).toEqual([
      ['Order racks', 'by-hand-1'],
      ['Lay cables', 'by-hand-2'],
    ])

    const longerCables: ScheduleEdit = {
      kind: 'activity.set',
      activity: 'by-hand-2',
      fields: { duration: 960 },
    }
    await house.act(
      editSchedule,
      { projectId, edits: [longerCables, add('by-hand-3', 'Hand over')] },
      { version: 2 },
    )
    const file = new TextDecoder().decode(await write())
    expect([...file.matchAll(/<Task>\s*<UID>(\d+)/g)].map(([, uid]) => uid)).toEqual(['1', '2', '3'])
    expect(file).not.toContain('by-hand')
    const other = await house.newProject()
    const read = await house.drop(other, file)
    await house.act(commitSchedule, { projectId: other, importId: read.id }, { version: read.version })
    const { items } = await house.act(listActivities, { projectId: other })
    expect(items.map(({ name, duration }) => [name, duration])).toEqual([
      ['Order racks', 480],
      ['Lay cables', 960],
      ['Hand over', 480],
    ])
  })

  it('are refused in an old version, and where what they speak of is not there', async () => {
    const projectId = await house.newProject()
    const edit = async (version: number): Promise<string> =>
      (await refusalOf(house.act(editSchedule, { projectId, edits: [longer] }, { version })))[0]
    expect(await edit(0)).toBe('plan/edit-refused')
    await house.bring(projectId, tasks)
    expect(await edit(0)).toBe('record/stale-version')
    expect(await edit(1)).toBe('done')
  })
})

describe('the walls round a schedule', () => {
  it('hide it from whoever does not see the project', async () => {
    const [seen, hidden] = [await house.newProject(), await house.newProject()]
    await house.bring(seen, tasks)
    const { id } = await house.bring(hidden, tasks)
    const as = await house.addPerson('project-manager', { kind: 'project', id: seen })
    expect((await house.act(listActivities, { projectId: seen }, { as })).items).toHaveLength(4)
    const calls = [
      async () => await house.act(showSchedule, { projectId: hidden }, { as }),
      async () => await house.act(listActivities, { projectId: hidden }, { as }),
      async () => await house.act(showScheduleImport, { projectId: hidden, importId: id }, { as }),
      async () => await house.act(exportSchedule, { projectId: hidden }, { as }),
      async () =>
        await house.act(
          previewSchedule,
          { projectId: hidden, fileName: 'x.xml' },
          { as, upload: mspdiText({ tasks }) },
        ),
      async () => await house.act(commitSchedule, { projectId: hidden, importId: id }, { as, version: 1 }),
      async () => await house.act(showScheduleImport, { projectId: seen, importId: id }, { as }),
    ]
    for (const call of calls) expect((await refusalOf(call()))[0]).toBe('record/not-found')
  })

  it('keep the cost of activities from whoever may not read rates, in lists and in files', async () => {
    const projectId = await house.newProject()
    await house.bring(projectId, tasks)
    const as = await house.addPerson('project-manager', { kind: 'project', id: projectId })
    const { items } = await house.act(listActivities, { projectId }, { as })
    expect(items.some((row) => 'cost' in row)).toBe(false)
    const texts = await Promise.all(
      (['mspdi', 'xer', 'csv'] as const).map(async (format) => {
        const file = await house.act(exportSchedule, { projectId, format }, { as })
        return new TextDecoder().decode((file as { bytes: Uint8Array }).bytes)
      }),
    )
    for (const text of texts) {
      expect(text).toContain('Lay cables')
      expect(text).not.toMatch(/86420|137[.,]5|1100/)
    }
    const lead = await house.act(exportSchedule, { projectId, format: 'csv' })
    expect(new TextDecoder().decode((lead as { bytes: Uint8Array }).bytes)).toContain('86420.97')
  })
})
