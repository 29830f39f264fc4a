import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listActivities, showSchedule, showScheduleNetwork } from '../../contract/index.ts'
import { computeSchedule, type PackedSchedule, unpackSchedule } from '../../domain/index.ts'
import { later, openScheduleHouse, refusalOf, type ScheduleHouse, tasks } from './testing/schedule-house.ts'

let house: ScheduleHouse
beforeAll(async () => void (house = await openScheduleHouse()))
afterAll(async () => await house.close())

describe('the network of a schedule', () => {
  it('gives a screen the dates that the record has, of the newest version and of an older one', async () => {
    const projectId = await house.newProject()
    await house.bring(projectId, tasks)
    await house.bring(projectId, later)
    for (const number of [1, 2]) {
      const shown = await house.act(showScheduleNetwork, { projectId, number })
      const { finish } = computeSchedule(unpackSchedule(shown.network as PackedSchedule))
      expect(shown.number).toBe(number)
      expect(finish).toBe((await house.act(showSchedule, { projectId, number })).finish)
    }
    expect((await house.act(showScheduleNetwork, { projectId })).number).toBe(2)
  })

  it('says nothing of money, which not everybody may see', async () => {
    const projectId = await house.newProject()
    await house.bring(projectId, tasks)
    const { network } = await house.act(showScheduleNetwork, { projectId })
    const rows = await house.act(listActivities, { projectId })
    expect(JSON.stringify(rows)).toContain('"planned":8642097')
    expect(JSON.stringify(network)).toContain('Order racks')
    expect(JSON.stringify(network)).not.toContain('8642097')
  })

  it('is not there for a project without a schedule, nor for who does not see the project', async () => {
    const empty = await house.newProject()
    expect((await refusalOf(house.act(showScheduleNetwork, { projectId: empty })))[0]).toBe(
      'record/not-found',
    )
    const projectId = await house.newProject()
    await house.bring(projectId, tasks)
    const elsewhere = await house.addPerson('project-manager', { kind: 'project', id: empty })
    const [code] = await refusalOf(house.act(showScheduleNetwork, { projectId }, { as: elsewhere }))
    expect(code).toBe('record/not-found')
  })
})
