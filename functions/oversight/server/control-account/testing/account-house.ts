import { testDatabase, type TestDatabase } from '@portolan/platform/database/testing'
import type { Actor } from '@portolan/platform/operations'
import { commitSchedule, previewSchedule } from '@portolan/plan/contract'
import {
  type Account,
  judgeAccountExplanation,
  nameAccount,
  setStatusDate,
  showProjectAccounts,
  writeAccountExplanation,
} from '../../../contract/index.ts'
import { archiveMspdi } from '../../schedule/testing/archive-mspdi.ts'
import { addPerson, openTestRoom, type TestRoom } from '../../testing/index.ts'
import { type Seeded, seedOrganisation } from '../../testing/seed.ts'

/** An organisation of projects that one person manages; another answers for the accounts in them. */
export type AccountHouse = {
  readonly database: TestDatabase
  readonly room: TestRoom
  readonly seeded: Seeded
  readonly lead: Actor
  readonly manager: Actor
  readonly owner: Actor
  readonly sponsor: Actor
  /** Sees one project, which has no plan. */
  readonly outsider: Actor
  readonly auditor: Actor
}

export async function openAccountHouse(): Promise<AccountHouse> {
  const database = await testDatabase()
  const room = openTestRoom(database)
  const seeded = await seedOrganisation(database.owner, { projects: 14, seed: 5, name: 'Veldhaven Digital' })
  const { tenantId, portfolios } = seeded
  const whole = (name: string, role: 'pmo-lead' | 'project-manager' | 'auditor') =>
    addPerson(database.owner, tenantId, name, [{ role, scope: 'organisation' }])
  const lead = await whole('Mira', 'pmo-lead')
  const manager = await whole('Nils', 'project-manager')
  const owner = await whole('Ada', 'project-manager')
  const auditor = await whole('Aud', 'auditor')
  const sponsor = await addPerson(
    database.owner,
    tenantId,
    'Sara',
    portfolios.map((scopeId) => ({ role: 'sponsor', scope: 'portfolio', scopeId }) as const),
  )
  const outsider = await addPerson(database.owner, tenantId, 'Olga', [
    { role: 'project-manager', scope: 'project', scopeId: seeded.projects[0] ?? '' },
  ])
  await database.owner.query(`update investment set manager_id = $1, state = 'active'`, [manager.personId])
  room.now = '2026-11-16T09:00:00.000Z'
  await room.ask(lead, setStatusDate, { day: '2026-11-16' })
  return { database, room, seeded, lead, manager, owner, sponsor, outsider, auditor }
}

/** A project with the plan of the archive. */
export async function planned(
  house: AccountHouse,
  nth: number,
  text: string = archiveMspdi(),
): Promise<string> {
  const projectId = house.seeded.projects[nth] ?? ''
  await drop(house, projectId, text)
  return projectId
}

export async function drop({ room, lead }: AccountHouse, projectId: string, text: string): Promise<void> {
  const upload = new TextEncoder().encode(text)
  const dropped = await room.ask(lead, previewSchedule, { projectId, fileName: 'archive.xml' }, { upload })
  const taken = { projectId, importId: dropped.id }
  await room.ask(lead, commitSchedule, taken, { expectedVersion: dropped.version })
}

export async function lineOf({ room, lead }: AccountHouse, projectId: string, name: string): Promise<string> {
  const { lines } = await room.ask(lead, showProjectAccounts, { projectId })
  return lines.find((line) => line.name === name)?.activityId ?? ''
}

export async function named(
  house: AccountHouse,
  projectId: string,
  {
    line = 'Build',
    by = house.manager,
    ...given
  }: { line?: string; by?: Actor; code?: string; managerId?: string } = {},
): Promise<Account> {
  const activityId = await lineOf(house, projectId, line)
  const input = { projectId, activityId, code: `CA-${line}`, managerId: house.owner.personId ?? '', ...given }
  return await house.room.ask(by, nameAccount, input)
}

export const said = { cause: 'Two of the scanners failed.', effect: 'The build ends a week later.' }

export function explain(
  { room }: AccountHouse,
  by: Actor,
  { project, id }: Account,
  given: object = {},
): Promise<Account> {
  return room.ask(by, writeAccountExplanation, { projectId: project.id, accountId: id, ...said, ...given })
}

export function judge(
  { room }: AccountHouse,
  by: Actor,
  { project, id }: Account,
  given: object = {},
): Promise<Account> {
  return room.ask(by, judgeAccountExplanation, {
    projectId: project.id,
    accountId: id,
    accepted: true,
    ...given,
  })
}
