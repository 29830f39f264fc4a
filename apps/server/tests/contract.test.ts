import { isDeepStrictEqual } from 'node:util'
import { type AnyOperation, common, isWrite, openApi } from '@portolan/contract'
import { applyPlanEdits, showProject } from '@portolan/plan/contract'
import { revokeGrant, showPerson } from '@portolan/platform/identity/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { subjectOf } from './contract/subject-of.ts'
import { wrongValues } from './contract/wrong-values.ts'
import { leastInput } from './matrix/inputs.ts'
import { foundersGrants, personOf } from './matrix/persons.ts'
import { fill, registerOf, type World } from './matrix/world.ts'
import { ask } from './testing/ask.ts'
import { type House, openHouse, type Visitor } from './testing/house.ts'
import { firstAdministrator, invite } from './testing/people.ts'
import { writesThatSucceed } from './contract/writes-that-succeed.ts'

let house: House
let mira: Visitor
let world: World
let operations: readonly AnyOperation[]
beforeAll(async () => {
  house = await openHouse()
  const administrator = await firstAdministrator(house, 'Bound')
  mira = administrator
  world = await fill(house, personOf('founder', administrator, foundersGrants), 'Sole')
  operations = house.useCases.map(({ operation }) => operation as AnyOperation)
}, 200_000)
afterAll(async () => await house.close())

type Body = {
  readonly code?: string
  readonly errors?: readonly { readonly path: string; readonly sentence: string }[]
}
const bodyOf = (json: unknown): Body => (json ?? {}) as Body
const uploadOf = ({ upload }: AnyOperation): string | undefined =>
  upload ? registerOf('Bound', '2026-03-31', 2) : undefined

describe('every operation', { timeout: 200_000 }, () => {
  it('answers 401 to whoever is not signed in, unless it is for anyone', async () => {
    const open: string[] = []
    for (const operation of operations.filter(({ may }) => may !== 'anyone')) {
      const { status, json } = await house.call({}, operation, leastInput(operation), {
        ifMatch: 1,
        upload: uploadOf(operation),
      })
      if (status !== 401 || bodyOf(json).code !== common.signedOut.code)
        open.push(`${operation.id}: ${status}`)
    }
    expect(open).toEqual([])
  })

  it('answers 400 with the path for a property that it does not know', async () => {
    const lax: string[] = []
    for (const operation of operations) {
      const { status, json } = await house.call(
        { ...mira },
        operation,
        { ...leastInput(operation), neverHeardOf: 'x' },
        { upload: uploadOf(operation) },
      )
      if (status !== 400 || bodyOf(json).errors?.some(({ path }) => path === 'neverHeardOf') !== true)
        lax.push(`${operation.id}: ${status} ${JSON.stringify(json)}`)
    }
    expect(lax).toEqual([])
  })

  it('answers 400 with the path for a value of a wrong type, whichever property holds it', async () => {
    const lax: string[] = []
    let tried = 0
    for (const operation of operations)
      for (const [name, value] of wrongValues(operation)) {
        tried += 1
        const { status, json } = await house.call(
          { ...mira },
          operation,
          { ...leastInput(operation), [name]: value },
          { upload: uploadOf(operation) },
        )
        const told = bodyOf(json).errors?.some(
          ({ path, sentence }) => (path === name || path.startsWith(`${name}.`)) && sentence !== '',
        )
        if (status !== 400 || told !== true)
          lax.push(`${operation.id} ${name}=${JSON.stringify(value)}: ${status} ${JSON.stringify(json)}`)
      }
    expect(lax).toEqual([])
    expect(tried).toBeGreaterThan(80)
  })

  it('with a version answers 428 without one, and 412 to an old one', async () => {
    const wrong: string[] = []
    for (const operation of operations.filter(({ versioned }) => versioned)) {
      const input = await subjectOf(operation, { house, world })
      const without = await house.call(mira, operation, input)
      const old = await house.call(mira, operation, input, { ifMatch: 0 })
      if (without.status !== 428 || old.status !== 412)
        wrong.push(`${operation.id}: ${without.status} and ${old.status}`)
    }
    expect(wrong).toEqual([])
  })
})

