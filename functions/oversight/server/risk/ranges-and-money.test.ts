import { Refused } from '@portolan/contract'
import { testDatabase, type TestDatabase } from '@portolan/platform/database/testing'
import type { Actor } from '@portolan/platform/operations'
import { runUseCases } from '@portolan/platform/runs'
import { replayRunOperation } from '@portolan/platform/runs/contract'
import { commitSchedule, previewSchedule } from '@portolan/plan/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  addRisk,
  explainRisk,
  exportRisks,
  listRanges,
  RiskView,
  riskPermissions,
  setRanges,
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
/** Sees the project, and not what was agreed with its customer. */
let member: Actor
let projectId: string

beforeAll(async () => {
  database = await testDatabase()
  room = openTestRoom(database, runUseCases([riskComputation]))
  seeded = await seedOrganisation(database.owner, { projects: 30, seed: 3, name: 'Veldhaven Digital' })
  projectId = seeded.projects[1] ?? ''
  await database.owner.query(
    `update investment set cost_amount = 5000000, cost_currency = 'EUR' where id = $1`,
    [projectId],
  )
  const scope = { scope: 'project', scopeId: projectId } as const
  lead = await addPerson(database.owner, seeded.tenantId, 'Mira', [
    { role: 'pmo-lead', scope: 'organisation' },
  ])
  member = await addPerson(database.owner, seeded.tenantId, 'Olga', [{ role: 'team-member', ...scope }])
  const upload = new TextEncoder().encode(archiveMspdi())
  const { id, version } = await room.ask(lead, previewSchedule, { projectId, fileName: 'a.xml' }, { upload })
  await room.ask(lead, commitSchedule, { projectId, importId: id }, { expectedVersion: version })
})
afterAll(() => database.drop())

async function play(): Promise<RiskView> {
  const asked = await room.ask(lead, simulateRisk, { projectId, iterations: 500 })
  const { rows } = await database.owner.query<{ id: string }>(
    'select id from risk_simulation where job_id = $1',
    [asked.jobId],
  )
  const kind = playRiskKind({ owner: database.owner })
  const step = async (): Promise<void> => undefined
  await kind.run({ tenantId: seeded.tenantId, input: { id: rows[0]?.id }, now: () => room.now, step })
  return await room.ask(lead, showRisk, { projectId })
}

async function codeOf(asked: Promise<unknown>): Promise<string> {
  return await asked.then(
    () => 'done',
    (cause: unknown) => (cause instanceof Refused ? cause.refusal.code : String(cause)),
  )
}

describe('the money of risks', () => {
  const secret = [7_771_300, 7_772_300, 7_773_300, 7_774_300, 7_775_300] as const

  it('is left out of the list, of what was played, of the file and of explanations for those who may not read it', async () => {
    const [low, likely, high, cost, left] = secret
    await room.ask(lead, addRisk, {
      projectId,
      title: 'The landlord does not prolong',
      probability: 0.5,
      cost: { low, likely, high },
      response: {
        kind: 'reduce',
        words: 'Two months more',
        cost,
        probability: 0.2,
        delay: null,
        money: { low: left, likely: left, high: left },
      },
    })
    room.now = '2026-11-16T09:00:00.000Z'
    const whole = await play()
    expect(whole.simulation?.played.money?.costP80.unit).toBe('EUR')
    expect(whole.simulation?.scatter?.length).toBeGreaterThan(0)

    const shown = RiskView.parse(await room.ask(member, showRisk, { projectId }))
    expect(shown.risks[0]).toMatchObject({ probability: 0.5, response: { kind: 'reduce', probability: 0.2 } })
    expect(shown.risks[0]).not.toHaveProperty('cost')
    expect(shown.risks[0]?.response).not.toHaveProperty('cost')
    expect(shown.risks[0]?.response).not.toHaveProperty('money')
    const { simulation } = shown
    expect(simulation?.played.figures.finishP80).toEqual(whole.simulation?.played.figures.finishP80)
    for (const side of [simulation?.played, simulation?.answered]) {
      expect(side).not.toHaveProperty('money')
      expect(side).not.toHaveProperty('costs')
    }
    expect(simulation).not.toHaveProperty('scatter')
    expect(simulation?.drivers[0]).not.toHaveProperty('money')

    const file = async (by: Actor): Promise<string> => {
      const { bytes } = (await room.ask(by, exportRisks, { projectId, format: 'csv' })) as {
        bytes: Uint8Array
      }
      return new TextDecoder().decode(bytes)
    }
    expect(await file(lead)).toContain('77723')
    const plain = await file(member)
    expect(plain).toContain('The landlord does not prolong')
    for (const amount of secret) expect(plain).not.toContain(String(amount / 100))
    expect(plain).not.toContain('Cost')

    for (const measure of ['costP80', 'costContingency', 'jointConfidence', 'costEffect'] as const) {
      const of = measure === 'costEffect' ? (whole.risks[0]?.id ?? '') : 'plan'
      const asked = room.ask(member, explainRisk, { projectId, measure, of })
      expect(await codeOf(asked)).toBe('identity/not-permitted')
      expect(await codeOf(room.ask(lead, explainRisk, { projectId, measure, of }))).toBe('done')
    }
    expect(await codeOf(room.ask(member, explainRisk, { projectId, measure: 'finishP80' }))).toBe('done')
    const run = await room.ask(member, replayRunOperation, { runId: simulation?.run ?? '' })
    expect(run.same).toBe(true)
    for (const amount of secret) expect(JSON.stringify([shown, run])).not.toContain(String(amount))
  })

  it('is read by everybody who may write it', () => {
    const readers = ['pmo-lead', 'portfolio-manager', 'project-manager', 'sponsor', 'finance']
    expect(readers).toEqual(expect.arrayContaining([...riskPermissions.keepRisks.roles]))
  })
})

