import type { AnyOperation } from '@portolan/contract'
import {
  addBody,
  askDecision,
  draftDecision,
  nameStandIn,
  seatMember,
  setAuthority,
  showDecision,
  voteOnDecision,
} from '@portolan/oversight/contract'
import { changePerson, grantRole, showPerson } from '@portolan/platform/identity/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writesThatSucceed } from './contract/writes-that-succeed.ts'
import { foundersGrants, personOf } from './matrix/persons.ts'
import { fill, type World } from './matrix/world.ts'
import { ask } from './testing/ask.ts'
import { type Answer, type House, openHouse, type Visitor } from './testing/house.ts'
import { firstAdministrator, invite, type Member, tokenOf } from './testing/people.ts'

/** Ways by which somebody might decide what he asked for. */
const paths = [
  'self',
  'delegate',
  'own token',
  'self-granted role',
  'second account',
  'command line',
] as const
type Path = (typeof paths)[number]

let house: House
let asker: Member
let world: World
let bodyId: string
let voters: Readonly<Record<Path, Visitor>>
let answered = 0

/**
 * One board holds everybody who might try, so that each is kept from deciding by nothing but that he asked. The asker
 * administers the organisation and leads its PMO: there is no role that he lacks.
 */
beforeAll(async () => {
  house = await openHouse()
  asker = await firstAdministrator(house, 'One')
  world = await fill(house, personOf('founder', asker, foundersGrants), 'Sole')
  const lead = [{ role: 'pmo-lead', scope: 'organisation' }] as const
  const standIn = await invite(house, asker, {
    name: 'Stand In',
    email: 'stand.in@example.org',
    grants: lead,
  })
  const second = await invite(house, asker, {
    name: 'M. Okafor',
    email: 'mira+two@example.org',
    grants: lead,
  })
  bodyId = (await ask(house, asker, addBody, { name: 'Everybody', rule: 'chair', quorum: 1 })).id
  const honest = await invite(house, asker, { name: 'Honest', email: 'honest@example.org', grants: lead })
  for (const { personId } of [asker, standIn, second, honest])
    await ask(house, asker, seatMember, {
      bodyId,
      personId,
      role: personId === honest.personId ? 'chair' : 'member',
      from: '2026-01-01',
    })
  const term = { from: '2026-01-01', to: '2100-01-01' }
  await ask(house, asker, nameStandIn, { standInId: standIn.personId, ...term })
  const limits = { cost: null, slipDays: null, operations: null }
  await ask(house, asker, setAuthority, { of: { kind: 'body', bodyId }, limits, nextBodyId: null })
  voters = {
    self: asker,
    delegate: standIn,
    'own token': await tokenOf(house, asker, 'write'),
    'self-granted role': asker,
    'second account': second,
    'command line': {},
  }
}, 300_000)
afterAll(async () => {
  await house.close()
})

async function askFor(operation: AnyOperation): Promise<{ id: string; version: number }> {
  const prepared = writesThatSucceed(house, asker, world)[operation.id]
  if (prepared === undefined) throw new Error(`There is no call of ${operation.id} that succeeds.`)
  const { input, ifMatch } = await prepared()
  const calls = [{ operation: operation.id, input: { ...input }, subjectVersion: ifMatch ?? null }]
  const drafted = await ask(house, asker, draftDecision, {
    question: `May ${operation.id} be carried out?`,
    options: [{ title: 'Do it', calls }],
    decider: { kind: 'body', id: bodyId },
  })
  return await ask(house, asker, askDecision, { decisionId: drafted.id }, { ifMatch: drafted.version })
}

async function tryBy(path: Path, { id, version }: { id: string; version: number }): Promise<Answer> {
  const input = { decisionId: id, option: 1 }
  const operation = voteOnDecision as unknown as AnyOperation
  if (path === 'self-granted role') await grantToOneself()
  if (path === 'command line') return await house.callLocally('mira@example.org', operation, input, version)
  return await house.call(voters[path], operation, input, { ifMatch: version })
}

