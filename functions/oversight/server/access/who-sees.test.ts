import { roles, scopeKinds } from '@portolan/contract'
import { withTenant } from '@portolan/platform/database'
import { type TestDatabase, testDatabase } from '@portolan/platform/database/testing'
import type { Actor } from '@portolan/platform/operations'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { showPersonAccess, showProjectAccess } from '../../contract/index.ts'
import { addPerson, type Grant, openTestRoom, type TestRoom } from '../testing/index.ts'
import { seedOrganisation, type Seeded } from '../testing/seed.ts'

let database: TestDatabase
let room: TestRoom
let seeded: Seeded
let lead: Actor
let portfolios: ReadonlyMap<string, string>

beforeAll(async () => {
  database = await testDatabase()
  room = openTestRoom(database)
  seeded = await seedOrganisation(database.owner, { projects: 12, seed: 5, name: 'Seen' })
  lead = await addPerson(database.owner, seeded.tenantId, 'Lea Lead', [
    { role: 'pmo-lead', scope: 'organisation' },
  ])
  const { rows } = await database.owner.query<{ id: string; portfolio_id: string }>(
    'select id, portfolio_id from investment',
  )
  portfolios = new Map(rows.map(({ id, portfolio_id }) => [id, portfolio_id]))
})
afterAll(() => database.drop())

/** What the walls answer when they are asked as that person. */
async function shownTo(actor: Actor): Promise<readonly string[]> {
  return await withTenant(room.door, actor, 'read only', async (tx) => {
    const { rows } = await sql<{ id: string }>`select id from investment order by id`.execute(tx)
    return rows.map(({ id }) => id)
  })
}

const place = fc.record({
  role: fc.constantFrom(...roles),
  scope: fc.constantFrom(...scopeKinds),
  at: fc.nat(9),
})

describe('who can see a project', () => {
  it('is whom row-level security shows it, for every person and every project', async () => {
    let nth = 0
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(place, { maxLength: 3 }), { maxLength: 4 }), async (hands) => {
        const people: Actor[] = []
        for (const held of hands) {
          const grants = new Map<string, Grant>()
          for (const { role, scope, at } of held) {
            const over = scope === 'project' ? seeded.projects : seeded.portfolios
            const scopeId = over[at % over.length] ?? ''
            const grant = scope === 'organisation' ? { role, scope } : { role, scope, scopeId }
            grants.set(JSON.stringify(grant), grant)
          }
          const name = `Person ${(nth += 1)}`
          people.push(await addPerson(database.owner, seeded.tenantId, name, [...grants.values()]))
        }
        const sight = new Map<string, readonly string[]>()
        for (const one of people) sight.set(one.personId ?? '', await shownTo(one))
        for (const projectId of seeded.projects) {
          const { items } = await room.ask(lead, showProjectAccess, { projectId, limit: 500 })
          for (const { personId = '' } of people) {
            const seer = items.find(({ person }) => person.id === personId)
            expect(seer !== undefined).toBe(sight.get(personId)?.includes(projectId))
            if (seer === undefined) continue
            expect(seer.why.length).toBeGreaterThan(0)
            for (const { scope, scopeId } of seer.why)
              expect(scopeId).toBe(
                { organisation: null, portfolio: portfolios.get(projectId), project: projectId }[scope],
              )
          }
        }
        for (const { personId = '' } of people) {
          const access = await room.ask(lead, showPersonAccess, { personId })
          expect(access.projects).toBe(sight.get(personId)?.length)
          expect(access.named.map(({ id }) => id).toSorted()).toEqual(sight.get(personId))
        }
      }),
      { numRuns: 12 },
    )
  }, 60_000)

  it('is told page by page, and is found by name', async () => {
    const [projectId = ''] = seeded.projects
    const all = await room.ask(lead, showProjectAccess, { projectId, limit: 500 })
    const first = await room.ask(lead, showProjectAccess, { projectId, limit: 1 })
    expect(first).toMatchObject({ total: all.total, items: [all.items[0]] })
    const found = await room.ask(lead, showProjectAccess, { projectId, search: 'lea l' })
    expect(found.items.map(({ person }) => person.name)).toEqual(['Lea Lead'])
  })

  it('does not hold whoever has left, and their access is nothing', async () => {
    const gone = await addPerson(database.owner, seeded.tenantId, 'Gone', [
      { role: 'auditor', scope: 'organisation' },
    ])
    await database.owner.query(`update person set state = 'left', left_at = now() where id = $1`, [
      gone.personId,
    ])
    const [projectId = ''] = seeded.projects
    const { items } = await room.ask(lead, showProjectAccess, { projectId, search: 'Gone' })
    expect(items).toEqual([])
    const access = await room.ask(lead, showPersonAccess, { personId: gone.personId ?? '' })
    expect(access).toMatchObject({ state: 'left', everything: false, projects: 0, rights: [], powers: [] })
    expect(access.classes.every(({ by, everywhere }) => by.length === 0 && !everywhere)).toBe(true)
  })
})
