import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  addPerson,
  changePassword,
  confirmSecondFactor,
  createToken,
  enrolSecondFactor,
  finishInvitation,
  invitePerson,
  issueReset,
  listMyTokens,
  listPeople,
  openLink,
  resetPassword,
  showSession,
  signIn,
} from './contract/index.ts'
import { openIdentity } from './identity.ts'
import { newSecret } from './secrets.ts'
import { readSessionSecret } from './session-secret.ts'
import { openTestHouse, type Browser, type TestHouse } from './testing/index.ts'
import { codeOf, firstAdministrator, goodPassword, secretOf } from './testing/people.ts'

let house: TestHouse
let mira: Browser
beforeAll(async () => {
  house = await openTestHouse()
  mira = await firstAdministrator(house)
})
afterAll(() => house.close())

/** All rows of the record as text: every table that the role of the requests can read or that holds sign-in failures. */
async function recordAsText(): Promise<string> {
  const { owner } = house.database
  const { rows } = await owner.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
  )
  const texts = []
  for (const { name } of rows) {
    const all = await owner.query<{ text: string | null }>(
      `select string_agg(r::text, ' ') as text from public."${name}" r`,
    )
    texts.push(all.rows[0]?.text ?? '')
  }
  return texts.join('\n')
}

describe('secrets', () => {
  it('stand in no log, no event, no idempotency key, no row of the record, and in no answer but their own', async () => {
    const second = 'canary-two seven larks up'
    const third = 'canary-three six owls down'
    const { id } = await mira.call(addPerson, { name: 'Ada', email: 'ada@example.org' })
    const keyed = { idempotencyKey: 'invite-ada-1' }
    const invitation = secretOf(await mira.call(invitePerson, { id }, keyed))
    expect(await mira.outcome(invitePerson, { id }, keyed)).toBe('record/already-done')
    const ada = house.browser()
    await ada.call(openLink, { secret: invitation })
    await ada.call(finishInvitation, { secret: invitation, name: 'Ada', password: goodPassword })
    await ada.call(changePassword, { password: goodPassword, newPassword: second })
    const reset = secretOf(await mira.call(issueReset, { id }, { idempotencyKey: 'reset-ada-1' }))
    await ada.call(resetPassword, { secret: reset, password: third })
    await ada.call(signIn, { email: 'ada@example.org', password: third })
    const { secret: token } = await ada.call(
      createToken,
      { name: 't', reach: 'read', days: 1 },
      { idempotencyKey: 'token-1' },
    )
    await house.browser(token).outcome(listMyTokens, {})
    const enrolled = await ada.call(enrolSecondFactor, { password: third })
    await ada.call(confirmSecondFactor, { code: codeOf(enrolled.secret, Date.now()) })
    await house.browser().outcome(signIn, { email: 'ada@example.org', password: 'canary-wrong password' })
    const cookie = ada.cookie?.split('=')[1]?.split('.')[0] ?? ''

    const secrets = [
      goodPassword,
      second,
      third,
      'canary-wrong',
      invitation,
      reset,
      token,
      enrolled.secret,
      cookie,
    ]
    secrets.push(...enrolled.backupCodes)
    expect(secrets.filter((one) => one.length < 8)).toEqual([])
    const record = await recordAsText()
    const log = house.log.join('\n')
    const answers = JSON.stringify([
      await mira.call(listPeople, {}),
      await ada.call(showSession, {}),
      await ada.call(listMyTokens, {}),
    ])
    expect(record).toContain('identity.token-created')
    expect(log).toContain('/api/sign-in')
    for (const secret of secrets) {
      expect(record, 'the record').not.toContain(secret)
      expect(log, 'the log').not.toContain(secret)
      expect(answers, 'the answers').not.toContain(secret)
    }
    expect(log).not.toContain('ada@example.org')
  })

  it('stand behind a schema that the role of the requests cannot enter', async () => {
    const client = await house.database.app.connect()
    try {
      if (house.database.appNeedsSetRole) await client.query('set role portolan_app')
      await expect(client.query('select 1 from auth."user"')).rejects.toMatchObject({ code: '42501' })
      await expect(client.query('select 1 from sign_in_failure')).rejects.toMatchObject({ code: '42501' })
      await expect(client.query('select 1 from session_place')).rejects.toMatchObject({ code: '42501' })
    } finally {
      client.release(true)
    }
  })

  it('are hashed by scrypt where they are passwords, and encrypted where they are authenticators', async () => {
    const { owner } = house.database
    const passwords = await owner.query(`select password from auth.account where password is not null`)
    expect(passwords.rows.every((row) => /^[0-9a-f]{32}:[0-9a-f]{128}$/.test(row.password))).toBe(true)
    const factors = await owner.query(`select secret, "backupCodes" as codes from auth."twoFactor"`)
    expect(factors.rows).toHaveLength(1)
    expect(factors.rows[0]?.codes).not.toMatch(/^\[/)
  })

  it('are made of 256 random bits', () => {
    const made = Array.from({ length: 500 }, newSecret)
    expect(new Set(made).size).toBe(500)
    expect(made.every((one) => /^[0-9A-Za-z]{43}$/.test(one))).toBe(true)
  })
})

describe('the key that signs sessions', () => {
  it('is made once, by chance, and only its owner may read it', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'portolan-keys-'))
    try {
      const secret = readSessionSecret(folder)
      expect(readSessionSecret(folder)).toBe(secret)
      expect(Buffer.from(secret, 'base64url')).toHaveLength(48)
      expect(statSync(path.join(folder, 'keys', 'session')).mode & 0o777).toBe(0o600)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  it('stops the start when it is weak', () => {
    const { database, door } = house
    const parts = {
      owner: database.owner,
      ownerConfig: database.ownerConfig,
      door,
      now: () => house.now(),
      log: () => undefined,
    }
    for (const secret of ['', 'short', 'change-me', 'a'.repeat(64)])
      expect(() =>
        openIdentity({ ...parts, secret, origin: 'http://localhost', nameOfScope: async () => undefined }),
      ).toThrow(/32 random bytes/)
  })
})
