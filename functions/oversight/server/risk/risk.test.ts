import { Refused } from '@portolan/contract'
import { testDatabase, type TestDatabase } from '@portolan/platform/database/testing'
import { Cancelled } from '@portolan/platform/jobs'
import type { Actor } from '@portolan/platform/operations'
import { runUseCases } from '@portolan/platform/runs'
import { replayRunOperation } from '@portolan/platform/runs/contract'
import { commitSchedule, previewSchedule } from '@portolan/plan/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  addRisk,
  changeRisk,
  explainRisk,
  RiskView,
  setUncertainty,
  showRisk,
  simulateRisk,
} from '../../contract/index.ts'
import { playRiskKind, riskComputation } from '../index.ts'
import { archiveMspdi } from '../schedule/testing/archive-mspdi.ts'
import { addPerson, openTestRoom, type TestRoom } from '../testing/index.ts'
import { type Seeded, seedOrganisation } from '../testing/seed.ts'

let database: TestDatabase
let room: TestRoom
let seeded: Seeded
let lead: Actor

beforeAll(async () => {
  database = await testDatabase()
  room = openTestRoom(database, runUseCases([riskComputation]))
  seeded = await seedOrganisation(database.owner, { projects: 6, seed: 3, name: 'Veldhaven Digital' })
  lead = await addPerson(database.owner, seeded.tenantId, 'Mira', [
    { role: 'pmo-lead', scope: 'organisation' },
  ])
})
afterAll(() => database.drop())

function projectAt(place: number): string {
  return seeded.projects[place] ?? ''
}

async function dropPlan(projectId: string): Promise<void> {
  const upload = new TextEncoder().encode(archiveMspdi())
  const { id, version } = await room.ask(lead, previewSchedule, { projectId, fileName: 'a.xml' }, { upload })
  await room.ask(lead, commitSchedule, { projectId, importId: id }, { expectedVersion: version })
}

type Step = (done: number, total: number) => Promise<void>

/** Carries out what was asked for last, as the queue does. */
async function playLast(step: Step = async () => undefined): Promise<unknown> {
  const { rows } = await database.owner.query<{ id: string }>(
    'select id from risk_simulation order by asked_at desc, id desc limit 1',
  )
  const input = { id: rows[0]?.id }
  const kind = playRiskKind({ owner: database.owner })
  return await kind.run({ tenantId: seeded.tenantId, input, now: () => room.now, step })
}

async function codeOf(asked: Promise<unknown>): Promise<string> {
  return await asked.then(
    () => 'done',
    (cause: unknown) => (cause instanceof Refused ? cause.refusal.code : String(cause)),
  )
}

describe('a project without a plan', () => {
  it('has risks, and nothing to play', async () => {
    const projectId = projectAt(0)
    await room.ask(lead, addRisk, { projectId, title: 'The sponsor leaves', probability: 0.1 })
    const shown = RiskView.parse(await room.ask(lead, showRisk, { projectId }))
    expect(shown).toMatchObject({ schedule: 0, simulation: null, jobId: null, places: [] })
    expect(shown.risks.map(({ title }) => title)).toEqual(['The sponsor leaves'])
    expect(await codeOf(room.ask(lead, simulateRisk, { projectId }))).toBe('oversight/risk-without-plan')
    const asked = room.ask(lead, explainRisk, { projectId, measure: 'finishP80' })
    expect(await codeOf(asked)).toBe('oversight/risk-figure-unknown')
  })
})

