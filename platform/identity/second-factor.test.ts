import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  changeSignInRules,
  confirmSecondFactor,
  createToken,
  disableSecondFactor,
  enrolSecondFactor,
  grantRole,
  listMyTokens,
  listPeople,
  removeSecondFactor,
  showSession,
  showSignInRules,
  signIn,
} from './contract/index.ts'
import { openTestHouse, type Browser, type TestHouse } from './testing/index.ts'
import { codeOf, firstAdministrator, goodPassword, newMember } from './testing/people.ts'

let house: TestHouse
let mira: Browser
beforeAll(async () => {
  house = await openTestHouse()
  mira = await firstAdministrator(house)
})
afterAll(() => house.close())

// The library checks codes by the machine's clock and takes each once, so a second use takes the code after the present
// one. The one before is good too, but could grow too old while the test runs.
const codeAt = (secret: string, steps: 0 | 1): string => codeOf(secret, Date.now() + steps * 30_000)

async function switchOn(browser: Browser): Promise<{ secret: string; backupCodes: string[] }> {
  const enrolled = await browser.call(enrolSecondFactor, { password: goodPassword })
  await browser.call(confirmSecondFactor, { code: codeAt(enrolled.secret, 0) })
  return enrolled
}

describe('the second factor', () => {
  it('is on only after the first right code, and then signing in needs one', async () => {
    const { browser: ada } = await newMember(house, mira, { name: 'Ada', email: 'ada@example.org' })
    const enrolled = await ada.call(enrolSecondFactor, { password: goodPassword })
    expect(enrolled.uri).toMatch(/^otpauth:\/\/totp\/Portolan/)
    expect(enrolled.backupCodes).toHaveLength(10)
    const given = { email: 'ada@example.org', password: goodPassword }
    expect(await house.browser().call(signIn, given)).toEqual({ signedIn: true, needs: null })
    expect(await ada.outcome(confirmSecondFactor, { code: '000000' })).toBe('identity/code-wrong')
    const cookie = ada.cookie
    await ada.call(confirmSecondFactor, { code: codeAt(enrolled.secret, 0) })
    expect(ada.cookie).not.toBe(cookie)
    expect((await ada.call(showSession, {})).here?.secondFactor).toBe(true)

    const browser = house.browser()
    expect(await browser.call(signIn, given)).toEqual({ signedIn: false, needs: 'code' })
    expect(browser.cookie).toBeUndefined()
    expect(await browser.outcome(signIn, { ...given, code: '000001' })).toBe('identity/code-wrong')
    const code = codeAt(enrolled.secret, 1)
    expect(await browser.call(signIn, { ...given, code })).toEqual({ signedIn: true, needs: null })
    expect((await browser.call(showSession, {})).here?.person.name).toBe('Ada')
    expect(await house.browser().outcome(signIn, { ...given, code })).toBe('identity/code-wrong')
  })

  it('takes each backup code once', async () => {
    const { browser: ben } = await newMember(house, mira, { name: 'Ben', email: 'ben@example.org' })
    const { backupCodes } = await switchOn(ben)
    const given = { email: 'ben@example.org', password: goodPassword, code: backupCodes[0] ?? '' }
    expect(await house.browser().outcome(signIn, given)).toBe('done')
    expect(await house.browser().outcome(signIn, given)).toBe('identity/code-wrong')
    expect(await house.browser().outcome(signIn, { ...given, code: backupCodes[1] ?? '' })).toBe('done')
  })

  it('locks who guesses codes, although the password is right', async () => {
    const { browser: cyd } = await newMember(house, mira, { name: 'Cyd', email: 'cyd@example.org' })
    await switchOn(cyd)
    const given = { email: 'cyd@example.org', password: goodPassword }
    const answers = []
    for (let n = 0; n < 6; n += 1) {
      answers.push(await house.browser().outcome(signIn, { ...given, code: `00000${n}` }))
      if (n < 4) expect(await house.browser().call(signIn, given)).toEqual({ signedIn: false, needs: 'code' })
    }
    expect(answers).toEqual([...Array<string>(5).fill('identity/code-wrong'), 'identity/locked'])
  })

  it('is switched off with the password, or by an administrator for who lost it, never for oneself', async () => {
    const { id, browser: dan } = await newMember(house, mira, { name: 'Dan', email: 'dan@example.org' })
    await switchOn(dan)
    expect(await dan.outcome(disableSecondFactor, { password: 'wrong' })).toBe('identity/password-wrong')
    await dan.call(disableSecondFactor, { password: goodPassword })
    expect((await dan.call(showSession, {})).here?.secondFactor).toBe(false)
    expect(await mira.outcome(removeSecondFactor, { id })).toBe('identity/second-factor-off')
    await dan
      .call(enrolSecondFactor, { password: goodPassword })
      .then((enrolled) => dan.call(confirmSecondFactor, { code: codeAt(enrolled.secret, 0) }))
    await mira.call(removeSecondFactor, { id })
    expect((await dan.call(showSession, {})).here).toBeNull()
    expect(await dan.outcome(signIn, { email: 'dan@example.org', password: goodPassword })).toBe('done')
    const own = (await mira.call(showSession, {})).here?.person.id ?? ''
    expect(await mira.outcome(removeSecondFactor, { id: own })).toBe('identity/own-second-factor')
  })
})

describe('a role that needs a second factor', () => {
  it('lets its holder do nothing but set it up, with session and token', async () => {
    const { id, browser: eva } = await newMember(house, mira, {
      name: 'Eva',
      email: 'eva@example.org',
      roles: ['auditor'],
    })
    const { secret: token } = await eva.call(createToken, { name: 'script', reach: 'read', days: 10 })
    const program = house.browser(token)
    expect(await eva.outcome(listPeople, {})).toBe('done')
    expect(await program.outcome(listPeople, {})).toBe('done')
    const { version } = await mira.call(showSignInRules, {})
    const rules = await mira.call(
      changeSignInRules,
      { secondFactorFor: ['finance', 'auditor'] },
      { ifMatch: version },
    )
    expect(rules.secondFactorFor).toEqual(['finance', 'auditor'])
    expect(await mira.outcome(changeSignInRules, { secondFactorFor: [] }, { ifMatch: version })).toBe(
      'record/stale-version',
    )

    expect(await eva.outcome(listPeople, {})).toBe('identity/second-factor-needed')
    expect(await eva.outcome(listMyTokens, {})).toBe('identity/second-factor-needed')
    expect(await program.outcome(listPeople, {})).toBe('identity/second-factor-needed')
    expect((await eva.call(showSession, {})).here?.secondFactorNeeded).toBe(true)
    await switchOn(eva)
    expect(await eva.outcome(listPeople, {})).toBe('done')
    expect(await program.outcome(listPeople, {})).toBe('done')
    expect(await eva.outcome(disableSecondFactor, { password: goodPassword })).toBe(
      'identity/second-factor-required',
    )
    await mira.call(removeSecondFactor, { id })
    await eva.call(signIn, { email: 'eva@example.org', password: goodPassword })
    expect(await eva.outcome(listPeople, {})).toBe('identity/second-factor-needed')
  })

  it('holds with the next request when the role is granted later', async () => {
    const { id, browser: fay } = await newMember(house, mira, { name: 'Fay', email: 'fay@example.org' })
    expect(await fay.outcome(listMyTokens, {})).toBe('done')
    await mira.call(grantRole, { personId: id, role: 'finance' })
    expect(await fay.outcome(listMyTokens, {})).toBe('identity/second-factor-needed')
  })
})
