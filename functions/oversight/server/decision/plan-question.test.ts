import { editSchedule, type ScheduleEdit, showSchedule } from '@portolan/plan/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  askAnew,
  askDecision,
  askingRefusals,
  changeDraft,
  type Decision,
  type Decider,
  draftDecision,
  listPlanQuestions,
  routeQuestion,
  setAuthority,
  showQuestion,
} from '../../contract/index.ts'
import { type DecisionHouse, openDecisionHouse, refusedWith } from './testing/decision-house.ts'

let house: DecisionHouse
let alone: Decider

beforeAll(async () => {
  house = await openDecisionHouse()
  alone = { kind: 'person', id: house.sponsor.personId ?? '' }
  await edit([
    { kind: 'activity.add', activity: '1', parent: null, after: null, name: 'Build', duration: 4_800 },
    { kind: 'activity.add', activity: '2', parent: null, after: '1', name: 'Go live', duration: 0 },
    { kind: 'link.add', predecessor: '1', successor: '2', link: 'FS', lag: { kind: 'working', minutes: 0 } },
  ])
})
afterAll(() => house.database.drop())

const versionOf = async (): Promise<number> =>
  (await house.room.ask(house.manager, showSchedule, { projectId: house.projectId })).version

async function edit(edits: readonly ScheduleEdit[]): Promise<void> {
  const { projectId, manager, room } = house
  await room.ask(
    manager,
    editSchedule,
    { projectId, edits: [...edits] },
    { expectedVersion: await versionOf() },
  )
}

/** What was tried out: the build takes so much longer. */
async function whatIf(minutes: number, decider = alone): Promise<Decision> {
  const edits = [{ kind: 'activity.set', activity: '1', fields: { duration: minutes } }]
  const input = { projectId: house.projectId, edits }
  return await house.room.ask(house.manager, draftDecision, {
    projectId: house.projectId,
    question: 'May the build take longer?',
    options: [
      {
        title: 'As tried out',
        calls: [{ operation: editSchedule.id, input, subjectVersion: await versionOf() }],
      },
    ],
    decider,
  })
}

async function ask({ id, version }: Decision): Promise<Decision> {
  return await house.room.ask(house.manager, askDecision, { decisionId: id }, { expectedVersion: version })
}

const questions = async () =>
  (await house.room.ask(house.manager, listPlanQuestions, { projectId: house.projectId })).items

describe('a what-if that is asked for', () => {
  it('tells what moves in the plan, leaves it alone until it is decided, and is told by the plan then', async () => {
    const before = await versionOf()
    const asked = await ask(await whatIf(9_600))
    expect(asked.options[0]?.impact).toMatchObject({
      possible: true,
      plans: [{ project: { id: house.projectId }, version: before, moved: 2, added: 0, removed: 0 }],
    })
    const [milestone] = asked.options[0]?.impact?.plans[0]?.milestones ?? []
    expect(milestone?.name).toBe('Go live')
    expect((milestone?.after ?? '') > (milestone?.before ?? '')).toBe(true)
    expect(await versionOf()).toBe(before)
    expect((await questions())[0]).toMatchObject({
      id: asked.id,
      state: 'asked',
      edits: 1,
      speaksOf: before,
      became: null,
      mine: true,
    })
    await house.vote(house.sponsor, asked)
    expect(await versionOf()).toBe(before + 1)
    expect((await questions())[0]).toMatchObject({ state: 'executed', became: before + 1 })
  })

  it('is outdated where the plan moved on, and is asked anew on the plan of today', async () => {
    const asked = await ask(await whatIf(4_800))
    await edit([{ kind: 'activity.set', activity: '1', fields: { name: 'Build it' } }])
    await house.vote(house.sponsor, asked)
    expect(await house.read(house.manager, asked.id)).toMatchObject({ state: 'outdated' })
    const anew = await house.room.ask(house.manager, askAnew, { decisionId: asked.id })
    expect(anew.options[0]?.calls[0]?.subjectVersion).toBe(await versionOf())
    const again = await ask(anew)
    await house.vote(house.sponsor, again)
    expect(await house.read(house.manager, again.id)).toMatchObject({ state: 'executed' })
  })
})

