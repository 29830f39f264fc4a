import { testDatabase, type TestDatabase } from '@portolan/platform/database/testing'
import type { Actor } from '@portolan/platform/operations'
import { commitSchedule, previewSchedule } from '@portolan/plan/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type AttentionRow,
  listAttention,
  listNextDates,
  listPortfolioAttention,
  listStanding,
  refusals,
} from '../../contract/index.ts'
import { archiveMspdi } from '../schedule/testing/archive-mspdi.ts'
import { addPerson, openTestRoom, type TestRoom } from '../testing/index.ts'
import { type Seeded, seedOrganisation } from '../testing/seed.ts'

let database: TestDatabase
let room: TestRoom
let seeded: Seeded
let lead: Actor
let partial: Actor

beforeAll(async () => {
  database = await testDatabase()
  room = openTestRoom(database)
  const { owner } = database
  seeded = await seedOrganisation(owner, { projects: 60, seed: 21, name: 'Ours' })
  lead = await addPerson(owner, seeded.tenantId, 'Lead', [{ role: 'pmo-lead', scope: 'organisation' }])
  partial = await addPerson(owner, seeded.tenantId, 'Partial', [
    { role: 'project-manager', scope: 'portfolio', scopeId: seeded.portfolios[0] ?? '' },
  ])
})
afterAll(() => database.drop())

async function allQuestions(actor: Actor, limit: number): Promise<readonly AttentionRow[]> {
  const rows: AttentionRow[] = []
  for (let cursor: string | undefined; ;) {
    const page = await room.ask(actor, listPortfolioAttention, { limit, ...(cursor ? { cursor } : {}) })
    rows.push(...page.items)
    if (page.next === null) return rows
    cursor = page.next
  }
}

async function projectWhere(condition: string): Promise<string> {
  const { rows } = await database.owner.query<{ id: string }>(
    `select id from investment where tenant_id = $1 and ${condition} order by id limit 1`,
    [seeded.tenantId],
  )
  return rows[0]?.id ?? ''
}

describe('what a project asks', () => {
  it('is behind, with nothing checked, until its first standing is computed', async () => {
    const projectId = seeded.projects[0] ?? ''
    const first = await room.ask(lead, listAttention, { projectId })
    expect(first).toMatchObject({ behind: true, items: [], checked: [], run: null })
    await room.refresh(seeded.tenantId)
    const then = await room.ask(lead, listAttention, { projectId })
    expect(then.behind).toBe(false)
    expect(then.run).not.toBeNull()
  })

  it('is that a rating differs from what was computed, until words on the rating come with a register', async () => {
    const row = (await allQuestions(lead, 200)).find(({ rule }) => rule === 'difference-unexplained')
    const projectId = row?.project.id ?? ''
    const standing = (await room.ask(lead, listStanding, { limit: 200 })).items.find(
      ({ id }) => id === projectId,
    )
    expect(row?.values).toMatchObject({
      reported: { value: standing?.reported?.raw },
      computed: { value: standing?.computed.status },
    })
    await database.owner.query(
      `update edition set narrative = '{"ratingNarrative": "Two weeks late, and the customer agreed."}' where investment_id = $1`,
      [projectId],
    )
    // Words change what the standing is computed from.
    await database.owner.query(`update investment set version = version + 1 where id = $1`, [projectId])
    await room.refresh(seeded.tenantId)
    const { items, checked } = await room.ask(lead, listAttention, { projectId })
    expect(items.map(({ rule }) => rule)).not.toContain('difference-unexplained')
    expect(checked).toContainEqual({ rule: 'difference-unexplained', answer: 'holds' })
  })

  it('is nothing once it is closed', async () => {
    const { project } = (await allQuestions(lead, 200)).find(
      ({ rule }) => rule === 'finish-past-tolerance',
    ) ?? {
      project: { id: '' },
    }
    const closed = `update investment set state = 'closed', version = version + 1 where id = $1`
    await database.owner.query(closed, [project.id])
    expect((await room.ask(lead, listAttention, { projectId: project.id })).behind).toBe(true)
    await room.refresh(seeded.tenantId)
    expect(await room.ask(lead, listAttention, { projectId: project.id })).toMatchObject({
      closed: true,
      behind: false,
      items: [],
      checked: [],
    })
  })

  it('is judged anew once the rules are others than those it was judged by', async () => {
    const projectId = await projectWhere(`state = 'active'`)
    const before = await room.ask(lead, listAttention, { projectId })
    await database.owner.query(
      `update standing set detail = jsonb_set(detail, '{attention,version}', '0') where investment_id = $1`,
      [projectId],
    )
    expect((await room.ask(lead, listAttention, { projectId })).behind).toBe(true)
    await room.refresh(seeded.tenantId)
    expect(await room.ask(lead, listAttention, { projectId })).toMatchObject({
      items: before.items,
      checked: before.checked,
    })
  })

  it('is not told to somebody who does not see the project', async () => {
    const seen = new Set((await room.ask(partial, listStanding, { limit: 200 })).items.map(({ id }) => id))
    const hidden = seeded.projects.find((id) => !seen.has(id)) ?? ''
    await expect(room.ask(partial, listAttention, { projectId: hidden })).rejects.toThrow()
    await expect(room.ask(partial, listNextDates, { projectId: hidden })).rejects.toThrow()
  })
})

