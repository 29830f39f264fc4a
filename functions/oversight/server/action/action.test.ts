import type { Actor } from '@portolan/platform/operations'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type Action,
  actionRefusals,
  addAction,
  changeAction,
  dropAction,
  finishAction,
  listActions,
  listOwners,
  reopenAction,
  showAction,
} from '../../contract/index.ts'
import { type DecisionHouse, openDecisionHouse, refusedWith } from '../decision/testing/decision-house.ts'
import { addPerson } from '../testing/index.ts'
import { remindOwners } from './remind-owners.ts'

let house: DecisionHouse
let stranger: Actor

beforeAll(async () => {
  house = await openDecisionHouse()
  stranger = await addPerson(house.database.owner, house.seeded.tenantId, 'Stan Stranger', [
    {
      role: 'team-member',
      scope: 'project',
      scopeId: house.seeded.projects.find((id) => id !== house.projectId) ?? '',
    },
  ])
})
afterAll(() => house.database.drop())

const idOf = ({ personId }: Actor): string => personId ?? ''

async function asked(by: Actor, owner: Actor, more: Record<string, unknown> = {}): Promise<Action> {
  const input = { title: 'Confirm the window', ownerId: idOf(owner), due: '2026-11-18', ...more }
  return await house.room.ask(by, addAction, { projectId: house.projectId, ...input })
}

const at = ({ version }: Action): { expectedVersion: number } => ({ expectedVersion: version })

describe('an action', () => {
  it('is asked of somebody, done by him with what shows it, and opened again with a reason', async () => {
    const { room, lead, manager } = house
    const action = await asked(lead, manager)
    expect(action).toMatchObject({
      state: 'open',
      sign: 'soon',
      owner: { name: 'Mona Manager' },
      lateDays: 0,
    })
    const done = await room.ask(
      manager,
      finishAction,
      { actionId: action.id, evidence: 'Mail of today' },
      at(action),
    )
    expect(done).toMatchObject({ state: 'done', evidence: 'Mail of today', sign: null, may: ['reopen'] })
    const again = await room.ask(lead, reopenAction, { actionId: action.id, reason: 'Moved' }, at(done))
    expect(again).toMatchObject({ state: 'open', evidence: null })
    expect(again.steps.map(({ move }) => move)).toEqual(['asked', 'done', 'reopened'])
  })

  it('is not dropped by its owner, and by nobody whom it does not concern', async () => {
    const { room, lead, manager, members } = house
    const action = await asked(lead, manager)
    const drop = { actionId: action.id, reason: 'No' }
    expect(await refusedWith(room.ask(manager, dropAction, drop, at(action)))).toBe(
      actionRefusals.ownDuty.code,
    )
    expect(await refusedWith(room.ask(members[0], dropAction, drop, at(action)))).toBe(
      actionRefusals.notYours.code,
    )
    expect(await room.ask(lead, dropAction, drop, at(action))).toMatchObject({ state: 'dropped' })
  })

  it('keeps what was before when its day or its owner changes, and names no owner who would not read it', async () => {
    const { room, lead, manager, sponsor } = house
    const action = await asked(lead, manager)
    const moved = await room.ask(lead, changeAction, { actionId: action.id, due: '2026-11-25' }, at(action))
    expect(moved.steps.at(-1)).toMatchObject({ move: 'changed', words: '2026-11-18 → 2026-11-25' })
    const handed = await room.ask(
      lead,
      changeAction,
      { actionId: action.id, ownerId: idOf(sponsor) },
      at(moved),
    )
    expect(handed.owner.name).toBe('Sam Sponsor')
    const toStranger = { actionId: action.id, ownerId: idOf(stranger) }
    expect(await refusedWith(room.ask(lead, changeAction, toStranger, at(handed)))).toBe(
      actionRefusals.ownerSeesNothing.code,
    )
  })

  it('stands in the project of what it comes from, and in no other', async () => {
    const { room, lead, manager, projectId } = house
    const decision = await house.asked({ kind: 'person', id: idOf(house.sponsor) })
    const source = { kind: 'decision', id: decision.id }
    const input = { title: 'Prepare it', ownerId: idOf(manager), due: '2026-12-01', source }
    const action = await room.ask(lead, addAction, input)
    expect(action).toMatchObject({ project: { id: projectId }, source: { kind: 'decision' } })
    const other = house.seeded.projects.find((id) => id !== projectId) ?? ''
    expect(await refusedWith(room.ask(lead, addAction, { ...input, projectId: other }))).toBe(
      actionRefusals.otherProject.code,
    )
  })

  it('comes from nothing that its asker does not see, as the draft of another', async () => {
    const draft = await house.drafted({ kind: 'person', id: idOf(house.sponsor) })
    const source = { kind: 'decision', id: draft.id }
    const input = { title: 'Peep', ownerId: idOf(house.lead), due: '2026-12-01', source }
    expect(await refusedWith(house.room.ask(house.lead, addAction, input))).toBe(
      actionRefusals.sourceUnknown.code,
    )
  })

  it('of no project is seen by whom it concerns, and by nobody who sees only his projects', async () => {
    const { room, lead, manager } = house
    const input = { title: 'Tidy up', ownerId: idOf(stranger), due: '2026-12-01' }
    const action = await room.ask(lead, addAction, input)
    expect(await refusedWith(room.ask(manager, showAction, { actionId: action.id }))).toBe('record/not-found')
    const { items } = await room.ask(manager, listActions, {})
    expect(items.map(({ id }) => id)).not.toContain(action.id)
    const { rows } = await house.database.owner.query<{ seen: boolean }>(
      `select exists (select 1 from action where id = $1 and owner_id = $2) as seen`,
      [action.id, idOf(stranger)],
    )
    expect(rows[0]?.seen).toBe(true)
  })
})

