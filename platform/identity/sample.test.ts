import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  addPerson,
  changePassword,
  closeEyes,
  createToken,
  grantRole,
  invitePerson,
  listPeople,
  openEyes,
  openLink,
  showSession,
  startOrganisation,
  switchOrganisation,
} from './contract/index.ts'
import { uuidv7 } from '../database/uuid.ts'
import { openTestHouse, type Browser, type TestHouse } from './testing/index.ts'
import { goodPassword, secretOf } from './testing/people.ts'

const sampleId = uuidv7(Date.parse('2026-11-16T08:00:00.000Z'))
let house: TestHouse
let first: Browser

/** As the sample organisation is made: people without a sign-in, with roles. */
async function makeSample(): Promise<{ lead: string; member: string; left: string }> {
  const { owner } = house.database
  const [lead, member, left] = [1, 2, 3].map((n) => uuidv7(Date.parse('2026-11-16T08:00:00.000Z') + n))
  await owner.query(
    `insert into tenant (id, name, kind, created_at) values ($1, 'Sample', 'sample', now())`,
    [sampleId],
  )
  for (const [id, name, state] of [
    [lead, 'Lena Lead', 'active'],
    [member, 'Max Member', 'active'],
    [left, 'Lou Left', 'left'],
  ])
    await owner.query(
      `insert into person (tenant_id, id, name, email, state, created_at) values ($1, $2, $3, $4, $5, now())`,
      [sampleId, id, name, `${name?.split(' ')[0]?.toLowerCase() ?? ''}@sample.example.org`, state],
    )
  for (const [person, role] of [
    [lead, 'administrator'],
    [lead, 'pmo-lead'],
    [member, 'team-member'],
  ])
    await owner.query(
      `insert into role_grant (tenant_id, id, person_id, role, scope, granted_at, confirmed_at)
       values ($1, gen_random_uuid(), $2, $3, 'organisation', now(), now())`,
      [sampleId, person, role],
    )
  return { lead: lead ?? '', member: member ?? '', left: left ?? '' }
}

let signInId: string
let people: { lead: string; member: string; left: string }
beforeAll(async () => {
  house = await openTestHouse()
  people = await makeSample()
  const link = await house.identity.issueFirstLink()
  first = house.browser()
  await first.call(openLink, { secret: secretOf(link) })
  signInId = link?.signInId ?? ''
})
afterAll(() => house.close())

describe('the sample organisation', () => {
  it('is said to be coming, to whom it will be open, until it is', async () => {
    expect((await first.call(showSession, {})).here?.sampleComing).toBe(true)
    expect(await house.identity.joinSample(signInId)).toBe(true)
    expect(await house.identity.joinSample(signInId)).toBe(false)
    expect((await first.call(showSession, {})).here?.sampleComing).toBe(false)
  })

  it('is entered without a name or a password, by who holds the first link', async () => {
    const { here } = await first.call(showSession, {})
    expect(here?.memberships.map((one) => one.kind)).toEqual(['organisation', 'sample'])
    expect(here?.hasPassword).toBe(false)
    await first.call(switchOrganisation, { organisationId: sampleId })
    const there = (await first.call(showSession, {})).here
    expect(there?.organisation).toMatchObject({ id: sampleId, kind: 'sample' })
    expect(there?.grants.map((one) => one.role).toSorted()).toEqual(['administrator', 'pmo-lead'])
    expect((await first.call(listPeople, {})).total).toBe(4)
  })

  it('shows what another of its people sees, no more and no less, and says who really sits there', async () => {
    await first.call(openEyes, { personId: people.member })
    const { here } = await first.call(showSession, {})
    expect(here?.person).toMatchObject({ id: people.member, name: 'Max Member', email: null })
    expect(here?.you?.name).toBe('First administrator')
    expect(here?.grants).toEqual([{ role: 'team-member', scope: 'organisation' }])
    expect(await first.outcome(listPeople, {})).toBe('identity/not-permitted')
    await first.call(openEyes, { personId: people.lead })
    expect(await first.outcome(listPeople, {})).toBe('done')
    await first.call(closeEyes, {})
    expect((await first.call(showSession, {})).here?.you).toBeNull()
    const { rows } = await house.database.owner.query(
      `select e.name, p.name as actor from event e join person p on p.id = e.actor_id
       where e.name like 'identity.eyes-%' order by e.seq`,
    )
    expect(rows.map((row) => row.name)).toEqual([
      'identity.eyes-opened',
      'identity.eyes-opened',
      'identity.eyes-closed',
    ])
    expect(new Set(rows.map((row) => row.actor))).toEqual(new Set(['First administrator']))
  })

  it('gives no secret and no role through the eyes of another', async () => {
    await first.call(openEyes, { personId: people.lead })
    const refusedAll = await Promise.all([
      first.outcome(createToken, { name: 'hidden', reach: 'write', days: 1 }),
      first.outcome(addPerson, { name: 'New' }),
      first.outcome(invitePerson, { id: people.member }),
      first.outcome(grantRole, { personId: people.lead, role: 'finance' }),
      first.outcome(changePassword, { password: 'x', newPassword: goodPassword }),
      first.outcome(startOrganisation, { name: 'Mine' }),
    ])
    expect(new Set(refusedAll)).toEqual(new Set(['identity/through-eyes']))
    await first.call(closeEyes, {})
  })

  it('lends no eyes of who has left, and none outside the sample', async () => {
    expect(await first.outcome(openEyes, { personId: people.left })).toBe('record/not-found')
    await first.call(startOrganisation, { name: 'Own' })
    const { id } = await first.call(addPerson, { name: 'Colleague' })
    expect(await first.outcome(openEyes, { personId: id })).toBe('identity/only-in-sample')
    expect(await first.outcome(openEyes, { personId: people.member })).toBe('identity/only-in-sample')
  })
})
