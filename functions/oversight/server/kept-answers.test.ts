import type { OutputOf } from '@portolan/contract'
import { testDatabase, type TestDatabase } from '@portolan/platform/database/testing'
import { openQueries } from '@portolan/platform/database'
import {
  type Actor,
  openKeptAnswers,
  perform,
  type ReadUseCase,
  rehearse,
  type Stage,
  type UseCase,
} from '@portolan/platform/operations'
import { placeOf, placesOf } from '@portolan/plan/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { listStanding } from '../contract/index.ts'
import { listStandingUseCase } from './list-standing.ts'
import { addPerson, openTestRoom } from './testing/index.ts'
import { type Seeded, seedOrganisation } from './testing/seed.ts'

let database: TestDatabase
let seeded: Seeded
/** Two portfolios that hold projects. */
let portfolios: readonly string[]
let ask: (actor: Actor) => Promise<OutputOf<typeof listStanding>>
let stage: Stage

beforeAll(async () => {
  database = await testDatabase()
  seeded = await seedOrganisation(database.owner, { projects: 30, seed: 5, name: 'Ours' })
  const { rows } = await database.owner.query<{ id: string }>(
    'select portfolio_id as id from investment where tenant_id = $1 group by 1 order by 1 limit 2',
    [seeded.tenantId],
  )
  portfolios = rows.map(({ id }) => id)
  await openTestRoom(database).refresh(seeded.tenantId)
  const queries = openQueries({ app: database.app, kind: 'private' })
  stage = {
    door: { queries, needsSetRole: database.appNeedsSetRole },
    now: () => '2026-11-16T08:00:00.000Z',
    placeOf,
    placesOf,
    kept: openKeptAnswers(),
  }
  const useCase = listStandingUseCase as Exclude<UseCase, { kind: 'open' }>
  ask = async (actor) =>
    (await perform(stage, useCase, { actor, input: asked, requestId: 'test' })).output as OutputOf<
      typeof listStanding
    >
})
afterAll(() => database.drop())

const personOver = async (name: string, portfolio: number): Promise<Actor> =>
  await addPerson(database.owner, seeded.tenantId, name, [
    { role: 'portfolio-manager', scope: 'portfolio', scopeId: portfolios[portfolio] ?? '' },
  ])

describe('a list that is kept', () => {
  it('is given to all of one reach as long as nothing changes', async () => {
    const [one, other] = [await personOver('One', 0), await personOver('Other', 0)]
    const [first, second] = await undisturbed(async () => [await ask(one), await ask(other)])
    expect(second).toBe(first)
  })

  it('is never that of another reach', async () => {
    const [one, other] = [await personOver('Left', 0), await personOver('Right', 1)]
    const [left, right] = [await ask(one), await ask(other)]
    const seen = new Set(left.items.map(({ id }) => id))
    expect(left.items.length).toBeGreaterThan(0)
    expect(right.items.length).toBeGreaterThan(0)
    expect(right.items.filter(({ id }) => seen.has(id))).toEqual([])
  })

  it('is made once for all who ask at the same time, though they are more than there are connections', async () => {
    const persons = await Promise.all(['A', 'B', 'C', 'D'].map((name) => personOver(name, 0)))
    const answers = await undisturbed(
      async () =>
        await Promise.all(Array.from({ length: 80 }, (_, at) => ask(persons[at % persons.length] as Actor))),
    )
    expect(answers[0]?.items.length).toBeGreaterThan(0)
    expect(new Set(answers).size).toBe(1)
  })

  it('tells everybody who asks after an edit of that edit, while others still ask', async () => {
    const one = await personOver('Busy', 0)
    const [first] = (await ask(one)).items
    for (const name of ['Once', 'Twice', 'Thrice']) {
      const before = Array.from({ length: 20 }, () => ask(one))
      await database.owner.query('update investment set name = $2 where id = $1', [first?.id, name])
      const after = await Promise.all(Array.from({ length: 20 }, () => ask(one)))
      await Promise.all(before)
      const names = after.map(({ items }) => items.find(({ id }) => id === first?.id)?.name)
      expect(new Set(names)).toEqual(new Set([name]))
    }
  })

  it('is read anew after any edit, and after a grant has ended', async () => {
    const one = await personOver('Editing', 0)
    const before = await ask(one)
    const [first] = before.items
    await database.owner.query('update investment set name = $2 where id = $1', [first?.id, 'Renamed'])
    expect((await ask(one)).items.find(({ id }) => id === first?.id)?.name).toBe('Renamed')
    await database.owner.query(`update role_grant set revoked_at = now() where person_id = $1`, [
      one.personId,
    ])
    await expect(ask(one)).rejects.toThrow()
  })
})

