import { testDatabase, type TestDatabase } from '@portolan/platform/database/testing'
import { withTenant } from '@portolan/platform/database'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readSponsorsTold } from './sponsors-told.ts'
import { systemDoor } from './system-door.ts'
import { addPerson } from './testing/index.ts'
import { type Seeded, seedOrganisation } from './testing/seed.ts'

let database: TestDatabase
let seeded: Seeded

beforeAll(async () => {
  database = await testDatabase()
  seeded = await seedOrganisation(database.owner, { projects: 2, seed: 3, name: 'Ours' })
})
afterAll(async () => await database.drop())

it('tells the sponsor of all only of what has no sponsor nearer', async () => {
  const { owner } = database
  const { tenantId } = seeded
  const { rows } = await owner.query<{ id: string }>(
    'select id from investment where tenant_id = $1 order by id',
    [tenantId],
  )
  const [first = '', second = ''] = rows.map(({ id }) => id)
  const told = async (projectId: string): Promise<readonly string[]> =>
    await withTenant(
      systemDoor(owner),
      { tenantId, personId: undefined },
      'read only',
      async (tx) => await readSponsorsTold({ tx, tenantId }, projectId),
    )
  expect(await told(first)).toEqual([])
  const ofAll = await addPerson(owner, tenantId, 'Ofall', [{ role: 'sponsor', scope: 'organisation' }])
  const ofOne = await addPerson(owner, tenantId, 'Ofone', [
    { role: 'sponsor', scope: 'project', scopeId: first },
  ])
  expect(await told(first)).toEqual([ofOne.personId])
  expect(await told(second)).toEqual([ofAll.personId])
})
