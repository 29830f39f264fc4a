import { showProject } from '@portolan/plan/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  askDecision,
  askingRefusals,
  closedRefusals,
  executingRefusals,
  listBodies,
  nameDelegate,
  setAuthority,
  showDecision,
  takeBackDecision,
  voteTogether,
  votingRefusals,
  withdrawDecision,
} from '../../contract/index.ts'
import { attendDecisions } from './due-decisions.ts'
import { type DecisionHouse, openDecisionHouse, refusedWith } from './testing/decision-house.ts'

let house: DecisionHouse
let alone: { kind: 'person'; id: string }

beforeAll(async () => {
  house = await openDecisionHouse()
  alone = { kind: 'person', id: house.sponsor.personId ?? '' }
})
afterAll(() => house.database.drop())

describe('undo', () => {
  it('is a new decision with the opposite calls', async () => {
    const before = await house.project()
    const asked = await house.asked(alone, [await house.edit({ phase: 'Undone soon', category: 'Other' })])
    await house.vote(house.sponsor, asked)
    const draft = await house.room.ask(house.manager, takeBackDecision, { decisionId: asked.id })
    expect(draft).toMatchObject({
      state: 'draft',
      takesBack: { id: asked.id },
      question: expect.stringMatching(/^Take back D-/),
    })
    expect(await refusedWith(house.room.ask(house.manager, takeBackDecision, { decisionId: asked.id }))).toBe(
      askingRefusals.takenBackAlready.code,
    )
    const again = await house.room.ask(
      house.manager,
      askDecision,
      { decisionId: draft.id },
      { expectedVersion: draft.version },
    )
    await house.vote(house.sponsor, again)
    expect(await house.project()).toMatchObject({ phase: before.phase, category: before.category })
    expect((await house.read(house.lead, asked.id)).takenBackBy).toMatchObject({
      id: draft.id,
      state: 'executed',
    })
  })
})

describe('limits', () => {
  it('send what exceeds them up, and say why', async () => {
    const [one, two, three] = house.members
    const board = await house.board('majority', 2, [one, two, three])
    await house.room.ask(house.lead, setAuthority, {
      of: { kind: 'role', role: 'sponsor' },
      limits: { cost: null, slipDays: 10, operations: null },
      nextBodyId: board,
    })
    const small = await house.asked(alone)
    expect(small).toMatchObject({ decider: { kind: 'person' }, route: [] })
    const { finish } = await house.project()
    const later = `${Number(finish?.slice(0, 4)) + 1}${finish?.slice(4)}`
    const large = await house.asked(alone, [await house.edit({ finish: later })])
    expect(large).toMatchObject({
      decider: { kind: 'body', id: board },
      route: [{ from: 'Sam Sponsor', exceeds: 'slip', limit: 10 }],
    })
    expect(await refusedWith(house.vote(house.sponsor, large))).toBe(votingRefusals.notDecider.code)
    await house.room.ask(house.lead, setAuthority, {
      of: { kind: 'role', role: 'sponsor' },
      limits: { cost: null, slipDays: 10, operations: null },
      nextBodyId: null,
    })
    const act = house.asked(alone, [await house.edit({ finish: later })])
    expect(await refusedWith(act)).toBe(askingRefusals.nobodyAbove.code)
    await house.room.ask(house.lead, setAuthority, {
      of: { kind: 'role', role: 'sponsor' },
      limits: { cost: null, slipDays: null, operations: null },
      nextBodyId: null,
    })
  })

  it('may be for some kinds of what a decision carries, and send the others up', async () => {
    const [one, two, three] = house.members
    const board = await house.board('majority', 2, [one, two, three])
    const { carried } = await house.room.ask(house.lead, listBodies, {})
    expect(carried).toContain('plan.apply-edits')
    const limitTo = async (operations: string[] | null, nextBodyId: string | null): Promise<unknown> =>
      await house.room.ask(house.lead, setAuthority, {
        of: { kind: 'role', role: 'sponsor' },
        limits: { cost: null, slipDays: null, operations },
        nextBodyId,
      })
    await limitTo(['plan.edit-schedule'], board)
    expect(await house.asked(alone, [await house.edit({ phase: 'Of another kind' })])).toMatchObject({
      decider: { kind: 'body', id: board },
      route: [{ from: 'Sam Sponsor', exceeds: 'operation' }],
    })
    await limitTo(['plan.apply-edits', 'plan.edit-schedule'], board)
    expect(await house.asked(alone, [await house.edit({ phase: 'Of this kind' })])).toMatchObject({
      decider: { kind: 'person' },
      route: [],
    })
    await limitTo(null, null)
  })

  it('are looked at anew when it is decided', async () => {
    const { finish } = await house.project()
    const later = `${Number(finish?.slice(0, 4)) + 1}${finish?.slice(4)}`
    const asked = await house.asked(alone, [await house.edit({ finish: later })])
    const set = async (slipDays: number | null): Promise<unknown> =>
      await house.room.ask(house.lead, setAuthority, {
        of: { kind: 'role', role: 'sponsor' },
        limits: { cost: null, slipDays, operations: null },
        nextBodyId: null,
      })
    await set(5)
    expect(await refusedWith(house.vote(house.sponsor, asked))).toBe(executingRefusals.exceedsNow.code)
    await set(null)
  })
})

