import type { GivenTo } from '@portolan/contract'
import type { Actor } from '@portolan/platform/operations'
import { applyPlanEdits, showProject } from '@portolan/plan/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type DataFault, dismissFault, listDataFaults, restoreFault } from '../../contract/index.ts'
import { type DecisionHouse, openDecisionHouse, refusedWith } from '../decision/testing/decision-house.ts'
import { addPerson } from '../testing/index.ts'
import { countDataFaults } from './count-faults.ts'

let house: DecisionHouse
let stranger: Actor

beforeAll(async () => {
  house = await openDecisionHouse()
  const { owner } = house.database
  stranger = await addPerson(owner, house.seeded.tenantId, 'Tess Nobody', [
    { role: 'project-manager', scope: 'project', scopeId: '01936f5a-5c00-7000-8000-00000000dead' },
  ])
  await house.room.refresh(house.seeded.tenantId)
})
afterAll(() => house.database.drop())

type Filters = GivenTo<typeof listDataFaults>

const list = async (of: Actor, filters: Filters = {}) =>
  await house.room.ask(of, listDataFaults, { limit: 200, ...filters })
const faultOf = async (rule: DataFault['rule'], filters: Filters = {}): Promise<DataFault | undefined> =>
  (await list(house.lead, filters)).items.find(
    (one) => one.rule === rule && one.project?.id === house.projectId,
  )

describe('the faults of the record', () => {
  it('name a project that nobody manages, until somebody does, and then that he may not edit it', async () => {
    const { room, lead, projectId, manager, sponsor } = house
    const fault = await faultOf('no-manager')
    expect(fault).toMatchObject({ family: 'ownerless', mend: { kind: 'set-manager' }, manager: null })
    const set = async (managerId: string | undefined): Promise<unknown> => {
      const { version } = await room.ask(lead, showProject, { projectId })
      const edits = [{ kind: 'project.set' as const, fields: { managerId: managerId ?? null } }]
      return await room.ask(lead, applyPlanEdits, { projectId, edits }, { expectedVersion: version })
    }
    await set(sponsor.personId)
    expect(await faultOf('no-manager')).toBeUndefined()
    expect(await faultOf('manager-without-role')).toMatchObject({ manager: { name: 'Sam Sponsor' } })
    await set(manager.personId)
    expect(await faultOf('manager-without-role')).toBeUndefined()
  })

  it('are mended by the edit that they carry', async () => {
    const { room, lead, projectId } = house
    const { version } = await room.ask(lead, showProject, { projectId })
    const late = [{ kind: 'project.set' as const, fields: { finish: '2026-11-02' } }]
    await room.ask(lead, applyPlanEdits, { projectId, edits: late }, { expectedVersion: version })
    const fault = await faultOf('finish-passed')
    expect(fault).toMatchObject({ mend: { kind: 'close' }, ageDays: 14, since: '2026-11-02' })
    await house.database.owner.query(`update investment set state = 'closed' where id = $1`, [projectId])
    expect(await faultOf('finish-passed')).toBeUndefined()
    const open = [{ kind: 'project.set' as const, fields: { state: 'active' as const } }]
    await room.ask(lead, applyPlanEdits, { projectId, edits: open }, { expectedVersion: fault?.version ?? 0 })
  })

  it('are told of no project that is not seen, and counted for nobody who sees a part', async () => {
    expect((await list(stranger)).items).toEqual([])
    await countDataFaults({ owner: house.database.owner, now: () => house.room.now })
    const { weeks, counts } = await list(house.lead)
    const all = counts.reduce((sum, { faults }) => sum + faults, 0)
    expect(weeks).toEqual([{ monday: '2026-11-16', faults: all }])
    expect((await list(stranger)).weeks).toEqual([])
    expect((await list(house.manager)).weeks).toEqual([])
  })

  it('are filtered, counted and shared out by manager alike', async () => {
    const all = await list(house.lead)
    const passed = await list(house.lead, { rule: 'finish-passed' })
    const counted = all.counts.find(({ rule }) => rule === 'finish-passed')
    expect(passed.items.length).toBe(counted?.faults)
    expect(passed.items.every(({ rule }) => rule === 'finish-passed')).toBe(true)
    const mine = await list(house.manager, { mine: true })
    expect(mine.items.every(({ project }) => project?.id === house.projectId)).toBe(true)
    expect(mine.items.length).toBe(
      all.managers.find(({ manager }) => manager?.id === house.manager.personId)?.faults,
    )
  })
})

describe('a dismissal', () => {
  it('holds until its day with its reason, and is taken back', async () => {
    const { room, manager, projectId } = house
    const given = { projectId, rule: 'finish-passed', because: 'Handed over; paperwork is left.' } as const
    const made = await room.ask(manager, dismissFault, { ...given, until: '2026-11-20' })
    expect(await faultOf('finish-passed')).toBeUndefined()
    expect(await faultOf('finish-passed', { dismissed: true })).toMatchObject({
      dismissed: { because: given.because, by: 'Mona Manager', until: '2026-11-20' },
    })
    const twice = room.ask(house.lead, dismissFault, { ...given, until: '2026-11-21' })
    expect(await refusedWith(twice)).toBe('oversight/dismissed-already')
    room.now = '2026-11-20T08:00:00.000Z'
    expect(await faultOf('finish-passed')).toBeDefined()
    const anew = await room.ask(manager, dismissFault, { ...given, until: '2026-12-01' })
    expect(anew.id).not.toBe(made.id)
    await room.ask(house.lead, restoreFault, { projectId, dismissalId: anew.id })
    expect(await faultOf('finish-passed')).toBeDefined()
  })

  it('is for a day to come within a year, and by who may edit the project', async () => {
    const given = { projectId: house.projectId, rule: 'no-plan', because: 'Planned elsewhere.' } as const
    const ask = (by: Actor, until: string): Promise<unknown> =>
      house.room.ask(by, dismissFault, { ...given, until })
    expect(await refusedWith(ask(house.manager, '2026-11-01'))).toBe('oversight/dismissal-day')
    expect(await refusedWith(ask(house.manager, '2029-11-01'))).toBe('oversight/dismissal-day')
    expect(await refusedWith(ask(house.sponsor, '2026-12-01'))).toBe('identity/not-permitted')
  })
})
