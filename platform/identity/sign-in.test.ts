import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  changePassword,
  finishFirstRun,
  finishInvitation,
  addPerson,
  invitePerson,
  issueReset,
  openLink,
  resetPassword,
  showSession,
  signIn,
  signOut,
  signOutEverywhere,
} from './contract/index.ts'
import { openTestHouse, type Browser, type TestHouse } from './testing/index.ts'
import { firstAdministrator, goodPassword, newMember, secretOf } from './testing/people.ts'

let house: TestHouse
let mira: Browser
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())

describe('the first run', () => {
  it('makes one organisation with one administrator, however often a server starts', async () => {
    const first = await house.identity.issueFirstLink()
    const again = await house.identity.issueFirstLink()
    expect([first?.firstStart, again?.firstStart]).toEqual([true, false])
    const { rows } = await house.database.owner.query('select name, kind from tenant')
    expect(rows).toEqual([{ name: 'My organisation', kind: 'organisation' }])
    expect(first?.url).toMatch(/^http:\/\/localhost:4600\/link#[0-9A-Za-z]{43}$/)
    expect(await house.browser().outcome(openLink, { secret: secretOf(first) })).toBe('done')
  })

  it('ends with a name, an address, a password, and no further link', async () => {
    mira = await firstAdministrator(house)
    const { here } = await mira.call(showSession, {})
    expect(here?.person).toMatchObject({ name: 'Mira Okafor', email: 'mira@example.org' })
    expect(here?.organisation).toMatchObject({ name: 'Veldhaven Digital', kind: 'organisation' })
    expect(here?.grants.map((grant) => grant.role).toSorted()).toEqual(['administrator', 'pmo-lead'])
    expect(here?.hasPassword).toBe(true)
    expect(await house.identity.issueFirstLink()).toBeUndefined()
    const again = { name: 'Other', email: 'other@example.org', organisation: 'Other', password: goodPassword }
    expect(await mira.outcome(finishFirstRun, again)).toBe('identity/first-run-done')
  })
})

describe('the session cookie', () => {
  it('is not readable by scripts, not sent by other sites, and secure where the origin is', async () => {
    const answer = await house.server.inject({
      method: 'POST',
      url: '/api/sign-in',
      headers: { host: 'localhost' },
      payload: { email: 'mira@example.org', password: goodPassword },
    })
    const cookie = String(answer.headers['set-cookie'])
    expect(cookie).toMatch(/^portolan_session=/)
    expect(cookie).toMatch(/HttpOnly/i)
    expect(cookie).toMatch(/SameSite=Strict/i)
    expect(cookie).not.toMatch(/Secure/i)
    const other = await openTestHouse({ origin: 'https://portolan.example.org' })
    const link = await other.identity.issueFirstLink()
    const opened = await other.server.inject({
      method: 'POST',
      url: '/api/links/open',
      headers: { host: 'localhost' },
      payload: { secret: secretOf(link) },
    })
    await other.close()
    expect(String(opened.headers['set-cookie'])).toMatch(/^__Secure-portolan_session=.*Secure/i)
  })

  it('is worth nothing when it is changed', async () => {
    const browser = house.browser()
    await browser.call(signIn, { email: 'mira@example.org', password: goodPassword })
    const cookie = browser.cookie ?? ''
    browser.cookie = `${cookie.slice(0, 25)}${cookie[25] === 'a' ? 'b' : 'a'}${cookie.slice(26)}`
    expect(await browser.call(showSession, {})).toEqual({ here: null })
    browser.cookie = cookie
    expect((await browser.call(showSession, {})).here?.by).toBe('session')
  })

  it('dies with the sign-out, also when the same cookie is sent again', async () => {
    const browser = house.browser()
    await browser.call(signIn, { email: 'mira@example.org', password: goodPassword })
    const kept = browser.cookie
    expect((await browser.call(showSession, {})).here).not.toBeNull()
    await browser.call(signOut, {})
    expect(browser.cookie).toBeUndefined()
    browser.cookie = kept
    expect(await browser.call(showSession, {})).toEqual({ here: null })
  })
})

describe('passwords', () => {
  it('are changed only by who knows the present one, and every other session ends', async () => {
    const { browser: ada } = await newMember(house, mira, { name: 'Ada', email: 'ada@example.org' })
    const other = house.browser()
    await other.call(signIn, { email: 'ada@example.org', password: goodPassword })
    const newPassword = 'nine loud herons and a kite'
    expect(await ada.outcome(changePassword, { password: 'not the one', newPassword })).toBe(
      'identity/password-wrong',
    )
    expect(await ada.outcome(changePassword, { password: goodPassword, newPassword: 'password1234' })).toBe(
      'identity/password-weak',
    )
    await ada.call(changePassword, { password: goodPassword, newPassword })
    expect((await ada.call(showSession, {})).here?.person.name).toBe('Ada')
    expect((await other.call(showSession, {})).here).toBeNull()
    expect(await other.outcome(signIn, { email: 'ada@example.org', password: goodPassword })).toBe(
      'identity/sign-in-wrong',
    )
    expect(await other.outcome(signIn, { email: 'ADA@example.org', password: newPassword })).toBe('done')
    await other.call(signOutEverywhere, {})
    expect((await ada.call(showSession, {})).here).toBeNull()
  })

  it('are reset by a link that works once, for an hour, and ends every session', async () => {
    const { id, browser: ben } = await newMember(house, mira, { name: 'Ben', email: 'ben@example.org' })
    const late = secretOf(await mira.call(issueReset, { id }))
    house.forward(61)
    const password = 'eleven slow trains go north'
    expect(await ben.outcome(resetPassword, { secret: late, password })).toBe('identity/link-not-valid')
    const secret = secretOf(await mira.call(issueReset, { id }))
    expect(await ben.call(openLink, { secret })).toMatchObject({ purpose: 'reset', email: 'ben@example.org' })
    expect(await ben.outcome(resetPassword, { secret, password: 'ben@example.org' })).toBe(
      'identity/password-weak',
    )
    expect(await ben.call(resetPassword, { secret, password })).toEqual({
      changed: true,
      email: 'ben@example.org',
    })
    expect(await ben.outcome(resetPassword, { secret, password })).toBe('identity/link-not-valid')
    expect((await ben.call(showSession, {})).here).toBeNull()
    expect(await ben.outcome(signIn, { email: 'ben@example.org', password })).toBe('done')
  })
})

describe('one-time links', () => {
  it('answer the same when wrong, used and too old', async () => {
    const { id } = await mira.call(addPerson, { name: 'Cleo', email: 'cleo@example.org' })
    const old = secretOf(await mira.call(invitePerson, { id }))
    house.forward(7 * 24 * 60 + 1)
    mira = house.browser()
    await mira.call(signIn, { email: 'mira@example.org', password: goodPassword })
    const replaced = secretOf(await mira.call(invitePerson, { id }))
    const used = secretOf(await mira.call(invitePerson, { id }))
    const given = { name: 'Cleo', password: goodPassword }
    await house.browser().call(finishInvitation, { ...given, secret: used })
    const answers = []
    for (const secret of ['never-made', old, replaced, used]) {
      const answer = await house.server.inject({
        method: 'POST',
        url: '/api/links/open',
        headers: { host: 'localhost' },
        payload: { secret },
      })
      answers.push([answer.statusCode, answer.body, answer.headers['set-cookie']])
    }
    expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1)
    expect(answers[0]?.[0]).toBe(422)
  })

  it('are used by one of two who come at once', async () => {
    const { id } = await mira.call(addPerson, { name: 'Dora', email: 'dora@example.org' })
    const secret = secretOf(await mira.call(invitePerson, { id }))
    const tries = [1, 2, 3, 4].map((n) =>
      house.browser().outcome(finishInvitation, { secret, name: `Dora ${n}`, password: goodPassword }),
    )
    expect((await Promise.all(tries)).filter((outcome) => outcome === 'done')).toHaveLength(1)
  })

  it('leave no secret in the database', async () => {
    const { id } = await mira.call(addPerson, { name: 'Elsa', email: 'elsa@example.org' })
    const secret = secretOf(await mira.call(invitePerson, { id }))
    const { rows } = await house.database.owner.query(
      `select string_agg(l::text, ' ') as text from one_time_link l`,
    )
    expect(rows[0]?.text).toContain(id)
    expect(rows[0]?.text).not.toContain(secret)
  })
})
