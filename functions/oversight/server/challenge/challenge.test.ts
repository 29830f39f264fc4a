import type { Actor } from '@portolan/platform/operations'
import { testDatabase, type TestDatabase } from '@portolan/platform/database/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  answerChallenge,
  type Challenge,
  type LimitedRule,
  limitedRules,
  listChallenges,
  nameRuleOwner,
  raiseChallenge,
  showChallenge,
  showHealthPolicy,
  showHome,
  showStanding,
  withdrawChallenge,
} from '../../contract/index.ts'
import { codeOf } from '../exception/testing/exception-house.ts'
import { addPerson, openTestRoom, type TestRoom } from '../testing/index.ts'
import { type Seeded, seedOrganisation } from '../testing/seed.ts'

let database: TestDatabase
let room: TestRoom
let seeded: Seeded
let lead: Actor
let second: Actor
let manager: Actor
let outsider: Actor
let auditor: Actor

beforeAll(async () => {
  database = await testDatabase()
  room = openTestRoom(database)
  seeded = await seedOrganisation(database.owner, { projects: 40, seed: 7, name: 'Veldhaven Digital' })
  const { tenantId } = seeded
  const whole = (name: string, role: 'pmo-lead' | 'project-manager' | 'auditor') =>
    addPerson(database.owner, tenantId, name, [{ role, scope: 'organisation' }])
  lead = await whole('Mira', 'pmo-lead')
  second = await whole('Ruth', 'pmo-lead')
  manager = await whole('Nils', 'project-manager')
  auditor = await whole('Aud', 'auditor')
  outsider = await addPerson(database.owner, tenantId, 'Olga', [
    { role: 'project-manager', scope: 'project', scopeId: seeded.projects[0] ?? '' },
  ])
  await room.refresh(tenantId)
})
afterAll(() => database.drop())

const used = new Set<string>()

/** A project and a rule that says something of it, each once. */
async function fresh(): Promise<{ projectId: string; rule: LimitedRule }> {
  for (const projectId of seeded.projects.slice(1)) {
    if (used.has(projectId)) continue
    used.add(projectId)
    const { reasons } = await room.ask(lead, showStanding, { projectId })
    const rule = limitedRules.find((one) => one === reasons[0]?.rule)
    if (rule !== undefined) return { projectId, rule }
  }
  throw new Error('None is left.')
}

/** Another project of which the same rule says something. */
async function freshOf(rule: LimitedRule): Promise<{ projectId: string; rule: LimitedRule }> {
  for (const projectId of seeded.projects.slice(1)) {
    if (used.has(projectId)) continue
    const { reasons } = await room.ask(lead, showStanding, { projectId })
    if (!reasons.some((one) => one.rule === rule)) continue
    used.add(projectId)
    return { projectId, rule }
  }
  throw new Error(`The rule ${rule} says nothing of another project.`)
}

const said = { words: 'The register has the day of the pilot.', shouldBe: 'The day of the roll-out' }

async function raise(by: Actor, of?: { projectId: string; rule: LimitedRule }): Promise<Challenge> {
  return await room.ask(by, raiseChallenge, { ...(of ?? (await fresh())), ...said })
}

function answer(by: Actor, { project, id }: Challenge, given: object): Promise<Challenge> {
  const input = { projectId: project.id, challengeId: id, upheld: false, words: 'It is so.', ...given }
  return room.ask(by, answerChallenge, input)
}

async function tells(name: string): Promise<readonly string[][]> {
  const { rows } = await database.owner.query<{ tell: string[] }>(
    `select payload -> 'tell' as tell from event where name = $1 order by seq`,
    [name],
  )
  return rows.map(({ tell }) => tell)
}

