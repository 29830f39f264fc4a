import { addBody, type BodyRule, listBodies, seatMember, setAuthority } from '@portolan/oversight/contract'
import type { Day } from '@portolan/quantity'
import { type Acting, actor, at, type Stage } from '../acting.ts'

type Board = {
  readonly name: string
  readonly purpose: string
  readonly rule: BodyRule
  readonly quorum: number
  /** The first one is its chair; a name in brackets advises. */
  readonly members: readonly string[]
  /** In thousands of euros, and in days; what exceeds it goes to the portfolio board. */
  readonly limits?: { readonly cost: number; readonly slip: number }
}

const top = 'Portfolio board'

export const boards: readonly Board[] = [
  {
    name: top,
    purpose: 'Which work goes on, and what exceeds the limits of everybody else',
    rule: 'majority',
    quorum: 3,
    members: ['Henrik Dahl', 'Claire Fontaine', 'Stefan Kruger', 'Greta Vogel'],
  },
  {
    name: 'PMO board',
    purpose: 'Baselines, states and small amounts, every week',
    rule: 'majority',
    quorum: 2,
    members: ['Ingrid Solberg', 'Priya Raman', 'Lars Eriksen', 'Daniel Osei', '(Rosa Martens)'],
    limits: { cost: 100, slip: 20 },
  },
  {
    name: 'Change board, core payments',
    purpose: 'Changes to P-114, with the customer in mind',
    rule: 'majority',
    quorum: 2,
    members: ['Claire Fontaine', 'Ingrid Solberg', 'Lars Eriksen'],
    limits: { cost: 400, slip: 40 },
  },
]

const sponsorLimits = { cost: 150, slip: 25 }

/** Sets the bodies up on one day, by the founder: their members, and how far each may decide. */
export async function setUpBoards(
  { act }: Acting,
  founder: string,
  { day, ids }: { readonly day: Day; readonly ids: ReadonlyMap<string, string> },
): Promise<ReadonlyMap<string, string>> {
  const bodies = new Map<string, string>()
  const now = at(day, 12)
  for (const { name, purpose, rule, quorum, members } of boards) {
    const { id: bodyId } = await act(addBody, founder, now, { name, purpose, rule, quorum })
    bodies.set(name, bodyId)
    for (const [index, member] of members.entries())
      await act(seatMember, founder, now, {
        bodyId,
        personId: ids.get(member.replace(/[()]/g, '')) ?? founder,
        role: index === 0 ? 'chair' : member.startsWith('(') ? 'adviser' : 'member',
        from: day,
      })
  }
  const nextBodyId = bodies.get(top) ?? null
  const limitsOf = ({ cost, slip }: { cost: number; slip: number }) => ({
    cost: { amount: cost * 100_000, currency: 'EUR' },
    slipDays: slip,
    operations: null,
  })
  for (const { name, limits } of boards)
    if (limits !== undefined)
      await act(setAuthority, founder, now, {
        of: { kind: 'body', bodyId: bodies.get(name) ?? '' },
        limits: limitsOf(limits),
        nextBodyId,
      })
  await act(setAuthority, founder, now, {
    of: { kind: 'role', role: 'sponsor' },
    limits: limitsOf(sponsorLimits),
    nextBodyId,
  })
  return bodies
}

/** Gives somebody who comes to the sample a seat in its PMO board, by whoever founded it; false where he has one. */
export async function seatInBoard(
  stage: Stage,
  {
    tenantId,
    founder,
    personId,
    now,
  }: { readonly tenantId: string; readonly founder: string; readonly personId: string; readonly now: string },
): Promise<boolean> {
  const { act } = actor(stage, tenantId)
  const { items } = await act(listBodies, founder, now, {})
  const board = items.find(({ name }) => name === 'PMO board')
  if (board === undefined || board.seats.some(({ person }) => person.id === personId)) return false
  await act(seatMember, founder, now, {
    bodyId: board.id,
    personId,
    role: 'member',
    from: now.slice(0, 10),
  })
  return true
}
