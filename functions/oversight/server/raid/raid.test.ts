import { Refused } from '@portolan/contract'
import { testDatabase, type TestDatabase } from '@portolan/platform/database/testing'
import type { Actor } from '@portolan/platform/operations'
import { commitSchedule, listActivities, previewSchedule } from '@portolan/plan/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  addAssumption,
  addDependency,
  addIssue,
  addRisk,
  agreeDependency,
  changeDependency,
  changeIssue,
  confirmEntry,
  endDependency,
  exportRaid,
  listRaid,
  showDependency,
  showIssue,
  showRisk,
  showRiskMatrix,
  testAssumption,
} from '../../contract/index.ts'
import { archiveMspdi } from '../schedule/testing/archive-mspdi.ts'
import { addPerson, openTestRoom, type TestRoom } from '../testing/index.ts'
import { type Seeded, seedOrganisation } from '../testing/seed.ts'

let database: TestDatabase
let room: TestRoom
let seeded: Seeded
let lead: Actor
let needing: Actor
let providing: Actor

const projectAt = (place: number): string => seeded.projects[place] ?? ''

beforeAll(async () => {
  database = await testDatabase()
  room = openTestRoom(database)
  seeded = await seedOrganisation(database.owner, { projects: 6, seed: 3, name: 'Veldhaven Digital' })
  const add = async (name: string, role: 'pmo-lead' | 'project-manager', scopeId?: string): Promise<Actor> =>
    await addPerson(database.owner, seeded.tenantId, name, [
      scopeId === undefined ? { role, scope: 'organisation' } : { role, scope: 'project', scopeId },
    ])
  lead = await add('Mira', 'pmo-lead')
  needing = await add('Nils', 'project-manager', projectAt(0))
  providing = await add('Pia', 'project-manager', projectAt(1))
  for (const [at, { personId }] of [needing, providing].entries())
    await database.owner.query('update investment set manager_id = $1 where id = $2', [
      personId,
      projectAt(at),
    ])
})
afterAll(() => database.drop())

async function codeOf(asked: Promise<unknown>): Promise<string> {
  return await asked.then(
    () => 'done',
    (cause: unknown) => (cause instanceof Refused ? cause.refusal.code : String(cause)),
  )
}

describe('an issue', () => {
  it('comes of a risk, which it closes, and is solved by something', async () => {
    const projectId = projectAt(2)
    const risk = await room.ask(lead, addRisk, { projectId, title: 'The key leaves', probability: 0.3 })
    const given = { projectId, title: 'The key left', severity: 'critical', since: '2026-11-16' } as const
    const issue = await room.ask(lead, addIssue, { ...given, fromRisk: risk.id })
    expect(issue).toMatchObject({ state: 'open', came: { kind: 'risk', id: risk.id, number: risk.number } })
    const { risks } = await room.ask(lead, showRisk, { projectId })
    expect(risks.find(({ id }) => id === risk.id)?.state).toBe('closed')
    expect(await codeOf(room.ask(lead, addIssue, { ...given, fromRisk: risk.id }))).toBe('record/not-found')
    const key = { projectId, issueId: issue.id }
    const unsaid = room.ask(lead, changeIssue, { ...key, state: 'solved' }, { expectedVersion: 1 })
    expect(await codeOf(unsaid)).toBe('oversight/issue-without-answer')
    const solved = await room.ask(
      lead,
      changeIssue,
      { ...key, state: 'solved', done: 'A colleague took over.' },
      { expectedVersion: 1 },
    )
    expect(solved).toMatchObject({ state: 'solved', solvedAt: '2026-11-16T08:00:00.000Z', version: 2 })
  })

  it('that has not begun yet is refused, and nothing is written', async () => {
    const projectId = projectAt(2)
    const ahead = { projectId, title: 'Not yet', severity: 'low', since: '2026-11-17' } as const
    expect(await codeOf(room.ask(lead, addIssue, ahead))).toBe('oversight/issue-still-to-come')
    const { items } = await room.ask(lead, listRaid, { projectId, search: 'Not yet' })
    expect(items).toEqual([])
  })
})