describe('a plan that is played', () => {
  it('gives an answer by one click, without a risk or a range; it replays to the bit', async () => {
    const projectId = projectAt(1)
    await dropPlan(projectId)
    await room.ask(lead, simulateRisk, { projectId, iterations: 500 })
    await playLast()
    const { simulation } = RiskView.parse(await room.ask(lead, showRisk, { projectId }))
    expect(simulation).toMatchObject({
      iterations: 500,
      seed: 1,
      schedule: 1,
      behind: 0,
      risksChanged: false,
    })
    expect(simulation?.played.figures.finishP80?.unit).toBe('day')
    expect(simulation?.played.curve).toHaveLength(101)
    expect(await room.ask(lead, replayRunOperation, { runId: simulation?.run ?? '' })).toMatchObject({
      same: true,
    })
  })

  it('is another one by a risk, is told to be old until then, and says what the risk adds', async () => {
    const projectId = projectAt(1)
    const before = (await room.ask(lead, showRisk, { projectId })).simulation
    const delay = { unit: 'percent', low: 150, likely: 200, high: 300 } as const
    const given = { projectId, title: 'The old system is worse than told', probability: 0.9, delay }
    const risk = await room.ask(lead, addRisk, given)
    expect((await room.ask(lead, showRisk, { projectId })).simulation?.risksChanged).toBe(true)
    room.now = '2026-11-16T09:00:00.000Z'
    await room.ask(lead, simulateRisk, { projectId, iterations: 500 })
    await playLast()
    const after = (await room.ask(lead, showRisk, { projectId })).simulation
    const p80 = (of: typeof after): string => String(of?.played.figures.finishP80?.value)
    expect(p80(after) > p80(before)).toBe(true)
    expect(after).toMatchObject({ risksChanged: false, drivers: [{ id: risk.id, name: risk.title }] })
    const explained = await room.ask(lead, explainRisk, { projectId, measure: 'finishP80' })
    expect(explained).toMatchObject({ value: p80(after), rule: 'risk/finish', unit: 'day' })
    await dropPlan(projectId)
    expect((await room.ask(lead, showRisk, { projectId })).simulation?.behind).toBe(1)
  })

  it('is given up where somebody cancels it, and leaves the answer before as it was', async () => {
    const projectId = projectAt(1)
    const before = (await room.ask(lead, showRisk, { projectId })).simulation?.id
    room.now = '2026-11-16T10:00:00.000Z'
    await room.ask(lead, simulateRisk, { projectId, iterations: 200_000 })
    const cancelled = playLast(async (done) => {
      if (done > 0) throw new Cancelled()
    })
    await expect(cancelled).rejects.toBeInstanceOf(Cancelled)
    expect((await room.ask(lead, showRisk, { projectId })).simulation?.id).toBe(before)
  })

  it('is not told to those who do not see the project', async () => {
    const stranger = await addPerson(database.owner, seeded.tenantId, 'Olga', [
      { role: 'project-manager', scope: 'project', scopeId: projectAt(5) },
    ])
    expect(await codeOf(room.ask(stranger, showRisk, { projectId: projectAt(1) }))).toBe('record/not-found')
  })
})

describe('a risk', () => {
  it('is changed at the version that was seen, and closed', async () => {
    const projectId = projectAt(2)
    const { id, version } = await room.ask(lead, addRisk, {
      projectId,
      title: 'A key leaves',
      probability: 0.2,
    })
    const key = { projectId, riskId: id }
    const changed = await room.ask(
      lead,
      changeRisk,
      { ...key, probability: 0.4 },
      { expectedVersion: version },
    )
    expect(changed).toMatchObject({ probability: 0.4, title: 'A key leaves', version: 2 })
    const stale = room.ask(lead, changeRisk, { ...key, probability: 0.1 }, { expectedVersion: version })
    expect(await codeOf(stale)).toBe('record/stale-version')
    const closed = await room.ask(lead, changeRisk, { ...key, state: 'closed' }, { expectedVersion: 2 })
    expect(closed.state).toBe('closed')
  })

  it('that puts days on no activity, or a range that falls, is refused with a sentence, and nothing is written', async () => {
    const projectId = projectAt(2)
    const delay = { unit: 'minutes', low: 480, likely: 480, high: 960 } as const
    const asked = room.ask(lead, addRisk, { projectId, title: 'Late', probability: 0.5, delay })
    expect(await codeOf(asked)).toBe('oversight/risk-without-activities')
    const ranges = { source: 'stated', low: 120, likely: 100, high: 90, correlation: 0 } as const
    const set = room.ask(lead, setUncertainty, { projectId, ...ranges }, { expectedVersion: 0 })
    expect(await codeOf(set)).toBe('oversight/uncertainty-out-of-order')
    const shown = await room.ask(lead, showRisk, { projectId })
    expect(shown.risks.some(({ title }) => title === 'Late')).toBe(false)
    expect(shown.uncertainty.version).toBe(0)
  })

  it('has ranges beside it that are kept by their version', async () => {
    const projectId = projectAt(2)
    const ranges = { source: 'stated', low: 80, likely: 100, high: 200, correlation: 50 } as const
    const set = await room.ask(lead, setUncertainty, { projectId, ...ranges }, { expectedVersion: 0 })
    expect(set).toEqual({ ...ranges, version: 1 })
    const again = room.ask(lead, setUncertainty, { projectId, ...ranges }, { expectedVersion: 0 })
    expect(await codeOf(again)).toBe('record/stale-version')
  })
})
