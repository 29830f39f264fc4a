import type { Actor } from '@portolan/platform/operations'
import { runUseCases } from '@portolan/platform/runs'
import { replayRunOperation } from '@portolan/platform/runs/contract'
import { testDatabase, type TestDatabase } from '@portolan/platform/database/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  dropHealthPolicy,
  explainMeasure,
  type HealthPolicyShown,
  nameRuleOwner,
  previewHealthPolicy,
  publishHealthPolicy,
  setStatusDate,
  showHealthPolicy,
  showHome,
  showStanding,
  tellRuleLoudness,
  totalStanding,
  writeHealthPolicy,
} from '../../contract/index.ts'
import { standingComputation } from '../index.ts'
import { codeOf } from '../exception/testing/exception-house.ts'
import { addPerson, openTestRoom, type TestRoom } from '../testing/index.ts'
import { registerDays, type Seeded, seedOrganisation } from '../testing/seed.ts'

let database: TestDatabase
let room: TestRoom
let seeded: Seeded
let lead: Actor
let other: Actor
let outsider: Actor

beforeAll(async () => {
  database = await testDatabase()
  room = openTestRoom(database, runUseCases([standingComputation]))
  seeded = await seedOrganisation(database.owner, { projects: 40, seed: 7, name: 'Veldhaven Digital' })
  const { tenantId } = seeded
  lead = await addPerson(database.owner, tenantId, 'Mira', [{ role: 'pmo-lead', scope: 'organisation' }])
  other = await addPerson(database.owner, tenantId, 'Ruth', [{ role: 'pmo-lead', scope: 'organisation' }])
  outsider = await addPerson(database.owner, tenantId, 'Olga', [
    { role: 'project-manager', scope: 'project', scopeId: seeded.projects[0] ?? '' },
  ])
  await room.refresh(tenantId)
})
afterAll(() => database.drop())

const show = (by: Actor = lead): Promise<HealthPolicyShown> => room.ask(by, showHealthPolicy, {})

async function write(given: object, by: Actor = lead): Promise<HealthPolicyShown> {
  const { version } = await show()
  return await room.ask(by, writeHealthPolicy, given, { expectedVersion: version })
}

async function publish(by: Actor): Promise<HealthPolicyShown> {
  const { version } = await show()
  return await room.ask(by, publishHealthPolicy, {}, { expectedVersion: version })
}

const lateOverdue = { rule: 'overdue', line: 'value', atRisk: 3_000, offTrack: 3_600 } as const
const lateSlips = (['days', 'long-days'] as const).map((line) => ({
  rule: 'slip-first' as const,
  line,
  atRisk: 3_000,
  offTrack: 3_600,
}))

async function colours(): Promise<ReadonlyMap<string, number>> {
  const { computed } = await room.ask(lead, totalStanding, {})
  return new Map(computed.flatMap(({ status, projects }) => (projects > 0 ? [[status, projects]] : [])))
}

