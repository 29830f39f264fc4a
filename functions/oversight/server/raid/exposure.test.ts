import { Refused } from '@portolan/contract'
import { testDatabase, type TestDatabase } from '@portolan/platform/database/testing'
import type { Actor } from '@portolan/platform/operations'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addCause, addRisk, explainExposure, listRaid, showExposure } from '../../contract/index.ts'
import { addPerson, openTestRoom, type TestRoom } from '../testing/index.ts'
import { type Seeded, seedOrganisation } from '../testing/seed.ts'

let database: TestDatabase
let room: TestRoom
let seeded: Seeded
let lead: Actor

const projectAt = (place: number): string => seeded.projects[place] ?? ''

beforeAll(async () => {
  database = await testDatabase()
  room = openTestRoom(database)
  seeded = await seedOrganisation(database.owner, { projects: 4, seed: 3, name: 'Veldhaven Digital' })
  lead = await addPerson(database.owner, seeded.tenantId, 'Mira', [
    { role: 'pmo-lead', scope: 'organisation' },
  ])
})
afterAll(() => database.drop())

async function codeOf(asked: Promise<unknown>): Promise<string> {
  return await asked.then(
    () => 'done',
    (cause: unknown) => (cause instanceof Refused ? cause.refusal.code : String(cause)),
  )
}

describe('the exposure of a portfolio', () => {
  it('knows what risks may cost together, and what a shared cause adds; nobody reads the money of others in it', async () => {
    const cause = await room.ask(lead, addCause, { name: 'Few know it', together: 100 })
    const taken = room.ask(lead, addCause, { name: ' few  KNOW it' })
    expect(await codeOf(taken)).toBe('oversight/cause-taken')
    const cost = { low: 10_000_00, likely: 10_000_00, high: 10_000_00 }
    for (const projectId of [projectAt(2), projectAt(3)]) {
      await database.owner.query(
        `update investment set cost_amount = 100000000, cost_currency = 'EUR' where id = $1`,
        [projectId],
      )
      const given = { projectId, title: 'The one who knows leaves', probability: 0.3, cost }
      await room.ask(lead, addRisk, { ...given, causeId: cause.id })
    }
    const shown = await room.ask(lead, showExposure, {})
    const of = shown.causes.find((one) => one.cause.id === cause.id)
    expect(of).toMatchObject({ risks: 2, projects: 2 })
    expect(of?.figures?.expectedExposure?.value).toBe(6_000_00)
    expect(of?.figures?.exposureP80?.value).toBe(20_000_00)
    expect(of?.figures?.exposureAloneP80?.value).toBe(10_000_00)
    const asked = { measure: 'togetherEffect', of: cause.id } as const
    const explained = await room.ask(lead, explainExposure, asked)
    expect(explained).toMatchObject({ value: 10_000_00, unit: 'EUR', rule: 'risk/exposure' })
    const { items } = await room.ask(lead, listRaid, { causeId: cause.id })
    expect(items).toHaveLength(2)
    const member = await addPerson(database.owner, seeded.tenantId, 'Una', [
      { role: 'team-member', scope: 'project', scopeId: projectAt(2) },
    ])
    const hidden = await room.ask(member, showExposure, {})
    expect(hidden.risks).toBe(0)
    expect(hidden.left).toBeGreaterThan(0)
    expect(hidden.causes[0]?.figures).toBeNull()
  })
})