describe('a write', { timeout: 200_000 }, () => {
  it('that is sent again with its key answers the same and is done once, for every operation that writes the record', async () => {
    const prepared = writesThatSucceed(house, mira, world)
    const recording = house.useCases
      .filter(({ kind }) => kind === 'write')
      .map(({ operation }) => operation as AnyOperation)
    expect(recording.map(({ id }) => id).filter((id) => !(id in prepared))).toEqual([])
    const wrong: string[] = []
    for (const operation of recording) {
      const { input, ...ways } = await (prepared[operation.id] as NonNullable<(typeof prepared)[string]>)()
      const key = `again-${operation.id}`
      const first = await house.call(mira, operation, input, { ...ways, key })
      const events = await countEvents()
      const again = await house.call(mira, operation, input, { ...ways, key })
      const same = operation.shownOnce
        ? again.status === 409 && bodyOf(again.json).code === common.alreadyDone.code
        : again.status === 200 &&
          again.headers['idempotent-replay'] === 'true' &&
          isDeepStrictEqual(again.json, first.json)
      if (first.status !== 200 || !same || (await countEvents()) !== events)
        wrong.push(
          `${operation.id}: ${first.status} ${first.bytes.toString().slice(0, 200)}, then ${again.status} ${again.bytes.toString().slice(0, 200)}`,
        )
      const other = await house.call(mira, operation, input, {
        ...ways,
        key,
        ifMatch: (ways.ifMatch ?? 0) + 1,
      })
      if (bodyOf(other.json).code !== common.keyReused.code)
        wrong.push(`${operation.id}: another request under its key answers ${other.status}`)
    }
    expect(wrong).toEqual([])
  })

  it('that is sent again shows no class to which the right has ended meanwhile', async () => {
    const grants = [
      { role: 'project-manager', scope: 'organisation' },
      { role: 'sponsor', scope: 'organisation' },
    ] as const
    const member = await invite(house, mira, { name: 'Two hats', email: 'two.hats@example.org', grants })
    const projectId = world.projects[0]
    const { version } = await ask(house, member, showProject, { projectId })
    const edits = [{ kind: 'project.set' as const, fields: { phase: 'Seen by sponsors' } }]
    const ways = { ifMatch: version, key: 'with-two-hats' }
    expect(await ask(house, member, applyPlanEdits, { projectId, edits }, ways)).toHaveProperty('embargoNote')
    const { grants: held } = await ask(house, mira, showPerson, { id: member.personId })
    await ask(house, mira, revokeGrant, { id: held.find(({ role }) => role === 'sponsor')?.id ?? '' })
    const again = await ask(house, member, applyPlanEdits, { projectId, edits }, ways)
    expect(again).toMatchObject({ phase: 'Seen by sponsors', version: version + 1 })
    expect(again).not.toHaveProperty('embargoNote')
    expect(again).toHaveProperty('contractValue')
  })

  it('that would take a name which the writer does not see is refused, and the name stays hidden', async () => {
    const [own, hidden] = world.projects
    const grants = [{ role: 'project-manager', scope: 'project', scopeId: own }] as const
    const member = await invite(house, mira, {
      name: 'One project',
      email: 'one.project@example.org',
      grants,
    })
    const { version } = await ask(house, member, showProject, { projectId: own })
    const { code, name } = await ask(house, mira, showProject, { projectId: hidden })
    const input = { projectId: own, edits: [{ kind: 'project.set', fields: { code } }] }
    const answer = await house.call(member, applyPlanEdits as unknown as AnyOperation, input, {
      ifMatch: version,
    })
    expect(answer).toMatchObject({ status: 409, json: { code: 'record/taken' } })
    expect(answer.bytes.toString()).not.toContain(name)
  })
})

async function countEvents(): Promise<number> {
  const { rows } = await house.database.owner.query<{ count: number }>(
    'select count(*)::int as count from event',
  )
  return rows[0]?.count ?? 0
}

