import { type AnyOperation, isWrite, type Role } from '@portolan/contract'
import { events as oversightEvents, refreshStanding } from '@portolan/oversight/contract'
import { events as planEvents } from '@portolan/plan/contract'
import { identityEvents, signIn } from '@portolan/platform/identity/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fingerprints } from './matrix/fingerprints.ts'
import { judgeLiveUpdates } from './matrix/live.ts'
import { type Asked, classedFields, differences } from './matrix/judge.ts'
import { judgeLists } from './matrix/lists.ts'
import { readThings, subjectsOf, type Things, uploadOf } from './matrix/calls.ts'
import { readTruth, type Truth, verdict } from './matrix/oracle.ts'
import { everyRole, foundersGrants, foundOther, narrowed, type Person, personOf } from './matrix/persons.ts'
import { fill, type World } from './matrix/world.ts'
import { ask } from './testing/ask.ts'
import { type House, openHouse } from './testing/house.ts'
import { firstAdministrator, invite, password } from './testing/people.ts'

/** Classed fields that hold no text of their own to look for: the schema of the answer is looked at instead. */
const withoutText = ['secondFactor: personal', 'lastSignInAt: personal', 'kind: personal']

/** No row of these is made by what can be asked for today. */
const emptyTables: readonly string[] = []

let house: House
let worlds: readonly [World, World]
let people: readonly Person[]
let things: Things
let truth: Truth
let secrets: readonly string[]
let calls = 0
let found = 0

beforeAll(async () => {
  house = await openHouse()
  const mira = await firstAdministrator(house, 'Here and now')
  const founder = personOf('founder', mira, foundersGrants)
  const other = await foundOther(house, mira)
  const here = await fill(house, founder, 'Hier')
  const elsewhere = await fill(house, other, 'Elders')
  worlds = [here, elsewhere]
  const places = { portfolioId: here.portfolios[0], projectId: here.projects[0] }
  const roles = await everyRole(house, mira, places)
  const scoped = { role: 'project-manager', scope: 'project', scopeId: elsewhere.projects[0] } as const
  const neighbour = await invite(house, other.visitor, {
    name: 'Nora Elk',
    email: 'nora@example.org',
    grants: [scoped],
  })
  people = [
    founder,
    ...roles,
    ...(await narrowed(house, mira, roles)),
    other,
    personOf('project manager elsewhere', neighbour, [scoped]),
  ]
  await house.call({}, signIn as unknown as AnyOperation, {
    email: 'mira@example.org',
    password: 'not the right words',
  })
  await ask(house, mira, refreshStanding, {})
  await house.settle()
  const cookies = people.flatMap(({ visitor }) => [visitor.cookie?.split('=')[1], visitor.token])
  secrets = [password, house.firstSecret, neighbour.link, ...cookies.filter((one) => one !== undefined)]
  truth = await readTruth(house.database.owner)
  things = await readThings(house.database.owner, worlds)
}, 300_000)
afterAll(async () => {
  await house.close()
})

/** About oneself, and changing how one is signed in: told to nobody but those who may not. */
function isOwnBusiness({ may }: AnyOperation): boolean {
  return may === 'anyone' || may === 'signed-in'
}

/** Filters narrow what lists hold already: one role over each scope tries them all, and in a long run three do. */
const filtering: readonly Role[] =
  process.env['PORTOLAN_LONG'] === '1'
    ? ['administrator', 'pmo-lead', 'project-manager']
    : ['project-manager']

function filters({ grants }: Person): boolean {
  return grants.every(({ role }) => filtering.includes(role))
}

async function judge(operation: AnyOperation, who: readonly Person[]): Promise<string[]> {
  const different: string[] = []
  for (const person of who)
    for (const subject of subjectsOf(operation, worlds, things)) {
      if (subject.filtered && !filters(person)) continue
      const expected = verdict(truth, operation, person, subject)
      const ways = { ...(operation.versioned ? { ifMatch: 999_999 } : {}), upload: uploadOf(operation) }
      const answer = await house.call({ ...person.visitor }, operation, subject.input, ways)
      calls += 1
      const asked: Asked = { operation, person, subject, answer }
      different.push(...differences(truth, worlds, expected, asked))
    }
  found += different.length
  return different
}

