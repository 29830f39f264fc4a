import { Refused } from '@portolan/contract'
import { testDatabase, type TestDatabase } from '@portolan/platform/database/testing'
import type { Actor } from '@portolan/platform/operations'
import { commitSchedule, previewSchedule } from '@portolan/plan/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  earnedValueInputs,
  EarnedValueView,
  explainEarnedValue,
  explainScheduleQuality,
  ScheduleQuality,
  showEarnedValue,
  showScheduleQuality,
} from '../../contract/index.ts'
import { addPerson, openTestRoom, type TestRoom } from '../testing/index.ts'
import { type Seeded, seedOrganisation } from '../testing/seed.ts'
import { type Archive, archiveMspdi } from './testing/archive-mspdi.ts'

let database: TestDatabase
let room: TestRoom
let seeded: Seeded
let lead: Actor

beforeAll(async () => {
  database = await testDatabase()
  room = openTestRoom(database)
  seeded = await seedOrganisation(database.owner, { projects: 8, seed: 3, name: 'Veldhaven Digital' })
  lead = await addPerson(database.owner, seeded.tenantId, 'Mira', [
    { role: 'pmo-lead', scope: 'organisation' },
  ])
})
afterAll(() => database.drop())

function projectAt(place: number): string {
  return seeded.projects[place] ?? ''
}

async function drop(projectId: string, archive: Archive = {}): Promise<void> {
  const upload = new TextEncoder().encode(archiveMspdi(archive))
  const dropped = await room.ask(lead, previewSchedule, { projectId, fileName: 'archive.xml' }, { upload })
  await room.ask(
    lead,
    commitSchedule,
    { projectId, importId: dropped.id },
    { expectedVersion: dropped.version },
  )
}

async function codeOf(asked: Promise<unknown>): Promise<string> {
  return await asked.then(
    () => 'done',
    (cause: unknown) => (cause instanceof Refused ? cause.refusal.code : String(cause)),
  )
}

describe('a project without a schedule', () => {
  it('says what belongs there, and nothing else', async () => {
    const projectId = projectAt(0)
    expect(await room.ask(lead, showScheduleQuality, { projectId })).toMatchObject({
      version: 0,
      quality: null,
    })
    const value = await room.ask(lead, showEarnedValue, { projectId })
    expect(value).toMatchObject({ version: 0, earnedValue: null, missing: [{ what: 'schedule' }] })
    expect(await codeOf(room.ask(lead, explainEarnedValue, { projectId, figure: 'cpi' }))).toBe(
      'record/not-found',
    )
  })
})

describe('the quality of a schedule', () => {
  it('tells the fourteen points, each offender with its sentence and its place in the plan', async () => {
    const projectId = projectAt(1)
    await drop(projectId)
    const answer = ScheduleQuality.parse(await room.ask(lead, showScheduleQuality, { projectId }))
    expect(answer).toMatchObject({ version: 1, asOf: { day: '2026-11-13', because: 'data-date' } })
    expect(answer.quality?.points.map(({ number }) => number)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14,
    ])
    const executed = answer.quality?.points.find(({ id }) => id === 'baseline-execution-index')
    expect(executed).toMatchObject({ verdict: 'fail', numerator: 1, denominator: 2, offending: 1 })
    expect(executed?.offenders[0]).toMatchObject({ kind: 'activity', activity: '3' })
    expect(executed?.offenders[0]?.sentence).toContain('Code')
    expect(answer.quality?.practices).toHaveLength(10)
  })

  it('is explained down to the activities that a point counts', async () => {
    const asked = { projectId: projectAt(1), point: 'baseline-execution-index' } as const
    const explained = await room.ask(lead, explainScheduleQuality, asked)
    expect(explained).toMatchObject({ value: 0.5, asOf: '2026-11-13' })
    expect(explained.from[0]?.from[0]).toMatchObject({ measure: 'activity', value: '3' })
  })

  it('is judged as of the status date where the schedule names no data date', async () => {
    const projectId = projectAt(2)
    await drop(projectId, { statusDate: '' })
    const { asOf, quality } = await room.ask(lead, showScheduleQuality, { projectId })
    expect(asOf).toMatchObject({ because: 'status-date' })
    expect(quality?.points.find(({ id }) => id === 'baseline-execution-index')?.verdict).not.toBe(
      'not-applicable',
    )
  })

  it('is told of the version that is asked for', async () => {
    const projectId = projectAt(1)
    await drop(projectId, { codePercent: 60 })
    expect((await room.ask(lead, showScheduleQuality, { projectId })).version).toBe(2)
    expect((await room.ask(lead, showScheduleQuality, { projectId, number: 1 })).version).toBe(1)
    expect(await codeOf(room.ask(lead, showScheduleQuality, { projectId, number: 9 }))).toBe(
      'record/not-found',
    )
  })
})

