import { applyPlanEdits } from '@portolan/plan/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  addEvidence,
  askAnew,
  askDecision,
  changeDraft,
  closedRefusals,
  askingRefusals,
  executingRefusals,
  listDecisions,
  previewOption,
  withdrawDecision,
} from '../../contract/index.ts'
import { executeDecision } from './execute-decision.ts'
import { type DecisionHouse, openDecisionHouse, refusedWith } from './testing/decision-house.ts'

let house: DecisionHouse
let alone: { kind: 'person'; id: string }

beforeAll(async () => {
  house = await openDecisionHouse()
  alone = { kind: 'person', id: house.sponsor.personId ?? '' }
})
afterAll(() => house.database.drop())

describe('a decision', () => {
  it('is a draft of its author alone until it is asked', async () => {
    const draft = await house.drafted(alone)
    expect(draft).toMatchObject({ state: 'draft', may: expect.arrayContaining(['change', 'withdraw']) })
    expect(await refusedWith(house.read(house.lead, draft.id))).toBe('record/not-found')
    const { manager, room } = house
    const options = [{ title: 'Another way' }]
    const changed = await room.ask(
      manager,
      changeDraft,
      { decisionId: draft.id, question: 'May we?', options, decider: alone },
      { expectedVersion: draft.version },
    )
    expect(changed).toMatchObject({ question: 'May we?', version: draft.version + 1 })
    const asked = await room.ask(
      manager,
      askDecision,
      { decisionId: draft.id },
      { expectedVersion: changed.version },
    )
    expect(asked.state).toBe('asked')
    expect(await house.read(house.lead, draft.id)).toMatchObject({
      state: 'asked',
      askedBy: { name: 'Mona Manager' },
    })
  })

  it('carries its calls out as its requester once it is decided, and tells which events that caused', async () => {
    const asked = await house.asked(alone)
    expect(asked.options[0]?.impact).toMatchObject({
      possible: true,
      changes: [{ field: 'phase', after: 'Decided', unit: 'text' }],
      slipDays: 0,
    })
    const waiting = await house.room.ask(house.sponsor, listDecisions, { place: 'waiting' })
    expect(waiting.items.find(({ id }) => id === asked.id)).toMatchObject({ waitsFor: 'decider' })
    await house.vote(house.sponsor, asked)
    const done = await house.read(house.lead, asked.id)
    expect(done).toMatchObject({
      state: 'executed',
      chosen: { number: 1, title: 'Do it' },
      outcome: { kind: 'executed' },
      effect: [{ name: 'plan.project-edited' }],
    })
    expect(done.steps.map(({ state }) => state)).toEqual([
      'draft',
      'asked',
      'decided',
      'executing',
      'executed',
    ])
    expect((await house.project()).phase).toBe('Decided')
    const { rows } = await house.database.owner.query(
      `select actor_kind, actor_id from event where name = 'plan.project-edited' order by seq desc limit 1`,
    )
    expect(rows).toEqual([{ actor_kind: 'system', actor_id: house.manager.personId }])
  })

  it('is shown what it would do by the very function that does it, and nothing of that stays', async () => {
    const options = [await house.edit({ finish: '2031-01-31', contractValue: null })]
    const { rows: before } = await house.database.owner.query('select count(*)::int as events from event')
    const draft = await house.drafted(alone, [await house.edit({ finish: '2031-01-31' })])
    const impact = await house.room.ask(house.manager, previewOption, { decisionId: draft.id, option: 1 })
    expect(impact).toMatchObject({
      possible: true,
      changes: expect.arrayContaining([
        expect.objectContaining({ field: 'finish', after: '2031-01-31', unit: 'day' }),
      ]),
    })
    expect(impact.slipDays).toBeGreaterThan(100)
    expect((await house.project()).finish).not.toBe('2031-01-31')
    const { rows: after } = await house.database.owner.query('select count(*)::int as events from event')
    expect(after[0].events).toBe(before[0].events + 1)
    expect(options).toHaveLength(1)
  })

  it('is not asked while an option could not be carried out', async () => {
    const act = house.asked(alone, [await house.edit({ finish: '1990-01-01' })])
    expect(await refusedWith(act)).toBe(askingRefusals.optionImpossible.code)
  })

  it('changes one project only, by operations that are marked', async () => {
    const call = (operation: string, input: Record<string, unknown>) => [
      { title: 'No', calls: [{ operation, input, subjectVersion: 1 }] },
    ]
    const other = house.seeded.projects.find((id) => id !== house.projectId)
    const edits = [{ kind: 'project.set', fields: { phase: 'X' } }]
    expect(await refusedWith(house.drafted(alone, call('people.add', {})))).toBe(
      askingRefusals.notDecidable.code,
    )
    expect(await refusedWith(house.drafted(alone, call('plan.apply-edits', { edits })))).toBe(
      askingRefusals.callInvalid.code,
    )
    expect(
      await refusedWith(house.drafted(alone, call('plan.apply-edits', { projectId: other, edits }))),
    ).toBe(askingRefusals.otherProject.code)
  })
})

