import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Refused } from '@portolan/contract'
import {
  addMethod,
  type Answers,
  confirmCriterion,
  gateRefusals,
  giveMethod,
  listRulings,
  nameRole,
  passGate,
  presentGate,
  type ProjectMethod,
  questions,
  ruleGate,
  showGateEffect,
  showProjectMethod,
  writeArtefact,
} from '../../contract/index.ts'
import { openStandardsHouse, type StandardsHouse } from '../testing/standards-house.ts'

const least = Object.fromEntries(questions.map((question) => [question, 0])) as Answers
const charter = { goal: 'A portal', inside: 'All', outside: 'Nothing', limits: '300 k' }

let house: StandardsHouse
/** Presented without the sponsor's word and sent back, then presented with it two days later and opened. */
beforeAll(async () => {
  house = await openStandardsHouse()
  const { act, projectId, manager, sponsor, record, turnTo } = house
  const { id: methodId } = await act(addMethod, { kind: 'predictive' })
  record.set('plan.manager-named', true)
  record.set('plan.sponsor-named', true)
  record.set('oversight.risks-kept', true)
  record.set('oversight.not-off-track', false)
  await act(giveMethod, { projectId, methodId, answers: least }, { version: 0, as: manager })
  await present()
  turnTo('2026-11-18')
  const closed = { projectId, phaseId: 'start', outcome: 'recycle', words: 'Without her word?' } as const
  await act(ruleGate, closed, { version: await version(), as: sponsor })
  await act(
    nameRole,
    { projectId, roleId: 'sponsor', personId: sponsor },
    { version: await version(), as: manager },
  )
  const said = { projectId, criterionId: 'goal-agreed', confirmed: true }
  await act(confirmCriterion, said, { version: await version(), as: sponsor })
  const written = { projectId, artefactId: 'charter', answers: charter, finished: true }
  await act(writeArtefact, written, { version: await version(), as: manager })
  turnTo('2026-11-20')
  await present()
  turnTo('2026-11-24')
  await act(passGate, { projectId, phaseId: 'start' }, { version: await version(), as: sponsor })
})
afterAll(async () => await house.close())

async function shown(): Promise<ProjectMethod> {
  return await house.act(showProjectMethod, { projectId: house.projectId })
}

async function version(): Promise<number> {
  return (await shown()).version
}

async function present(): Promise<ProjectMethod> {
  const { act, projectId, manager } = house
  return await act(presentGate, { projectId, phaseId: 'start' }, { version: await version(), as: manager })
}

describe('what gates achieve', () => {
  it('is counted over the rulings that one sees: first pass, teeth, and days from presented to ruled', async () => {
    const { whole, groups } = await house.act(showGateEffect, {})
    expect(whole).toMatchObject({
      gates: 1,
      firstPass: 0,
      firstPassYield: 0,
      rulings: 2,
      teeth: 0.5,
      timed: 2,
    })
    expect(whole.cycleMedian).toBeCloseTo(3, 4)
    expect(groups.map(({ by, name }) => [by, name])).toEqual([
      ['method', 'Predictive 1'],
      ['unit', ''],
      ['half', '2026-H2'],
    ])
  })

  it('ranks criteria by what they found when a gate was first presented, and when that was mended', async () => {
    const { criteria } = await house.act(showGateEffect, {})
    expect(criteria[0]).toMatchObject({
      words: 'The sponsor stands behind goal and limits of the charter',
      asked: 1,
      failed: 1,
      mended: 1,
      offTrackFailed: { projects: 1, of: 1 },
      few: true,
    })
    expect(criteria[0]?.mendedDays).toBe(6)
    const { items } = await house.act(listRulings, { control: criteria[0]?.id ?? '' })
    expect(items).toMatchObject([{ outcome: 'recycle', first: true, lacking: 1 }])
  })

  it('opens the gates behind a figure, the newest first, and only of projects that one sees', async () => {
    const { items } = await house.act(listRulings, { by: 'half', key: '2026-H2' })
    expect(items.map(({ outcome, first }) => [outcome, first])).toEqual([
      ['go', false],
      ['recycle', true],
    ])
    const stranger = await house.addPerson('Nina Nobody', 'project-manager', crypto.randomUUID())
    expect((await house.act(listRulings, {}, { as: stranger })).items).toEqual([])
    expect((await house.act(showGateEffect, {}, { as: stranger })).whole.rulings).toBe(0)
  })
})

describe('a gate', () => {
  it('is presented once until it is ruled on, and says by whom', async () => {
    const { act, projectId, manager, turnTo } = house
    turnTo('2026-11-25')
    const after = await act(
      presentGate,
      { projectId, phaseId: 'plan' },
      { version: await version(), as: manager },
    )
    expect(after.following?.presented).toMatchObject({ by: { id: manager } })
    const again = act(presentGate, { projectId, phaseId: 'plan' }, { version: after.version, as: manager })
    const why = await again.catch((cause: unknown) => cause)
    expect(why instanceof Refused ? why.refusal.code : why).toBe(gateRefusals.presentedAlready.code)
    expect((await shown()).version).toBe(after.version)
  })
})