describe('own ranges of activities', () => {
  it('are set at the version that was seen, make the answer old, move the finish, and are taken away', async () => {
    const before = await room.ask(lead, listRanges, { projectId })
    expect(before.rows.map(({ name, unit, own }) => [name, unit, own])).toEqual([
      ['Build', 'percent', null],
      ['Code', 'minutes', null],
      ['Rollout', 'percent', null],
      ['Test', 'minutes', null],
    ])
    const test = before.rows.find(({ name }) => name === 'Test')?.id ?? ''
    const points = { law: 'pert', low: 9_600, likely: 9_600, high: 14_400 } as const
    const ranges = [{ activity: test, points }]
    room.now = '2026-11-16T10:00:00.000Z'
    const p80 = (of: RiskView): string => String(of.simulation?.played.figures.finishP80?.value)
    const was = p80(await room.ask(lead, showRisk, { projectId }))
    const set = await room.ask(lead, setRanges, { projectId, ranges }, { expectedVersion: before.version })
    expect(set.version).toBe(before.version + 1)
    expect((await room.ask(lead, showRisk, { projectId })).simulation?.risksChanged).toBe(true)
    const stale = room.ask(lead, setRanges, { projectId, ranges }, { expectedVersion: before.version })
    expect(await codeOf(stale)).toBe('record/stale-version')
    const played = await play()
    expect(p80(played) > was).toBe(true)
    expect(played.simulation?.basis.from).toMatchObject({ own: 1 })

    const away = [{ activity: test, points: null }]
    await room.ask(lead, setRanges, { projectId, ranges: away }, { expectedVersion: set.version })
    const after = await room.ask(lead, listRanges, { projectId })
    expect(after.rows.every(({ own }) => own === null)).toBe(true)
  })

  it('are refused as a whole where one of them falls or is of nothing in the plan', async () => {
    const { version, rows } = await room.ask(lead, listRanges, { projectId })
    const good = { activity: rows[0]?.id ?? '', points: { law: 'pert', low: 1, likely: 2, high: 3 } } as const
    const falls = {
      activity: rows[1]?.id ?? '',
      points: { law: 'pert', low: 3, likely: 2, high: 3 },
    } as const
    const asked = (other: object) =>
      room.ask(
        lead,
        setRanges,
        { projectId, ranges: [good, other as typeof good] },
        { expectedVersion: version },
      )
    expect(await codeOf(asked(falls))).toBe('oversight/uncertainty-out-of-order')
    expect(await codeOf(asked({ ...good, activity: 'gone' }))).toBe('oversight/range-without-activity')
    const nothing = { law: 'lognormal', low: 0, likely: 1, high: 3 }
    expect(await codeOf(asked({ ...good, points: nothing }))).toBe('oversight/uncertainty-out-of-order')
    expect((await room.ask(lead, listRanges, { projectId })).rows.every(({ own }) => own === null)).toBe(true)
  })
})

describe('the reference class', () => {
  it('is made of the finished projects that whoever asks sees', async () => {
    expect((await room.ask(lead, showRisk, { projectId })).simulation).toMatchObject({
      calibrated: null,
      basis: { reference: { enough: false } },
    })
    const finished = seeded.projects.slice(10, 18)
    await database.owner.query(
      `update investment set state = 'closed', phase = null, start_day = '2024-01-01', finish_day = '2025-06-30' where id = any($1)`,
      [finished],
    )
    await database.owner.query('delete from baseline where investment_id = any($1)', [finished])
    await database.owner.query('update edition set actual_finish_day = null')
    await database.owner.query(
      `insert into baseline (tenant_id, id, investment_id, number, as_of, start_day, finish_day, source, created_at)
       select $1, gen_random_uuid(), one, 0, '2024-01-01', '2024-01-01', '2024-12-31', 'set', now() from unnest($2::uuid[]) one`,
      [seeded.tenantId, finished],
    )
    room.now = '2026-11-16T12:00:00.000Z'
    const { simulation } = await play()
    expect(simulation?.basis.reference).toMatchObject({ enough: true, overHalf: 0 })
    const p80 = (of: 'played' | 'calibrated'): string => String(simulation?.[of]?.figures.finishP80.value)
    expect(p80('calibrated') > p80('played')).toBe(true)
    const asked = { projectId, measure: 'finishP80', side: 'calibrated' } as const
    expect((await room.ask(lead, explainRisk, asked)).value).toBe(p80('calibrated'))
  })
})
