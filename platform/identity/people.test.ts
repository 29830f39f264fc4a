import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  addPerson,
  changePerson,
  confirmGrant,
  createToken,
  finishInvitation,
  grantRole,
  invitePerson,
  issueReset,
  listPeople,
  markAsLeft,
  openLink,
  revokeGrant,
  showPerson,
  showSession,
  signIn,
  startOrganisation,
  switchOrganisation,
} from './contract/index.ts'
import { openTestHouse, type Browser, type TestHouse } from './testing/index.ts'
import { firstAdministrator, goodPassword, newMember, secretOf } from './testing/people.ts'

const portfolio = '01936f5a-5c00-7000-8000-00000000000a'
let house: TestHouse
let mira: Browser
let miraId: string
beforeAll(async () => {
  house = await openTestHouse({
    nameOfScope: async (_, scope, id) => (id === portfolio ? `a ${scope}` : undefined),
  })
  mira = await firstAdministrator(house)
  miraId = (await mira.call(showSession, {})).here?.person.id ?? ''
})
afterAll(() => house.close())

async function namesOf(subject: string): Promise<string[]> {
  const { rows } = await house.database.owner.query<{ name: string }>(
    'select name from event where subject_id = $1 order by tenant_id, seq',
    [subject],
  )
  return rows.map((row) => row.name.replace('identity.', ''))
}

