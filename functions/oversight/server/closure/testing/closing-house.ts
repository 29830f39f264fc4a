import { Refused } from '@portolan/contract'
import { testDatabase, type TestDatabase } from '@portolan/platform/database/testing'
import type { Actor } from '@portolan/platform/operations'
import { addPortfolio, addProject, applyPlanEdits } from '@portolan/plan/contract'
import {
  addLesson,
  askForVerdict,
  type ClosureView,
  judgeClosure,
  sayClosureItem,
  showClosure,
  startClosure,
} from '../../../contract/index.ts'
import { addPerson, openTestRoom, type TestRoom } from '../../testing/index.ts'
import { seedOrganisation } from '../../testing/seed.ts'

export const today = '2026-11-16T08:00:00.000Z'

type Person = Promise<Actor>

/** An organisation in which projects are closed, one after the other. */
export type ClosingHouse = {
  readonly database: TestDatabase
  readonly room: TestRoom
  readonly lead: Actor
  readonly sponsor: Actor
  readonly portfolioId: string
  /** Somebody over the whole organisation. */
  readonly another: (name: string, role: 'pmo-lead' | 'sponsor') => Person
  /** A project of 100 days and 100,000 that has spent so much, with a manager and a member of its own. */
  readonly begin: (spent?: number) => Promise<ClosingProject>
}

export type ClosingProject = {
  readonly projectId: string
  readonly manager: Actor
  readonly member: Actor
  readonly now: () => Promise<ClosureView>
  readonly at: () => Promise<{ expectedVersion: number }>
  readonly start: (more?: { why?: 'terminated'; lastDay?: string }) => Promise<ClosureView>
  /** Everything that the record cannot know is confirmed, and one lesson is written. */
  readonly fulfil: () => Promise<void>
  readonly askFor: () => Promise<ClosureView>
  readonly accept: (by: Actor) => Promise<ClosureView>
  /** All of that. */
  readonly close: () => Promise<ClosureView>
}

export async function codeOf(asked: Promise<unknown>): Promise<string> {
  return await asked.then(
    () => 'done',
    (cause: unknown) => (cause instanceof Refused ? cause.refusal.code : String(cause)),
  )
}

export async function openClosingHouse(): Promise<ClosingHouse> {
  const database = await testDatabase()
  const room = openTestRoom(database)
  const seeded = await seedOrganisation(database.owner, { projects: 2, seed: 5, name: 'Veldhaven Digital' })
  const another: ClosingHouse['another'] = async (name, role) =>
    await addPerson(database.owner, seeded.tenantId, name, [{ role, scope: 'organisation' }])
  const lead = await another('Mira', 'pmo-lead')
  const sponsor = await another('Sofia', 'sponsor')
  const portfolioId = (await room.ask(lead, addPortfolio, { name: 'Closing' })).id
  const house = { database, room, lead, sponsor, portfolioId, another }
  return { ...house, begin: async (spent = 10_400_000) => await beginProject(house, seeded.tenantId, spent) }
}

type House = Omit<ClosingHouse, 'begin'>
const cost = { amount: 10_000_000, currency: 'EUR' }
const dates = { start: '2026-01-01', finish: '2026-04-11' }
let nth = 0

async function beginProject(house: House, tenantId: string, spent: number): Promise<ClosingProject> {
  const { room, lead, portfolioId, database } = house
  room.now = today
  const name = `Portal ${(nth += 1)}`
  const fields = { name, state: 'active', category: 'Grow', ...dates, cost } as const
  const { id: projectId, version } = await room.ask(lead, addProject, { portfolioId, fields })
  const add = async (who: string, role: 'project-manager' | 'team-member'): Person =>
    await addPerson(database.owner, tenantId, who, [{ role, scope: 'project', scopeId: projectId }])
  const manager = await add(`Nils ${nth}`, 'project-manager')
  const edits = [
    { kind: 'project.set' as const, fields: { managerId: manager.personId ?? null } },
    {
      kind: 'baseline.freeze' as const,
      baseline: { asOf: dates.start, ...dates, cost, source: 'At the start' },
    },
    { kind: 'edition.add' as const, edition: { ...blank, name, actualCost: spent } },
  ]
  await room.ask(lead, applyPlanEdits, { projectId, edits }, { expectedVersion: version })
  return closing(house, { projectId, manager, member: await add(`Tom ${nth}`, 'team-member') })
}

const blank = {
  source: 'Report',
  asOf: '2026-04-30',
  code: null,
  rowNumber: null,
  start: null,
  finish: null,
  plannedFinish: null,
  actualFinish: null,
  currency: 'EUR',
  wholeLifeCost: null,
  plannedCost: null,
  periodBudget: null,
  periodForecast: null,
  progress: null,
  narrative: {},
  other: {},
  gaps: [],
}

type Own = Pick<ClosingProject, 'projectId' | 'manager' | 'member'>

function closing({ room, lead, sponsor }: House, own: Own): ClosingProject {
  const { projectId, manager } = own
  const now: ClosingProject['now'] = async () => await room.ask(lead, showClosure, { projectId })
  const at = async () => ({ expectedVersion: (await now()).closure?.version ?? 0 })
  const start: ClosingProject['start'] = async (more = {}) => {
    const input = { projectId, why: 'completed' as const, words: 'It runs.', lastDay: '2026-04-16', ...more }
    return await room.ask(manager, startClosure, input)
  }
  const fulfil = async (): Promise<void> => {
    const lesson = { projectId, title: 'Data came late', why: 'No owner', next: 'Name one' }
    await room.ask(manager, addLesson, lesson)
    for (const { key: item, kind, state } of (await now()).items)
      if (kind === 'said' && state === 'missing') {
        const input = { projectId, item, said: 'confirmed' as const, words: 'Signed.' }
        await room.ask(manager, sayClosureItem, input, await at())
      }
  }
  const askFor = async () => await room.ask(manager, askForVerdict, { projectId }, await at())
  const accept: ClosingProject['accept'] = async (by) =>
    await room.ask(by, judgeClosure, { projectId, accepted: true }, await at())
  const close = async () => {
    await start()
    await fulfil()
    await askFor()
    return await accept(sponsor)
  }
  return { ...own, now, at, start, fulfil, askFor, accept, close }
}
