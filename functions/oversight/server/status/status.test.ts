import { Refused } from '@portolan/contract'
import { applyPlanEdits, setPeriodCalendar, showProject } from '@portolan/plan/contract'
import type { Actor } from '@portolan/platform/operations'
import { testDatabase, type TestDatabase } from '@portolan/platform/database/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  addRisk,
  confirmStatus,
  listPeriodStatus,
  listStanding,
  listStatusReports,
  releaseStatus,
  setStatusPolicy,
  showStanding,
  showStatusDraft,
  showStatusReport,
  type StatusColour,
  totalStanding,
} from '../../contract/index.ts'
import { attendStatus, publishDueStatus } from '../index.ts'
import { addPerson, openTestRoom, type TestRoom } from '../testing/index.ts'
import { type Seeded, seedOrganisation } from '../testing/seed.ts'

let database: TestDatabase
let room: TestRoom
let seeded: Seeded
let lead: Actor
let manager: Actor
let sponsor: Actor

const projectAt = (place: number): string => seeded.projects[place] ?? ''
const chore = () => ({ owner: database.owner, now: () => room.now })

beforeAll(async () => {
  database = await testDatabase()
  room = openTestRoom(database)
  seeded = await seedOrganisation(database.owner, { projects: 8, seed: 3, name: 'Veldhaven Digital' })
  const add = async (name: string, role: 'pmo-lead' | 'project-manager' | 'sponsor'): Promise<Actor> =>
    await addPerson(database.owner, seeded.tenantId, name, [{ role, scope: 'organisation' }])
  lead = await add('Mira', 'pmo-lead')
  manager = await add('Nils', 'project-manager')
  sponsor = await add('Sara', 'sponsor')
  await database.owner.query(
    `update investment set manager_id = $1, state = 'active', start_day = '2020-01-01', created_at = '2025-01-01T00:00:00Z'`,
    [manager.personId],
  )
  const rule = { startMonth: 1, pattern: 'months', weekEnds: 7, yearEnds: 'last', cutOffWorkdays: 5 } as const
  const finance = await addPerson(database.owner, seeded.tenantId, 'Fay', [
    { role: 'finance', scope: 'organisation' },
  ])
  await room.ask(finance, setPeriodCalendar, { rule, firstYear: 2025, years: 3 }, { expectedVersion: 0 })
  await addNeighbour()
  await room.refresh(seeded.tenantId)
})
afterAll(() => database.drop())

/** Another organisation whose periods end on other days: what the house does by itself must not take them for these. */
async function addNeighbour(): Promise<void> {
  const id = '01900000-0000-7000-8000-000000000001'
  await database.owner.query(
    `insert into tenant (id, name, kind, currency, created_at) values ($1, 'Other', 'organisation', 'EUR', now())`,
    [id],
  )
  await database.owner.query(
    `insert into period (tenant_id, id, name, year, number, from_day, to_day, cut_off_day, state)
     select $1, gen_random_uuid(), name, year, number, from_day + 9, to_day + 9, cut_off_day + 9, state from period`,
    [id],
  )
}

async function codeOf(asked: Promise<unknown>): Promise<string> {
  return await asked.then(
    () => 'done',
    (cause: unknown) => (cause instanceof Refused ? cause.refusal.code : String(cause)),
  )
}

async function inputOf(
  projectId: string,
  overall: StatusColour,
  more: Readonly<Record<string, unknown>> = {},
) {
  const { seen, period } = await room.ask(manager, showStatusDraft, { projectId })
  const ratings = { overall, schedule: overall, cost: overall, scope: overall }
  return { projectId, period: period.name, seen, ratings, reason: 'The figures are of March.', ...more }
}

async function confirmed(projectId: string, overall: StatusColour, more = {}) {
  return await room.ask(manager, confirmStatus, await inputOf(projectId, overall, more))
}

/** As somebody set it by hand. */
async function setColour(projectId: string, raw: string, step: number): Promise<void> {
  const { version } = await room.ask(manager, showProject, { projectId })
  const rating = { asOf: '2026-10-01', raw, scale: 'rag-3', step, steps: 3, byWhom: 'Nils' }
  const edits = [{ kind: 'rating.report' as const, rating }]
  await room.ask(manager, applyPlanEdits, { projectId, edits }, { expectedVersion: version })
}

async function seenBy(actor: Actor, projectId: string): Promise<string | undefined> {
  return (await room.ask(actor, showStanding, { projectId })).reported?.raw
}

