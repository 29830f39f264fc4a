import { Refused } from '@portolan/contract'
import { Cancelled } from '@portolan/platform/jobs'
import { replayRunOperation } from '@portolan/platform/runs/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type LevellingPreview,
  listLevellings,
  showLevelling,
  showLevellingSearch,
  startLevelling,
} from '../../contract/index.ts'
import { type LevellingHouse, openLevellingHouse } from '../testing/levelling-house.ts'
import { noteSoFar } from './search-so-far.ts'

let house: LevellingHouse
let first: string
let second: string
let manager: string
beforeAll(async () => {
  house = await openLevellingHouse()
  await house.addPerson('Anna Vos')
  await house.addPerson('Sam Twin')
  await house.addPerson('Sam Twin')
  first = await house.newProject('Move of the data centre', [
    { name: 'Build', days: 5, by: 'anna  vos' },
    { name: 'Order', days: 2, by: 'Sam Twin' },
    { name: 'Ship', days: 2, by: 'Somebody Else' },
  ])
  second = await house.newProject('New shop', [{ name: 'Test', days: 3, by: 'Anna Vos' }])
  manager = await house.addPerson('Bram Toth', { role: 'project-manager', scope: 'project', scopeId: second })
}, 120_000)
afterAll(async () => await house.close())

async function preview(as?: string): Promise<LevellingPreview> {
  const ways = as === undefined ? {} : { as }
  await house.act(startLevelling, { frozenWeeks: 0 }, ways)
  await house.work()
  const { items } = await house.act(listLevellings, {}, ways)
  return await house.act(showLevelling, { previewId: items[0]?.id ?? '' }, ways)
}

describe('a levelling preview of all projects', () => {
  it('moves one of two projects that want the same person, and says why', async () => {
    const { figures, moves, coverage, projects } = await preview()
    expect(figures).toMatchObject({ overbookedBefore: 1, overbookedAfter: 0, delayDays: 5 })
    expect(moves).toMatchObject([
      {
        projectId: first,
        name: 'Build',
        people: ['Anna Vos'],
        startBefore: '2026-11-16',
        startAfter: '2026-11-19',
        reason: {
          kind: 'person',
          person: { name: 'Anna Vos' },
          other: { name: 'Test', project: 'New shop', until: '2026-11-18' },
        },
      },
    ])
    expect(coverage).toMatchObject({
      projects: 2,
      activities: 4,
      named: 2,
      unknownNames: 1,
      ambiguousNames: 1,
    })
    expect(projects.map(({ stale, version }) => [stale, version])).toEqual([
      [false, 1],
      [false, 1],
    ])
  })

  it('can be done again from what was kept, with the same result', async () => {
    const { runId } = await preview()
    const replay = await house.act(replayRunOperation, { runId })
    expect(replay).toMatchObject({ engine: 'levelling', same: true })
  })

  it('changes no plan', async () => {
    await preview()
    const { rows } = await house.owner.query('select 1 from schedule_version')
    expect(rows).toHaveLength(2)
  })

  it('shows a project manager the own projects, and what is elsewhere without a name', async () => {
    const shown = await preview(manager)
    expect(shown.projects.map(({ id }) => id)).toEqual([second])
    expect(shown.moves).toMatchObject([{ name: 'Test', reason: { kind: 'elsewhere', other: null } }])
    expect(JSON.stringify(shown)).not.toMatch(/data centre|Build|Twin|Somebody/)
  })

  it('is nobody’s but of whoever asked for it', async () => {
    const { id } = await preview()
    expect((await house.act(listLevellings, {}, { as: manager })).items.map((one) => one.id)).not.toContain(
      id,
    )
    await expect(house.act(showLevelling, { previewId: id }, { as: manager })).rejects.toBeInstanceOf(Refused)
  })

  it('names no project any more that one has ceased to see', async () => {
    const both = { role: 'project-manager', scope: 'project' } as const
    const ida = await house.addPerson('Ida Holm', { ...both, scopeId: first }, { ...both, scopeId: second })
    const { id, hidden } = await preview(ida)
    expect(hidden).toBe(0)
    await house.owner.query('delete from role_grant where person_id = $1 and scope_id = $2', [ida, second])
    await house.owner.query('delete from visible_project where person_id = $1 and project_id = $2', [
      ida,
      second,
    ])
    const later = await house.act(showLevelling, { previewId: id }, { as: ida })
    expect(later.projects.map((one) => one.id)).toEqual([first])
    expect(later).toMatchObject({
      hidden: 1,
      moves: [{ name: 'Build', reason: { kind: 'elsewhere', other: null } }],
    })
  })

  it('is found again while it searches, with the best so far, by whoever asked alone; nothing of that stays', async () => {
    expect(await house.act(showLevellingSearch, {})).toEqual({ search: null })
    const { jobId } = await house.act(startLevelling, {})
    expect(await house.act(showLevellingSearch, {})).toEqual({ search: { jobId, soFar: null } })
    const { rows } = await house.owner.query<{ input: { key: string; personId: string } }>(
      'select input from job where id = $1',
      [jobId],
    )
    const asked = rows[0]?.input ?? { key: '', personId: '' }
    const note = noteSoFar(house.owner, {
      ...asked,
      tenantId: house.tenantId,
      weighted: false,
      planned: 10 * 1_440,
    })
    await note({ objective: 20 * 1_440, better: 1, at: 0 })
    await note({ objective: 14 * 1_440, better: 2, at: 7 })
    const soFar = { weighted: false, delayDays: 4, better: 2, at: 7 }
    expect(await house.act(showLevellingSearch, {})).toEqual({ search: { jobId, soFar } })
    expect(await house.act(showLevellingSearch, {}, { as: manager })).toEqual({ search: null })
    await house.work()
    expect(await house.act(showLevellingSearch, {})).toEqual({ search: null })
    expect((await house.owner.query('select 1 from levelling_search')).rows).toEqual([])
  })

  it('keeps nothing when it is cancelled', async () => {
    const before = (await house.act(listLevellings, {})).items.length
    await house.act(startLevelling, { depth: 'thorough' })
    let steps = 0
    const cancelled = house.work(async () => {
      steps += 1
      if (steps > 1) throw new Cancelled()
    })
    await expect(cancelled).rejects.toBeInstanceOf(Cancelled)
    expect((await house.act(listLevellings, {})).items).toHaveLength(before)
  })

  it('is said to be old once a plan has changed', async () => {
    const { id } = await preview()
    await house.bring(second, [{ name: 'Test', days: 4, by: 'Anna Vos' }])
    const { projects } = await house.act(showLevelling, { previewId: id })
    expect(projects.map((one) => [one.id, one.stale])).toEqual(
      expect.arrayContaining([
        [first, false],
        [second, true],
      ]),
    )
  })
})
