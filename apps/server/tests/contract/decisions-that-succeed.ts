import {
  addBody,
  askDecision,
  type Decision,
  dismissFault,
  draftDecision,
  listBodies,
  nameStandIn,
  seatMember,
  voteOnDecision,
  withdrawDecision,
} from '@portolan/oversight/contract'
import { showProject } from '@portolan/plan/contract'
import type { World } from '../matrix/world.ts'
import { ask } from '../testing/ask.ts'
import type { House, Visitor } from '../testing/house.ts'
import { invite, type Member } from '../testing/people.ts'
import type { Prepared } from './writes-that-succeed.ts'

/** How to come to a call of each operation of decisions and bodies that is carried out. */
export function decisionsThatSucceed(
  house: House,
  by: Visitor,
  world: World,
): Readonly<Record<string, () => Promise<Prepared>>> {
  let made = 0
  const nth = (): number => (made += 1)
  let colleague: Promise<Member> | undefined
  // Nobody decides what he asked: what `by` decides is asked by somebody else, and the other way round.
  const other = (): Promise<Member> =>
    (colleague ??= invite(house, by, {
      name: 'Second Lead',
      email: 'second.lead@example.org',
      grants: [{ role: 'pmo-lead', scope: 'organisation' }],
    }))
  const me = async (): Promise<string> => {
    const { rows } = await house.database.owner.query<{ id: string }>(
      `select person_id as id from role_grant where tenant_id = $1 and role = 'pmo-lead' order by granted_at limit 1`,
      [world.tenantId],
    )
    return rows[0]?.id ?? ''
  }
  const board = async (chair: string): Promise<string> => {
    const named = { name: `Body ${nth()}`, rule: 'chair', quorum: 1 } as const
    const { id } = await ask(house, by, addBody, named)
    await ask(house, by, seatMember, { bodyId: id, personId: chair, role: 'chair', from: '2026-01-01' })
    return id
  }
  const drafted = async (
    author: Visitor,
    decider: { kind: 'person' | 'body'; id: string },
  ): Promise<Decision> => {
    const projectId = world.projects[0]
    const { version } = await ask(house, author, showProject, { projectId })
    const edits = [{ kind: 'project.set', fields: { phase: `Phase ${nth()}` } }]
    const calls = [{ operation: 'plan.apply-edits', input: { projectId, edits }, subjectVersion: version }]
    const question = `May we go on, ${made}?`
    return await ask(house, author, draftDecision, {
      projectId,
      question,
      options: [{ title: 'Go on', calls }],
      decider,
    })
  }
  const asked = async (author: Visitor, decider: Parameters<typeof drafted>[1]): Promise<Decision> => {
    const { id, version } = await drafted(author, decider)
    return await ask(house, author, askDecision, { decisionId: id }, { ifMatch: version })
  }
  const forMe = async (): Promise<Decision> => await asked(await other(), { kind: 'person', id: await me() })
  const ofMine = async (): Promise<Decision> =>
    await asked(by, { kind: 'person', id: (await other()).personId })
  const named = ({ id, version }: Decision): Prepared => ({ input: { decisionId: id }, ifMatch: version })
  const withOption = async (): Promise<Prepared> => {
    const { id, version } = await forMe()
    return { input: { decisionId: id, option: 1 }, ifMatch: version }
  }
  return {
    'oversight.dismiss-fault': async () => ({
      input: {
        projectId: world.projects[0],
        rule: 'no-plan',
        because: 'Planned elsewhere.',
        until: inAMonth(),
      },
    }),
    'oversight.restore-fault': async () => {
      const projectId = world.projects[1]
      const given = { projectId, rule: 'no-plan', because: 'Planned elsewhere.', until: inAMonth() } as const
      const { id } = await ask(house, by, dismissFault, given)
      return { input: { projectId, dismissalId: id } }
    },
    'oversight.mark-seen': async () => ({ input: { until: '2026-11-16T08:00:00.000Z' } }),
    'oversight.add-body': async () => ({ input: { name: `Body ${nth()}`, rule: 'majority', quorum: 2 } }),
    'oversight.change-body': async () => {
      const id = await board(await me())
      return { input: { bodyId: id, name: `Body ${nth()}`, rule: 'unanimous', quorum: 1 }, ifMatch: 1 }
    },
    'oversight.seat-member': async () => {
      const input = { bodyId: await board(await me()), personId: (await other()).personId }
      return { input: { ...input, role: 'member', from: '2026-02-01' } }
    },
    'oversight.end-seat': async () => {
      const bodyId = await board(await me())
      const { items } = await ask(house, by, listBodies, {})
      const seatId = items.find(({ id }) => id === bodyId)?.seats[0]?.id
      return { input: { bodyId, seatId, to: '2026-12-01' } }
    },
    'oversight.set-authority': async () => ({
      input: {
        of: { kind: 'body', bodyId: await board(await me()) },
        limits: { cost: { amount: 100_000, currency: 'EUR' }, slipDays: 10, operations: null },
        nextBodyId: null,
      },
    }),
    'oversight.name-stand-in': async () => ({
      input: { standInId: (await other()).personId, from: '2030-01-01', to: '2030-02-01' },
    }),
    'oversight.end-stand-in': async () => {
      const term = { from: '2031-01-01', to: '2031-02-01' }
      const { id } = await ask(house, by, nameStandIn, { standInId: (await other()).personId, ...term })
      return { input: { standInId: id } }
    },
    'oversight.draft-decision': async () => ({
      input: {
        projectId: world.projects[0],
        question: 'May we begin?',
        options: [{ title: 'Begin' }],
        decider: { kind: 'person', id: (await other()).personId },
      },
    }),
    'oversight.change-draft': async () => {
      const decider = { kind: 'person', id: (await other()).personId } as const
      const { id, version } = await drafted(by, decider)
      const input = { decisionId: id, question: 'May we?', options: [{ title: 'Yes' }], decider }
      return { input, ifMatch: version }
    },
    'oversight.ask-decision': async () =>
      named(await drafted(by, { kind: 'person', id: (await other()).personId })),
    'oversight.withdraw-decision': async () => named(await ofMine()),
    'oversight.add-evidence': async () => ({
      input: { decisionId: (await ofMine()).id, words: 'Weigh this too.' },
    }),
    'oversight.vote': withOption,
    'oversight.vote-together': async () => {
      const author = await other()
      const decider = { kind: 'person', id: await me() } as const
      const { id, version } = await asked(author, decider)
      return { input: { decisions: [{ decisionId: id, version }], option: 1 } }
    },
    'oversight.close-voting': async () => {
      const id = await board(await me())
      const author = await other()
      await ask(house, by, seatMember, {
        bodyId: id,
        personId: world.bystander,
        role: 'member',
        from: '2026-01-01',
      })
      await house.database.owner.query(`update body set rule = 'majority' where id = $1`, [id])
      const open = await asked(author, { kind: 'body', id })
      const voted = await ask(
        house,
        by,
        voteOnDecision,
        { decisionId: open.id, option: 1 },
        { ifMatch: open.version },
      )
      return named(voted)
    },
    'oversight.name-delegate': async () => {
      const { id, version } = await forMe()
      return { input: { decisionId: id, personId: world.bystander }, ifMatch: version }
    },
    'oversight.take-back-decision': async () => {
      const author = await other()
      const { id, version } = await asked(author, { kind: 'person', id: await me() })
      await ask(house, by, voteOnDecision, { decisionId: id, option: 1 }, { ifMatch: version })
      return { input: { decisionId: id } }
    },
    'oversight.ask-anew': async () => {
      const { id, version } = await ofMine()
      await ask(house, by, withdrawDecision, { decisionId: id }, { ifMatch: version })
      return { input: { decisionId: id } }
    },
  }
}

/** The house goes by the real clock. */
function inAMonth(): string {
  return new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10)
}