describe('the OpenAPI document', () => {
  it('lists every route below /api that the server has, and no other', async () => {
    const document = (
      await house.server.inject({ url: '/api/openapi.json', headers: { host: 'localhost' } })
    ).json<Document>()
    const listed = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    )
    const mounted = routesOf(house.server.printRoutes({ commonPrefix: false, includeHooks: false }))
    const documents = ['GET /api/docs', 'GET /api/openapi.json']
    expect(nameless(listed)).toEqual(
      nameless(mounted.filter((route) => route.includes(' /api/') && !documents.includes(route))),
    )
    expect(listed.length).toBeGreaterThan(60)
  })

  it('names every code with which an operation may refuse', () => {
    const { paths } = openApi(operations, { title: '', version: '' }) as unknown as Document
    const missing = operations.flatMap((operation) => {
      const responses = JSON.stringify(
        paths[`/api${operation.path}`]?.[operation.method.toLowerCase()]?.responses,
      )
      const bySession =
        operation.may === 'anyone'
          ? []
          : [common.signedOut, ...(operation.may === 'signed-in' ? [] : [common.notPermitted])]
      const byKey =
        isWrite(operation) && operation.may !== 'anyone'
          ? [common.keyReused, ...(operation.shownOnce ? [common.alreadyDone] : [])]
          : []
      const byVersion = operation.versioned ? [common.stale, common.versionNeeded] : []
      const byProject = operation.project === undefined ? [] : [common.notFound]
      return [...operation.refuses, ...bySession, ...byKey, ...byVersion, ...byProject]
        .filter(({ code }) => !responses.includes(`\`${code}\``))
        .map(({ code }) => `${operation.id}: ${code}`)
    })
    expect(missing).toEqual([])
  })
})

type Document = {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly responses: unknown }>>>>
}

/** Two routes may name the same place differently, and the tree tells both names. */
const nameless = (routes: readonly string[]): string[] =>
  routes.map((route) => route.replace(/\{[^/]*\}/g, '{}')).toSorted()

/** `printRoutes` draws a tree; the path of a route is what stands on the way to it. */
function routesOf(tree: string): string[] {
  const way: string[] = []
  return tree.split('\n').flatMap((line) => {
    const read = /^([│ ]*)[├└]── (\S*)(?: \(([A-Z, ]+)\))?/.exec(line)
    if (read === null) return []
    way.length = (read[1] ?? '').length / 4
    way.push(read[2] ?? '')
    const path = way.join('').replace(/:(\w+)/g, '{$1}')
    const methods = (read[3] ?? '')
      .split(', ')
      .filter((method) => method !== '' && method !== 'HEAD' && method !== 'OPTIONS')
    return methods.map((method) => `${method} ${path}`)
  })
}

describe('the role of the requests', () => {
  it('may only add to the event log, and erase a kept value', async () => {
    const { rows } = await house.database.owner.query<{ table: string; rights: string[] }>(
      `select t as table, array(select r from unnest(array['select', 'insert', 'update', 'delete', 'truncate', 'references', 'trigger']) r
         where has_table_privilege('portolan_app', t, r) order by r) as rights
       from unnest(array['event', 'event_value', 'run', 'session_place', 'sign_in_failure', 'auth.session', 'auth."user"', 'auth.account']) t`,
    )
    expect(Object.fromEntries(rows.map(({ table, rights }) => [table, rights]))).toEqual({
      event: ['insert', 'select'],
      event_value: ['insert', 'select'],
      run: ['insert', 'select'],
      session_place: [],
      sign_in_failure: [],
      'auth.session': [],
      'auth."user"': [],
      'auth.account': [],
    })
  })

  it('cannot change or delete an event, and neither can the owner while the guard stands', async () => {
    const { owner, app, appNeedsSetRole } = house.database
    for (const statement of ['update event set name = name', 'delete from event']) {
      await expect(owner.query(statement)).rejects.toThrow('append-only')
      const client = await app.connect()
      await client.query('begin')
      if (appNeedsSetRole) await client.query('set local role portolan_app')
      await expect(client.query(statement)).rejects.toMatchObject({ code: '42501' })
      await client.query('rollback')
      client.release()
    }
  })
})
