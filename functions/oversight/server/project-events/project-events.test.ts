import { testDatabase, type TestDatabase } from '@portolan/platform/database/testing'
import type { Actor } from '@portolan/platform/operations'
import {
  applyPlanEdits,
  commitSchedule,
  type PlanEdit,
  previewSchedule,
  showProject,
} from '@portolan/plan/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listProjectEvents, listStanding, projectEventKinds, setStatusDate } from '../../contract/index.ts'
import { archiveMspdi } from '../schedule/testing/archive-mspdi.ts'
import { addPerson, openTestRoom, type TestRoom } from '../testing/index.ts'
import { type Seeded, seedOrganisation } from '../testing/seed.ts'

let database: TestDatabase
let room: TestRoom
let seeded: Seeded
let lead: Actor
let partial: Actor
let projectId: string

beforeAll(async () => {
  database = await testDatabase()
  room = openTestRoom(database)
  seeded = await seedOrganisation(database.owner, { projects: 12, seed: 4, name: 'Ours' })
  projectId = seeded.projects[0] ?? ''
  lead = await addPerson(database.owner, seeded.tenantId, 'Mira', [
    { role: 'pmo-lead', scope: 'organisation' },
  ])
  partial = await addPerson(database.owner, seeded.tenantId, 'Partial', [
    { role: 'project-manager', scope: 'portfolio', scopeId: seeded.portfolios[0] ?? '' },
  ])
  const rating = { asOf: '2026-11-10', raw: 'Red', scale: 'rag-3', step: 3, steps: 3, byWhom: 'Mira' }
  await edit([{ kind: 'project.set', fields: { phase: 'Build' } }])
  await edit([
    { kind: 'project.set', fields: { phase: 'Test' } },
    { kind: 'rating.report', rating },
  ])
  const upload = new TextEncoder().encode(archiveMspdi())
  const dropped = await room.ask(lead, previewSchedule, { projectId, fileName: 'archive.xml' }, { upload })
  await room.ask(
    lead,
    commitSchedule,
    { projectId, importId: dropped.id },
    { expectedVersion: dropped.version },
  )
  await room.ask(lead, setStatusDate, { day: '2026-11-13' })
  // Of another project, and not to be told of this one.
  await edit([{ kind: 'project.set', fields: { phase: 'Build' } }], seeded.projects[1])
})
afterAll(() => database.drop())

async function edit(edits: PlanEdit[], of: string = projectId): Promise<void> {
  const { version } = await room.ask(lead, showProject, { projectId: of })
  await room.ask(lead, applyPlanEdits, { projectId: of, edits }, { expectedVersion: version })
}

describe('what happened to a project', () => {
  it('is told newest first, by whom and with what it was done to; a file that was only dropped is not told', async () => {
    const { items } = await room.ask(lead, listProjectEvents, { projectId })
    expect(items.map(({ actor, kind, code }) => [actor, kind, code])).toEqual([
      ['Mira', 'status-date', 'status-date-set'],
      ['Mira', 'schedule', 'schedule-imported-later'],
      ['Mira', 'report', 'reported'],
      ['Mira', 'edit', 'edited'],
    ])
  })

  it('is the same page by page', async () => {
    const { items } = await room.ask(lead, listProjectEvents, { projectId })
    const first = await room.ask(lead, listProjectEvents, { projectId, limit: 3 })
    const second = await room.ask(lead, listProjectEvents, { projectId, limit: 3, cursor: first.next ?? '' })
    expect([...first.items, ...second.items]).toEqual(items)
    expect(second.next).toBeNull()
  })

  it('is filtered by kind, and every line is of one kind', async () => {
    const { items } = await room.ask(lead, listProjectEvents, { projectId })
    const byKind = []
    for (const kind of projectEventKinds)
      byKind.push(...(await room.ask(lead, listProjectEvents, { projectId, kind: [kind] })).items)
    expect(byKind.toSorted((a, b) => b.seq - a.seq)).toEqual(items)
    const two = await room.ask(lead, listProjectEvents, { projectId, kind: ['edit', 'report'] })
    expect(two.items.map(({ kind }) => kind)).toEqual(['report', 'edit'])
  })

  it('tells of the registers that spoke of it', async () => {
    const { rows } = await database.owner.query<{ id: string }>(
      `insert into import (tenant_id, id, portfolio_id, file_name, file_sha256, format, state, mapping, layout, created_by, created_at)
       select $1, gen_random_uuid(), $2, 'r.csv', 'x', 'csv', 'committed', '{}', '{}', $3, now() returning id`,
      [seeded.tenantId, seeded.portfolios[0], lead.kind === 'person' ? lead.personId : null],
    )
    const importId = rows[0]?.id
    await database.owner.query(
      `insert into import_row (tenant_id, import_id, row_number, label, verdict, investment_id, record, findings, changes)
       values ($1, $2, 1, 'one', 'update', $3, '{}', '[]', '[]')`,
      [seeded.tenantId, importId, projectId],
    )
    await database.owner.query(
      `insert into event (tenant_id, seq, id, at, actor_id, actor_kind, operation, name, subject_kind, subject_id, restricted, request_id, touches, payload, previous, hash)
       select $1, max(seq) + 1, gen_random_uuid(), now(), $2, 'person', 'plan.commit-import', 'plan.import-committed', 'import', $3, false, 'r', '{}', '{"fileName":"r.csv"}', '', 'h'
       from event where tenant_id = $1`,
      [seeded.tenantId, lead.kind === 'person' ? lead.personId : null, importId],
    )
    const of = async (id: string) =>
      (await room.ask(lead, listProjectEvents, { projectId: id, kind: ['register'] })).items
    expect(await of(projectId)).toMatchObject([
      { code: 'imported', opens: { place: 'import', id: importId } },
    ])
    expect(await of(seeded.projects[1] ?? '')).toEqual([])
  })

  it('is not told to somebody who does not see the project', async () => {
    await room.refresh(seeded.tenantId)
    const seen = new Set((await room.ask(partial, listStanding, {})).items.map(({ id }) => id))
    const hidden = seeded.projects.find((id) => !seen.has(id)) ?? ''
    await expect(room.ask(partial, listProjectEvents, { projectId: hidden })).rejects.toThrow()
  })
})