describe('the limits of early warning', () => {
  it('are the product’s until somebody publishes others, and everybody sees that', async () => {
    const shown = await show(outsider)
    expect(shown).toMatchObject({ version: 0, inUse: 0, draft: null, versions: [], may: [] })
    const overdue = shown.rules.find(({ rule }) => rule === 'overdue')
    expect(overdue).toMatchObject({
      group: 'time',
      weight: 1,
      owner: null,
      lines: [{ line: 'value', unit: 'days', atRisk: 1, offTrack: 90, draft: null }],
    })
    expect(await codeOf(room.ask(outsider, previewHealthPolicy, {}))).toBe('oversight/no-limits-drafted')
  })

  it('are drafted by who leads the office, within their bounds, and each edit of what was read', async () => {
    const limits = [lateOverdue]
    const asked = room.ask(outsider, writeHealthPolicy, { limits }, { expectedVersion: 0 })
    expect(await codeOf(asked)).toBe('identity/not-permitted')
    const wrong = { ...lateOverdue, atRisk: 3_601 }
    expect(await codeOf(write({ limits: [wrong] }))).toBe('oversight/limits-in-wrong-order')
    expect((await show()).draft).toBeNull()
    const drafted = await write({ limits: [lateOverdue, ...lateSlips] })
    expect(drafted.draft).toMatchObject({ next: 1, reason: '', authors: [{ name: 'Mira' }] })
    expect(drafted.draft?.changes).toContainEqual({
      rule: 'overdue',
      line: 'value',
      side: 'at-risk',
      unit: 'days',
      before: 1,
      after: 3_000,
    })
    const stale = room.ask(lead, writeHealthPolicy, { limits }, { expectedVersion: 0 })
    expect(await codeOf(stale)).toBe('record/stale-version')
  })

  it('are published with a reason, by another than whoever wrote in the draft', async () => {
    expect(await codeOf(publish(lead))).toBe('oversight/limits-own-draft')
    expect(await codeOf(publish(other))).toBe('oversight/limits-without-reason')
    await write({ reason: 'Ends that have passed for years tell nothing new.' })
    expect((await show(lead)).may).not.toContain('publish')
    expect((await show(other)).may).toContain('publish')
    const kinds = async (by: Actor) => (await room.ask(by, showHome, {})).duties.items.map(({ kind }) => kind)
    expect(await kinds(other)).toContain('oversight.publish-limits')
    expect(await kinds(lead)).not.toContain('oversight.publish-limits')
  })

  it('tell before anybody publishes what they would change, and change just that', async () => {
    const before = await colours()
    const preview = await room.ask(lead, previewHealthPolicy, {})
    expect(new Map(preview.before.map(({ status, projects }) => [status, projects]))).toEqual(before)
    expect(preview.changes.length).toBeGreaterThan(0)
    expect(preview.worse).toBe(0)
    expect(preview.changes.every(({ rule }) => rule === 'overdue' || rule === 'slip-first')).toBe(true)
    const runBefore = await room.ask(lead, showStanding, { projectId: preview.changes[0]?.project.id ?? '' })
    await publish(other)
    const behind = await room.ask(lead, totalStanding, {})
    expect(behind.behind).toBe(seeded.projects.length)
    await room.refresh(seeded.tenantId)
    expect(await colours()).toEqual(new Map(preview.after.map(({ status, projects }) => [status, projects])))
    const after = await room.ask(lead, showStanding, { projectId: runBefore.projectId })
    expect(after).toMatchObject({ limits: 1, behind: false, status: preview.changes[0]?.after })
    expect(after.history.every(({ limits }) => limits === 0)).toBe(false)
    for (const run of [runBefore.run, after.run])
      expect(await room.ask(lead, replayRunOperation, { runId: run ?? '' })).toMatchObject({ same: true })
  })

  it('hold from their day on: what stood before is judged and explained by what held then', async () => {
    room.now = '2026-11-17T08:00:00.000Z'
    await room.ask(lead, setStatusDate, { day: '2026-11-17' })
    await room.refresh(seeded.tenantId)
    const projectId = seeded.projects[0] ?? ''
    const { limits, history } = await room.ask(lead, showStanding, { projectId })
    expect(limits).toBe(1)
    expect(new Set(history.map((one) => one.limits))).toEqual(new Set([0]))
    const asOf = registerDays.find((day) => history.some((one) => one.asOf === day)) ?? ''
    const explained = await room.ask(lead, explainMeasure, { projectId, measure: 'status', asOf })
    expect(explained.value).toBe(history.find((one) => one.asOf === asOf)?.status)
  })

  it('stay as they were published, in the database as well', async () => {
    const change = (what: string) => database.owner.query(`update health_policy set ${what}`)
    await expect(change(`reason = 'Other.'`)).rejects.toThrow('are not changed')
    await expect(change(`content = '{}'`)).rejects.toThrow('are not changed')
    const [version] = (await show()).versions
    expect(version).toMatchObject({ number: 1, inUse: true, publishedBy: { name: 'Ruth' } })
  })

  it('lose a draft that is dropped, and nothing else; no edit means a draft that is gone', async () => {
    const { version } = await write({ weights: [{ rule: 'gaps', weight: 0.4 }] }, other)
    const dropped = await room.ask(lead, dropHealthPolicy, {}, { expectedVersion: version })
    expect(dropped).toMatchObject({ inUse: 1, draft: null })
    const late = room.ask(other, writeHealthPolicy, { reason: 'Late.' }, { expectedVersion: version })
    expect(await codeOf(late)).toBe('record/stale-version')
    expect(await codeOf(publish(lead))).toBe('oversight/no-limits-drafted')
    await write({ reason: 'Nothing else.' }, other)
    expect(await codeOf(publish(lead))).toBe('oversight/limits-unchanged')
  })

  it('are owned by whom the office names, who sees all projects', async () => {
    const name = (ownerId: string | null, by = lead) =>
      room.ask(by, nameRuleOwner, { rule: 'overdue', ownerId })
    expect(await codeOf(name(outsider.personId ?? ''))).toBe('oversight/rule-owner-cannot-answer')
    expect(await codeOf(name(lead.personId ?? '', outsider))).toBe('identity/not-permitted')
    const ownerOf = ({ rules }: HealthPolicyShown) => rules.find(({ rule }) => rule === 'overdue')?.owner
    expect(ownerOf(await name(other.personId ?? ''))).toMatchObject({ name: 'Ruth' })
    expect(ownerOf(await name(null))).toBeNull()
  })

  it('tell how loud each rule was, of projects that one sees', async () => {
    await room.ask(lead, setStatusDate, { day: '2024-04-30' })
    await room.refresh(seeded.tenantId)
    const { items } = await room.ask(lead, tellRuleLoudness, {})
    const overdue = items.find(({ rule }) => rule === 'overdue')
    expect(overdue?.judged).toBeGreaterThan(10)
    for (const { judged, flagged, few } of items) {
      expect(flagged).toBeLessThanOrEqual(judged)
      expect(few).toBe(judged < 10)
    }
    const seen = await room.ask(outsider, tellRuleLoudness, {})
    expect(Math.max(...seen.items.map(({ judged }) => judged))).toBeLessThanOrEqual(1)
  })
})