describe('the life of a person', () => {
  it('goes from record over invitation and work to leaving, and back', async () => {
    const { id, version } = await mira.call(addPerson, { name: 'Ada Fox' })
    expect(await mira.outcome(invitePerson, { id })).toBe('identity/email-missing')
    const changed = await mira.call(
      changePerson,
      { id, email: 'ada@example.org', jobTitle: 'Architect' },
      { ifMatch: version },
    )
    expect(changed).toMatchObject({
      email: 'ada@example.org',
      jobTitle: 'Architect',
      state: 'record',
      version: 2,
    })
    expect(await mira.outcome(changePerson, { id, name: 'Late' }, { ifMatch: version })).toBe(
      'record/stale-version',
    )
    expect(await mira.outcome(changePerson, { id, name: 'Blind' })).toBe('record/version-needed')

    const first = secretOf(await mira.call(invitePerson, { id }))
    const second = secretOf(await mira.call(invitePerson, { id }))
    const ada = house.browser()
    expect(await ada.outcome(openLink, { secret: first })).toBe('identity/link-not-valid')
    expect(await ada.call(openLink, { secret: second })).toMatchObject({
      purpose: 'invitation',
      hasSignIn: false,
    })
    const given = { secret: second, name: 'Ada Fox' }
    expect(await ada.outcome(finishInvitation, { ...given, password: 'short' })).toBe(
      'identity/password-weak',
    )
    await ada.call(finishInvitation, { ...given, password: goodPassword })
    expect((await ada.call(showSession, {})).here?.organisation.name).toBe('Veldhaven Digital')
    expect(await mira.outcome(invitePerson, { id })).toBe('identity/already-active')

    await mira.call(grantRole, { personId: id, role: 'pmo-lead' })
    const { secret } = await ada.call(createToken, { name: 'script', reach: 'write', days: 30 })
    const program = house.browser(secret)
    expect([await ada.outcome(listPeople, {}), await program.outcome(listPeople, {})]).toEqual([
      'done',
      'done',
    ])
    const cookie = ada.cookie
    const left = await mira.call(markAsLeft, { id })
    expect(left).toMatchObject({ state: 'left', grants: [], name: 'Ada Fox' })
    expect([await ada.outcome(listPeople, {}), await program.outcome(listPeople, {})]).toEqual([
      'identity/signed-out',
      'identity/signed-out',
    ])
    ada.cookie = cookie
    expect((await ada.call(showSession, {})).here).toBeNull()
    expect(await ada.outcome(signIn, { email: 'ada@example.org', password: goodPassword })).toBe(
      'identity/no-membership',
    )
    expect(await mira.outcome(markAsLeft, { id })).toBe('identity/has-left')

    const back = secretOf(await mira.call(invitePerson, { id }))
    expect(
      await ada.outcome(finishInvitation, { secret: back, name: 'Ada Fox', password: 'something else' }),
    ).toBe('identity/sign-in-wrong')
    await ada.call(finishInvitation, { secret: back, name: 'Ada Fox', password: goodPassword })
    expect((await ada.call(showSession, {})).here?.grants).toEqual([])
    expect(await program.outcome(listPeople, {})).toBe('identity/signed-out')
    expect(await namesOf(id)).toEqual([
      'person-added',
      'person-changed',
      'person-invited',
      'person-invited',
      'signed-in',
      'role-granted',
      'person-left',
      'person-invited',
      'signed-in',
    ])
  })

  it('has one address for one person, whatever its letters', async () => {
    const { version, id } = await mira.call(addPerson, { name: 'Gil', email: 'Gil@Example.org' })
    expect(await mira.outcome(addPerson, { name: 'Gil again', email: 'GIL@example.org' })).toBe(
      'identity/email-taken',
    )
    const taken = { id, email: 'mira@example.org' }
    expect(await mira.outcome(changePerson, taken, { ifMatch: version })).toBe('identity/email-taken')
  })

  it('moves the sign-in along when the address changes', async () => {
    const { id } = await newMember(house, mira, { name: 'Hal', email: 'hal@example.org' })
    const { version } = await mira.call(showPerson, { id })
    await mira.call(changePerson, { id, email: 'hal.new@example.org' }, { ifMatch: version })
    expect(await house.browser().outcome(signIn, { email: 'hal@example.org', password: goodPassword })).toBe(
      'identity/sign-in-wrong',
    )
    expect(
      await house.browser().outcome(signIn, { email: 'hal.new@example.org', password: goodPassword }),
    ).toBe('done')
  })

  it('is listed page by page in the order of words, and found by part of the name', async () => {
    const names = ['Zoë List', 'Émile List', 'Egon List', 'Anna List', 'Åsa List']
    for (const name of names) await mira.call(addPerson, { name })
    const seen: string[] = []
    let cursor: string | null | undefined
    do {
      const page = await mira.call(listPeople, { search: 'list', limit: 2, ...(cursor ? { cursor } : {}) })
      expect(page.total).toBe(5)
      seen.push(...page.items.map((one) => one.name))
      cursor = page.next
    } while (cursor)
    expect(seen).toEqual(['Anna List', 'Åsa List', 'Egon List', 'Émile List', 'Zoë List'])
    expect((await mira.call(listPeople, { search: '100%_' })).items).toEqual([])
    expect(await mira.outcome(listPeople, { cursor: 'made up' })).toBe('http/invalid-input')
  })

  it('shows addresses and sign-ins only to who may read personal details, and finds by address only for them', async () => {
    const { browser: lead } = await newMember(house, mira, {
      name: 'Ida',
      email: 'ida@example.org',
      roles: ['pmo-lead'],
    })
    const forLead = await lead.call(listPeople, { search: 'ida' })
    expect(forLead.items).toHaveLength(1)
    expect(JSON.stringify(forLead)).not.toMatch(/email|phone|lastSignInAt|secondFactor|example\.org/)
    expect((await lead.call(listPeople, { search: 'ida@example' })).items).toEqual([])
    const [ida] = (await mira.call(listPeople, { search: 'ida@example' })).items
    expect(ida).toMatchObject({ name: 'Ida', email: 'ida@example.org', secondFactor: false })
    expect(ida?.lastSignInAt).toMatch(/^2026-/)
  })

  it('is closed to roles that have no business with it', async () => {
    const { browser } = await newMember(house, mira, {
      name: 'Jon',
      email: 'jon@example.org',
      roles: ['team-member'],
    })
    expect(await browser.outcome(listPeople, {})).toBe('identity/not-permitted')
    const { browser: lead } = await newMember(house, mira, {
      name: 'Kai',
      email: 'kai@example.org',
      roles: ['pmo-lead'],
    })
    expect(await lead.outcome(addPerson, { name: 'New' })).toBe('identity/not-permitted')
    expect(await lead.outcome(grantRole, { personId: miraId, role: 'finance' })).toBe(
      'identity/not-permitted',
    )
    expect(await lead.outcome(issueReset, { id: miraId })).toBe('identity/not-permitted')
  })
})

describe('a role granted to oneself', () => {
  it('takes effect where there is no second administrator, and everyone is told', async () => {
    const grant = await mira.call(grantRole, { personId: miraId, role: 'finance' })
    expect(grant.waiting).toBe(false)
    const { browser } = await newMember(house, mira, {
      name: 'Leo',
      email: 'leo@example.org',
      roles: ['team-member'],
    })
    expect((await browser.call(showSession, {})).here?.selfGrants).toEqual([
      { person: 'Mira Okafor', role: 'finance', at: grant.grantedAt },
    ])
    expect((await namesOf(miraId)).at(-1)).toBe('role-taken')
  })

  it('waits for a second administrator where there is one, and nobody confirms his own', async () => {
    const { id, browser: ned } = await newMember(house, mira, {
      name: 'Ned',
      email: 'ned@example.org',
      roles: ['administrator'],
    })
    const grant = await ned.call(grantRole, { personId: id, role: 'pmo-lead' })
    expect(grant.waiting).toBe(true)
    expect((await ned.call(showSession, {})).here?.grants.map((one) => one.role)).toEqual(['administrator'])
    expect(await ned.outcome(confirmGrant, { id: grant.id })).toBe('identity/own-grant')
    expect(await ned.outcome(grantRole, { personId: id, role: 'pmo-lead' })).toBe('identity/grant-exists')
    expect((await mira.call(confirmGrant, { id: grant.id })).waiting).toBe(false)
    expect((await ned.call(showSession, {})).here?.grants).toHaveLength(2)
    expect(await mira.outcome(confirmGrant, { id: grant.id })).toBe('identity/grant-not-waiting')
    expect((await mira.call(showSession, {})).here?.selfGrants).toHaveLength(1)
    await mira.call(markAsLeft, { id })
  })

  it('names a scope that exists, and none for the whole organisation', async () => {
    const { id } = await mira.call(addPerson, { name: 'Ola' })
    const role = 'project-manager'
    const scoped = await mira.call(grantRole, { personId: id, role, scope: 'portfolio', scopeId: portfolio })
    expect(scoped).toMatchObject({ scope: 'portfolio', scopeName: 'a portfolio' })
    const nowhere = { personId: id, role, scope: 'project', scopeId: miraId } as const
    expect(await mira.outcome(grantRole, nowhere)).toBe('record/not-found')
    expect(await mira.outcome(grantRole, { personId: id, role, scope: 'project' })).toBe('http/invalid-input')
  })
})