describe('an assumption', () => {
  it('that breaks becomes an issue with its owner, each naming the other; what is tested is over', async () => {
    const projectId = projectAt(2)
    const ownerId = lead.personId ?? null
    const given = {
      projectId,
      title: 'The old data is clean',
      basis: 'It was counted.',
      testDay: '2026-11-01',
      ownerId,
    }
    const { id, version } = await room.ask(lead, addAssumption, given)
    const [row] = (await room.ask(lead, listRaid, { projectId, kinds: ['assumption'] })).items
    expect(row).toMatchObject({ sign: 'late', next: 'test', asked: 'manager' })
    const key = { projectId, assumptionId: id }
    const words = { outcome: 'broken', found: 'One row of nine has no owner.', severity: 'high' } as const
    const tested = await room.ask(lead, testAssumption, { ...key, ...words }, { expectedVersion: version })
    expect(tested).toMatchObject({ state: 'broken', became: { kind: 'issue' } })
    const issue = await room.ask(lead, showIssue, { projectId, issueId: tested.became?.id ?? '' })
    expect(issue).toMatchObject({
      title: words.found,
      effect: 'It was counted.',
      severity: 'high',
      ownerId,
      came: { kind: 'assumption', id },
    })
    const again = room.ask(lead, testAssumption, { ...key, ...words }, { expectedVersion: tested.version })
    expect(await codeOf(again)).toBe('oversight/entry-over')
  })
})

describe('a dependency', () => {
  const asked = { title: 'The interface of payments', needDay: '2027-02-01' }

  it('is written by each side for itself, agreed by the manager of each, and by nobody for the other', async () => {
    const [projectId, providerId] = [projectAt(0), projectAt(1)]
    const unseen = room.ask(needing, addDependency, { projectId, providerId, ...asked })
    expect(await codeOf(unseen)).toBe('oversight/dependency-without-provider')
    const made = await room.ask(lead, addDependency, { projectId, providerId, ...asked })
    const key = { dependencyId: made.id }
    const early = room.ask(needing, agreeDependency, { projectId, ...key }, { expectedVersion: 1 })
    expect(await codeOf(early)).toBe('oversight/dependency-not-offered')
    const wrong = room.ask(
      needing,
      changeDependency,
      { projectId, ...key, offerDay: '2027-01-25' },
      { expectedVersion: 1 },
    )
    expect(await codeOf(wrong)).toBe('oversight/dependency-other-side')
    const offered = await room.ask(
      providing,
      changeDependency,
      { projectId: providerId, ...key, offerDay: '2027-02-09' },
      { expectedVersion: 1 },
    )
    expect(offered).toMatchObject({
      conflictDays: 8,
      need: { project: null, mayAgree: false },
      offer: { day: '2027-02-09', mayAgree: true },
    })
    const [row] = (await room.ask(lead, listRaid, { projectId, kinds: ['dependency'] })).items
    expect(row).toMatchObject({ sign: 'conflict', next: 'untangle', conflictDays: 8 })
    const forOther = room.ask(lead, agreeDependency, { projectId, ...key }, { expectedVersion: 2 })
    expect(await codeOf(forOther)).toBe('oversight/dependency-not-your-side')
    await room.ask(needing, agreeDependency, { projectId, ...key }, { expectedVersion: 2 })
    const both = await room.ask(
      providing,
      agreeDependency,
      { projectId: providerId, ...key },
      { expectedVersion: 3 },
    )
    expect([both.need.agreedAt, both.offer.agreedAt]).not.toContain(null)
    const moved = await room.ask(
      needing,
      changeDependency,
      { projectId, ...key, needDay: '2027-02-10' },
      { expectedVersion: 4 },
    )
    expect(moved).toMatchObject({ conflictDays: -1, need: { agreedAt: null }, offer: { agreedAt: null } })
    const met = await room.ask(
      needing,
      endDependency,
      { projectId, ...key, state: 'met' },
      { expectedVersion: 5 },
    )
    expect(met.state).toBe('met')
  })

  it('stands in the register of both sides, and of nobody else', async () => {
    const [projectId, providerId] = [projectAt(0), projectAt(1)]
    await room.ask(lead, addDependency, { projectId, providerId, ...asked, title: 'A test system' })
    const titlesOf = async (actor: Actor): Promise<readonly string[]> =>
      (await room.ask(actor, listRaid, { kinds: ['dependency'] })).items.map(({ title }) => title)
    expect(await titlesOf(needing)).toEqual(['A test system'])
    expect(await titlesOf(providing)).toEqual(['A test system'])
    const stranger = await addPerson(database.owner, seeded.tenantId, 'Olga', [
      { role: 'project-manager', scope: 'project', scopeId: projectAt(5) },
    ])
    expect(await titlesOf(stranger)).toEqual([])
  })

  it('that is tied to an activity moves with the plan of that side', async () => {
    const [projectId, providerId] = [projectAt(3), projectAt(4)]
    const upload = new TextEncoder().encode(archiveMspdi())
    const plan = await room.ask(
      lead,
      previewSchedule,
      { projectId: providerId, fileName: 'a.xml' },
      { upload },
    )
    const committing = { projectId: providerId, importId: plan.id }
    await room.ask(lead, commitSchedule, committing, { expectedVersion: plan.version })
    const { items } = await room.ask(lead, listActivities, { projectId: providerId, limit: 50 })
    const last = items.filter(({ kind }) => kind === 'task').at(-1)
    const { id } = await room.ask(lead, addDependency, {
      projectId,
      providerId,
      ...asked,
      needDay: '2020-01-01',
    })
    const unknown = room.ask(
      lead,
      changeDependency,
      { projectId: providerId, dependencyId: id, offerActivity: 'nothing', offerDay: '2027-01-01' },
      { expectedVersion: 1 },
    )
    expect(await codeOf(unknown)).toBe('oversight/dependency-without-activity')
    const tied = { offerDay: '2026-01-01', offerActivity: last?.id ?? '' }
    const offered = await room.ask(
      lead,
      changeDependency,
      { projectId: providerId, dependencyId: id, ...tied },
      { expectedVersion: 1 },
    )
    expect(offered.offer.planned).not.toBeNull()
    await database.owner.query('update dependency set offer_planned = null where id = $1', [id])
    await room.refresh(seeded.tenantId)
    const shown = await room.ask(lead, showDependency, { projectId, dependencyId: id })
    expect(shown.offer.planned).toBe(offered.offer.planned)
    expect(shown.conflictDays).toBe(offered.conflictDays)
  })
})

