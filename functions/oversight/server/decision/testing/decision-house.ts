import { Refused } from '@portolan/contract'
import { type TestDatabase, testDatabase } from '@portolan/platform/database/testing'
import type { Actor } from '@portolan/platform/operations'
import { type Project, showProject } from '@portolan/plan/contract'
import {
  addBody,
  askDecision,
  type BodyRule,
  type Decision,
  type Decider,
  draftDecision,
  type NewOption,
  seatMember,
  showDecision,
  voteOnDecision,
} from '../../../contract/index.ts'
import { addPerson, openTestRoom, type TestRoom } from '../../testing/index.ts'
import { type Seeded, seedOrganisation } from '../../testing/seed.ts'

/** An organisation in which somebody asks and others decide. */
export type DecisionHouse = {
  readonly database: TestDatabase
  readonly room: TestRoom
  readonly seeded: Seeded
  /** Manages the project and asks. */
  readonly manager: Actor
  readonly sponsor: Actor
  readonly lead: Actor
  /** Three more who see everything. */
  readonly members: readonly [Actor, Actor, Actor]
  readonly projectId: string
  readonly project: () => Promise<Project>
  /** A draft whose one option moves the phase, unless told otherwise. */
  readonly drafted: (decider: Decider, options?: readonly Partial<NewOption>[]) => Promise<Decision>
  readonly asked: (decider: Decider, options?: readonly Partial<NewOption>[]) => Promise<Decision>
  readonly vote: (by: Actor, decision: Decision, option?: number) => Promise<Decision>
  readonly read: (by: Actor, id: string) => Promise<Decision>
  readonly board: (rule: BodyRule, quorum: number, members: readonly Actor[]) => Promise<string>
  readonly edit: (fields: Readonly<Record<string, unknown>>) => Promise<Partial<NewOption>>
}

export async function openDecisionHouse(): Promise<DecisionHouse> {
  const database = await testDatabase()
  const room = openTestRoom(database)
  const { owner } = database
  const seeded = await seedOrganisation(owner, { projects: 6, seed: 11, name: 'Deciding' })
  const { tenantId } = seeded
  const { rows } = await owner.query<{ id: string }>(
    `select id from investment where tenant_id = $1 and state = 'active' and finish_day is not null
     and cost_amount is not null and start_day < finish_day order by id limit 1`,
    [tenantId],
  )
  const projectId = rows[0]?.id ?? ''
  let boards = 0
  const overAll = (role: 'sponsor' | 'pmo-lead' | 'auditor') => [{ role, scope: 'organisation' as const }]
  const manager = await addPerson(owner, tenantId, 'Mona Manager', [
    { role: 'project-manager', scope: 'project', scopeId: projectId },
  ])
  const sponsor = await addPerson(owner, tenantId, 'Sam Sponsor', overAll('sponsor'))
  const lead = await addPerson(owner, tenantId, 'Lea Lead', overAll('pmo-lead'))
  const members = [
    await addPerson(owner, tenantId, 'Ana One', overAll('auditor')),
    await addPerson(owner, tenantId, 'Ben Two', overAll('auditor')),
    await addPerson(owner, tenantId, 'Cyd Three', overAll('auditor')),
  ] as const
  const project = async (): Promise<Project> => await room.ask(lead, showProject, { projectId })
  const edit: DecisionHouse['edit'] = async (fields) => ({
    title: 'Do it',
    calls: [
      {
        operation: 'plan.apply-edits',
        input: { projectId, edits: [{ kind: 'project.set', fields }] },
        subjectVersion: (await project()).version,
      },
    ],
  })
  const drafted: DecisionHouse['drafted'] = async (decider, options) =>
    await room.ask(manager, draftDecision, {
      projectId,
      question: 'May we go on?',
      options: (options ?? [await edit({ phase: 'Decided' })]).map((one) => ({ title: 'Do it', ...one })),
      decider,
      due: '2026-11-20',
    })
  return {
    database,
    room,
    seeded,
    manager,
    sponsor,
    lead,
    members,
    projectId,
    project,
    edit,
    drafted,
    asked: async (decider, options) => {
      const { id, version } = await drafted(decider, options)
      return await room.ask(manager, askDecision, { decisionId: id }, { expectedVersion: version })
    },
    vote: async (by, { id, version }, option = 1) =>
      await room.ask(by, voteOnDecision, { decisionId: id, option }, { expectedVersion: version }),
    read: async (by, id) => await room.ask(by, showDecision, { decisionId: id }),
    board: async (rule, quorum, people) => {
      const name = `Board ${(boards += 1)}`
      const { id } = await room.ask(lead, addBody, { name, rule, quorum })
      for (const [at, { personId }] of people.entries())
        await room.ask(lead, seatMember, {
          bodyId: id,
          personId: personId ?? '',
          role: at === 0 ? 'chair' : 'member',
          from: '2026-01-01',
        })
      return id
    },
  }
}

/** The code with which something is refused. */
export async function refusedWith(act: Promise<unknown>): Promise<string> {
  try {
    await act
  } catch (cause) {
    if (cause instanceof Refused) return cause.refusal.code
    throw cause
  }
  return 'not refused'
}
