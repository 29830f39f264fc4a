import { testDatabase, type TestDatabase } from '@portolan/platform/database/testing'
import type { Actor } from '@portolan/platform/operations'
import { runUseCases } from '@portolan/platform/runs'
import { replayRunOperation } from '@portolan/platform/runs/contract'
import {
  commitSchedule,
  editSchedule,
  previewSchedule,
  scheduleEvents,
  showSchedule,
} from '@portolan/plan/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { explainMeasure, setStatusDate, showStanding } from '../../contract/index.ts'
import { oversightAnswers, standingComputation } from '../index.ts'
import { addPerson, openTestRoom, type TestRoom } from '../testing/index.ts'
import { type Seeded, seedOrganisation } from '../testing/seed.ts'
import { archiveMspdi } from './testing/archive-mspdi.ts'

let database: TestDatabase
let room: TestRoom
let seeded: Seeded
let lead: Actor
const scheduleRules = ['schedule-slip', 'spi-time', 'cpi', 'baseline-execution', 'critical-path-length']

beforeAll(async () => {
  database = await testDatabase()
  room = openTestRoom(database, runUseCases([standingComputation]))
  seeded = await seedOrganisation(database.owner, { projects: 6, seed: 5, name: 'Veldhaven Digital' })
  lead = await addPerson(database.owner, seeded.tenantId, 'Mira', [
    { role: 'pmo-lead', scope: 'organisation' },
  ])
  // The registers of this organisation are years old; what comes in now is to be read as of now.
  await room.ask(lead, setStatusDate, { day: '2026-11-16' })
  await room.refresh(seeded.tenantId)
})
afterAll(() => database.drop())

async function openProject(): Promise<string> {
  const { rows } = await database.owner.query<{ id: string }>(
    `select id from investment where tenant_id = $1 and state = 'active' order by id limit 1`,
    [seeded.tenantId],
  )
  return rows[0]?.id ?? ''
}

async function readOthers(projectId: string): Promise<unknown[]> {
  const { rows } = await database.owner.query<object>(
    `select s.investment_id, s.as_of, s.status, s.sure, s.figures, s.detail, r.input, r.input_hash, r.result_hash
     from standing s join run r on r.tenant_id = s.tenant_id and r.id = s.run_id
     where s.tenant_id = $1 and s.investment_id <> $2 and not s.is_current order by s.investment_id, s.as_of`,
    [seeded.tenantId, projectId],
  )
  return rows
}

describe('the standing of a project whose schedule comes in', () => {
  it('is asked to be computed anew when a schedule is imported or edited', () => {
    const [answer] = oversightAnswers({ enqueue: async () => 'job' })
    const events = (answer?.to ?? []).map(({ id }) => id)
    expect(events).toContain(scheduleEvents.scheduleImported.id)
    expect(events).toContain(scheduleEvents.scheduleEdited.id)
  })

  it('is judged by the schedule too, with its version and data date as evidence; no other project changes', async () => {
    const projectId = await openProject()
    const others = await readOthers(projectId)
    const upload = new TextEncoder().encode(archiveMspdi())
    const dropped = await room.ask(lead, previewSchedule, { projectId, fileName: 'archive.xml' }, { upload })
    const taken = { projectId, importId: dropped.id }
    await room.ask(lead, commitSchedule, taken, { expectedVersion: dropped.version })
    expect((await room.ask(lead, showStanding, { projectId })).behind).toBe(true)
    await room.refresh(seeded.tenantId)

    const standing = await room.ask(lead, showStanding, { projectId })
    expect(standing.behind).toBe(false)
    expect(standing.asOf.day).toBe('2026-11-16')
    const told = standing.reasons.filter(({ rule }) => scheduleRules.includes(rule))
    expect(told.map(({ rule }) => rule).toSorted()).toEqual(scheduleRules.toSorted())
    expect(told.find(({ rule }) => rule === 'cpi')).toMatchObject({
      status: 'at-risk',
      sentence: 'CPI is 0.80, under 0.95: less is earned than spent.',
      evidence: [{ source: 'schedule version 1, data date 13 Nov 2026', ageDays: 3 }],
    })
    expect(standing.measures.cpi).toMatchObject({ value: 0.8, unit: 'ratio', rule: 'health/cpi' })
    expect(others.length).toBeGreaterThan(3)
    expect(await readOthers(projectId)).toEqual(others)
  })

  it('replays to the bit, and is explained from what its run kept', async () => {
    const projectId = await openProject()
    const { run } = await room.ask(lead, showStanding, { projectId })
    expect(await room.ask(lead, replayRunOperation, { runId: run ?? '' })).toMatchObject({ same: true })
    const explained = await room.ask(lead, explainMeasure, { projectId, measure: 'cpi' })
    expect(explained.from[0]).toMatchObject({ source: 'schedule version 1, data date 13 Nov 2026' })
  })

  it('is behind after an edit that moves neither start nor finish, until it is computed anew', async () => {
    const projectId = await openProject()
    const { version } = await room.ask(lead, showSchedule, { projectId })
    const edits = [
      { kind: 'activity.set' as const, activity: '2', fields: { name: 'Design of the archive' } },
    ]
    await room.ask(lead, editSchedule, { projectId, edits }, { expectedVersion: version })
    expect((await room.ask(lead, showStanding, { projectId })).behind).toBe(true)
    expect(await room.refresh(seeded.tenantId)).toMatchObject({ projects: 1, runs: 1 })
    const { behind, reasons } = await room.ask(lead, showStanding, { projectId })
    expect(behind).toBe(false)
    expect(reasons.find(({ rule }) => rule === 'cpi')?.evidence[0]?.source).toContain('schedule version 2')
    expect(await room.refresh(seeded.tenantId)).toEqual({ projects: 0, runs: 0 })
  })

  it('does not read along the same file of another organisation', async () => {
    const other = await seedOrganisation(database.owner, { projects: 2, seed: 9, name: 'Another firm' })
    const chief = await addPerson(database.owner, other.tenantId, 'Jo', [
      { role: 'pmo-lead', scope: 'organisation' },
    ])
    const projectId = other.projects[0] ?? ''
    const upload = new TextEncoder().encode(archiveMspdi())
    const dropped = await room.ask(chief, previewSchedule, { projectId, fileName: 'archive.xml' }, { upload })
    const taken = { projectId, importId: dropped.id }
    await room.ask(chief, commitSchedule, taken, { expectedVersion: dropped.version })
    await room.refresh(other.tenantId)
    const { measures } = await room.ask(chief, showStanding, { projectId })
    expect(measures.spiTime?.value).toBe(0.75)
  })
})
