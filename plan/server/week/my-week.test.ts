import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  acceptProgress,
  listActivities,
  listProgressReports,
  type MyWeek,
  type ProgressReport,
  refuseProgress,
  reportProgress,
  showMyWeek,
  showSchedule,
  withdrawProgress,
} from '../../contract/index.ts'
import {
  openScheduleHouse,
  refusalOf,
  type ScheduleHouse,
  tasks,
} from '../schedule/testing/schedule-house.ts'

let house: ScheduleHouse
let projectId: string
let iris: string

beforeAll(async () => {
  house = await openScheduleHouse()
  projectId = await house.newProject()
  await house.bring(projectId, tasks)
  iris = await house.addPerson('team-member', { kind: 'project', id: projectId })
  await house.rename(iris, 'Iris Vale')
})
afterAll(async () => await house.close())

const week = async (as: string): Promise<MyWeek> => await house.act(showMyWeek, {}, { as })
const report = async (
  percent: number,
  more: { finishedOn?: string; words?: string } = {},
): Promise<ProgressReport> =>
  await house.act(reportProgress, { projectId, activity: '2', percent, ...more }, { as: iris })
const answer = async (
  operation: typeof acceptProgress,
  { id }: ProgressReport,
  as?: string,
): Promise<ProgressReport> =>
  await house.act(operation, { projectId, reportId: id }, as === undefined ? {} : { as })

describe('my week', () => {
  it('holds what plans assign to somebody of my name, in projects that I see', async () => {
    const { known, items } = await week(iris)
    expect(known).toBe('by-name')
    expect(items).toMatchObject([
      {
        project: { id: projectId },
        activity: '2',
        name: 'Order racks',
        within: 'Move',
        week: 'this',
        units: 1,
      },
    ])
    expect(items[0]?.unlocks).toMatchObject([{ activity: '3', name: 'Lay cables' }])
    const stranger = await house.addPerson('team-member', { kind: 'project', id: await house.newProject() })
    await house.rename(stranger, 'Iris Vale-Other')
    expect(await week(stranger)).toMatchObject({ known: 'unknown', items: [] })
  })

  it('guesses nobody where two people are called alike', async () => {
    const twin = await house.addPerson('team-member', { kind: 'project', id: projectId })
    await house.rename(twin, 'iris vale')
    expect(await week(iris)).toMatchObject({ known: 'ambiguous', items: [] })
    expect((await refusalOf(report(10)))[0]).toBe('plan/not-assigned')
    await house.rename(twin, 'Somebody Else')
    expect((await week(iris)).known).toBe('by-name')
  })
})

describe('reported progress', () => {
  it('changes nothing until somebody else accepts it, and is then in the plan as its next version', async () => {
    const before = (await house.act(showSchedule, { projectId })).version
    const made = await report(40)
    expect(made).toMatchObject({ state: 'waiting', percent: 40, person: { name: 'Iris Vale' } })
    expect((await house.act(showSchedule, { projectId })).version).toBe(before)
    expect((await week(iris)).items[0]?.report).toMatchObject({ id: made.id })
    const accepted = await answer(acceptProgress, made)
    expect(accepted).toMatchObject({ state: 'accepted', endedBy: 'Test pmo-lead' })
    const { items } = await house.act(listActivities, { projectId })
    expect(items.find(({ id }) => id === '2')).toMatchObject({ percent: 40, actualStart: '2026-11-16T08:00' })
    expect((await house.act(showSchedule, { projectId })).version).toBe(before + 1)
    expect((await week(iris)).items[0]).toMatchObject({ report: null, percent: 40 })
  })

  it('of the same activity takes the place of the one that waits', async () => {
    const first = await report(50)
    const second = await report(60)
    const { items } = await house.act(listProgressReports, { projectId, state: 'waiting' })
    expect(items.map(({ id }) => id)).toEqual([second.id])
    expect((await refusalOf(answer(acceptProgress, first)))[0]).toBe('plan/report-answered')
    expect(await answer(withdrawProgress, second, iris)).toMatchObject({ state: 'withdrawn' })
  })

  it('is accepted by nobody who reported it, and taken back by nobody else', async () => {
    const lead = await house.addPerson('project-manager', { kind: 'project', id: projectId })
    await house.rename(lead, 'Leo Planner')
    await house.rename(iris, 'Iris before')
    await house.rename(lead, 'Iris Vale')
    const own = await house.act(reportProgress, { projectId, activity: '2', percent: 70 }, { as: lead })
    expect((await refusalOf(answer(acceptProgress, own, lead)))[0]).toBe('plan/own-report')
    const refusing = house.act(refuseProgress, { projectId, reportId: own.id, because: 'No.' }, { as: lead })
    expect((await refusalOf(refusing))[0]).toBe('plan/own-report')
    expect((await refusalOf(answer(withdrawProgress, own, iris)))[0]).toBe('plan/not-your-report')
    const refused = await house.act(refuseProgress, { projectId, reportId: own.id, because: 'Half at most.' })
    expect(refused).toMatchObject({ state: 'refused', because: 'Half at most.' })
    expect((await week(lead)).items[0]?.report).toMatchObject({ state: 'refused' })
    await house.rename(lead, 'Leo Planner')
    await house.rename(iris, 'Iris Vale')
  })

  it('is refused for what is not assigned, not done or still to come, and to who may not plan', async () => {
    const other = house.act(reportProgress, { projectId, activity: '3', percent: 10 }, { as: iris })
    expect((await refusalOf(other))[0]).toBe('plan/not-assigned')
    expect((await refusalOf(report(50, { finishedOn: '2026-11-16' })))[0]).toBe('plan/finished-before-done')
    expect((await refusalOf(report(100, { finishedOn: '2026-12-24' })))[0]).toBe('plan/finished-ahead')
    const made = await report(100, { finishedOn: '2026-11-16', words: 'All delivered.' })
    expect((await refusalOf(answer(acceptProgress, made, iris)))[0]).toBe('identity/not-permitted')
    await answer(acceptProgress, made)
    const { items } = await house.act(listActivities, { projectId })
    expect(items.find(({ id }) => id === '2')).toMatchObject({ actualFinish: '2026-11-16T17:00' })
    expect((await week(iris)).items).toEqual([])
  })
})