describe('a status', () => {
  it('opens as a finished draft: what moved, with the place of it', async () => {
    const projectId = projectAt(0)
    const risk = await room.ask(lead, addRisk, { projectId, title: 'The key leaves', probability: 0.3 })
    const draft = await room.ask(manager, showStatusDraft, { projectId })
    expect(draft.period).toEqual({ name: '2026-10', from: '2026-10-01', to: '2026-11-01', due: '2026-11-06' })
    expect(draft).toMatchObject({ mine: true, manager: 'Nils', last: null, holdWorkdays: 2 })
    const line = draft.lines.find(({ id }) => id === `risk ${risk.id}`)
    expect(line).toMatchObject({
      group: 'risks',
      sentence: '“The key leaves” is a new risk.',
    })
    expect(line?.opens).toContain(risk.id)
    expect(draft.lines.some(({ group }) => group === 'moved')).toBe(true)
    expect((await room.ask(sponsor, showStatusDraft, { projectId })).mine).toBe(false)
  })

  it('is confirmed by nobody but its manager, for no period but the one that ended last', async () => {
    const input = await inputOf(projectAt(0), 'green')
    expect(await codeOf(room.ask(lead, confirmStatus, input))).toBe('oversight/status-not-yours')
    const of = async (period: string) => await codeOf(room.ask(manager, confirmStatus, { ...input, period }))
    expect(await of('2026-09')).toBe('oversight/status-back-dated')
    expect(await of('2026-11')).toBe('oversight/status-too-early')
    expect(await of('2031-01')).toBe('oversight/status-of-unknown-period')
  })

  it('is what was read: a draft that moved on is looked at anew, and a difference has a reason', async () => {
    const projectId = projectAt(0)
    const input = await inputOf(projectId, 'green')
    await room.ask(lead, addRisk, { projectId, title: 'Something new', probability: 0.1 })
    expect(await codeOf(room.ask(manager, confirmStatus, input))).toBe('oversight/status-draft-moved-on')
    const { computed } = await room.ask(manager, showStatusDraft, { projectId })
    const other = computed.status === 'on-track' ? 'red' : 'green'
    const silent = await inputOf(projectId, other, { reason: '' })
    const expected = computed.status === 'not-enough-data' ? 'done' : 'oversight/status-without-reason'
    expect(await codeOf(room.ask(manager, confirmStatus, silent))).toBe(expected)
  })

  it('keeps what was corrected, counts what was typed, and is frozen', async () => {
    const projectId = projectAt(1)
    await room.ask(lead, addRisk, { projectId, title: 'Left out', probability: 0.1 })
    await room.ask(lead, addRisk, { projectId, title: 'Corrected', probability: 0.1 })
    const { lines } = await room.ask(manager, showStatusDraft, { projectId })
    const [out, changed] = lines.filter(({ group }) => group === 'risks')
    const corrections = [
      { id: out?.id ?? '', text: null },
      { id: changed?.id ?? '', text: 'It is smaller than it looks.' },
    ]
    const report = await confirmed(projectId, 'amber', {
      corrections,
      thought: 'We hire one more. She starts in May.',
      reason: 'Old figures.',
    })
    expect(report.content).toMatchObject({ removed: 1, typed: 4, found: lines.length - 2 })
    expect(report.content.lines.find(({ corrected }) => corrected !== null)?.sentence).toContain('Corrected')
    expect(report.intact).toBe(true)
    await expect(
      database.owner.query(`update status_report set thought = 'No.' where id = $1`, [report.id]),
    ).rejects.toThrow('A status that was confirmed is not changed.')
    await database.owner.query('alter table status_report disable trigger status_report_kept')
    await database.owner.query(`update status_report set as_of = '2026-11-01' where id = $1`, [report.id])
    await database.owner.query('alter table status_report enable trigger status_report_kept')
    const touched = await room.ask(manager, showStatusReport, { projectId, statusId: report.id })
    expect(touched.intact).toBe(false)
  })
})

