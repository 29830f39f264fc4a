import type { TestDatabase } from '@portolan/platform/database/testing'
import type { Actor } from '@portolan/platform/operations'
import { applyPlanEdits, refusals as planRefusals, showProject } from '@portolan/plan/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  addAction,
  addLesson,
  changeLesson,
  closureRefusals,
  finishAction,
  judgeClosure,
  listLessons,
  offerLessons,
  reopenProject,
  sayClosureItem,
  showClosure,
  showEndReport,
  withdrawClosure,
} from '../../contract/index.ts'
import type { TestRoom } from '../testing/index.ts'
import { type ClosingHouse, codeOf, openClosingHouse } from './testing/closing-house.ts'

let house: ClosingHouse
let room: TestRoom
let lead: Actor
let sponsor: Actor
let database: TestDatabase

beforeAll(async () => {
  house = await openClosingHouse()
  ;({ room, lead, sponsor, database } = house)
})
afterAll(() => database.drop())

describe('a closure', () => {
  it('reads the record, and is not asked for while something is missing', async () => {
    const { projectId, manager, now, at, start, fulfil, askFor } = await house.begin()
    const given = { projectId, title: 'Hand over', ownerId: manager.personId ?? '', due: '2026-11-20' }
    const action = await room.ask(lead, addAction, given)
    await start()
    const { items, may } = await now()
    expect(items.find(({ key }) => key === 'actions')).toMatchObject({
      state: 'missing',
      open: 1,
      examples: [`A-${action.number} Hand over`],
    })
    expect(may).not.toContain('ask')
    expect(await codeOf(askFor())).toBe(closureRefusals.stillMissing.code)
    const tick = { projectId, item: 'actions', said: 'confirmed', words: 'Done' } as const
    expect(await codeOf(room.ask(manager, sayClosureItem, tick, await at()))).toBe(
      closureRefusals.countedItem.code,
    )
    const silent = { ...tick, said: 'dropped', words: '' } as const
    expect(await codeOf(room.ask(manager, sayClosureItem, silent, await at()))).toBe(
      closureRefusals.wordsNeeded.code,
    )
    await room.ask(manager, finishAction, { actionId: action.id }, { expectedVersion: action.version })
    await fulfil()
    expect((await askFor()).closure?.state).toBe('asked')
  })

  it('is not got round by an edit of the state', async () => {
    const { projectId, manager } = await house.begin()
    const { version, state } = await room.ask(lead, showProject, { projectId })
    const edits = [{ kind: 'project.set' as const, fields: { state: 'closed' as const } }]
    for (const who of [manager, lead])
      expect(
        await codeOf(room.ask(who, applyPlanEdits, { projectId, edits }, { expectedVersion: version })),
      ).toBe(planRefusals.closedByEdit.code)
    expect(await room.ask(lead, showProject, { projectId })).toMatchObject({ version, state })
  })

  it('is accepted by nobody who asked or manages; then the project is closed, its access ends, its report is frozen', async () => {
    const { projectId, manager, member, now, at, start, fulfil, askFor, accept } = await house.begin()
    await start()
    await fulfil()
    expect(await codeOf(room.ask(manager, judgeClosure, { projectId, accepted: true }, await at()))).not.toBe(
      'done',
    )
    await askFor()
    expect((await now()).ends).toEqual({ accesses: 1, people: 0 })
    const both = await house.another('Both', 'pmo-lead')
    await database.owner.query('update closure set asked_by = $1 where investment_id = $2', [
      both.personId,
      projectId,
    ])
    expect(await codeOf(accept(both))).toBe(closureRefusals.ownClosure.code)
    const back = { projectId, accepted: false, words: 'Who runs it?' }
    expect((await room.ask(sponsor, judgeClosure, back, await at())).closure).toMatchObject({
      state: 'sent-back',
    })
    await askFor()
    const closed = await accept(sponsor)
    expect(closed.closure).toMatchObject({ state: 'accepted', judged: { by: { name: 'Sofia' } } })
    expect(await room.ask(lead, showProject, { projectId })).toMatchObject({
      state: 'closed',
      finish: '2026-04-16',
    })
    expect(await codeOf(room.ask(member, showClosure, { projectId }))).not.toBe('done')
    expect(await codeOf(room.ask(manager, showClosure, { projectId }))).toBe('done')
    const closureId = closed.closure?.id ?? ''
    const report = await room.ask(lead, showEndReport, { projectId, closureId })
    expect(report).toMatchObject({
      intact: true,
      report: {
        acceptedBy: 'Sofia',
        account: { first: 10_000_000, actual: 10_400_000, difference: 400_000 },
        lessons: [{ title: 'Data came late' }],
        ended: [{ role: 'team-member' }],
      },
    })
    const touch = `update closure set report = jsonb_set(report, '{words}', '"Fine"') where id = $1`
    await expect(database.owner.query(touch, [closureId])).rejects.toThrow('never changed')
  })

  it('is the same for what was ended early, and withdrawn while it is not accepted', async () => {
    const { projectId, manager, now, at, start } = await house.begin()
    const { items } = await start({ why: 'terminated' })
    expect(items.map(({ key }) => key)).toEqual(expect.arrayContaining(['salvage', 'told']))
    expect(await codeOf(start())).toBe(closureRefusals.closureStands.code)
    await room.ask(manager, withdrawClosure, { projectId, words: 'It goes on.' }, await at())
    expect(await now()).toMatchObject({ closure: null, earlier: [{ state: 'withdrawn' }], may: ['start'] })
    expect(await codeOf(start({ lastDay: '2026-12-01' }))).toBe(closureRefusals.lastDayAhead.code)
  })

  it('is opened again with a reason by who does not manage it, and its report stays', async () => {
    const { projectId, at, start, fulfil, askFor, accept } = await house.begin()
    await start()
    await fulfil()
    await askFor()
    await accept(lead)
    const own = await house.another('Leads too', 'pmo-lead')
    await database.owner.query('update investment set manager_id = $1 where id = $2', [
      own.personId,
      projectId,
    ])
    const { version } = await room.ask(lead, showProject, { projectId })
    const open = [{ kind: 'project.set' as const, fields: { state: 'active' as const } }]
    const byEdit = room.ask(lead, applyPlanEdits, { projectId, edits: open }, { expectedVersion: version })
    expect(await codeOf(byEdit)).toBe(planRefusals.openedByEdit.code)
    const again = { projectId, words: 'The customer found a fault.' }
    expect(await codeOf(room.ask(own, reopenProject, again, await at()))).toBe(
      closureRefusals.managersClosure.code,
    )
    const reopened = await room.ask(sponsor, reopenProject, again, await at())
    expect(reopened).toMatchObject({
      closure: null,
      earlier: [{ state: 'reopened', ended: { words: again.words } }],
    })
    expect((await room.ask(lead, showProject, { projectId })).state).toBe('active')
    const closureId = reopened.earlier[0]?.id ?? ''
    expect((await room.ask(lead, showEndReport, { projectId, closureId })).intact).toBe(true)
  })
})

