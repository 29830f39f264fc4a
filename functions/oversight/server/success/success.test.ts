import type { TestDatabase } from '@portolan/platform/database/testing'
import type { Actor } from '@portolan/platform/operations'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  answerCard,
  type CardMoment,
  explainClosure,
  explainSuccess,
  showSuccess,
  successRefusals,
} from '../../contract/index.ts'
import {
  type ClosingHouse,
  type ClosingProject,
  codeOf,
  openClosingHouse,
  today,
} from '../closure/testing/closing-house.ts'
import type { TestRoom } from '../testing/index.ts'
import { tellCards } from './tell-cards.ts'

let house: ClosingHouse
let room: TestRoom
let lead: Actor
let sponsor: Actor
let database: TestDatabase

beforeAll(async () => {
  house = await openClosingHouse()
  ;({ room, lead, sponsor, database } = house)
})
afterAll(() => database.drop())

describe('whether a project succeeded', () => {
  const cardOf = async ({ now }: Pick<ClosingProject, 'now'>, moment: CardMoment) =>
    (await now()).cards.find((one) => one.moment === moment)

  it('is said by its sponsor, never by its manager, and counted beside what the record says', async () => {
    const { projectId, manager, now, at, close } = await house.begin()
    await close()
    expect(await cardOf({ now }, 'closure')).toMatchObject({
      verdict: 'unknown',
      due: true,
      dueDay: '2026-11-16',
    })
    expect(await cardOf({ now }, 'six')).toMatchObject({
      verdict: 'unknown',
      due: true,
      dueDay: '2026-10-16',
    })
    const word = { projectId, moment: 'closure', satisfaction: 5, scope: 100, words: 'As we asked.' } as const
    const version = await at()
    expect(await codeOf(room.ask(manager, answerCard, word, version))).not.toBe('done')
    const other = await house.another('Stefan', 'sponsor')
    expect(await codeOf(room.ask(other, answerCard, word, version))).toBe(successRefusals.otherSponsor.code)
    expect((await room.ask(sponsor, answerCard, word, version)).verdict).toBe('success')
    const later = { projectId, moment: 'twelve', satisfaction: 5 } as const
    expect(await codeOf(room.ask(sponsor, answerCard, later, await at()))).toBe(
      successRefusals.cardNotDue.code,
    )
    const cost = await room.ask(lead, explainClosure, { projectId, measure: 'cost', moment: 'closure' })
    expect([cost.value, ...cost.from.map(({ value }) => value)]).toEqual([0.04, 10_400_000, 10_000_000, 0.1])
    const spent = await room.ask(lead, explainClosure, { projectId, measure: 'difference' })
    expect(spent.value).toBe(400_000)
  })

  it('is counted by year within the walls, and each rate opens', async () => {
    const { projectId, manager, close } = await house.begin(12_000_000)
    await close()
    const view = await room.ask(lead, showSuccess, { by: 'year', portfolioId: house.portfolioId })
    const [year] = view.groups
    expect(year).toMatchObject({ key: '2026', success: 1, small: true })
    expect(view.items.find(({ project }) => project.id === projectId)).toMatchObject({
      verdict: 'challenged',
      cost: 0.2,
    })
    expect(view.years[0]?.ways.find(({ way }) => way === 'lessons')).toMatchObject({ with: year?.closed })
    expect(
      (await room.ask(lead, explainSuccess, { by: 'year', portfolioId: house.portfolioId, group: '2026' }))
        .value,
    ).toBe(year?.rate)
    const mine = await room.ask(manager, showSuccess, { by: 'year' })
    expect(mine.items.map(({ project }) => project.id)).toEqual([projectId])
  })

  it('is asked of its sponsor when its day comes, once', async () => {
    const { projectId, close } = await house.begin()
    await close()
    await database.owner.query(`update success_card set told_on = '2026-11-16'`)
    await database.owner.query(
      `update success_card set told_on = null where investment_id = $1 and moment = 'six'`,
      [projectId],
    )
    const parts = { owner: database.owner, now: () => today }
    expect([await tellCards(parts), await tellCards(parts)]).toEqual([1, 0])
    const { rows } = await database.owner.query(`select payload from event where name = 'oversight.card-due'`)
    expect(rows).toEqual([{ payload: { moment: 'six', tell: [sponsor.personId] } }])
  })
})
