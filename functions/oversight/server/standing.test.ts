import { Refused } from '@portolan/contract'
import { testDatabase, type TestDatabase } from '@portolan/platform/database/testing'
import type { Actor } from '@portolan/platform/operations'
import { runUseCases } from '@portolan/platform/runs'
import { replayRunOperation } from '@portolan/platform/runs/contract'
import { applyPlanEdits, showProject } from '@portolan/plan/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  explainMeasure,
  listStanding,
  refreshStanding,
  setStatusDate,
  showStanding,
} from '../contract/index.ts'
import { enqueueDueRefreshes, oversightAnswers, refreshJob, standingComputation } from './index.ts'
import { addPerson, openTestRoom, type TestRoom } from './testing/index.ts'
import { registerDays, type Seeded, seedOrganisation } from './testing/seed.ts'

let database: TestDatabase
let room: TestRoom
let seeded: Seeded
let lead: Actor

beforeAll(async () => {
  database = await testDatabase()
  room = openTestRoom(database, runUseCases([standingComputation]))
  seeded = await seedOrganisation(database.owner, { projects: 40, seed: 7, name: 'Veldhaven Digital' })
  lead = await addPerson(database.owner, seeded.tenantId, 'Mira', [
    { role: 'pmo-lead', scope: 'organisation' },
  ])
})
afterAll(() => database.drop())

async function anyComputed(): Promise<string> {
  const { items } = await room.ask(lead, listStanding, {
    computed: ['on-track', 'at-risk', 'off-track'],
    state: 'active',
  })
  return items[0]?.id ?? ''
}

async function codeOf(asked: Promise<unknown>): Promise<string> {
  return await asked.then(
    () => 'done',
    (cause: unknown) => (cause instanceof Refused ? cause.refusal.code : String(cause)),
  )
}