describe('once it is closed', () => {
  it('nobody votes, and nothing is carried out twice', async () => {
    const asked = await house.asked(alone, [await house.edit({ phase: 'Once' })])
    await house.vote(house.sponsor, asked)
    const done = await house.read(house.sponsor, asked.id)
    expect(await refusedWith(house.vote(house.sponsor, done))).toBe(closedRefusals.carriedOutAlready.code)
    const version = (await house.project()).version
    const { tenantId } = house.seeded
    const parts = {
      stage: { door: house.room.door, now: () => house.room.now, placeOf: async () => ({}) },
      useCases: () => [],
    }
    await executeDecision(parts, { tenantId, decisionId: asked.id, deciderId: alone.id, now: house.room.now })
    expect((await house.project()).version).toBe(version)
    expect((await house.read(house.sponsor, asked.id)).version).toBe(done.version)
  })

  it('two who decide at once decide it once', async () => {
    const asked = await house.asked(alone, [await house.edit({ phase: 'Race' })])
    const both = await Promise.allSettled([
      house.vote(house.sponsor, asked),
      house.vote(house.sponsor, asked),
    ])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect((await house.read(house.lead, asked.id)).cast).toHaveLength(1)
  })

  it('evidence is refused with the way on', async () => {
    const asked = await house.asked(alone)
    const withdrawn = await house.room.ask(
      house.manager,
      withdrawDecision,
      { decisionId: asked.id },
      { expectedVersion: asked.version },
    )
    expect(withdrawn.state).toBe('withdrawn')
    const act = house.room.ask(house.lead, addEvidence, { decisionId: asked.id, words: 'Late' })
    expect(await refusedWith(act)).toBe(closedRefusals.withdrawnAlready.code)
  })
})

describe('what was decided on an old state', () => {
  it('is outdated, changes nothing, and is asked anew on the new one', async () => {
    const asked = await house.asked(alone, [await house.edit({ phase: 'Too late' })])
    const { version } = await house.project()
    const edits = [{ kind: 'project.set' as const, fields: { category: 'Moved on' } }]
    await house.room.ask(
      house.manager,
      applyPlanEdits,
      { projectId: house.projectId, edits },
      { expectedVersion: version },
    )
    await house.vote(house.sponsor, asked)
    const outdated = await house.read(house.manager, asked.id)
    expect(outdated).toMatchObject({
      state: 'outdated',
      outcome: {
        problem: {
          wording: { key: `refusal:${executingRefusals.movedOn.code}`, values: { yours: version } },
        },
      },
      may: ['askAnew'],
    })
    expect((await house.project()).phase).not.toBe('Too late')
    const draft = await house.room.ask(house.manager, askAnew, { decisionId: asked.id })
    expect(draft).toMatchObject({ state: 'draft', asksAnew: { id: asked.id } })
    const again = await house.room.ask(
      house.manager,
      askDecision,
      { decisionId: draft.id },
      { expectedVersion: draft.version },
    )
    await house.vote(house.sponsor, again)
    expect((await house.project()).phase).toBe('Too late')
  })

  it('fails with the refusal kept where the requester may no longer', async () => {
    const asked = await house.asked(alone, [await house.edit({ phase: 'Never' })])
    const { owner } = house.database
    const manager = house.manager.personId
    await owner.query(`update role_grant set revoked_at = now() where person_id = $1`, [manager])
    await house.vote(house.sponsor, asked)
    await owner.query(`update role_grant set revoked_at = null where person_id = $1`, [manager])
    expect(await house.read(house.lead, asked.id)).toMatchObject({
      state: 'failed',
      outcome: { problem: { wording: { key: `refusal:${executingRefusals.requesterSeesNothing.code}` } } },
    })
    expect((await house.project()).phase).not.toBe('Never')
  })

  it('fails where the requester has left', async () => {
    const asked = await house.asked(alone, [await house.edit({ phase: 'Gone' })])
    const { owner } = house.database
    const manager = house.manager.personId
    await owner.query(`update person set state = 'left' where id = $1`, [manager])
    await house.vote(house.sponsor, asked)
    await owner.query(`update person set state = 'active' where id = $1`, [manager])
    expect(await house.read(house.lead, asked.id)).toMatchObject({
      state: 'failed',
      outcome: { problem: { wording: { key: `refusal:${executingRefusals.requesterLeft.code}` } } },
    })
  })
})
