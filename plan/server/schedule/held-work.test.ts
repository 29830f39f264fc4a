import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  acceptProgress,
  editSchedule,
  listActivities,
  reportProgress,
  type ScheduleEdit,
} from '../../contract/index.ts'
import { openScheduleHouse, refusalOf, type ScheduleHouse, tasks } from './testing/schedule-house.ts'

/** The plan asks what gates hold; who tells it is another room. Here the test tells. */
let house: ScheduleHouse
let projectId: string
let version: number
const begun: ScheduleEdit = {
  kind: 'activity.set',
  activity: '2',
  fields: { actualStart: '2026-11-16T08:00', percent: 10 },
}

beforeAll(async () => void (house = await openScheduleHouse()))
beforeEach(async () => {
  house.holds.length = 0
  projectId = await house.newProject()
  await house.bring(projectId, tasks)
  version = 1
})
afterAll(async () => await house.close())

const edit = async (...edits: ScheduleEdit[]): Promise<unknown> =>
  await house.act(editSchedule, { projectId, edits }, { version })
const lineAbove = async (): Promise<string> => {
  const { items } = await house.act(listActivities, { projectId })
  return items.find(({ id }) => id === '2')?.parent ?? ''
}
const hold = (activity: string, because: 'closed' | 'lapsed' = 'closed'): void =>
  void house.holds.push({ activity, phase: 'Build', gate: 'Plan approved', because })

describe('work behind a gate', () => {
  it('does not begin while a line above it is held, and nothing is written', async () => {
    hold(await lineAbove())
    const [code, sentence] = await refusalOf(edit(begun))
    expect(code).toBe('plan/work-held')
    expect(sentence).toContain(
      '“Order racks” belongs to “Build”, which begins when “Plan approved” is passed',
    )
    const { items } = await house.act(listActivities, { projectId })
    expect(items.find(({ id }) => id === '2')).toMatchObject({ actualStart: null, percent: null })
  })

  it('is planned all the same: lengths, links and new lines are no work', async () => {
    hold('2')
    await edit({ kind: 'activity.set', activity: '2', fields: { duration: 960 } })
    version += 1
    await edit({
      kind: 'activity.add',
      activity: 'new',
      parent: null,
      after: null,
      name: 'More',
      duration: 480,
    })
  })

  it('goes on where it had begun before it was held', async () => {
    await edit(begun)
    version += 1
    hold('2', 'lapsed')
    await edit({ kind: 'activity.set', activity: '2', fields: { percent: 60 } })
  })

  it('that is not held begins beside it', async () => {
    hold('3')
    await edit(begun)
    version += 1
    const [code] = await refusalOf(
      edit({ kind: 'activity.set', activity: '3', fields: { actualStart: '2026-11-17T08:00' } }),
    )
    expect(code).toBe('plan/work-held')
  })

  it('is neither reported nor accepted, and says that a waiver ran out where that is why', async () => {
    const iris = await house.addPerson('team-member', { kind: 'project', id: projectId })
    await house.rename(iris, 'Iris Vale')
    const report = { projectId, activity: '2', percent: 20 }
    const before = await house.act(reportProgress, report, { as: iris })
    hold('2', 'lapsed')
    expect((await refusalOf(house.act(reportProgress, report, { as: iris })))[0]).toBe('plan/work-held-again')
    const accepting = house.act(acceptProgress, { projectId, reportId: before.id })
    expect((await refusalOf(accepting))[0]).toBe('plan/work-held-again')
    house.holds.length = 0
    await house.act(acceptProgress, { projectId, reportId: before.id })
    await house.rename(iris, 'Iris before')
  })
})