describe('“this figure is wrong”', () => {
  it('stands beside the figure with what the rule said, and changes neither figure nor colour', async () => {
    const of = await fresh()
    const before = await room.ask(lead, showStanding, { projectId: of.projectId })
    const one = await raise(manager, of)
    const reason = before.reasons.find(({ rule }) => rule === of.rule)
    expect(one).toMatchObject({ state: 'open', raisedBy: { name: 'Nils' }, owner: null, limits: 0, ...said })
    expect(one.said).toMatchObject({ sentence: reason?.sentence, status: reason?.status })
    expect(one.run).toBe(before.run)
    await room.refresh(seeded.tenantId)
    const after = await room.ask(lead, showStanding, { projectId: of.projectId })
    expect(after).toMatchObject({ status: before.status, reasons: before.reasons, run: before.run })
    const { items } = await room.ask(auditor, listChallenges, { projectId: of.projectId })
    expect(items).toMatchObject([{ id: one.id, state: 'open', may: [] }])
  })

  it('is said once for a rule of a project, of what the rule says, by who has a part in it', async () => {
    const of = await fresh()
    const { number } = await raise(manager, of)
    expect(await codeOf(raise(lead, of))).toBe('oversight/challenge-open-already')
    expect(await codeOf(raise(auditor, await fresh()))).toBe('identity/not-permitted')
    expect(await codeOf(raise(manager, { ...of, rule: 'scope-churn' }))).toBe('oversight/rule-says-nothing')
    expect(await codeOf(raise(outsider, of))).toBe('record/not-found')
    const { counts } = await room.ask(outsider, listChallenges, {})
    expect(counts).toEqual({ open: 0, upheld: 0, notUpheld: 0, mine: 0 })
    expect(number).toBeGreaterThan(0)
  })

  it('goes to those who lead the office, or to whoever owns the rule, and never to who said it', async () => {
    const [told] = (await tells('oversight.challenge-raised')).toReversed()
    expect(new Set(told)).toEqual(new Set([lead.personId, second.personId]))
    const of = await fresh()
    await room.ask(lead, nameRuleOwner, { rule: of.rule, ownerId: second.personId ?? '' })
    const one = await raise(manager, of)
    expect(one.owner).toMatchObject({ name: 'Ruth' })
    expect(await codeOf(answer(lead, one, {}))).toBe('oversight/not-the-owner-of-the-rule')
    const kinds = async (by: Actor) =>
      (await room.ask(by, showHome, {})).duties.items.filter(
        ({ kind }) => kind === 'oversight.answer-challenge',
      )
    expect((await kinds(second)).map(({ id }) => id)).toContain(one.id)
    expect((await kinds(lead)).map(({ id }) => id)).not.toContain(one.id)
    // Her own rule: the office answers, and she does not.
    const own = await raise(second, await freshOf(of.rule))
    expect(own.owner).toBeNull()
    expect(await codeOf(answer(second, own, {}))).toBe('oversight/own-challenge')
    expect(await answer(lead, own, {})).toMatchObject({ state: 'not-upheld' })
    await room.ask(lead, nameRuleOwner, { rule: of.rule, ownerId: null })
  })

  it('is not answered by another account of who said it', async () => {
    const one = await raise(lead)
    await database.owner.query(`update person set phone = '+31 20 555 01 99' where id = any($1::uuid[])`, [
      [lead.personId, second.personId],
    ])
    expect(await codeOf(answer(second, one, {}))).toBe('oversight/own-challenge')
    await database.owner.query(`update person set phone = null where id = $1`, [second.personId])
    expect(await answer(second, one, { words: 'The day is right.' })).toMatchObject({
      state: 'not-upheld',
      end: { cause: null, words: 'The day is right.', by: { name: 'Ruth' } },
    })
  })

  it('counts against the rule when it is upheld, with what was wrong and who mends it', async () => {
    const one = await raise(manager)
    const upheld = async () =>
      (await room.ask(lead, showHealthPolicy, {})).rules.find(({ rule }) => rule === one.rule)?.challenges
        .upheld
    const before = (await upheld()) ?? 0
    expect(await codeOf(answer(lead, one, { upheld: true }))).toBe('oversight/challenge-without-cause')
    expect(await codeOf(answer(lead, one, { upheld: true, cause: 'data' }))).toBe(
      'oversight/challenge-without-mender',
    )
    expect(await upheld()).toBe(before)
    const given = { upheld: true, cause: 'data', menderId: manager.personId, words: 'The wrong day.' }
    expect(await answer(lead, one, given)).toMatchObject({
      state: 'upheld',
      end: { cause: 'data', mender: { name: 'Nils' } },
      may: [],
    })
    expect(await upheld()).toBe(before + 1)
    expect((await tells('oversight.challenge-answered')).at(-1)).toEqual([manager.personId])
    expect(await codeOf(answer(second, one, {}))).toBe('oversight/challenge-ended')
  })

  it('is withdrawn by who said it alone, and can be said anew', async () => {
    const of = await fresh()
    const one = await raise(manager, of)
    const withdraw = (by: Actor) =>
      room.ask(by, withdrawChallenge, { projectId: of.projectId, challengeId: one.id, words: 'Mine.' })
    expect(await codeOf(withdraw(lead))).toBe('oversight/challenge-not-yours')
    expect(await withdraw(manager)).toMatchObject({ state: 'withdrawn', end: { words: 'Mine.' } })
    expect((await raise(manager, of)).number).toBeGreaterThan(one.number)
  })

  it('is kept: neither what was said nor the answer is changed, and it is hidden with its project', async () => {
    const one = await raise(manager)
    const { id, project } = one
    const update = (table: string, set: string) => database.owner.query(`update ${table} set ${set}`)
    await expect(update('figure_challenge', `words = 'No.'`)).rejects.toThrow('only added to')
    await expect(update('figure_challenge_end', `words = 'No.'`)).rejects.toThrow('only added to')
    const read = room.ask(outsider, showChallenge, { projectId: project.id, challengeId: id })
    expect(await codeOf(read)).toBe('record/not-found')
  })
})
