import { testDatabase, type TestDatabase } from '@portolan/platform/database/testing'
import type { Actor } from '@portolan/platform/operations'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDependency, addIssue, changeDependency, showHome } from '../../contract/index.ts'
import { addPerson, openTestRoom, type TestRoom } from '../testing/index.ts'
import { type Seeded, seedOrganisation } from '../testing/seed.ts'

let database: TestDatabase
let room: TestRoom
let seeded: Seeded
let lead: Actor
let needing: Actor
let providing: Actor

const projectAt = (place: number): string => seeded.projects[place] ?? ''

beforeAll(async () => {
  database = await testDatabase()
  room = openTestRoom(database)
  seeded = await seedOrganisation(database.owner, { projects: 6, seed: 3, name: 'Veldhaven Digital' })
  const add = async (name: string, role: 'pmo-lead' | 'project-manager', scopeId?: string): Promise<Actor> =>
    await addPerson(database.owner, seeded.tenantId, name, [
      scopeId === undefined ? { role, scope: 'organisation' } : { role, scope: 'project', scopeId },
    ])
  lead = await add('Mira', 'pmo-lead')
  needing = await add('Nils', 'project-manager', projectAt(0))
  providing = await add('Pia', 'project-manager', projectAt(1))
  for (const [at, { personId }] of [needing, providing].entries())
    await database.owner.query('update investment set manager_id = $1 where id = $2', [
      personId,
      projectAt(at),
    ])
})
afterAll(() => database.drop())

describe('what one owes', () => {
  it('begins with the owner, and goes up to the manager and the sponsors by itself', async () => {
    const projectId = projectAt(0)
    const sponsor = await addPerson(database.owner, seeded.tenantId, 'Sven', [
      { role: 'sponsor', scope: 'project', scopeId: projectId },
    ])
    const member = await addPerson(database.owner, seeded.tenantId, 'Tess', [
      { role: 'team-member', scope: 'project', scopeId: projectId },
    ])
    const given = { projectId, title: 'The port is blocked', severity: 'high', since: '2026-11-16' } as const
    const ownerId = member.personId ?? null
    const { number } = await room.ask(needing, addIssue, { ...given, due: '2026-11-20', ownerId })
    const owedOn = async (day: string, by: Actor): Promise<readonly string[]> => {
      room.now = `${day}T08:00:00.000Z`
      const { duties } = await room.ask(by, showHome, {})
      return duties.items.filter(({ kind }) => kind === 'oversight.register').map(({ sentence }) => sentence)
    }
    const said = `Solve I-${number} “The port is blocked”, or agree on another day.`
    expect(await owedOn('2026-11-20', member)).toEqual([])
    expect(await owedOn('2026-11-21', member)).toEqual([said])
    expect(await owedOn('2026-11-21', needing)).toEqual([])
    expect(await owedOn('2026-11-28', needing)).toContain(said)
    expect(await owedOn('2026-11-28', sponsor)).toEqual([])
    expect(await owedOn('2026-12-12', sponsor)).toContain(said)
  })

  it('is a word to the other project: first a day, then an agreement', async () => {
    const [projectId, providerId] = [projectAt(0), projectAt(1)]
    room.now = '2026-11-16T08:00:00.000Z'
    const owed = async (by: Actor): Promise<readonly string[]> =>
      (await room.ask(by, showHome, {})).duties.items
        .filter(({ kind }) => kind === 'oversight.promise')
        .map(({ sentence }) => sentence)
    const asked = { projectId, providerId, title: 'A crane', needDay: '2027-03-01' }
    const { id, number } = await room.ask(lead, addDependency, asked)
    expect(await owed(providing)).toContain(`Say by when you offer DP-${number} “A crane”.`)
    const offer = { projectId: providerId, dependencyId: id, offerDay: '2027-02-22' }
    await room.ask(providing, changeDependency, offer, { expectedVersion: 1 })
    const agree = `Agree to both days of DP-${number} “A crane”, or move yours.`
    expect(await owed(providing)).toContain(agree)
    expect(await owed(needing)).toContain(agree)
  })
})
