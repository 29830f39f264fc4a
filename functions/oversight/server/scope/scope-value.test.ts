import { Refused } from '@portolan/contract'
import { testDatabase, type TestDatabase } from '@portolan/platform/database/testing'
import type { Actor } from '@portolan/platform/operations'
import { applyPlanEdits, commitScope, previewScope, showProject } from '@portolan/plan/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { explainScopeValue, showScopeValue, ScopeValueView } from '../../contract/index.ts'
import { addPerson, openTestRoom, type TestRoom } from '../testing/index.ts'
import { type Seeded, seedOrganisation } from '../testing/seed.ts'

let database: TestDatabase
let room: TestRoom
let seeded: Seeded
let lead: Actor

beforeAll(async () => {
  database = await testDatabase()
  room = openTestRoom(database)
  seeded = await seedOrganisation(database.owner, { projects: 4, seed: 3, name: 'Veldhaven Digital' })
  lead = await addPerson(database.owner, seeded.tenantId, 'Mira', [
    { role: 'pmo-lead', scope: 'organisation' },
  ])
})
afterAll(() => database.drop())

const items = [
  'Issue key,Summary,Issue Type,Status,Created,Resolved,Sprint,Story Points',
  'A-1,Log in,Story,Done,2026-08-20,2026-09-10,Sprint 1,20',
  'A-2,Log out,Story,Done,2026-08-20,2026-09-24,Sprint 2,30',
  'A-3,Reset,Story,Done,2026-08-20,2026-10-08,Sprint 3,10',
  'A-4,Search,Story,To Do,2026-08-20,,,40',
  'A-5,Wish,Story,To Do,2026-09-20,,,25',
].join('\n')
const sprints = [
  'Sprint,Start date,End date,Committed points',
  'Sprint 1,2026-09-07,2026-09-18,25',
  'Sprint 2,2026-09-21,2026-10-02,25',
  'Sprint 3,2026-10-05,2026-10-16,25',
].join('\n')

async function bring(projectId: string, text: string): Promise<void> {
  const upload = new TextEncoder().encode(text)
  const fileName = 'list 2026-10-16.csv'
  const { id, version } = await room.ask(lead, previewScope, { projectId, fileName }, { upload })
  await room.ask(lead, commitScope, { projectId, importId: id }, { expectedVersion: version })
}

async function codeOf(asked: Promise<unknown>): Promise<string> {
  return await asked.then(
    () => 'done',
    (cause: unknown) => (cause instanceof Refused ? cause.refusal.code : String(cause)),
  )
}

describe('the agile earned value of a project', () => {
  it('is nothing without a list', async () => {
    const projectId = seeded.projects[0] ?? ''
    expect(await room.ask(lead, showScopeValue, { projectId })).toMatchObject({ version: 0, value: null })
    expect(await codeOf(room.ask(lead, explainScopeValue, { projectId, figure: 'velocity' }))).toBe(
      'record/not-found',
    )
  })

  it('comes from the list, the newest baseline and what reports tell was spent', async () => {
    const projectId = seeded.projects[1] ?? ''
    await bring(projectId, items)
    await bring(projectId, sprints)
    const { version } = await room.ask(lead, showProject, { projectId })
    const baseline = {
      asOf: '2026-09-07',
      start: '2026-09-07',
      finish: '2026-12-25',
      cost: { amount: 10_000_000, currency: 'EUR' },
      source: 'Board',
    }
    const edits = [{ kind: 'baseline.freeze' as const, baseline }]
    await room.ask(lead, applyPlanEdits, { projectId, edits }, { expectedVersion: version })
    const answer = ScopeValueView.parse(await room.ask(lead, showScopeValue, { projectId }))
    expect(answer).toMatchObject({ version: 2, asOf: '2026-10-16' })
    const figures = answer.value?.figures
    expect([figures?.scope.value, figures?.accepted.value, figures?.growth.value]).toEqual([125, 60, 0.25])
    expect([figures?.velocity.value, figures?.finishLikely.value, figures?.plannedFinish.value]).toEqual([
      20,
      '2026-12-11',
      '2026-12-25',
    ])
    expect(answer.value?.money?.figures.earnedValue.value).toBe(4_800_000)
    const explained = await room.ask(lead, explainScopeValue, { projectId, figure: 'finishWorst' })
    expect(explained).toMatchObject({ value: '2027-01-22', asOf: '2026-10-16' })
  })

  it('is told to whoever sees the project, and to nobody else', async () => {
    const projectId = seeded.projects[1] ?? ''
    const member = await addPerson(database.owner, seeded.tenantId, 'Nils', [
      { role: 'team-member', scope: 'project', scopeId: seeded.projects[2] ?? '' },
    ])
    expect(await codeOf(room.ask(member, showScopeValue, { projectId }))).toBe('record/not-found')
  })
})