describe('what a portfolio asks', () => {
  it('is what its projects ask, each question once, the worst first, on however many pages', async () => {
    const rows = await allQuestions(lead, 7)
    expect(rows.length).toBeGreaterThan(14)
    expect(rows).toEqual(await allQuestions(lead, 200))
    const ranks = rows.map(({ urgency, weight }) => [urgency === 'now' ? 0 : 1, -weight] as const)
    expect(ranks).toEqual(ranks.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]))
    for (const projectId of new Set(rows.map(({ project }) => project.id))) {
      const { items } = await room.ask(lead, listAttention, { projectId })
      const here = rows.filter(({ project }) => project.id === projectId)
      expect(here.map(({ rule }) => rule).toSorted()).toEqual(items.map(({ rule }) => rule).toSorted())
    }
  })

  it('is counted over all pages', async () => {
    const rows = await allQuestions(lead, 200)
    const { counts } = await room.ask(lead, listPortfolioAttention, { limit: 1 })
    expect(counts).toEqual({
      now: rows.filter(({ urgency }) => urgency === 'now').length,
      soon: rows.filter(({ urgency }) => urgency === 'soon').length,
      projects: new Set(rows.map(({ project }) => project.id)).size,
    })
  })

  it('holds only projects that one sees, in rows and in counts', async () => {
    const seen = new Set((await room.ask(partial, listStanding, { limit: 200 })).items.map(({ id }) => id))
    const rows = await allQuestions(partial, 200)
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.filter(({ project }) => !seen.has(project.id))).toEqual([])
    const { counts } = await room.ask(partial, listPortfolioAttention, { limit: 1 })
    expect(counts.now + counts.soon).toBe(rows.length)
  })

  it('can be asked for one rule and for the filters of the list', async () => {
    const all = await allQuestions(lead, 200)
    const { items } = await room.ask(lead, listPortfolioAttention, { rule: 'evidence-old', limit: 200 })
    expect(items).toEqual(all.filter(({ rule }) => rule === 'evidence-old'))
    const filters = { category: 'Digital' }
    const digital = new Set(
      (await room.ask(lead, listStanding, { ...filters, limit: 200 })).items.map(({ id }) => id),
    )
    const filtered = await room.ask(lead, listPortfolioAttention, { ...filters, limit: 200 })
    expect(filtered.items).toEqual(all.filter(({ project }) => digital.has(project.id)))
  })

  it('refuses the cursor of another list', async () => {
    const { next } = await room.ask(lead, listStanding, { limit: 2 })
    const asked = room.ask(lead, listPortfolioAttention, { cursor: next ?? '' })
    await expect(asked).rejects.toMatchObject({ refusal: { code: refusals.unreadableCursor.code } })
  })
})

describe('the next dates', () => {
  it('are those of the record until a schedule comes in, and then those of its activities', async () => {
    const projectId = await projectWhere(`state = 'active' and finish_day is not null`)
    const record = await room.ask(lead, listNextDates, { projectId })
    expect(record).toMatchObject({ version: 0, items: [{ kind: 'project-finish', activity: null }], more: 0 })
    const upload = new TextEncoder().encode(archiveMspdi())
    const dropped = await room.ask(lead, previewSchedule, { projectId, fileName: 'archive.xml' }, { upload })
    const taken = { projectId, importId: dropped.id }
    await room.ask(lead, commitSchedule, taken, { expectedVersion: dropped.version })
    const scheduled = await room.ask(lead, listNextDates, { projectId, limit: 1 })
    expect(scheduled).toMatchObject({
      version: 1,
      asOf: { day: '2026-11-13', because: 'data-date' },
      items: [{ name: 'Code', within: 'Build', baseline: '2026-11-13' }],
      more: 2,
    })
    await room.refresh(seeded.tenantId)
    const { items } = await room.ask(lead, listAttention, { projectId })
    expect(items).toContainEqual(
      expect.objectContaining({ rule: 'estimate-above-budget', opens: 'money', asOf: '2026-11-13' }),
    )
  })
})