describe('the last administrator', () => {
  it('cannot leave and cannot lose the role, also when two try to remove each other at once', async () => {
    const { items } = await mira.call(listPeople, { search: 'Mira' })
    const own = items[0]?.grants.find((one) => one.role === 'administrator')?.id ?? ''
    expect(await mira.outcome(markAsLeft, { id: miraId })).toBe('identity/last-administrator')
    expect(await mira.outcome(revokeGrant, { id: own })).toBe('identity/last-administrator')
    const { id, browser: pia } = await newMember(house, mira, { name: 'Pia', email: 'pia@example.org' })
    const hers = await mira.call(grantRole, { personId: id, role: 'administrator' })
    const both = await Promise.all([
      mira.outcome(revokeGrant, { id: hers.id }),
      pia.outcome(revokeGrant, { id: own }),
    ])
    expect(both.filter((one) => one === 'done')).toHaveLength(1)
    if (both[1] === 'done') await pia.call(grantRole, { personId: miraId, role: 'administrator' })
    if (both[1] === 'done') await mira.call(revokeGrant, { id: hers.id })
    expect((await mira.call(showSession, {})).here?.grants.map((one) => one.role)).toContain('administrator')
  })
})

describe('two organisations', () => {
  it('never see each other’s people, and only one may open a sign-in anew', async () => {
    const { id, browser: quin } = await newMember(house, mira, { name: 'Quin', email: 'quin@example.org' })
    const { organisationId } = await quin.call(startOrganisation, { name: 'Quin & Co', currency: 'CHF' })
    const { here } = await quin.call(showSession, {})
    expect(here?.organisation).toMatchObject({ id: organisationId, name: 'Quin & Co', currency: 'CHF' })
    expect(here?.memberships.map((one) => one.name).toSorted()).toEqual(['Quin & Co', 'Veldhaven Digital'])
    expect((await quin.call(listPeople, {})).items.map((one) => one.name)).toEqual(['Quin'])
    expect(await quin.outcome(showPerson, { id: miraId })).toBe('record/not-found')
    expect(await quin.outcome(grantRole, { personId: miraId, role: 'finance' })).toBe('record/not-found')
    expect(await quin.outcome(markAsLeft, { id: miraId })).toBe('record/not-found')
    expect(await mira.outcome(switchOrganisation, { organisationId })).toBe('record/not-found')

    // Whoever invites a known address gets no way into its sign-in: neither by the link nor by a reset.
    const target = await quin.call(addPerson, { name: 'Mira too', email: 'mira@example.org' })
    const secret = secretOf(await quin.call(invitePerson, { id: target.id }))
    const thief = house.browser()
    expect(await thief.call(openLink, { secret })).toMatchObject({ hasSignIn: true })
    const stolen = { secret, name: 'Thief', password: 'a password of the thief 9' }
    expect(await thief.outcome(finishInvitation, stolen)).toBe('identity/sign-in-wrong')
    await thief.call(finishInvitation, { secret, name: 'Mira', password: goodPassword })
    expect(await quin.outcome(issueReset, { id: target.id })).toBe('identity/foreign-sign-in')
    expect(await mira.outcome(issueReset, { id })).toBe('done')

    await quin.call(switchOrganisation, {
      organisationId: here?.memberships.find((one) => one.name !== 'Quin & Co')?.organisationId ?? '',
    })
    expect(await quin.outcome(listPeople, {})).toBe('identity/not-permitted')
    const again = house.browser()
    await again.call(signIn, { email: 'quin@example.org', password: goodPassword })
    expect((await again.call(showSession, {})).here?.organisation.name).toBe('Veldhaven Digital')
  })
})