describe('several at once', () => {
  it('are decided by one word where they are of one kind and cost nothing, else none is', async () => {
    const first = await house.asked(alone, [{ title: 'Note it' }])
    const second = await house.asked(alone, [{ title: 'Note that' }])
    const together = async (decisions: readonly { id: string; version: number }[]) =>
      await house.room.ask(house.sponsor, voteTogether, {
        decisions: decisions.map(({ id, version }) => ({ decisionId: id, version })),
        option: 1,
      })
    const { finish } = await house.project()
    const later = `${Number(finish?.slice(0, 4)) + 1}${finish?.slice(4)}`
    const heavy = await house.asked(alone, [await house.edit({ finish: later })])
    expect(await refusedWith(together([first, heavy]))).toBe(votingRefusals.notTogether.code)
    expect((await house.read(house.lead, first.id)).state).toBe('asked')
    const { items } = await together([first, second])
    expect(items.map(({ state }) => state)).toEqual(['decided', 'decided'])
    await house.room.ask(
      house.manager,
      withdrawDecision,
      { decisionId: heavy.id },
      { expectedVersion: heavy.version },
    )
  })
})

describe('a delegate', () => {
  it('decides one question in the place of who was asked, and never one who asked it', async () => {
    const asked = await house.asked(alone, [await house.edit({ phase: 'By delegate' })])
    const hand = (personId: string | undefined) =>
      house.room.ask(
        house.sponsor,
        nameDelegate,
        { decisionId: asked.id, personId: personId ?? '' },
        { expectedVersion: asked.version },
      )
    expect(await refusedWith(hand(house.manager.personId))).toBe(askingRefusals.deciderAskedIt.code)
    const handed = await hand(house.members[0].personId)
    await house.vote(house.members[0], handed)
    expect((await house.project()).phase).toBe('By delegate')
    const { cast } = await house.room.ask(house.lead, showDecision, { decisionId: asked.id })
    expect(cast).toMatchObject([{ person: { name: 'Ana One' }, seatOf: { name: 'Sam Sponsor' } }])
    expect((await house.room.ask(house.lead, showProject, { projectId: house.projectId })).phase).toBe(
      'By delegate',
    )
  })
})

describe('what is attended to every hour', () => {
  it('is a decision that was made and, because a server ended, not carried out', async () => {
    const asked = await house.asked(alone, [await house.edit({ phase: 'After a restart' })])
    const { owner } = house.database
    await owner.query(
      `update decision set state = 'executing', chosen_option = 1, decided_at = $2 where id = $1`,
      [asked.id, house.room.now],
    )
    await owner.query(
      `insert into decision_step (tenant_id, decision_id, number, state, at, person_id) values ($1, $2, 3, 'decided', $3, $4)`,
      [house.seeded.tenantId, asked.id, house.room.now, alone.id],
    )
    await attendDecisions(house.room.decisions, owner)
    expect(await house.read(house.lead, asked.id)).toMatchObject({ state: 'executed' })
    expect((await house.project()).phase).toBe('After a restart')
    const { version } = await house.project()
    await attendDecisions(house.room.decisions, owner)
    expect((await house.project()).version).toBe(version)
  })

  it('is a question that nobody decided in time: it lapses, and is voted on no more', async () => {
    const asked = await house.asked(alone)
    const { now } = house.room
    house.room.now = '2027-03-01T08:00:00.000Z'
    await attendDecisions(house.room.decisions, house.database.owner)
    const lapsed = await house.read(house.lead, asked.id)
    expect(lapsed.state).toBe('lapsed')
    expect(await refusedWith(house.vote(house.sponsor, lapsed))).toBe(closedRefusals.lapsedAlready.code)
    house.room.now = now
  })
})

describe('whoever was asked and left', () => {
  it('is told to who asked, with the way out', async () => {
    const asked = await house.asked(alone)
    const { owner } = house.database
    await owner.query(`update person set state = 'left' where id = $1`, [alone.id])
    const { stuck } = await house.read(house.manager, asked.id)
    expect(stuck?.wording).toEqual({
      key: `refusal:${executingRefusals.deciderLeft.code}`,
      values: { name: 'Sam Sponsor' },
    })
    await owner.query(`update person set state = 'active' where id = $1`, [alone.id])
  })
})