describe('the register', () => {
  it('counts risks where they lie, for what the reader may read, and filters by the cell', async () => {
    const projectId = projectAt(5)
    await database.owner.query(
      `update investment set cost_amount = 100000000, cost_currency = 'EUR' where id = $1`,
      [projectId],
    )
    const cost = { low: 1, likely: 50_000_000, high: 60_000_000 }
    await room.ask(lead, addRisk, { projectId, title: 'Dear and likely', probability: 0.8, cost })
    await room.ask(lead, addRisk, { projectId, title: 'Without numbers', probability: 0.2 })
    const matrix = await room.ask(lead, showRiskMatrix, { projectId })
    expect(matrix).toEqual({
      inherent: [{ probability: 5, impact: 5, count: 1 }],
      residual: [{ probability: 5, impact: 5, count: 1 }],
      unplaced: 1,
      risks: 2,
    })
    const cell = await room.ask(lead, listRaid, { projectId, probability: 5, impact: 5 })
    expect(cell.items).toMatchObject([{ title: 'Dear and likely', sign: 'over', next: 'respond' }])
    const member = await addPerson(database.owner, seeded.tenantId, 'Tom', [
      { role: 'team-member', scope: 'project', scopeId: projectId },
    ])
    expect(await room.ask(member, showRiskMatrix, { projectId })).toMatchObject({ inherent: [], unplaced: 2 })
  })

  it('is read page by page in one order, and what was looked at today is calm again', async () => {
    const projectId = projectAt(5)
    const ownerId = lead.personId ?? null
    room.now = '2026-09-01T08:00:00.000Z'
    const given = { projectId, title: 'Long not looked at', probability: 0.1, ownerId }
    const { id } = await room.ask(lead, addRisk, given)
    room.now = '2026-11-16T08:00:00.000Z'
    const { items: all } = await room.ask(lead, listRaid, {})
    const paged: string[] = []
    let cursor: string | undefined
    do {
      const page = await room.ask(lead, listRaid, { limit: 2, ...(cursor === undefined ? {} : { cursor }) })
      paged.push(...page.items.map((one) => one.id))
      cursor = page.next ?? undefined
    } while (cursor !== undefined)
    expect(paged).toEqual(all.map((one) => one.id))
    expect(all.find((one) => one.id === id)).toMatchObject({ sign: 'stale', asked: 'sponsor' })
    expect((await room.ask(lead, listRaid, { place: 'asked' })).items.map((one) => one.id)).toContain(id)
    await room.ask(lead, confirmEntry, { projectId, entryKind: 'risk', entryId: id })
    const { items } = await room.ask(lead, listRaid, { projectId, signs: ['calm'] })
    expect(items).toMatchObject([{ id, lookedDays: 0, version: 1 }])
    expect(await codeOf(room.ask(lead, listRaid, { cursor: 'x' }))).toBe('oversight/unreadable-cursor')
  })

  it('is a file as it is filtered', async () => {
    const file = (await room.ask(lead, exportRaid, { kinds: ['dependency'], format: 'csv' })) as {
      bytes: Uint8Array
    }
    const text = new TextDecoder().decode(file.bytes)
    expect(text).toContain('A test system')
    expect(text).not.toContain('Dear and likely')
  })
})
