import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  changePassword,
  enrolSecondFactor,
  issueReset,
  openLink,
  resetPassword,
  signIn,
} from './contract/index.ts'
import { openLockOut } from './lock-out.ts'
import { openTestHouse, type Browser, type TestHouse } from './testing/index.ts'
import { firstAdministrator, goodPassword, newMember, secretOf } from './testing/people.ts'

let house: TestHouse
let mira: Browser
beforeAll(async () => {
  house = await openTestHouse()
  mira = await firstAdministrator(house)
})
afterAll(() => house.close())

async function tryWrong(email: string, times: number): Promise<string[]> {
  const answers = []
  for (let n = 0; n < times; n += 1)
    answers.push(await house.browser().outcome(signIn, { email, password: `wrong ${n}` }))
  return answers
}

describe('the lock-out', () => {
  it('locks after five wrong passwords, for known and unknown addresses alike, and opens after 15 minutes', async () => {
    await newMember(house, mira, { name: 'Ada', email: 'ada@example.org' })
    const known = await tryWrong('ada@example.org', 6)
    const unknown = await tryWrong('nobody@example.org', 6)
    expect(known).toEqual([...Array<string>(5).fill('identity/sign-in-wrong'), 'identity/locked'])
    expect(unknown).toEqual(known)
    const right = { email: 'ada@example.org', password: goodPassword }
    expect(await house.browser().outcome(signIn, right)).toBe('identity/locked')
    house.forward(14)
    expect(await house.browser().outcome(signIn, right)).toBe('identity/locked')
    house.forward(2)
    expect(await house.browser().outcome(signIn, right)).toBe('done')
  })

  it('answers known and unknown addresses with the same bytes', async () => {
    await newMember(house, mira, { name: 'Ann', email: 'ann@example.org' })
    const bodies = []
    for (const email of ['ann@example.org', 'no-one@example.org']) {
      const answer = await house.server.inject({
        method: 'POST',
        url: '/api/sign-in',
        headers: { host: 'localhost' },
        payload: { email, password: 'wrong' },
      })
      bodies.push(`${answer.statusCode} ${answer.body} ${String(answer.headers['set-cookie'])}`)
    }
    expect(bodies[0]).toBe(bodies[1])
    expect(bodies[0]).toMatch(/^401 /)
  })

  it('counts tries that come at once, and lets no sixth one look at the password', async () => {
    await newMember(house, mira, { name: 'Bob', email: 'bob@example.org' })
    const tries = Array.from({ length: 9 }, (_, n) =>
      house.browser().outcome(signIn, { email: 'bob@example.org', password: `wrong ${n}` }),
    )
    const answers = await Promise.all(tries)
    expect(answers.filter((one) => one === 'identity/sign-in-wrong')).toHaveLength(5)
    expect(answers.filter((one) => one === 'identity/locked')).toHaveLength(4)
  })

  it('forgets wrong tries after a right one, and after 15 minutes', async () => {
    await newMember(house, mira, { name: 'Cyd', email: 'cyd@example.org' })
    const right = { email: 'cyd@example.org', password: goodPassword }
    await tryWrong('cyd@example.org', 4)
    expect(await house.browser().outcome(signIn, right)).toBe('done')
    expect(await tryWrong('cyd@example.org', 4)).toEqual(Array<string>(4).fill('identity/sign-in-wrong'))
    house.forward(16)
    expect(await tryWrong('cyd@example.org', 4)).toEqual(Array<string>(4).fill('identity/sign-in-wrong'))
    expect(await house.browser().outcome(signIn, right)).toBe('done')
  })

  it('outlives a restart: it stands in the database, without the address', async () => {
    await tryWrong('dan@example.org', 5)
    const { rows } = await house.database.owner.query<{ text: string }>(
      `select string_agg(f::text, ' ') as text from sign_in_failure f where locked_until is not null`,
    )
    expect(rows[0]?.text).toBeTruthy()
    expect(rows[0]?.text).not.toContain('dan')
    const restarted = openLockOut(house.database.owner, 'key of the test, the same twice')
    await restarted.begin('eve@example.org', house.now())
    for (let n = 0; n < 4; n += 1) await restarted.begin('eve@example.org', house.now())
    await restarted.failed('eve@example.org', house.now())
    const again = openLockOut(house.database.owner, 'key of the test, the same twice')
    await expect(again.begin('eve@example.org', house.now())).rejects.toThrow(/locked for 15 more minutes/)
  })

  it('stands before every place that asks for the password', async () => {
    const { browser } = await newMember(house, mira, { name: 'Fay', email: 'fay@example.org' })
    const change = { password: 'wrong', newPassword: 'thirteen brave geese at dawn' }
    for (let n = 0; n < 3; n += 1)
      expect(await browser.outcome(changePassword, change)).toBe('identity/password-wrong')
    for (let n = 0; n < 2; n += 1)
      expect(await browser.outcome(enrolSecondFactor, { password: 'wrong' })).toBe('identity/password-wrong')
    expect(await browser.outcome(changePassword, { ...change, password: goodPassword })).toBe(
      'identity/locked',
    )
  })

  it('is recorded for the administrators, and a reset link opens it', async () => {
    const { id, browser } = await newMember(house, mira, { name: 'Gus', email: 'gus@example.org' })
    await tryWrong('gus@example.org', 5)
    await expect
      .poll(async () => {
        const found = await house.database.owner.query(
          `select restricted, actor_kind from event where name = 'identity.sign-in-locked' and subject_id = $1`,
          [id],
        )
        return found.rows
      })
      .toEqual([{ restricted: true, actor_kind: 'system' }])
    const password = 'fifteen kind bears read on'
    const secret = secretOf(await mira.call(issueReset, { id }))
    await browser.call(resetPassword, { secret, password })
    expect(await browser.outcome(signIn, { email: 'gus@example.org', password })).toBe('done')
  })

  it('slows down one address that guesses links', async () => {
    const answers = new Set<string>()
    for (let n = 0; n < 60; n += 1)
      answers.add(await house.browser().outcome(openLink, { secret: `guess ${n}` }))
    expect(answers).toEqual(new Set(['identity/link-not-valid', 'http/too-many-requests']))
    house.forward(11)
    expect(await house.browser().outcome(openLink, { secret: 'guess' })).toBe('identity/link-not-valid')
  })
})
