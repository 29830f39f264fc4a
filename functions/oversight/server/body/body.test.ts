import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  addBody,
  askingRefusals,
  bodyRefusals,
  closeVoting,
  endSeat,
  endStandIn,
  listBodies,
  listStandIns,
  nameStandIn,
  seatMember,
  setAuthority,
  votingRefusals,
} from '../../contract/index.ts'
import { type DecisionHouse, openDecisionHouse, refusedWith } from '../decision/testing/decision-house.ts'

let house: DecisionHouse
beforeAll(async () => {
  house = await openDecisionHouse()
})
afterAll(() => house.database.drop())

const body = (id: string) => ({ kind: 'body' as const, id })

describe('a body', () => {
  it('decides by the majority of its members in office', async () => {
    const [one, two, three] = house.members
    const board = await house.board('majority', 2, [one, two, three])
    const asked = await house.asked(body(board), [await house.edit({ phase: 'By majority' })])
    const first = await house.vote(one, asked)
    expect(first).toMatchObject({ state: 'asked', votes: 1, votesNeeded: 2 })
    await house.vote(two, first)
    expect(await house.read(house.lead, asked.id)).toMatchObject({ state: 'executed' })
    expect((await house.project()).phase).toBe('By majority')
  })

  it('is not asked with fewer members than its quorum', async () => {
    const board = await house.board('majority', 3, house.members.slice(0, 2))
    expect(await refusedWith(house.asked(body(board)))).toBe(askingRefusals.bodyWithoutQuorum.code)
  })

  it('loses its quorum when a term ends, and votes of that seat no longer count', async () => {
    const [one, two] = house.members
    const board = await house.board('chair', 2, [one, two])
    const asked = await house.asked(body(board), [await house.edit({ phase: 'No quorum' })])
    const voted = await house.vote(two, asked)
    const { items } = await house.room.ask(house.lead, listBodies, {})
    const seat = items.find(({ id }) => id === board)?.seats.find(({ person }) => person.id === two.personId)
    await house.room.ask(house.lead, endSeat, { bodyId: board, seatId: seat?.id ?? '', to: '2026-11-16' })
    const open = await house.vote(one, voted)
    expect(open).toMatchObject({ state: 'asked', votes: 1 })
    const closing = house.room.ask(
      one,
      closeVoting,
      { decisionId: asked.id },
      { expectedVersion: open.version },
    )
    expect(await refusedWith(closing)).toBe(votingRefusals.quorumLost.code)
    expect(await refusedWith(house.vote(two, open))).toBe(votingRefusals.termOver.code)
  })

  it('loses the vote of a member who leaves', async () => {
    const [one, two, three] = house.members
    const board = await house.board('majority', 2, [one, two, three])
    const asked = await house.asked(body(board))
    const voted = await house.vote(two, asked)
    await house.database.owner.query(`update person set state = 'left' where id = $1`, [two.personId])
    expect((await house.read(house.lead, asked.id)).votes).toBe(0)
    const next = await house.vote(three, voted)
    expect(next).toMatchObject({ state: 'asked', votes: 1 })
    await house.database.owner.query(`update person set state = 'active' where id = $1`, [two.personId])
  })

  it('is closed by its chair alone, on what was voted', async () => {
    const [one, two, three] = house.members
    const board = await house.board('majority', 1, [one, two, three])
    const asked = await house.asked(body(board))
    const voted = await house.vote(two, asked)
    const close = (by: typeof one) =>
      house.room.ask(by, closeVoting, { decisionId: asked.id }, { expectedVersion: voted.version })
    expect(await refusedWith(close(three))).toBe(votingRefusals.notChair.code)
    await close(one)
    expect(await house.read(house.lead, asked.id)).toMatchObject({ chosen: { number: 1 } })
  })

  it('may choose none of the options, and then nothing is carried out', async () => {
    const [one] = house.members
    const board = await house.board('chair', 1, [one])
    const asked = await house.asked(body(board), [await house.edit({ phase: 'Not this' })])
    await house.vote(one, asked, 0)
    expect(await house.read(house.lead, asked.id)).toMatchObject({ state: 'decided', chosen: { number: 0 } })
    expect((await house.project()).phase).not.toBe('Not this')
  })

  it('hears advisers, who have no vote', async () => {
    const [one, two] = house.members
    const board = await house.board('chair', 1, [one])
    const seat = { bodyId: board, personId: two.personId ?? '', role: 'adviser', from: '2026-01-01' } as const
    await house.room.ask(house.lead, seatMember, seat)
    expect(await refusedWith(house.room.ask(house.lead, seatMember, seat))).toBe(bodyRefusals.seated.code)
    const asked = await house.asked(body(board))
    expect(await refusedWith(house.vote(two, asked))).toBe(votingRefusals.adviser.code)
  })

  it('has its name alone, and no way up that comes back to it', async () => {
    const named = { name: 'The only one', rule: 'chair', quorum: 1 } as const
    const { id } = await house.room.ask(house.lead, addBody, named)
    expect(await refusedWith(house.room.ask(house.lead, addBody, named))).toBe(bodyRefusals.nameTaken.code)
    const above = await house.board('chair', 1, house.members.slice(0, 1))
    const limits = { cost: null, slipDays: 3, operations: null }
    const set = (of: string, next: string | null) =>
      house.room.ask(house.lead, setAuthority, { of: { kind: 'body', bodyId: of }, limits, nextBodyId: next })
    await set(id, above)
    expect(await refusedWith(set(above, id))).toBe(bodyRefusals.ringOfBodies.code)
  })
})

