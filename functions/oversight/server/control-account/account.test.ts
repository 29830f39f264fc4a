import { testDatabase, type TestDatabase } from '@portolan/platform/database/testing'
import type { Actor } from '@portolan/platform/operations'
import { commitSchedule, previewSchedule } from '@portolan/plan/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type Account,
  changeAccount,
  endAccount,
  explainAccount,
  judgeAccountExplanation,
  listAccounts,
  listActions,
  nameAccount,
  setAccountPolicy,
  setStatusDate,
  showAccount,
  showEarnedValue,
  showHome,
  showProjectAccounts,
  writeAccountExplanation,
} from '../../contract/index.ts'
import { codeOf } from '../exception/testing/exception-house.ts'
import { archiveMspdi } from '../schedule/testing/archive-mspdi.ts'
import { addPerson, openTestRoom, type TestRoom } from '../testing/index.ts'
import { type Seeded, seedOrganisation } from '../testing/seed.ts'

let database: TestDatabase
let room: TestRoom
let seeded: Seeded
let lead: Actor
let manager: Actor
let owner: Actor
let sponsor: Actor
let outsider: Actor
let auditor: Actor

beforeAll(async () => {
  database = await testDatabase()
  room = openTestRoom(database)
  seeded = await seedOrganisation(database.owner, { projects: 12, seed: 5, name: 'Veldhaven Digital' })
  const { tenantId, portfolios } = seeded
  const whole = (name: string, role: 'pmo-lead' | 'project-manager' | 'auditor') =>
    addPerson(database.owner, tenantId, name, [{ role, scope: 'organisation' }])
  lead = await whole('Mira', 'pmo-lead')
  manager = await whole('Nils', 'project-manager')
  owner = await whole('Ada', 'project-manager')
  auditor = await whole('Aud', 'auditor')
  sponsor = await addPerson(
    database.owner,
    tenantId,
    'Sara',
    portfolios.map((scopeId) => ({ role: 'sponsor', scope: 'portfolio', scopeId }) as const),
  )
  outsider = await addPerson(database.owner, tenantId, 'Olga', [
    { role: 'project-manager', scope: 'project', scopeId: seeded.projects[0] ?? '' },
  ])
  await database.owner.query(`update investment set manager_id = $1, state = 'active'`, [manager.personId])
  room.now = '2026-11-16T09:00:00.000Z'
  await room.ask(lead, setStatusDate, { day: '2026-11-16' })
})
afterAll(() => database.drop())

let taken = 0

/** A project with the plan of the archive, each once. */
async function planned(text = archiveMspdi()): Promise<string> {
  const projectId = seeded.projects[(taken += 1)] ?? ''
  await drop(projectId, text)
  return projectId
}

async function drop(projectId: string, text: string): Promise<void> {
  const upload = new TextEncoder().encode(text)
  const dropped = await room.ask(lead, previewSchedule, { projectId, fileName: 'archive.xml' }, { upload })
  await room.ask(
    lead,
    commitSchedule,
    { projectId, importId: dropped.id },
    { expectedVersion: dropped.version },
  )
}

async function lineOf(projectId: string, name: string): Promise<string> {
  const { lines } = await room.ask(lead, showProjectAccounts, { projectId })
  return lines.find((line) => line.name === name)?.activityId ?? ''
}

async function named(projectId: string, line = 'Build', by = manager, given: object = {}): Promise<Account> {
  const activityId = await lineOf(projectId, line)
  const input = { projectId, activityId, code: `CA-${line}`, managerId: owner.personId ?? '', ...given }
  return await room.ask(by, nameAccount, input)
}

const said = { cause: 'Two of the scanners failed.', effect: 'The build ends a week later.' }

function explain(by: Actor, { project, id }: Account, given: object = {}): Promise<Account> {
  return room.ask(by, writeAccountExplanation, { projectId: project.id, accountId: id, ...said, ...given })
}

function judge(by: Actor, { project, id }: Account, given: object = {}): Promise<Account> {
  const input = { projectId: project.id, accountId: id, accepted: true, ...given }
  return room.ask(by, judgeAccountExplanation, input)
}