describe('a new colour', () => {
  it('is seen by its manager and the office, and by nobody else in any reading, until its day', async () => {
    const projectId = projectAt(2)
    await setColour(projectId, 'Green', 1)
    const report = await confirmed(projectId, 'red', { thought: 'Nobody may read this xylophone yet.' })
    expect(report).toMatchObject({ publishedAt: null, visibleFrom: '2026-11-18T08:00:00.000Z' })
    await room.refresh(seeded.tenantId)
    for (const who of [sponsor, lead, manager]) expect(await seenBy(who, projectId)).toBe('Green')
    const ask = { projectId, statusId: report.id }
    expect(await codeOf(room.ask(sponsor, showStatusReport, ask))).toBe('record/not-found')
    expect(await codeOf(room.ask(lead, showStatusReport, ask))).toBe('done')
    const told = await room.ask(sponsor, listStatusReports, { projectId })
    expect(told).toMatchObject({
      items: [],
      memory: null,
      waiting: { number: 1, visibleFrom: report.visibleFrom },
    })
    expect((await room.ask(lead, listStatusReports, { projectId })).memory?.few).toBe(true)
    const rowOf = async (who: Actor) =>
      (await room.ask(who, listPeriodStatus, {})).items.find((row) => row.projectId === projectId)
    expect(await rowOf(sponsor)).toMatchObject({
      state: 'waiting',
      colour: null,
      statusId: null,
      thought: '',
    })
    expect(await rowOf(lead)).toMatchObject({ state: 'waiting', colour: 'red' })
    const all = JSON.stringify([
      await room.ask(sponsor, listStanding, {}),
      await room.ask(sponsor, totalStanding, {}),
      await room.ask(sponsor, showStatusDraft, { projectId }),
      told,
    ])
    expect(all).not.toContain('xylophone')
    const { rows } = await database.owner.query(`select 1 from found_words where kind = 'status-report'`)
    expect(rows).toHaveLength(1)

    room.now = '2026-11-18T07:59:00.000Z'
    expect(await publishDueStatus(chore())).toBe(0)
    room.now = '2026-11-18T08:00:00.000Z'
    expect(await publishDueStatus(chore())).toBe(1)
    expect(await publishDueStatus(chore())).toBe(0)
    expect(await seenBy(sponsor, projectId)).toBe('Red')
    expect(await codeOf(room.ask(sponsor, showStatusReport, ask))).toBe('done')
  })

  it('is let go early by its manager alone, once', async () => {
    const projectId = projectAt(3)
    await setColour(projectId, 'Green', 1)
    const { id } = await confirmed(projectId, 'amber')
    const ask = { projectId, statusId: id }
    expect(await codeOf(room.ask(lead, releaseStatus, ask))).toBe('oversight/status-not-yours')
    expect(await room.ask(manager, releaseStatus, ask)).toMatchObject({ releasedBy: 'Nils' })
    expect(await codeOf(room.ask(manager, releaseStatus, ask))).toBe('oversight/status-seen-already')
    expect(await seenBy(sponsor, projectId)).toBe('Amber')
  })

  it('never comes after a later word: what was waiting is passed by what is published', async () => {
    const projectId = projectAt(4)
    await setColour(projectId, 'Green', 1)
    const red = await confirmed(projectId, 'red')
    const green = await confirmed(projectId, 'green')
    expect([red.publishedAt, green.publishedAt]).toEqual([null, room.now])
    room.now = '2026-11-24T08:00:00.000Z'
    await publishDueStatus(chore())
    expect(await seenBy(sponsor, projectId)).toBe('Green')
    const { items } = await room.ask(sponsor, listStatusReports, { projectId })
    expect(items.map(({ colour }) => colour)).toEqual(['green', 'red'])
  })
})

describe('what is late', () => {
  it('is published as not updated once, is no evidence, and ends with the next word', async () => {
    const [late, handed] = [projectAt(5), projectAt(6)]
    expect(await attendStatus(chore())).toBe(0)
    const policy = { holdWorkdays: 3, asksFrom: '2026-11-01' }
    await room.ask(lead, setStatusPolicy, policy, { expectedVersion: 0 })
    expect(await codeOf(room.ask(lead, setStatusPolicy, policy, { expectedVersion: 0 }))).toBe(
      'record/stale-version',
    )
    expect(await attendStatus(chore())).toBe(0)
    room.now = '2026-12-01T08:00:00.000Z'
    await setColour(late, 'Green', 1)
    await confirmed(handed, 'green')
    await room.refresh(seeded.tenantId)
    const evidence = (await room.ask(lead, showStanding, { projectId: late })).measures.evidenceAgeDays
    room.now = '2026-12-04T08:00:00.000Z'
    const near = await attendStatus(chore())
    expect(near).toBeGreaterThan(0)
    expect(await attendStatus(chore())).toBe(0)
    room.now = '2026-12-08T08:00:00.000Z'
    expect(await attendStatus(chore())).toBe(near)
    expect(await attendStatus(chore())).toBe(0)
    expect(await seenBy(sponsor, late)).toBe('Not updated')
    expect(await seenBy(sponsor, handed)).not.toBe('Not updated')
    await room.refresh(seeded.tenantId)
    const standing = await room.ask(lead, showStanding, { projectId: late })
    expect(standing.difference.steps).toBeNull()
    expect(standing.difference.sentence).toContain('Nobody confirmed its status in time')
    const days = Number(standing.measures.evidenceAgeDays?.value) - Number(evidence?.value)
    expect(days).toBe(0)
    const { counts, items } = await room.ask(lead, listPeriodStatus, { state: ['late'] })
    expect(counts.late).toBe(near)
    expect(items[0]).toMatchObject({ workdaysLate: 1 })
    room.now = '2026-12-08T09:00:00.000Z'
    await confirmed(late, 'green')
    expect(await seenBy(sponsor, late)).toBe('Green')
  })
})
