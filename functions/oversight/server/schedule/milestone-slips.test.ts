import { testDatabase, type TestDatabase } from '@portolan/platform/database/testing'
import type { Actor } from '@portolan/platform/operations'
import { commitSchedule, previewSchedule } from '@portolan/plan/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listMilestoneSlips, MilestoneSlips } from '../../contract/index.ts'
import { addPerson, openTestRoom, type TestRoom } from '../testing/index.ts'
import { seedOrganisation } from '../testing/seed.ts'
import { type Archive, archiveMspdi } from './testing/archive-mspdi.ts'

let database: TestDatabase
let room: TestRoom
let lead: Actor
let projectId = ''

beforeAll(async () => {
  database = await testDatabase()
  room = openTestRoom(database)
  const seeded = await seedOrganisation(database.owner, { projects: 2, seed: 3, name: 'Veldhaven Digital' })
  projectId = seeded.projects[0] ?? ''
  lead = await addPerson(database.owner, seeded.tenantId, 'Mira', [
    { role: 'pmo-lead', scope: 'organisation' },
  ])
})
afterAll(() => database.drop())

async function drop(archive: Archive): Promise<void> {
  const upload = new TextEncoder().encode(archiveMspdi(archive))
  const dropped = await room.ask(lead, previewSchedule, { projectId, fileName: 'archive.xml' }, { upload })
  const commit = { projectId, importId: dropped.id }
  await room.ask(lead, commitSchedule, commit, { expectedVersion: dropped.version })
}

describe('the milestones of a project', () => {
  it('are none while it has no schedule', async () => {
    expect(await room.ask(lead, listMilestoneSlips, { projectId })).toEqual({
      projectId,
      version: 0,
      days: [],
      items: [],
    })
  })

  it('are compared by day of report, of which the last version counts', async () => {
    await drop({ statusDate: '2026-11-13' })
    await drop({ statusDate: '2026-11-13', codePercent: 60 })
    await drop({ statusDate: '2026-11-20', testDays: 8 })
    const answer = MilestoneSlips.parse(await room.ask(lead, listMilestoneSlips, { projectId }))
    expect(answer).toMatchObject({ version: 3, days: ['2026-11-13', '2026-11-20'] })
    expect(answer.items).toHaveLength(1)
    // Three working days more, with a weekend between: from Friday 20 to Wednesday 25.
    expect(answer.items[0]).toMatchObject({
      name: 'Archive moved',
      within: 'Rollout',
      agreed: '2026-11-20',
      by: 'baseline',
      told: [
        { version: 2, day: '2026-11-13', finish: '2026-11-20', slipDays: 0 },
        { version: 3, day: '2026-11-20', finish: '2026-11-25', slipDays: 5 },
      ],
      slipDays: 5,
      movedDays: 5,
      course: 'moves',
    })
  })
})
