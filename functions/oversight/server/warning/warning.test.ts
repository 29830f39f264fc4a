import { testDatabase, type TestDatabase } from '@portolan/platform/database/testing'
import type { Actor } from '@portolan/platform/operations'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  addIssue,
  answerDrawdown,
  askDrawdown,
  changeIssue,
  explainMeasure,
  moveContingency,
  showStanding,
} from '../../contract/index.ts'
import { computeAnew } from '../refresh-standing.ts'
import { addPerson, openTestRoom, type TestRoom } from '../testing/index.ts'
import { type Seeded, seedOrganisation } from '../testing/seed.ts'

let database: TestDatabase
let room: TestRoom
let seeded: Seeded
let lead: Actor
let manager: Actor
let projectId: string

beforeAll(async () => {
  database = await testDatabase()
  room = openTestRoom(database)
  const { owner } = database
  seeded = await seedOrganisation(owner, { projects: 4, seed: 7, name: 'Veldhaven Digital' })
  projectId = seeded.projects[0] ?? ''
  lead = await addPerson(owner, seeded.tenantId, 'Mira', [{ role: 'pmo-lead', scope: 'organisation' }])
  manager = await addPerson(owner, seeded.tenantId, 'Nils', [
    { role: 'project-manager', scope: 'organisation' },
  ])
  await owner.query(
    `update investment set manager_id = $1, state = 'active', cost_amount = 50000000, cost_currency = 'EUR'`,
    [manager.personId],
  )
  await owner.query(`update edition set progress = 0.4 where progress is null`)
  await room.refresh(seeded.tenantId)
})
afterAll(async () => await database.drop())

/** A minute later, once what other rooms said since is computed. */
async function standing() {
  room.now = new Date(Date.parse(room.now) + 60_000).toISOString()
  const refreshed = await room.refresh(seeded.tenantId)
  return { refreshed, ...(await room.ask(lead, showStanding, { projectId })) }
}

function reasonOf({ reasons }: Awaited<ReturnType<typeof standing>>, rule: string) {
  return reasons.find((reason) => reason.rule === rule)
}

describe('what other rooms know', () => {
  it('is not available until a room keeps it', async () => {
    const { unavailable } = await standing()
    const rules = unavailable.map(({ rule }) => rule)
    expect(rules).toEqual(expect.arrayContaining(['issue-overdue', 'contingency-burn', 'scope-churn']))
  })

  it('warns of issues past their day, of that project alone, and ends once they are solved', async () => {
    room.now = new Date(Date.parse(room.now) + 60_000).toISOString()
    const given = { projectId, title: 'The adapter is lost', severity: 'high', since: '2024-01-08' } as const
    const issue = await room.ask(manager, addIssue, {
      ...given,
      due: '2024-02-01',
      ownerId: manager.personId,
    })
    const warned = await standing()
    expect(warned.refreshed).toMatchObject({ projects: 1, runs: 1 })
    expect(reasonOf(warned, 'issue-overdue')).toMatchObject({
      status: 'at-risk',
      sentence: 'Past due and not resolved: 1 issue.',
    })
    const explained = await room.ask(lead, explainMeasure, { projectId, measure: 'issuesOverdue' })
    expect(explained).toMatchObject({ value: 1, from: [{ source: 'the register of issues' }] })
    expect((await standing()).refreshed).toMatchObject({ projects: 0 })

    room.now = new Date(Date.parse(room.now) + 60_000).toISOString()
    const solved = { projectId, issueId: issue.id, state: 'solved', done: 'It was found.' } as const
    await room.ask(manager, changeIssue, solved, { expectedVersion: issue.version })
    const calm = await standing()
    expect(reasonOf(calm, 'issue-overdue')?.status ?? 'on-track').toBe('on-track')
    expect(calm.measures.issuesOverdue?.value).toBe(0)
  })

  it('warns of contingency that goes faster than the work', async () => {
    room.now = new Date(Date.parse(room.now) + 60_000).toISOString()
    const opening = {
      projectId,
      kind: 'opening',
      amount: 10_000_000,
      words: 'As always',
      basis: 'judgement',
    } as const
    await room.ask(lead, moveContingency, opening)
    expect(reasonOf(await standing(), 'contingency-burn')?.status ?? 'on-track').toBe('on-track')
    room.now = new Date(Date.parse(room.now) + 60_000).toISOString()
    const asked = { projectId, amount: 7_500_000, purpose: 'A second test', reason: 'The first one failed.' }
    const { id } = await room.ask(manager, askDrawdown, asked)
    const granted = { projectId, drawdownId: id, granted: true, amount: asked.amount, words: 'Go.' }
    await room.ask(lead, answerDrawdown, granted)
    const warned = await standing()
    expect(reasonOf(warned, 'contingency-burn')).toMatchObject({ status: 'at-risk' })
    expect(warned.measures.contingencyAheadShare?.value).toBeGreaterThan(0)
  })

  it('is seen, computed anew, also where it was told with a day of the past', async () => {
    const other = seeded.projects[1] ?? ''
    const opening = {
      projectId: other,
      kind: 'opening',
      amount: 5_000_000,
      words: 'As always',
      basis: 'judgement',
    } as const
    const now = room.now
    room.now = '2024-01-10T09:00:00.000Z'
    await room.ask(lead, moveContingency, opening)
    room.now = now
    expect((await room.refresh(seeded.tenantId)).projects).toBe(0)
    await computeAnew({ owner: database.owner, now: () => room.now }, seeded.tenantId)
    const { unavailable } = await room.ask(lead, showStanding, { projectId: other })
    expect(unavailable.map(({ rule }) => rule)).not.toContain('contingency-burn')
  })
})