/** Whoever administers can take any role; it changes nothing for what he asked before. */
async function grantToOneself(): Promise<void> {
  const { grants } = await ask(house, asker, showPerson, { id: asker.personId })
  if (grants.some(({ role }) => role === 'sponsor')) return
  await ask(house, asker, grantRole, { personId: asker.personId, role: 'sponsor' })
}

describe('whoever asks', { timeout: 300_000 }, () => {
  it('decides it by no path, whichever operation it carries', async () => {
    const decidable = house.useCases
      .map(({ operation }) => operation as AnyOperation)
      .filter((operation) => operation.decidable === true)
    expect(decidable.length).toBeGreaterThan(4)
    const decided: string[] = []
    for (const operation of decidable) {
      const asked = await askFor(operation)
      for (const path of paths) {
        const { status, json } = await tryBy(path, asked)
        answered += 1
        const code = (json as { code?: string } | undefined)?.code ?? ''
        if (status !== 409 || !codes[path].includes(code))
          decided.push(`${operation.id} by ${path}: ${status} ${code}`)
      }
      const after = await ask(house, asker, showDecision, { decisionId: asked.id })
      expect(after).toMatchObject({ state: 'asked', version: asked.version, cast: [] })
    }
    expect(decided).toEqual([])
    console.log(
      `nobody decides their own: ${decidable.length} operations × ${paths.length} paths = ${answered} refused`,
    )
    expect(answered).toBe(decidable.length * paths.length)
  })

  it('does not decide by an account that turns out to be of the same person later', async () => {
    const lead = [{ role: 'pmo-lead', scope: 'organisation' }] as const
    const other = await invite(house, asker, { name: 'Other', email: 'other@example.org', grants: lead })
    await ask(house, asker, seatMember, {
      bodyId,
      personId: other.personId,
      role: 'member',
      from: '2026-01-01',
    })
    const asked = await askFor(decidableOf('plan.add-project'))
    const { version } = await ask(house, asker, showPerson, { id: other.personId })
    const mine = await ask(house, asker, showPerson, { id: asker.personId })
    const phone = '+31 20 555 01 99'
    await ask(house, asker, changePerson, { id: mine.id, phone }, { ifMatch: mine.version })
    await ask(
      house,
      asker,
      changePerson,
      { id: other.personId, phone: '0031205550199' },
      { ifMatch: version },
    )
    const input = { decisionId: asked.id, option: 1 }
    const answer = await house.call(other, voteOnDecision as unknown as AnyOperation, input, {
      ifMatch: asked.version,
    })
    expect(answer).toMatchObject({ status: 409, json: { code: 'oversight/your-other-account' } })
  })

  it('seats nobody who then decides it', async () => {
    const asked = await askFor(decidableOf('plan.add-project'))
    const lead = [{ role: 'pmo-lead', scope: 'organisation' }] as const
    const friend = await invite(house, asker, { name: 'Friend', email: 'friend@example.org', grants: lead })
    await ask(house, asker, seatMember, {
      bodyId,
      personId: friend.personId,
      role: 'member',
      from: '2026-01-01',
    })
    const input = { decisionId: asked.id, option: 1 }
    const answer = await house.call(friend, voteOnDecision as unknown as AnyOperation, input, {
      ifMatch: asked.version,
    })
    expect(answer).toMatchObject({ status: 409, json: { code: 'oversight/seat-since-asked' } })
  })
})

const own = ['oversight/your-own-question']
const codes: Readonly<Record<Path, readonly string[]>> = {
  self: own,
  delegate: ['oversight/stand-in-of-asker'],
  'own token': own,
  'self-granted role': own,
  'second account': ['oversight/your-other-account'],
  'command line': own,
}

function decidableOf(id: string): AnyOperation {
  const found = house.useCases.find(({ operation }) => operation.id === id)
  if (found === undefined) throw new Error(`There is no ${id}.`)
  return found.operation as AnyOperation
}