describe('a control account', () => {
  it('says what its branch of the plan was to cost and does, by known answers', async () => {
    const projectId = await planned()
    const { figures, past, state, due, name } = await named(projectId, 'Build', lead)
    expect(name).toBe('Build')
    // 3,000 € planned by that Friday, 2,000 earned, 2,500 spent: 1 ÷ 0.8 of 3,000 at the end.
    expect(figures).toMatchObject({
      budget: 300_000,
      plannedValue: 300_000,
      earnedValue: 200_000,
      actualCost: 250_000,
      cv: -50_000,
      sv: -100_000,
      cvShare: -0.25,
      cpi: 0.8,
      eac: 375_000,
      vac: -75_000,
      tcpi: 2,
      realism: 'not-given',
      activities: 2,
      untold: 0,
    })
    expect(figures?.spi).toBeCloseTo(2 / 3, 9)
    expect(past).toEqual(['cost', 'schedule'])
    expect(state).toBe('asked')
    // Five workdays after Monday the 16th.
    expect(due).toBe('2026-11-23')
  })

  it('and what lies outside add up to the project, to the cent', async () => {
    const projectId = await planned()
    await named(projectId, 'Design', lead)
    const { items, outside, total } = await room.ask(lead, showProjectAccounts, { projectId })
    const { earnedValue } = await room.ask(lead, showEarnedValue, { projectId })
    for (const [figure, input] of [
      ['budget', 'budgetAtCompletion'],
      ['plannedValue', 'plannedValue'],
      ['earnedValue', 'earnedValue'],
      ['actualCost', 'actualCost'],
    ] as const) {
      const sum = [...items.map((one) => one.figures), outside].reduce(
        (so, one) => so + (one?.[figure] ?? Number.NaN),
        0,
      )
      expect(sum).toBe(total?.[figure])
      expect(sum).toBe(earnedValue?.inputs[input]?.value)
    }
    expect(items[0]?.figures?.budget).toBe(100_000)
    expect(outside).toMatchObject({ budget: 300_000, activities: 3 })
  })

  it('lies within no other and around no other, and says which', async () => {
    const projectId = await planned()
    await named(projectId)
    const within = room.ask(manager, nameAccount, {
      projectId,
      activityId: await lineOf(projectId, 'Code'),
      code: 'CA-2',
      managerId: owner.personId ?? '',
    })
    await expect(within).rejects.toThrow('CA-Build “Build”')
    expect(await codeOf(named(projectId, 'Code'))).toBe('oversight/account-within-account')
    expect(await codeOf(named(projectId, 'Build'))).toBe('oversight/account-within-account')
    await named(projectId, 'Test')
    expect(await codeOf(named(projectId, 'Rollout'))).toBe('oversight/account-around-account')
    const taken = named(projectId, 'Archive moved', manager, { code: 'ca-test' })
    expect(await codeOf(taken)).toBe('oversight/account-code-taken')
    const unknown = { projectId, activityId: 'nothing', code: 'X', managerId: owner.personId ?? '' }
    expect(await codeOf(room.ask(manager, nameAccount, unknown))).toBe('oversight/account-line-unknown')
  })

  it('is named by who manages the project, or leads the office, for somebody who sees it', async () => {
    const projectId = await planned()
    expect(await codeOf(named(projectId, 'Build', owner))).toBe('oversight/accounts-not-yours-to-name')
    expect(await codeOf(named(projectId, 'Build', auditor))).toBe('identity/not-permitted')
    expect(await codeOf(named(projectId, 'Build', outsider))).toBe('record/not-found')
    const blind = named(projectId, 'Build', manager, { managerId: outsider.personId ?? '' })
    expect(await codeOf(blind)).toBe('oversight/account-manager-sees-nothing')
    const bare = seeded.projects[11] ?? ''
    const none = { projectId: bare, activityId: '2', code: 'X', managerId: owner.personId ?? '' }
    expect(await codeOf(room.ask(manager, nameAccount, none))).toBe('oversight/accounts-without-plan')
  })

  it('ends, its activities lie outside then, and its line can be named anew', async () => {
    const projectId = await planned()
    const one = await named(projectId)
    const change = { projectId, accountId: one.id, code: 'CA-9', share: 0.5, amount: 100 }
    const changed = await room.ask(manager, changeAccount, change, { expectedVersion: one.version })
    expect(changed).toMatchObject({ code: 'CA-9', thresholds: { share: 0.5, own: true }, past: [] })
    const of = { projectId, accountId: one.id }
    const ended = await room.ask(manager, endAccount, of, { expectedVersion: changed.version })
    expect(ended).toMatchObject({ ended: true, may: [] })
    expect(await codeOf(explain(owner, ended))).toBe('oversight/account-ended')
    const { items, outside } = await room.ask(lead, showProjectAccounts, { projectId })
    expect(items).toEqual([])
    expect(outside?.budget).toBe(400_000)
    expect((await named(projectId)).id).not.toBe(one.id)
  })

  it('hides amounts from who may not see rates where they would tell one, and shows shares and indices', async () => {
    const projectId = await planned()
    const one = await named(projectId)
    expect(one).toMatchObject({ withheld: true, curve: [], figures: { budget: null, cv: null, cpi: 0.8 } })
    const read = { projectId, accountId: one.id }
    const shown = await room.ask(lead, showAccount, read)
    expect(shown).toMatchObject({ withheld: false, figures: { budget: 300_000 } })
    expect(shown.curve.at(-1)?.plannedValue).toBe(300_000)
    const explained = await room.ask(lead, explainAccount, { ...read, figure: 'cv' })
    expect(explained).toMatchObject({ value: -50_000, unit: 'EUR' })
    expect(await room.ask(manager, explainAccount, { ...read, figure: 'cv' })).toMatchObject({ value: null })
    const { items } = await room.ask(manager, listAccounts, { projectId })
    expect(items[0]).toMatchObject({ figures: { budget: null, eac: null, cvShare: -0.25 } })
  })
})