const operationsOf = (test: (operation: AnyOperation) => boolean): AnyOperation[] =>
  house.useCases.map(({ operation }) => operation as AnyOperation).filter(test)

describe('the permission matrix', () => {
  it('stands on a record with rows in every table', async () => {
    const { rows } = await house.database.owner.query<{ name: string }>(
      `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'
       and (xpath('/row/there/text()', query_to_xml(format('select exists (select from public.%I) as there', table_name), false, true, '')))[1]::text = 'false'`,
    )
    expect(rows.map(({ name }) => name).toSorted()).toEqual(emptyTables)
  })

  it('has a canary in every classed field that an answer or an event declares', () => {
    const answers = operationsOf(() => true).flatMap(({ output }) => classedFields(output))
    const events = [planEvents, oversightEvents, identityEvents].flatMap((all) =>
      Object.values(all).flatMap(({ payload }) => classedFields(payload)),
    )
    const declared = new Set([...answers, ...events])
    const seeded = new Set(
      worlds.flatMap(({ canaries }) => canaries.map(({ field, fieldClass }) => `${field}: ${fieldClass}`)),
    )
    expect([...declared].filter((one) => !seeded.has(one)).toSorted()).toEqual(withoutText.toSorted())
    expect(declared.size).toBeGreaterThan(5)
  })

  it('agrees with the oracle on everything that reads', async () => {
    const different: string[] = []
    for (const operation of operationsOf((one) => !isWrite(one) && one.may !== 'anyone'))
      different.push(...(await judge(operation, people)))
    expect(different).toEqual([])
  }, 400_000)

  it('gives lists that are complete, and totals that add up', async () => {
    const different: string[] = []
    for (const person of people.filter(({ tenantId }) => tenantId !== undefined)) {
      const judged = await judgeLists(house, truth, person)
      calls += judged.calls
      different.push(...judged.different)
    }
    found += different.length
    expect(different).toEqual([])
  }, 200_000)

  it('agrees with the oracle on everything that writes, and leaves the other organisation as it was', async () => {
    const [here, elsewhere] = worlds
    const isElsewhere = ({ tenantId }: Person): boolean => tenantId === elsewhere.tenantId
    const groups = [
      [people.filter((one) => !isElsewhere(one)), elsewhere],
      [people.filter(isElsewhere), here],
    ] as const
    const different: string[] = []
    for (const [who, other] of groups) {
      await house.settle()
      const before = await fingerprints(house.database.owner, other.tenantId)
      const narrow = who.filter(({ tenantId, reach }) => tenantId === undefined || reach === 'read')
      for (const operation of operationsOf(isWrite))
        if (operation.may !== 'anyone')
          different.push(...(await judge(operation, isOwnBusiness(operation) ? narrow : who)))
      expect(await fingerprints(house.database.owner, other.tenantId)).toEqual(before)
    }
    expect(different).toEqual([])
  }, 400_000)

  it('tells open pages of what their person sees, and of nothing else', async () => {
    await house.settle()
    const judged = await judgeLiveUpdates(house, worlds, people)
    calls += judged.calls
    found += judged.different.length
    expect(judged.different).toEqual([])
  }, 200_000)

  it('made at least 2,000 calls', () => {
    console.log(
      `matrix: ${calls} calls, ${found} differences, ${people.length} people, ${house.useCases.length} operations`,
    )
    expect(calls).toBeGreaterThanOrEqual(2_000)
  })

  it('mailed nothing of a class, and no name to whom it is not shown', () => {
    const told = worlds.flatMap(({ canaries }) => canaries.flatMap(({ texts }) => texts))
    const mails = house.mails.join('\n').replaceAll(/=\r?\n/g, '')
    expect(house.mails.length).toBeGreaterThan(0)
    expect([...told, ...secrets].filter((one) => mails.includes(one))).toEqual([])
  })

  it('left no classed value and no secret in the logs', () => {
    const log = house.log.join('\n')
    expect(house.log.length).toBeGreaterThan(calls / 2)
    const told = worlds.flatMap(({ canaries, names }) => [
      ...canaries.flatMap(({ texts }) => texts),
      ...names.map(({ word }) => word),
    ])
    expect([...told, ...secrets].filter((one) => log.includes(one))).toEqual([])
  })
})
