import { Refused } from '@portolan/contract'
import type { Actor } from '@portolan/platform/operations'
import { testDatabase, type TestDatabase } from '@portolan/platform/database/testing'
import {
  addBody,
  answerException,
  askDecision,
  closeException,
  type Exception,
  type ExceptionRow,
  listExceptions,
  putExceptionAsQuestion,
  seatMember,
  showDecision,
  showException,
  voteOnDecision,
} from '../../../contract/index.ts'
import { addPerson, openTestRoom, type TestRoom } from '../../testing/index.ts'
import { type Seeded, seedOrganisation } from '../../testing/seed.ts'

/** An organisation of projects that one person manages; her sponsor is that of every portfolio. */
export type ExceptionHouse = {
  readonly database: TestDatabase
  readonly room: TestRoom
  readonly seeded: Seeded
  readonly lead: Actor
  readonly manager: Actor
  readonly sponsor: Actor
  /** Sees one project. */
  readonly outsider: Actor
  readonly chore: { readonly owner: TestDatabase['owner']; readonly now: () => string }
}

type Of = Pick<ExceptionRow, 'id' | 'project'>

export async function openExceptionHouse(): Promise<ExceptionHouse> {
  const database = await testDatabase()
  const { owner } = database
  const room = openTestRoom(database)
  const seeded = await seedOrganisation(owner, { projects: 40, seed: 7, name: 'Veldhaven Digital' })
  const { tenantId } = seeded
  const lead = await addPerson(owner, tenantId, 'Mira', [{ role: 'pmo-lead', scope: 'organisation' }])
  const manager = await addPerson(owner, tenantId, 'Nils', [
    { role: 'project-manager', scope: 'organisation' },
  ])
  const sponsored = seeded.portfolios.map((scopeId) => ({
    role: 'sponsor' as const,
    scope: 'portfolio' as const,
    scopeId,
  }))
  const sponsor = await addPerson(owner, tenantId, 'Sara', sponsored)
  const outsider = await addPerson(owner, tenantId, 'Olga', [
    { role: 'project-manager', scope: 'project', scopeId: seeded.projects[0] ?? '' },
  ])
  await owner.query(`update investment set manager_id = $1, state = 'active'`, [manager.personId])
  await room.refresh(tenantId)
  const chore = { owner, now: () => room.now }
  return { database, room, seeded, lead, manager, sponsor, outsider, chore }
}

export async function codeOf(asked: Promise<unknown>): Promise<string> {
  return await asked.then(
    () => 'done',
    (cause: unknown) => (cause instanceof Refused ? cause.refusal.code : String(cause)),
  )
}

export async function openOnes({ room }: ExceptionHouse, by: Actor): Promise<readonly ExceptionRow[]> {
  return (await room.ask(by, listExceptions, {})).items
}

export async function read({ room }: ExceptionHouse, by: Actor, { id, project }: Of): Promise<Exception> {
  return await room.ask(by, showException, { projectId: project.id, exceptionId: id })
}

const remedied = { words: 'The supplier is late.', remedy: 'A second one starts.', remedyDay: '2026-12-01' }

export async function answered(
  house: ExceptionHouse,
  row: Of,
  by = house.manager,
  given: object = remedied,
): Promise<Exception> {
  const input = { projectId: row.project.id, exceptionId: row.id, ...remedied, ...given }
  const { version } = await read(house, house.lead, row)
  return await house.room.ask(by, answerException, input, { expectedVersion: version })
}

export async function closed(house: ExceptionHouse, row: Of, by: Actor): Promise<Exception> {
  const input = { projectId: row.project.id, exceptionId: row.id, reason: 'The register was wrong.' }
  const { version } = await read(house, house.lead, row)
  return await house.room.ask(by, closeException, input, { expectedVersion: version })
}

/** As its manager, to a board of its own that the sponsor chairs. */
export async function putAsQuestion(house: ExceptionHouse, row: Of): Promise<Exception> {
  const { room, lead, manager, sponsor } = house
  const { id } = await room.ask(lead, addBody, { name: `Board of ${row.id}`, rule: 'chair', quorum: 1 })
  const seat = { bodyId: id, personId: sponsor.personId ?? '', role: 'chair' as const, from: '2026-01-01' }
  await room.ask(lead, seatMember, seat)
  const input = {
    projectId: row.project.id,
    exceptionId: row.id,
    question: `What becomes of ${row.project.name}?`,
    decider: { kind: 'body' as const, id },
    options: [{ title: 'Accept the new forecast' }, { title: 'End the project' }],
  }
  const { version } = await read(house, lead, row)
  return await room.ask(manager, putExceptionAsQuestion, input, { expectedVersion: version })
}

export async function decide({ room, manager, sponsor }: ExceptionHouse, of: Exception): Promise<void> {
  const decisionId = of.decision?.id ?? ''
  const { version } = await room.ask(manager, showDecision, { decisionId })
  const asked = await room.ask(manager, askDecision, { decisionId }, { expectedVersion: version })
  await room.ask(sponsor, voteOnDecision, { decisionId, option: 1 }, { expectedVersion: asked.version })
}

/** Whom events of a name tell, in their order. */
export async function tellsOf(
  { database }: ExceptionHouse,
  name: string,
): Promise<readonly { subject_id: string; tell: string[] }[]> {
  const { rows } = await database.owner.query<{ subject_id: string; tell: string[] }>(
    `select subject_id, payload -> 'tell' as tell from event where name = $1 order by seq`,
    [name],
  )
  return rows
}