describe('a stand-in', () => {
  it('votes for the seat of a member who is away, and not for his own question', async () => {
    const [one, two] = house.members
    const board = await house.board('chair', 1, [one])
    const term = { standInId: two.personId ?? '', from: '2026-11-01', to: '2026-12-01' }
    await house.room.ask(one, nameStandIn, term)
    const asked = await house.asked(body(board), [await house.edit({ phase: 'In his place' })])
    await house.vote(two, asked)
    expect((await house.read(house.lead, asked.id)).cast).toMatchObject([
      { person: { id: two.personId }, seatOf: { id: one.personId } },
    ])
    expect(
      await refusedWith(house.room.ask(one, nameStandIn, { ...term, standInId: one.personId ?? '' })),
    ).toBe(bodyRefusals.ownStandIn.code)
  })
  it('of one body votes there and nowhere else, is seen in its seat, and stands in the history once ended', async () => {
    const [, two, three] = house.members
    const here = await house.board('chair', 1, [three])
    const there = await house.board('chair', 1, [three])
    const named = await house.room.ask(three, nameStandIn, {
      standInId: two.personId ?? '',
      bodyId: here,
      from: '2026-11-01',
      to: '2026-12-01',
    })
    expect(named).toMatchObject({ body: { id: here }, now: true, endedAt: null })
    const seatIn = async (id: string) =>
      (await house.room.ask(house.lead, listBodies, {})).items.find((body) => body.id === id)?.seats[0]
    expect((await seatIn(here))?.standIn).toMatchObject({ person: { id: two.personId }, to: '2026-12-01' })
    expect((await seatIn(there))?.standIn).toBeNull()
    const asked = await house.asked(body(here), [await house.edit({ phase: 'In this body' })])
    expect(await house.read(two, asked.id)).toMatchObject({
      waitsFor: 'stand-in',
      insteadOf: { id: three.personId },
    })
    const other = await house.asked(body(there), [await house.edit({ phase: 'In the other' })])
    expect(await refusedWith(house.vote(two, other))).toBe(votingRefusals.notDecider.code)
    await house.vote(two, asked)
    await house.room.ask(three, endStandIn, { standInId: named.id })
    const listed = async (past: boolean) =>
      (await house.room.ask(two, listStandIns, { past })).items.find(({ id }) => id === named.id)
    expect(await listed(false)).toBeUndefined()
    const past = await listed(true)
    expect(past).toMatchObject({ id: named.id, now: false, endedAt: expect.any(String) })
  })

  it('is named where one has a seat', async () => {
    const [one, two, three] = house.members
    const bodyId = await house.board('chair', 1, [one])
    const term = { standInId: two.personId ?? '', from: '2026-11-01', to: '2026-12-01', bodyId }
    expect(await refusedWith(house.room.ask(three, nameStandIn, term))).toBe(bodyRefusals.noSeat.code)
  })
})