describe('an owner', () => {
  it('is nobody who sees nothing here: he could not say that it is done', async () => {
    const { database, room, seeded, lead } = house
    const nobody = await addPerson(database.owner, seeded.tenantId, 'Nils Nobody', [])
    const input = { title: 'Tidy up', ownerId: idOf(nobody), due: '2026-12-01' }
    expect(await refusedWith(room.ask(lead, addAction, input))).toBe(actionRefusals.ownerHasNoSight.code)
    const { items } = await room.ask(lead, listOwners, {})
    expect(items.map(({ name }) => name)).not.toContain('Nils Nobody')
  })
})

describe('the list of actions', () => {
  it('gives the next due first, by pages, and counts what is open', async () => {
    const { room, sponsor } = house
    for (const due of ['2026-11-10', '2026-12-30', '2026-11-30'])
      await asked(house.lead, sponsor, { due, title: `By ${due}` })
    const mine = { place: 'mine' as const, states: ['open' as const], limit: 2 }
    const first = await room.ask(sponsor, listActions, mine)
    const second = await room.ask(sponsor, listActions, { ...mine, cursor: first.next ?? '' })
    const days = [...first.items, ...second.items].map(({ due }) => due)
    expect(days).toEqual(days.toSorted())
    expect(days.length).toBe(Math.min(4, first.counts.mine))
    const overdue = await room.ask(sponsor, listActions, { place: 'mine', sign: 'overdue' })
    expect(overdue.items.map(({ title, lateDays }) => [title, lateDays])).toEqual([['By 2026-11-10', 6]])
  })

  it('offers as owners of a project who sees it', async () => {
    const { items } = await house.room.ask(house.lead, listOwners, { projectId: house.projectId })
    const names = items.map(({ name }) => name)
    expect(names).toContain('Mona Manager')
    expect(names).not.toContain('Stan Stranger')
  })
})

describe('what is due', () => {
  it('is told to its owner once for each day, near and past', async () => {
    const { database, room, members } = house
    const [owner] = members
    await asked(house.lead, owner, { due: '2026-11-18' })
    const past = await asked(house.lead, owner, { due: '2026-11-12' })
    const stage = { ...room.decisions.stage }
    for (let hour = 0; hour < 2; hour += 1) await remindOwners(stage, database.owner)
    const told = async (): Promise<string[]> =>
      (
        await database.owner.query<{ name: string }>(
          `select name from event where name like 'oversight.actions-%' and subject_id = $1 order by seq`,
          [idOf(owner)],
        )
      ).rows.map(({ name }) => name)
    expect(await told()).toEqual(['oversight.actions-near', 'oversight.actions-past'])
    const moved = { actionId: past.id, due: '2026-11-14' }
    await room.ask(house.lead, changeAction, moved, at(past))
    await remindOwners(stage, database.owner)
    expect(await told()).toEqual([
      'oversight.actions-near',
      'oversight.actions-past',
      'oversight.actions-past',
    ])
  })
})
