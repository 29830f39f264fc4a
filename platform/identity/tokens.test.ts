import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  addPerson,
  changePassword,
  createToken,
  grantRole,
  listMyTokens,
  listPeople,
  listTokens,
  revokeMyToken,
  revokeToken,
  showSession,
  signOutEverywhere,
  startOrganisation,
} from './contract/index.ts'
import { openTestHouse, type Browser, type TestHouse } from './testing/index.ts'
import { firstAdministrator, goodPassword, newMember } from './testing/people.ts'

let house: TestHouse
let mira: Browser
beforeAll(async () => {
  house = await openTestHouse()
  mira = await firstAdministrator(house)
})
afterAll(() => house.close())

describe('an API token', () => {
  it('is shown once, kept as a hash, and found again by how it begins', async () => {
    const { token, secret } = await mira.call(createToken, {
      name: 'Nightly export',
      reach: 'read',
      days: 90,
    })
    expect(secret).toMatch(/^ptl_[0-9A-Za-z]{43}$/)
    expect(secret.startsWith(token.prefix)).toBe(true)
    const { items } = await mira.call(listMyTokens, {})
    expect(items).toEqual([{ ...token, state: 'active' }])
    expect(JSON.stringify(items)).not.toContain(secret)
    const { rows } = await house.database.owner.query(
      `select string_agg(a::text, ' ') as text from api_token a`,
    )
    expect(rows[0]?.text).toContain(token.prefix)
    expect(rows[0]?.text).not.toContain(secret)
  })

  it('reads and does not write when its reach is read, whatever its person may', async () => {
    const { secret } = await mira.call(createToken, { name: 'reader', reach: 'read', days: 1 })
    const program = house.browser(secret)
    expect(await program.outcome(listPeople, {})).toBe('done')
    expect((await program.call(showSession, {})).here).toMatchObject({ by: 'token', reach: 'read' })
    expect(await program.outcome(addPerson, { name: 'New' })).toBe('identity/not-permitted')
    const writer = house.browser(
      (await mira.call(createToken, { name: 'writer', reach: 'write', days: 1 })).secret,
    )
    expect(await writer.outcome(addPerson, { name: 'New' })).toBe('done')
  })

  it('gives no way to more: no token, password, session or organisation is made with it', async () => {
    const { secret } = await mira.call(createToken, { name: 'writer', reach: 'write', days: 1 })
    const program = house.browser(secret)
    expect(await program.outcome(createToken, { name: 'more', reach: 'write', days: 365 })).toBe(
      'identity/session-needed',
    )
    const change = { password: goodPassword, newPassword: 'sixteen grey whales pass' }
    expect(await program.outcome(changePassword, change)).toBe('identity/session-needed')
    expect(await program.outcome(signOutEverywhere, {})).toBe('identity/session-needed')
    expect(await program.outcome(startOrganisation, { name: 'Mine' })).toBe('identity/session-needed')
  })

  it('ends at its day, when it is revoked, and never later than a year from now', async () => {
    expect(await mira.outcome(createToken, { name: 'eternal', reach: 'read', days: 366 })).toBe(
      'http/invalid-input',
    )
    const short = await mira.call(createToken, { name: 'short', reach: 'read', days: 1 })
    const long = await mira.call(createToken, { name: 'long', reach: 'read', days: 365 })
    const [one, other] = [house.browser(short.secret), house.browser(long.secret)]
    expect([await one.outcome(listPeople, {}), await other.outcome(listPeople, {})]).toEqual(['done', 'done'])
    house.forward(24 * 60 + 1)
    expect([await one.outcome(listPeople, {}), await other.outcome(listPeople, {})]).toEqual([
      'identity/signed-out',
      'done',
    ])
    await mira.call(revokeMyToken, { id: long.token.id })
    expect(await other.outcome(listPeople, {})).toBe('identity/signed-out')
    const states = (await mira.call(listMyTokens, {})).items.map((token) => [token.name, token.state])
    expect(states).toContainEqual(['short', 'expired'])
    expect(states).toContainEqual(['long', 'revoked'])
  })

  it('is a matter of its person and of the administrators', async () => {
    const { id, browser: ada } = await newMember(house, mira, { name: 'Ada', email: 'ada@example.org' })
    const { secret, token } = await ada.call(createToken, { name: 'hers', reach: 'read', days: 10 })
    const { browser: ben } = await newMember(house, mira, {
      name: 'Ben',
      email: 'ben@example.org',
      roles: ['pmo-lead'],
    })
    expect(await ben.outcome(revokeMyToken, { id: token.id })).toBe('record/not-found')
    expect(await ben.outcome(listTokens, {})).toBe('identity/not-permitted')
    const program = house.browser(secret)
    expect(await program.outcome(listPeople, {})).toBe('identity/not-permitted')
    await mira.call(grantRole, { personId: id, role: 'auditor' })
    expect(await program.outcome(listPeople, {})).toBe('done')
    const all = await mira.call(listTokens, { state: 'active', limit: 1 })
    expect(all.items[0]).toMatchObject({ name: 'hers', person: { id, name: 'Ada' } })
    expect(all.items[0]?.lastUsedAt).toMatch(/^2026-/)
    const rest = await mira.call(listTokens, { state: 'active', limit: 500, cursor: all.next ?? '' })
    expect(rest.items.map((one) => one.id)).not.toContain(token.id)
    await mira.call(revokeToken, { id: token.id })
    expect(await program.outcome(listPeople, {})).toBe('identity/signed-out')
  })
})