describe('the earned value of a schedule', () => {
  it('is what the schedule tells, in minor units of its currency', async () => {
    const projectId = projectAt(3)
    await drop(projectId)
    const answer = EarnedValueView.parse(await room.ask(lead, showEarnedValue, { projectId }))
    const value = answer.earnedValue
    const inputs = earnedValueInputs.slice(0, 4).map((name) => value?.inputs[name]?.value)
    expect([value?.unit, ...inputs]).toEqual(['EUR', 400_000, 300_000, 200_000, 250_000])
    expect(value?.measures.cpi?.value).toBeCloseTo(0.8, 9)
    expect(value?.finish.forecast.value).toBe('2026-11-27')
    expect(answer.missing).toEqual([])
  })

  it('leaves out what a package of one person costs, for those without the right to rates', async () => {
    const projectId = projectAt(3)
    const { earnedValue } = await room.ask(lead, showEarnedValue, { projectId })
    expect(earnedValue?.packages.map(({ name, people }) => [name, people])).toEqual([
      ['Build', 3],
      ['Rollout', 1],
    ])
    expect(earnedValue?.packages.map(({ amounts }) => amounts)).toEqual([null, null])
    const member = await addPerson(database.owner, seeded.tenantId, 'Nils', [
      { role: 'team-member', scope: 'project', scopeId: projectId },
    ])
    const seen = await room.ask(member, showEarnedValue, { projectId })
    expect(JSON.stringify(seen.earnedValue?.packages)).not.toContain('budget')
    expect(seen.earnedValue?.inputs.budgetAtCompletion?.value).toBe(400_000)
  })

  it('tells ratios and days only, where even the total would tell what one or two people cost', async () => {
    const projectId = projectAt(5)
    await drop(projectId, { people: false })
    const member = await addPerson(database.owner, seeded.tenantId, 'Vera', [
      { role: 'team-member', scope: 'project', scopeId: projectId },
    ])
    const full = await room.ask(lead, showEarnedValue, { projectId })
    const bare = await room.ask(member, showEarnedValue, { projectId })
    expect(full.earnedValue?.inputs.budgetAtCompletion?.value).toBe(400_000)
    expect(bare.earnedValue).toMatchObject({ withheld: true, range: null, curve: [] })
    expect(bare.earnedValue?.inputs.budgetAtCompletion?.value).toBeNull()
    expect(bare.earnedValue?.measures.cpi?.value).toBeCloseTo(0.8, 9)
    const asked = { projectId, figure: 'cpi' } as const
    const opened = await room.ask(member, explainEarnedValue, asked)
    expect([opened.value === null, ...opened.from.map(({ value }) => value)]).toEqual([false, null, null])
    expect((await room.ask(lead, explainEarnedValue, asked)).from[1]?.value).toBe(250_000)
  })

  it('says what is missing where nothing has a price or work', async () => {
    const projectId = projectAt(4)
    await drop(projectId, { costs: false })
    const answer = await room.ask(lead, showEarnedValue, { projectId })
    expect(answer.earnedValue?.unit ?? answer.missing[0]?.what).toBe('budget')
  })

  it('is explained down to the version of the schedule', async () => {
    const explained = await room.ask(lead, explainEarnedValue, { projectId: projectAt(3), figure: 'cpi' })
    expect(explained).toMatchObject({ unit: 'ratio', formula: 'EV ÷ AC' })
    expect(explained.from[1]).toMatchObject({
      value: 250_000,
      unit: 'EUR',
      source: '2 activities that have started, schedule version 1, as of 13 Nov 2026',
    })
  })

  it('is not told to those who do not see the project', async () => {
    const stranger = await addPerson(database.owner, seeded.tenantId, 'Olga', [
      { role: 'project-manager', scope: 'project', scopeId: projectAt(7) },
    ])
    expect(await codeOf(room.ask(stranger, showEarnedValue, { projectId: projectAt(3) }))).toBe(
      'record/not-found',
    )
    expect(await codeOf(room.ask(stranger, showScheduleQuality, { projectId: projectAt(3) }))).toBe(
      'record/not-found',
    )
  })
})
