import { Refused } from '@portolan/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  addParty,
  addPortfolio,
  addProject,
  changeParty,
  listParties,
  mergeParty,
  type Party,
  showParty,
  showProject,
} from '../../contract/index.ts'
import { openPlanHouse, type PlanHouse } from '../testing/plan-house.ts'

describe('parties', () => {
  let house: PlanHouse
  let it1: Party
  let apps: Party
  const codeOf = async (tried: Promise<unknown>): Promise<string> =>
    await tried.then(
      () => 'done',
      (fault: unknown) => (fault instanceof Refused ? fault.refusal.code : String(fault)),
    )
  const customer = async (name: string): Promise<Party> =>
    await house.act(addParty, { kind: 'customer', name })

  beforeAll(async () => {
    house = await openPlanHouse()
    it1 = await house.act(addParty, { kind: 'organisation-unit', name: 'IT' })
    apps = await house.act(addParty, { kind: 'organisation-unit', name: 'Apps', parentId: it1.id })
  })
  afterAll(async () => await house.close())

  it('that are units stand below one another, and never above themselves', async () => {
    expect(apps.parent).toEqual({ id: it1.id, name: 'IT' })
    const loop = house.act(changeParty, { partyId: it1.id, parentId: apps.id }, { version: 1 })
    expect(await codeOf(loop)).toBe('plan/loop-of-units')
    const bank = await customer('Aldermoor Bank')
    expect(await codeOf(house.act(changeParty, { partyId: bank.id, parentId: it1.id }, { version: 1 }))).toBe(
      'plan/only-units-nest',
    )
    expect((await house.act(showParty, { partyId: it1.id })).below).toEqual([{ id: apps.id, name: 'Apps' }])
  })

  it('are renamed at the version that was seen, under a name of their own', async () => {
    const rail = await customer('Transvia Rail')
    expect(
      await codeOf(house.act(changeParty, { partyId: rail.id, name: 'ALDERMOOR BANK' }, { version: 1 })),
    ).toBe('plan/name-taken')
    const renamed = await house.act(changeParty, { partyId: rail.id, name: 'Transvia' }, { version: 1 })
    expect(renamed).toMatchObject({ name: 'Transvia', version: 2 })
    expect(await codeOf(house.act(changeParty, { partyId: rail.id, name: 'T' }, { version: 1 }))).toBe(
      'record/stale-version',
    )
  })

  it('that are doubles become one: projects go over, and the old name stays known', async () => {
    const [double, right] = [await customer('Kestrel Ins.'), await customer('Kestrel Insurance')]
    const { id: portfolioId } = await house.act(addPortfolio, { name: 'All' })
    const fields = { name: 'Claims', customerId: double.id }
    const { id: projectId, version } = await house.act(addProject, { portfolioId, fields })
    const merged = await house.act(mergeParty, { partyId: double.id, into: right.id }, { version: 1 })
    expect(merged).toMatchObject({
      id: right.id,
      names: ['Kestrel Ins.'],
      projects: 1,
      belongs: [{ id: projectId }],
    })
    expect(await house.act(showProject, { projectId })).toMatchObject({
      customer: { id: right.id },
      version: version + 1,
    })
    expect(await codeOf(house.act(showParty, { partyId: double.id }))).toBe('record/not-found')
    const { items } = await house.act(listParties, { kind: 'customer' })
    expect(items.map(({ name }) => name)).not.toContain('Kestrel Ins.')
    expect(await codeOf(customer('kestrel ins'))).toBe('plan/name-taken')
  })

  it('of two kinds are never the same', async () => {
    const supplier = await house.act(addParty, { kind: 'supplier', name: 'Brightwater' })
    const bank = await customer('Other bank')
    expect(await codeOf(house.act(mergeParty, { partyId: bank.id, into: supplier.id }, { version: 1 }))).toBe(
      'plan/other-kind-of-party',
    )
  })

  it('are merged by those who keep them for the whole organisation', async () => {
    const sponsor = await house.addPerson('sponsor')
    const bank = await customer('Third bank')
    const asked = house.act(mergeParty, { partyId: bank.id, into: it1.id }, { version: 1, as: sponsor })
    expect(await codeOf(asked)).toBe('identity/not-permitted')
  })
})