describe('a lesson', () => {
  it('is of the class of its project, found by its words, and changed by version', async () => {
    const { projectId, member } = await house.begin()
    const given = { projectId, title: 'Keys were lost', why: 'One person had them', next: 'Two keepers' }
    const lesson = await room.ask(member, addLesson, given)
    expect(lesson).toMatchObject({ category: 'Grow', by: { id: member.personId } })
    const found = await room.ask(lead, listLessons, { search: 'two KEEPERS' })
    expect(found.items.map(({ id }) => id)).toEqual([lesson.id])
    const byNumber = await room.ask(lead, listLessons, { search: `L-${lesson.number}` })
    expect(byNumber.items.map(({ id }) => id)).toEqual([lesson.id])
    const change = { ...given, lessonId: lesson.id, next: 'Three keepers' }
    const changed = await room.ask(member, changeLesson, change, { expectedVersion: lesson.version })
    expect(changed.next).toBe('Three keepers')
    expect(await codeOf(room.ask(member, changeLesson, change, { expectedVersion: lesson.version }))).toBe(
      'record/stale-version',
    )
  })

  it('is offered to the projects that are like its own, and not to its own', async () => {
    const { projectId, member } = await house.begin()
    const other = await house.begin()
    const given = { projectId, title: 'Data came twice', why: 'Two feeds', next: 'One feed' }
    const lesson = await room.ask(member, addLesson, given)
    const offered = async (to: string) =>
      (await room.ask(lead, offerLessons, { projectId: to })).items.find(({ id }) => id === lesson.id)
    expect(await offered(other.projectId)).toMatchObject({
      next: 'One feed',
      alike: ['category', 'portfolio'],
    })
    expect(await offered(projectId)).toBeUndefined()
  })
})
