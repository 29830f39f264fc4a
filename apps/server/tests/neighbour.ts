import type { TestDatabase } from '@portolan/platform/database/testing'
import { foundersGrants, personOf } from './matrix/persons.ts'
import { fill } from './matrix/world.ts'
import { openHouse } from './testing/house.ts'
import { firstAdministrator } from './testing/people.ts'

/** Stands in every name that the neighbour has. */
export const neighboursSeal = 'Vexhaldo'

export type Neighbour = {
  readonly tenantId: string
  readonly projects: readonly string[]
  /** What may come to nobody else, in whatever bytes. */
  readonly canaries: readonly string[]
  /** Those of them that nobody could know to ask for. */
  readonly words: readonly string[]
}

/** Another customer of the same server: an organisation with rows in every table. */
export async function fillNeighbour(database: TestDatabase): Promise<Neighbour> {
  // The house may go; what stands in the database is for others.
  const house = await openHouse({ ...database, drop: async () => undefined })
  try {
    const who = { name: `Zora ${neighboursSeal}`, email: 'zora@neighbour.example' }
    const zora = await firstAdministrator(house, `House of ${neighboursSeal}`, who)
    const world = await fill(house, personOf('neighbour', zora, foundersGrants), neighboursSeal)
    const { tenantId, projects, portfolios } = world
    const texts = world.canaries.flatMap((canary) => canary.texts)
    const names = [neighboursSeal, neighboursSeal.toLowerCase(), who.email]
    const words = [...new Set([...names, ...texts])]
    return { tenantId, projects, canaries: [...words, tenantId, ...projects, ...portfolios], words }
  } finally {
    await house.close()
  }
}

/** Puts the neighbour aside, as if it were not there: a first start is one without any organisation. */
export async function hideNeighbour({ owner }: TestDatabase, tenantId: string): Promise<void> {
  await owner.query(`update tenant set kind = 'abandoned' where id = $1`, [tenantId])
}

export async function showNeighbour({ owner }: TestDatabase, tenantId: string): Promise<void> {
  await owner.query(`update tenant set kind = 'organisation' where id = $1`, [tenantId])
}
