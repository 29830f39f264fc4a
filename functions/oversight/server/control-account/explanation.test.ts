import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@portolan/platform/operations'
import { listAccounts, listActions, setAccountPolicy, showAccount, showHome } from '../../contract/index.ts'
import { codeOf } from '../exception/testing/exception-house.ts'
import { archiveMspdi } from '../schedule/testing/archive-mspdi.ts'
import {
  type AccountHouse,
  drop,
  explain,
  judge,
  named,
  openAccountHouse,
  planned,
  said,
} from './testing/account-house.ts'

let house: AccountHouse

beforeAll(async () => {
  house = await openAccountHouse()
})
afterAll(() => house.database.drop())

describe('an explanation', { timeout: 120_000 }, () => {
  it('is written by who answers for the account, frozen, and accepted by who manages the project', async () => {
    const { database, room, lead, manager, owner, sponsor } = house
    const one = await named(house, await planned(house, 1))
    const kinds = async (by: Actor) =>
      (await room.ask(by, showHome, {})).duties.items
        .filter(({ id }) => id === one.id)
        .map(({ kind }) => kind)
    expect(await kinds(owner)).toEqual(['oversight.explain-account'])
    expect(await codeOf(explain(house, sponsor, one))).toBe('oversight/account-not-yours-to-explain')
    expect(await codeOf(judge(house, manager, one))).toBe('oversight/account-nothing-to-judge')
    const written = await explain(house, owner, one)
    expect(written).toMatchObject({ state: 'written', waitsFor: { name: 'Nils' } })
    expect(written.explanations[0]).toMatchObject({ number: 1, ...said, figures: { cpi: 0.8 } })
    expect(await kinds(owner)).toEqual([])
    expect(await kinds(manager)).toEqual(['oversight.judge-account'])
    expect(await codeOf(judge(house, owner, one))).toBe('oversight/own-account-explanation')
    expect(await codeOf(judge(house, lead, one))).toBe('oversight/account-judged-by-manager')
    expect(await codeOf(judge(house, manager, one, { accepted: false }))).toBe(
      'oversight/account-sent-back-without-words',
    )
    expect(await judge(house, manager, one, { accepted: false, words: 'Which scanners?' })).toMatchObject({
      state: 'sent-back',
      waitsFor: { name: 'Ada' },
    })
    await explain(house, owner, one, { cause: 'Scanners 3 and 4 failed.' })
    const accepted = await judge(house, manager, one)
    expect(accepted).toMatchObject({ state: 'accepted', past: ['cost', 'schedule'] })
    expect(accepted.explanations.map(({ number }) => number)).toEqual([2, 1])
    expect(await codeOf(explain(house, owner, one))).toBe('oversight/account-explained-already')
    await expect(
      database.owner.query(`update account_explanation set cause = 'No.' where account_id = $1`, [one.id]),
    ).rejects.toThrow('only added to')
  })

  it('of who manages the project is judged above him: by the sponsor or the office, never by another account of his', async () => {
    const { database, lead, manager, owner, sponsor } = house
    const one = await named(house, await planned(house, 2))
    await explain(house, manager, one)
    expect(await codeOf(judge(house, manager, one))).toBe('oversight/own-account-explanation')
    expect(await codeOf(judge(house, owner, one))).toBe('oversight/account-judged-above')
    const phone = '+31 20 555 01 77'
    await database.owner.query(`update person set phone = $2 where id = any($1::uuid[])`, [
      [manager.personId, lead.personId],
      phone,
    ])
    expect(await codeOf(judge(house, lead, one))).toBe('oversight/own-account-explanation')
    await database.owner.query(`update person set phone = null where id = $1`, [lead.personId])
    expect(await judge(house, sponsor, one)).toMatchObject({ state: 'accepted' })
  })

  it('brings an action with its owner and day, or none', async () => {
    const { room, lead, manager, owner } = house
    const one = await named(house, await planned(house, 3))
    const half = explain(house, owner, one, { action: 'Hire two scanners' })
    expect(await codeOf(half)).toBe('oversight/account-action-incomplete')
    const whole = { action: 'Hire two scanners', actionOwnerId: manager.personId, actionDay: '2026-12-01' }
    const { explanations } = await explain(house, owner, one, whole)
    expect(explanations[0]?.action).toMatchObject({ title: 'Hire two scanners', owner: { name: 'Nils' } })
    const { items } = await room.ask(lead, listActions, { place: 'all', projectId: one.project.id })
    expect(items.map(({ title }) => title)).toEqual(['Hire two scanners'])
  })

  it('tests the own estimate against the statistical ones, and against what was done so far', async () => {
    const { room, lead, owner } = house
    const one = await named(house, await planned(house, 4), { line: 'Build', by: lead })
    const verdict = async (estimate: number): Promise<string | undefined> =>
      (await explain(house, owner, one, { estimate })) && (await read()).figures?.realism
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
    const { database, room, seeded, lead, owner } = house
    const one = await named(house, await planned(house, 5))
    const state = async () =>
      (await room.ask(lead, listAccounts, { which: 'all' })).items.find(({ id }) => id === one.id)?.state
    await room.refresh(seeded.tenantId)
    room.now = '2026-11-23T09:00:00.000Z'
    expect(await state()).toBe('asked')
    room.now = '2026-11-24T09:00:00.000Z'
    expect(await state()).toBe('late')
    room.now = '2026-11-16T09:00:00.000Z'
    await drop(house, one.project.id, archiveMspdi({ codePercent: 40 }))
    await room.refresh(seeded.tenantId)
    await drop(house, one.project.id, archiveMspdi({ codePercent: 45 }))
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
    const { room, lead, outsider } = house
    const one = await named(house, await planned(house, 6))
    const past = async () => (await room.ask(lead, listAccounts, { projectId: one.project.id })).items.length
    const set = (share: number, amount: number | null, version: number) =>
      room.ask(lead, setAccountPolicy, { share, amount, workdays: 5 }, { expectedVersion: version })
    expect(await past()).toBe(1)
    await set(0.1, 100_000, 0)
    expect(await past()).toBe(0)
    await set(0.1, null, 1)
    expect(await past()).toBe(1)
    expect(await codeOf(set(0.2, null, 1))).toBe('record/stale-version')
    const { items } = await room.ask(outsider, listAccounts, { which: 'all' })
    expect(items).toEqual([])
  })
})
