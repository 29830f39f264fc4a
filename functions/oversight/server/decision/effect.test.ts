import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listDecisions, summariseDecisions } from '../../contract/index.ts'
import { type DecisionHouse, openDecisionHouse } from './testing/decision-house.ts'

let house: DecisionHouse

beforeAll(async () => {
  house = await openDecisionHouse()
})
afterAll(() => house.database.drop())

describe('what a decision did', () => {
  it('is kept when it is carried out, told in the list, and followed by the standings of its project', async () => {
    const alone = { kind: 'person', id: house.sponsor.personId ?? '' } as const
    const before = await house.project()
    const asked = await house.asked(alone, [await house.edit({ finish: '2031-01-31', phase: 'Longer' })])
    expect(asked).toMatchObject({ done: null, did: null, stoodAfter: [] })
    await house.vote(house.sponsor, asked)
    const done = await house.read(house.manager, asked.id)
    expect(done.done?.changes).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ field: 'finish', before: before.finish, after: '2031-01-31' }),
        expect.objectContaining({ field: 'phase', after: 'Longer' }),
      ]),
    )
    expect(done.did?.slipDays).toBe(done.done?.slipDays)
    expect(done.stoodAfter).toMatchObject([
      { days: 30, stood: null },
      { days: 90, stood: null },
    ])
    const { owner } = house.database
    // The same some months later, with a standing told in between.
    await owner.query(`update decision set closed_at = closed_at - interval '100 days' where id = $1`, [
      asked.id,
    ])
    await owner.query(
      `insert into standing_mark (tenant_id, investment_id, at, status, finish_day, cost_amount, cost_currency)
       select tenant_id, project_id, closed_at + interval '20 days', 'at-risk', '2031-02-14', 12300, 'EUR' from decision where id = $1`,
      [asked.id],
    )
    const later = await house.read(house.manager, asked.id)
    expect(later.stoodAfter[0]).toMatchObject({
      days: 30,
      stood: { status: 'at-risk', finish: '2031-02-14', cost: { amount: 12_300, currency: 'EUR' } },
    })
    const { items } = await house.room.ask(house.lead, listDecisions, { place: 'all' })
    expect(items.find(({ id }) => id === asked.id)?.did).toMatchObject({ slipDays: done.did?.slipDays })
  })

  it('ends a project, which nobody who edits it can', async () => {
    const asked = await house.asked({ kind: 'person', id: house.sponsor.personId ?? '' }, [
      await house.edit({ state: 'closed' }),
    ])
    await house.vote(house.sponsor, asked)
    expect(await house.read(house.manager, asked.id)).toMatchObject({ state: 'executed' })
    expect(await house.project()).toMatchObject({ state: 'closed' })
    const { owner } = house.database
    await owner.query(`update investment set state = 'active' where id = $1`, [house.projectId])
  })

  it('adds up, by body, to the days that answers take', async () => {
    const [one] = house.members
    const board = await house.board('chair', 1, [one])
    const body = { kind: 'body', id: board } as const
    const days = [2, 4, 9]
    for (const taken of days) {
      const asked = await house.asked(body, [await house.edit({ phase: `After ${taken}` })])
      await house.vote(one, asked)
      await house.database.owner.query(
        `update decision set asked_at = decided_at - make_interval(days => $2) where id = $1`,
        [asked.id, taken],
      )
    }
    const open = await house.asked(body, [await house.edit({ phase: 'Open' })])
    await house.database.owner.query(
      `update decision set asked_at = asked_at - interval '5 days' where id = $1`,
      [open.id],
    )
    const { items } = await house.room.ask(house.lead, summariseDecisions, {})
    expect(items.find((item) => item.body?.id === board)).toMatchObject({
      decided: 3,
      medianDays: 4,
      open: 1,
      oldestDays: 5,
    })
  })
})