describe('a standing', () => {
  it('is “computing” and behind until the first refresh', async () => {
    const { items } = await room.ask(lead, listStanding, {})
    expect(items).toHaveLength(40)
    expect(new Set(items.map((row) => [row.computed.status, row.computed.behind].join()))).toEqual(
      new Set(['computing,true']),
    )
    const id = seeded.projects[0] ?? ''
    expect(await room.ask(lead, showStanding, { projectId: id })).toMatchObject({
      status: 'computing',
      behind: true,
    })
    expect(await codeOf(room.ask(lead, explainMeasure, { projectId: id, measure: 'status' }))).toBe(
      'oversight/not-computed-yet',
    )
  })

  it('is computed for every project as of the newest register, because nobody edited by hand since', async () => {
    expect(await room.refresh(seeded.tenantId)).toEqual({ projects: 40, runs: 40 })
    const { items, asOf } = await room.ask(lead, listStanding, {})
    expect(asOf).toEqual({
      day: '2024-03-31',
      because: 'newest-register',
      sentence: 'As of 31 Mar 2024, the newest day of which a register speaks.',
      wording: {
        key: 'oversight:status-date.newest-register',
        values: { day: { form: 'day', value: '2024-03-31' } },
      },
    })
    expect(items.filter((row) => row.computed.behind)).toEqual([])
    expect(new Set(items.map((row) => row.computed.status)).size).toBeGreaterThan(2)
  })

  it('makes no new run while the evidence is the same', async () => {
    expect(await room.refresh(seeded.tenantId)).toEqual({ projects: 0, runs: 0 })
    const id = await anyComputed()
    const { version } = await room.ask(lead, showProject, { projectId: id })
    const edits = [{ kind: 'project.set' as const, fields: { category: 'Renamed' } }]
    await room.ask(lead, applyPlanEdits, { projectId: id, edits }, { expectedVersion: version })
    expect((await room.ask(lead, showStanding, { projectId: id })).behind).toBe(true)
    expect(await room.refresh(seeded.tenantId)).toEqual({ projects: 1, runs: 0 })
    expect((await room.ask(lead, showStanding, { projectId: id })).behind).toBe(false)
  })

  it('has the history of every register day, computed with what was known then', async () => {
    const id = await anyComputed()
    const { history } = await room.ask(lead, showStanding, { projectId: id })
    const { rows } = await database.owner.query<{ as_of: string; raw: string | null }>(
      `select e.as_of, r.raw from edition e left join reported_status r on r.edition_id = e.id where e.investment_id = $1 order by e.as_of`,
      [id],
    )
    expect(history.map((one) => [one.asOf, one.reported?.raw ?? null])).toEqual(
      rows.map((row) => [row.as_of, row.raw]),
    )
    const first = history[0]
    const { items } = await room.ask(lead, listStanding, { asOf: first?.asOf ?? '', limit: 500 })
    const then = items.find((row) => row.id === id)
    expect(then?.computed.status).toBe(first?.status)
    expect(then?.figures.editionCount).toBe(1)
    expect(then?.figures.evidenceAgeDays).toBe(0)
    expect(then?.finish).toBe(first?.finish)
  })

  it('tells what would turn it, and which early warnings nobody could look at', async () => {
    const { status, turns, unavailable } = await room.ask(lead, showStanding, {
      projectId: await anyComputed(),
    })
    expect(turns.length).toBeGreaterThan(0)
    expect(turns.length).toBeLessThanOrEqual(3)
    expect(turns.map(({ to }) => to)).not.toContain(status)
    for (const { sentence } of turns) expect(sentence).toMatch(/ in place of /)
    // Nobody keeps issues here.
    expect(unavailable).toContainEqual(
      expect.objectContaining({ rule: 'issue-overdue', sentence: 'issues past due' }),
    )
  })

  it('is computed the same when its run is replayed, and explained down to the row of the register', async () => {
    const id = await anyComputed()
    const standing = await room.ask(lead, showStanding, { projectId: id })
    const replayed = await room.ask(lead, replayRunOperation, { runId: standing.run ?? '' })
    expect(replayed).toMatchObject({ same: true, sentence: 'Same result.' })
    const explained = await room.ask(lead, explainMeasure, { projectId: id, measure: 'statedFinish' })
    expect(explained.value).toBe(standing.measures.statedFinish?.value)
    expect(explained.from[0]?.source).toMatch(/^register-2024\.csv, row \d+$/)
    const status = await room.ask(lead, explainMeasure, { projectId: id, measure: 'status' })
    expect(status.value).toBe(standing.status)
    expect(status.from.map((reason) => reason.formula)).toEqual(
      standing.reasons.map((reason) => reason.sentence),
    )
    const past = standing.history[0]
    const then = await room.ask(lead, explainMeasure, { projectId: id, measure: 'status', asOf: past?.asOf })
    expect([then.value, then.asOf]).toEqual([past?.status, past?.asOf])
    expect(await codeOf(room.ask(lead, explainMeasure, { projectId: id, measure: 'nonsense' }))).toBe(
      'oversight/no-such-measure',
    )
    const never = room.ask(lead, explainMeasure, { projectId: id, measure: 'status', asOf: '1999-01-01' })
    expect(await codeOf(never)).toBe('oversight/no-standing-on-day')
  })

  it('follows an edit by hand, and stays at the day of registers of long ago', async () => {
    const id = await anyComputed()
    const before = await room.ask(lead, showStanding, { projectId: id })
    const { version } = await room.ask(lead, showProject, { projectId: id })
    const edits = [{ kind: 'project.set' as const, fields: { finish: '2031-05-01' } }]
    await room.ask(lead, applyPlanEdits, { projectId: id, edits }, { expectedVersion: version })
    expect((await room.ask(lead, showStanding, { projectId: id })).behind).toBe(true)
    await room.refresh(seeded.tenantId)
    const after = await room.ask(lead, showStanding, { projectId: id })
    expect(after).toMatchObject({ behind: false, asOf: { because: 'newest-register' } })
    expect(after.measures.statedFinish?.value).toBe('2031-05-01')
    expect(after.run).not.toBe(before.run)
    expect(after.history).toHaveLength(before.history.length)
    const explained = await room.ask(lead, explainMeasure, { projectId: id, measure: 'statedFinish' })
    expect(explained.from[0]?.source).toBe('the plan, set by hand')
  })

  it('speaks of the day that the organisation sets, and of the registers again when it is taken back', async () => {
    expect(await codeOf(room.ask(lead, setStatusDate, { day: '2027-01-01' }))).toBe(
      'oversight/status-date-ahead',
    )
    const set = await room.ask(lead, setStatusDate, { day: registerDays[2] })
    expect(set).toMatchObject({ day: '2023-03-31', because: 'chosen' })
    const between = await room.ask(lead, listStanding, {})
    expect(between.items.every((row) => row.computed.behind)).toBe(true)
    await room.refresh(seeded.tenantId)
    const there = await room.ask(lead, listStanding, {})
    expect(there.items.every((row) => row.computed.asOf === '2023-03-31' && !row.computed.behind)).toBe(true)
    expect(await room.ask(lead, setStatusDate, { day: null })).toMatchObject({ because: 'newest-register' })
    await room.refresh(seeded.tenantId)
  })

  it('is asked for once, however many changes come while a refresh waits', async () => {
    const [answer] = oversightAnswers({ enqueue: async (job) => void room.enqueued.push(job) as never })
    const event = {
      tenantId: seeded.tenantId,
      seq: 1,
      name: 'plan.project-edited',
      at: room.now,
      actorId: null,
      byItself: true,
      subject: { kind: 'project', id: '' },
      projectId: null,
      payload: {},
    }
    const answered = (): Promise<unknown> =>
      room.door.queries.transaction().execute(async (tx) => {
        await tx
          .selectNoFrom((fields) =>
            fields
              .fn('set_config', [fields.val('app.tenant'), fields.val(seeded.tenantId), fields.val(true)])
              .as('set'),
          )
          .execute()
        return await answer?.run(tx, event)
      })
    expect(await answered()).toBeTypeOf('function')
    await database.owner.query(
      `insert into job (tenant_id, id, kind, title, state, input, created_at) values ($1, $1, $2, 'Refresh', 'waiting', '{}', now())`,
      [seeded.tenantId, refreshJob],
    )
    expect(await answered()).toBeUndefined()
    expect((await room.ask(lead, refreshStanding, {})).jobId).toBe(seeded.tenantId)
    await database.owner.query(`delete from job where id = $1`, [seeded.tenantId])
  })

  it('is taken up by the hourly look when the day has turned', async () => {
    const parts = {
      owner: database.owner,
      now: () => room.now,
      enqueue: async (job: { tenantId: string; kind: string }) => void room.enqueued.push(job) as never,
    }
    // Without registers of the past today counts, and today turns.
    await database.owner.query('delete from edition where tenant_id = $1', [seeded.tenantId])
    await room.refresh(seeded.tenantId)
    expect(await enqueueDueRefreshes(parts)).toBe(0)
    room.now = '2026-11-17T08:00:00.000Z'
    expect(await enqueueDueRefreshes(parts)).toBe(1)
  })
})