describe('a draft', () => {
  it('is read by its author as it was written, and changed without sending its calls again', async () => {
    const draft = await whatIf(7_200)
    const { manager, room } = house
    const read = await room.ask(manager, showQuestion, { decisionId: draft.id })
    expect(read.options[0]?.calls[0]?.input).toMatchObject({
      edits: [{ kind: 'activity.set', activity: '1', fields: { duration: 7_200 } }],
    })
    const changed = await room.ask(
      manager,
      changeDraft,
      {
        decisionId: draft.id,
        question: 'May the build take half as long again?',
        options: [{ title: 'Yes', keepsCallsOf: 1 }, { title: 'Wait' }],
        decider: alone,
      },
      { expectedVersion: draft.version },
    )
    expect(changed.options.map(({ title, calls }) => [title, calls.length])).toEqual([
      ['Yes', 1],
      ['Wait', 0],
      ['', 0],
    ])
    const keeping = { title: 'Yes', keepsCallsOf: 7 }
    const wrong = { decisionId: draft.id, question: 'May we?', options: [keeping], decider: alone }
    expect(
      await refusedWith(room.ask(manager, changeDraft, wrong, { expectedVersion: changed.version })),
    ).toBe(askingRefusals.nothingToKeep.code)
    const other = { decisionId: (await ask(changed)).id }
    expect(await refusedWith(room.ask(house.lead, showQuestion, other))).toBe(askingRefusals.notYours.code)
  })

  it('keeps calls that hold values of a class, and does not show them', async () => {
    const contractValue = { amount: 12_345, currency: 'EUR' }
    const draft = await house.drafted(alone, [await house.edit({ contractValue })])
    const read = await house.room.ask(house.manager, showQuestion, { decisionId: draft.id })
    expect(read.options[0]?.calls).toEqual([expect.objectContaining({ input: null })])
    expect(JSON.stringify(read)).not.toMatch(/12[_.,]?345(?![0-9a-f-])/)
  })

  it('says who would decide it and why before it is asked, and writes nothing', async () => {
    const [one, two, three] = house.members
    const board = await house.board('majority', 2, [one, two, three])
    const limit = async (nextBodyId: string | null): Promise<unknown> =>
      await house.room.ask(house.lead, setAuthority, {
        of: { kind: 'role', role: 'sponsor' },
        limits: { cost: null, slipDays: 3, operations: null },
        nextBodyId,
      })
    await limit(board)
    const draft = await whatIf(48_000)
    const routeOf = async () => await house.room.ask(house.manager, routeQuestion, { decisionId: draft.id })
    const routed = await routeOf()
    expect(routed).toMatchObject({
      decider: { kind: 'body', id: board },
      steps: [{ from: 'Sam Sponsor', exceeds: 'slip', limit: 3 }],
      problem: null,
    })
    expect(routed.weight?.slipDays).toBeGreaterThan(3)
    expect((await house.read(house.manager, draft.id)).decider).toMatchObject({ kind: 'person' })
    await limit(null)
    expect(await routeOf()).toMatchObject({
      decider: null,
      problem: { sentence: expect.stringContaining('no body above is set') },
    })
    await house.room.ask(house.lead, setAuthority, {
      of: { kind: 'role', role: 'sponsor' },
      limits: { cost: null, slipDays: null, operations: null },
      nextBodyId: null,
    })
    const asked = await ask(draft)
    expect(await house.room.ask(house.manager, routeQuestion, { decisionId: asked.id })).toMatchObject({
      decider: null,
      problem: { sentence: expect.stringContaining('asked already') },
    })
  })
})