describe('an explanation', () => {
  it('is written by who answers for the account, frozen, and accepted by who manages the project', async () => {
    const one = await named(await planned())
    const kinds = async (by: Actor) =>
      (await room.ask(by, showHome, {})).duties.items
        .filter(({ id }) => id === one.id)
        .map(({ kind }) => kind)
    expect(await kinds(owner)).toEqual(['oversight.explain-account'])
    expect(await codeOf(explain(sponsor, one))).toBe('oversight/account-not-yours-to-explain')
    expect(await codeOf(judge(manager, one))).toBe('oversight/account-nothing-to-judge')
    const written = await explain(owner, one)
    expect(written).toMatchObject({ state: 'written', waitsFor: { name: 'Nils' } })
    expect(written.explanations[0]).toMatchObject({ number: 1, ...said, figures: { cpi: 0.8 } })
    expect(await kinds(owner)).toEqual([])
    expect(await kinds(manager)).toEqual(['oversight.judge-account'])
    expect(await codeOf(judge(owner, one))).toBe('oversight/own-account-explanation')
    expect(await codeOf(judge(lead, one))).toBe('oversight/account-judged-by-manager')
    expect(await codeOf(judge(manager, one, { accepted: false }))).toBe(
      'oversight/account-sent-back-without-words',
    )
    expect(await judge(manager, one, { accepted: false, words: 'Which scanners?' })).toMatchObject({
      state: 'sent-back',
      waitsFor: { name: 'Ada' },
    })
    await explain(owner, one, { cause: 'Scanners 3 and 4 failed.' })
    const accepted = await judge(manager, one)
    expect(accepted).toMatchObject({ state: 'accepted', past: ['cost', 'schedule'] })
    expect(accepted.explanations.map(({ number }) => number)).toEqual([2, 1])
    expect(await codeOf(explain(owner, one))).toBe('oversight/account-explained-already')
    await expect(
      database.owner.query(`update account_explanation set cause = 'No.' where account_id = $1`, [one.id]),
    ).rejects.toThrow('only added to')
  })

  it('of who manages the project is judged above him: by the sponsor or the office, never by another account of his', async () => {
    const one = await named(await planned())
    await explain(manager, one)
    expect(await codeOf(judge(manager, one))).toBe('oversight/own-account-explanation')
    expect(await codeOf(judge(owner, one))).toBe('oversight/account-judged-above')
    const phone = '+31 20 555 01 77'
    await database.owner.query(`update person set phone = $2 where id = any($1::uuid[])`, [
      [manager.personId, lead.personId],
      phone,
    ])
    expect(await codeOf(judge(lead, one))).toBe('oversight/own-account-explanation')
    await database.owner.query(`update person set phone = null where id = $1`, [lead.personId])
    expect(await judge(sponsor, one)).toMatchObject({ state: 'accepted' })
  })

  it('brings an action with its owner and day, or none', async () => {
    const one = await named(await planned())
    const half = explain(owner, one, { action: 'Hire two scanners' })
    expect(await codeOf(half)).toBe('oversight/account-action-incomplete')
    const whole = { action: 'Hire two scanners', actionOwnerId: manager.personId, actionDay: '2026-12-01' }
    const { explanations } = await explain(owner, one, whole)
    expect(explanations[0]?.action).toMatchObject({ title: 'Hire two scanners', owner: { name: 'Nils' } })
    const { items } = await room.ask(lead, listActions, { place: 'all', projectId: one.project.id })
    expect(items.map(({ title }) => title)).toEqual(['Hire two scanners'])
  })

  it('tests the own estimate against the statistical ones, and against what was done so far', async () => {
    const one = await named(await planned(), 'Build', lead)
    const verdict = async (estimate: number): Promise<string | undefined> =>
      (await explain(owner, one, { estimate })) && (await read()).figures?.realism
    const read = async () =>
      await room.ask(lead, showAccount, { projectId: one.project.id, accountId: one.id })
    // Rest as planned 3,500; by CPI 3,750; by CPI and SPI 4,375.
    expect((await read()).figures).toMatchObject({ lowest: 350_000, highest: 437_500 })
    expect(await verdict(375_000)).toBe('realistic')
    expect(await verdict(300_000)).toBe('below')
    expect(await verdict(500_000)).toBe('above')
    expect(await verdict(200_000)).toBe('spent')
    // Within, and yet 1,000 ÷ 1,000 = 1.0 against a CPI of 0.8.
    expect(await verdict(350_000)).toBe('gap-better')
    expect(await verdict(430_000)).toBe('gap-worse')
  })

  it('is late after the workdays of the policy, and asked once in a period by the job', async () => {
    const one = await named(await planned())
    const state = async () =>
      (await room.ask(lead, listAccounts, { which: 'all' })).items.find(({ id }) => id === one.id)?.state
    await room.refresh(seeded.tenantId)
    room.now = '2026-11-23T09:00:00.000Z'
    expect(await state()).toBe('asked')
    room.now = '2026-11-24T09:00:00.000Z'
    expect(await state()).toBe('late')
    room.now = '2026-11-16T09:00:00.000Z'
    await drop(one.project.id, archiveMspdi({ codePercent: 40 }))
    await room.refresh(seeded.tenantId)
    await drop(one.project.id, archiveMspdi({ codePercent: 45 }))
    await room.refresh(seeded.tenantId)
    const { rows } = await database.owner.query<{ tell: string[] }>(
      `select payload -> 'tell' as tell from event where name = 'oversight.account-asked' and subject_id = $1`,
      [one.id],
    )
    expect(rows).toEqual([{ tell: [owner.personId] }])
    const now = await room.ask(lead, listAccounts, { projectId: one.project.id })
    expect(now.items[0]).toMatchObject({ scheduleVersion: 3, figures: { earnedValue: 190_000 } })
  })

  it('is asked by the thresholds of the organisation, of which each version stays', async () => {
    const one = await named(await planned())
    const past = async () => (await room.ask(lead, listAccounts, { projectId: one.project.id })).items.length
    const set = (share: number, amount: number | null, version: number) =>
      room.ask(lead, setAccountPolicy, { share, amount, workdays: 5 }, { expectedVersion: version })
    expect(await past()).toBe(1)
    await set(0.1, 100_000, 0)
    expect(await past()).toBe(0)
    await set(0.1, null, 1)
    expect(await past()).toBe(1)
    expect(await codeOf(set(0.2, null, 1))).toBe('record/stale')
    const { items } = await room.ask(outsider, listAccounts, { which: 'all' })
    expect(items).toEqual([])
  })
})