describe('pages that share what was read', () => {
  it('are what they would be if each were read alone, for every reach', async () => {
    const bare = { ...stage, kept: undefined }
    const useCase = listStandingUseCase as ReadUseCase
    for (const actor of [await personOver('Near', 0), await personOver('Far', 1)])
      for (const limit of [1, 7, 30])
        for (const sort of ['name', 'cost', 'computed']) {
          const ask = { actor, input: { sort, direction: 'desc', limit }, requestId: 'test' }
          expect((await perform(stage, useCase, ask)).output).toEqual(
            (await perform(bare, useCase, ask)).output,
          )
        }
  })
})

describe('a rehearsal', () => {
  it('has read for whoever came in last what he asks for first', async () => {
    const one = await personOver('Came last', 1)
    await sit(one)
    const { rehearsed, output, read } = await undisturbed(async () => {
      // Nothing may be kept from a try that was disturbed.
      const fresh = { ...stage, kept: openKeptAnswers() }
      const { useCase, times } = counted()
      await rehearse(fresh, [useCase], { owner: database.owner, log: fail })
      const rehearsed = times()
      const { output } = await perform(fresh, useCase, { actor: one, input: asked, requestId: 'test' })
      return { rehearsed, output: output as OutputOf<typeof listStanding>, read: times() }
    })
    expect(rehearsed).toBe(1)
    expect(output.items.length).toBeGreaterThan(0)
    expect(read).toBe(1)
  })

  it('reads nothing for who has lost every right, and a start goes on', async () => {
    const one = await personOver('Went', 1)
    await sit(one)
    await database.owner.query('update role_grant set revoked_at = now() where person_id = $1', [
      one.personId,
    ])
    const { useCase, times } = counted()
    await rehearse(stage, [useCase], { owner: database.owner, log: fail })
    expect(times()).toBe(0)
  })

  it('reads for who may come where nobody who is still here ever came in', async () => {
    await database.owner.query('delete from session_place')
    await personOver('May come', 1)
    const gone = await personOver('Left', 1)
    await sit(gone)
    await database.owner.query(`update person set state = 'left' where id = $1`, [gone.personId])
    const { useCase, times } = counted()
    await rehearse({ ...stage, kept: openKeptAnswers() }, [useCase], { owner: database.owner, log: fail })
    expect(times()).toBe(1)
  })
})

const asked = { sort: 'name', direction: 'asc', limit: 100 }

async function sit({ tenantId, personId }: Actor): Promise<void> {
  await database.owner.query(
    'insert into session_place (session_id, tenant_id, person_id, at) values ($1, $2, $3, clock_timestamp())',
    [`session of ${personId}`, tenantId, personId],
  )
}

function counted(): { useCase: ReadUseCase; times: () => number } {
  const useCase = listStandingUseCase as ReadUseCase
  let times = 0
  const run: ReadUseCase['run'] = async (call) => {
    times += 1
    return await useCase.run(call)
  }
  return { useCase: { ...useCase, run }, times: () => times }
}

/**
 * What was asked for while nothing was written anywhere on the database server: other test files write to databases of
 * theirs, and the number of the last transaction, by which answers are kept, is one for the whole server.
 */
async function undisturbed<T>(asking: () => Promise<T>, tries = 50): Promise<T> {
  const before = await snapshot()
  const answer = await asking()
  if ((await snapshot()) === before) return answer
  if (tries === 0) throw new Error('Others wrote to the database server all the time.')
  return await undisturbed(asking, tries - 1)
}

async function snapshot(): Promise<string | undefined> {
  const { rows } = await database.owner.query<{ state: string }>(
    'select pg_current_snapshot()::text as state',
  )
  return rows[0]?.state
}

function fail(line: string): never {
  throw new Error(line)
}
