import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  changeAccount,
  endAccount,
  explainAccount,
  listAccounts,
  nameAccount,
  showAccount,
  showEarnedValue,
  showProjectAccounts,
} from '../../contract/index.ts'
import { codeOf } from '../exception/testing/exception-house.ts'
import { archiveMspdi } from '../schedule/testing/archive-mspdi.ts'
import {
  type AccountHouse,
  drop,
  explain,
  lineOf,
  named,
  openAccountHouse,
  planned,
} from './testing/account-house.ts'

let house: AccountHouse

beforeAll(async () => {
  house = await openAccountHouse()
})
afterAll(() => house.database.drop())

describe('a control account', { timeout: 120_000 }, () => {
  it('says what its branch of the plan was to cost and does, by known answers', async () => {
    const { lead } = house
    const projectId = await planned(house, 1)
    const { figures, past, state, due, name } = await named(house, projectId, { line: 'Build', by: lead })
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
    const { room, lead } = house
    const projectId = await planned(house, 2)
    await named(house, projectId, { line: 'Design', by: lead })
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
    const { room, manager, owner } = house
    const projectId = await planned(house, 3)
    await named(house, projectId)
    const within = room.ask(manager, nameAccount, {
      projectId,
      activityId: await lineOf(house, projectId, 'Code'),
      code: 'CA-2',
      managerId: owner.personId ?? '',
    })
    await expect(within).rejects.toThrow('CA-Build “Build”')
    expect(await codeOf(named(house, projectId, { line: 'Code' }))).toBe('oversight/account-within-account')
    expect(await codeOf(named(house, projectId, { line: 'Build' }))).toBe('oversight/account-within-account')
    await named(house, projectId, { line: 'Test' })
    expect(await codeOf(named(house, projectId, { line: 'Rollout' }))).toBe(
      'oversight/account-around-account',
    )
    const taken = named(house, projectId, { line: 'Archive moved', code: 'ca-test' })
    expect(await codeOf(taken)).toBe('oversight/account-code-taken')
    const unknown = { projectId, activityId: 'nothing', code: 'X', managerId: owner.personId ?? '' }
    expect(await codeOf(room.ask(manager, nameAccount, unknown))).toBe('oversight/account-line-unknown')
  })

  it('is named by who manages the project, or leads the office, for somebody who sees it', async () => {
    const { room, seeded, manager, owner, outsider, auditor } = house
    const projectId = await planned(house, 4)
    expect(await codeOf(named(house, projectId, { line: 'Build', by: owner }))).toBe(
      'oversight/accounts-not-yours-to-name',
    )
    expect(await codeOf(named(house, projectId, { line: 'Build', by: auditor }))).toBe(
      'identity/not-permitted',
    )
    expect(await codeOf(named(house, projectId, { line: 'Build', by: outsider }))).toBe('record/not-found')
    const blind = named(house, projectId, { line: 'Build', managerId: outsider.personId ?? '' })
    expect(await codeOf(blind)).toBe('oversight/account-manager-sees-nothing')
    const bare = seeded.projects[13] ?? ''
    const none = { projectId: bare, activityId: '2', code: 'X', managerId: owner.personId ?? '' }
    expect(await codeOf(room.ask(manager, nameAccount, none))).toBe('oversight/accounts-without-plan')
  })

  it('ends, its activities lie outside then, and its line can be named anew', async () => {
    const { room, lead, manager, owner } = house
    const projectId = await planned(house, 5)
    const one = await named(house, projectId)
    const change = { projectId, accountId: one.id, code: 'CA-9', share: 0.5, amount: 100 }
    const changed = await room.ask(manager, changeAccount, change, { expectedVersion: one.version })
    expect(changed).toMatchObject({ code: 'CA-9', thresholds: { share: 0.5, own: true }, past: [] })
    const of = { projectId, accountId: one.id }
    const ended = await room.ask(manager, endAccount, of, { expectedVersion: changed.version })
    expect(ended).toMatchObject({ ended: true, may: [] })
    expect(await codeOf(explain(house, owner, ended))).toBe('oversight/account-ended')
    const { items, outside } = await room.ask(lead, showProjectAccounts, { projectId })
    expect(items).toEqual([])
    expect(outside?.budget).toBe(400_000)
    expect((await named(house, projectId)).id).not.toBe(one.id)
  })

  it('keeps its line where the plan comes again with other numbers', async () => {
    const { room, lead } = house
    const projectId = await planned(house, 7)
    const one = await named(house, projectId, { by: lead })
    const anew = archiveMspdi()
      .replaceAll(/<Task><UID>(\d+)/g, (_, uid: string) => `<Task><UID>${Number(uid) + 3}`)
      .replaceAll(
        /<(TaskUID|PredecessorUID)>(\d+)/g,
        (_, tag: string, uid: string) => `<${tag}>${Number(uid) + 3}`,
      )
    await drop(house, projectId, anew)
    const { items } = await room.ask(lead, showProjectAccounts, { projectId })
    expect(items).toMatchObject([{ id: one.id, activityId: one.activityId, wbs: one.wbs }])
    const shown = await room.ask(lead, showAccount, { projectId, accountId: one.id })
    expect(shown.scheduleVersion).toBe(2)
    expect(shown.figures).toEqual(one.figures)
    expect(shown.activities.map(({ name }) => name)).toEqual(one.activities.map(({ name }) => name))
  })

  it('hides amounts from who may not see rates where they would tell one, and shows shares and indices', async () => {
    const { room, lead, manager } = house
    const projectId = await planned(house, 6)
    const one = await named(house, projectId)
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
