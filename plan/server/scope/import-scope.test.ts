import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  commitScope,
  compareScopes,
  listScopeItems,
  type ScopeImport,
  showScope,
  showScopeImport,
  undoScope,
} from '../../contract/index.ts'
import { refusalOf } from '../schedule/testing/schedule-house.ts'
import { firstList, laterList, openScopeHouse, type ScopeHouse, sprintList } from './testing/scope-house.ts'

let house: ScopeHouse
beforeAll(async () => void (house = await openScopeHouse()))
afterAll(async () => await house.close())

describe('a list of items that is dropped on a project', () => {
  let projectId: string
  let dropped: ScopeImport
  beforeAll(async () => {
    projectId = await house.newProject()
    dropped = await house.drop(projectId, firstList)
  })

  it('shows what was read before it counts, and speaks of the day in its name', async () => {
    expect(dropped).toMatchObject({
      kind: 'items',
      tool: 'jira',
      asOf: '2026-09-25',
      state: 'previewed',
      counts: { items: 6, counted: 3, accepted: 1, unestimated: 1, dropped: 1, total: 16, acceptedTotal: 5 },
      comparison: null,
      version: 1,
    })
    expect(dropped.findings.map(({ code }) => code)).toEqual(['items-without-estimate'])
    expect(await house.act(showScopeImport, { projectId, importId: dropped.id })).toEqual(dropped)
    expect(await house.act(showScope, { projectId })).toMatchObject({ version: 0, versions: [], asOf: null })
    expect((await house.act(listScopeItems, { projectId })).items).toEqual([])
  })

  it('becomes the first version', async () => {
    const done = await house.act(commitScope, { projectId, importId: dropped.id }, { version: 1 })
    expect(done).toMatchObject({ state: 'committed', becameVersion: 1, version: 2 })
    const view = await house.act(showScope, { projectId })
    expect(view).toMatchObject({ version: 1, asOf: '2026-09-25', types: ['Story', 'Epic'] })
    expect(view.sprints).toMatchObject([
      { name: 'Sprint 1', committed: 8, committedFrom: 'items', accepted: 5 },
      { name: 'Sprint 2', committed: 11, accepted: 0 },
    ])
  })

  it('is listed page by page, by search and by filters, with the age of each item', async () => {
    const first = await house.act(listScopeItems, { projectId, limit: 4 })
    const second = await house.act(listScopeItems, { projectId, limit: 4, cursor: first.next ?? '' })
    expect([...first.items, ...second.items].map(({ id, age }) => [id, age])).toEqual([
      ['APP-1', 24],
      ['APP-2', 14],
      ['APP-3', 24],
      ['APP-4', 24],
      ['APP-5', 9],
      ['APP-6', 24],
    ])
    expect(second.next).toBeNull()
    const found = async (filter: object): Promise<readonly string[]> =>
      (await house.act(listScopeItems, { projectId, ...filter })).items.map(({ id }) => id)
    expect(await found({ search: 'LOG' })).toEqual(['APP-2', 'APP-3'])
    expect(await found({ states: ['accepted', 'dropped'] })).toEqual(['APP-2', 'APP-5'])
    expect(await found({ sprints: ['sprint 2'], statuses: ['To Do'] })).toEqual(['APP-4'])
    expect(await found({ types: ['Epic'] })).toEqual(['APP-1'])
    expect(await found({ unestimated: true })).toEqual(['APP-6'])
    expect(await found({ search: '%' })).toEqual([])
  })

  it('names who works on an item, and keeps no address of theirs', async () => {
    const { items } = await house.act(listScopeItems, { projectId })
    expect(items.map(({ assignee }) => assignee)).toEqual([null, 'Iris Vale', 'iris.vale', null, null, null])
  })

  it('cannot be imported twice', async () => {
    const again = house.act(commitScope, { projectId, importId: dropped.id }, { version: 2 })
    expect(await refusalOf(again)).toMatchObject(['plan/import-not-ready', expect.any(String)])
  })
})

describe('the list of the next month', () => {
  let projectId: string
  beforeAll(async () => {
    projectId = await house.newProject()
    await house.bring(projectId, firstList)
    await house.bring(projectId, sprintList, 'sprints 2026-09-25.csv')
  })

  it('keeps the sprints, and says what changes before it counts', async () => {
    const dropped = await house.drop(projectId, laterList, 'backlog 2026-10-09.csv')
    expect(dropped.comparison).toMatchObject({
      from: 2,
      before: { total: 16, accepted: 5 },
      after: { total: 26, accepted: 8 },
      counts: { added: 1, removed: 1, accepted: 1, 're-estimated': 1, moved: 1, 'sprint-removed': 0 },
    })
    await house.act(commitScope, { projectId, importId: dropped.id }, { version: dropped.version })
    const { sprints, version } = await house.act(showScope, { projectId })
    expect(version).toBe(3)
    expect(sprints).toMatchObject([
      { name: 'Sprint 1', committed: 8, committedFrom: 'list', accepted: 5, time: 'past' },
      { name: 'Sprint 2', committed: 11, committedFrom: 'list', accepted: 3, time: 'past' },
      { name: 'Sprint 3', committedFrom: 'items', time: 'unknown' },
    ])
    const compared = await house.act(compareScopes, { projectId, from: 2, to: 3 })
    expect(compared.changes).toEqual(dropped.comparison?.changes)
  })

  it('can be taken back, and then the version before it stands again', async () => {
    const view = await house.act(showScope, { projectId })
    const [last, before] = view.versions
    const undo = async (importId = '') => {
      const { version } = await house.act(showScopeImport, { projectId, importId })
      return await house.act(undoScope, { projectId, importId }, { version })
    }
    expect(await refusalOf(undo(before?.importId))).toMatchObject([
      'plan/undo-only-last',
      expect.stringContaining('backlog 2026-10-09.csv'),
    ])
    expect(await undo(last?.importId)).toMatchObject({ state: 'undone', becameVersion: 3 })
    expect(await house.act(showScope, { projectId })).toMatchObject({ version: 2, counts: { total: 16 } })
    const { items } = await house.act(listScopeItems, { projectId })
    expect(items.map(({ id }) => id)).toContain('APP-6')
    expect(await refusalOf(house.act(compareScopes, { projectId, from: 2, to: 3 }))).toMatchObject([
      'record/not-found',
      expect.any(String),
    ])
  })

  it('comes in again under a number of its own', async () => {
    const done = await house.bring(projectId, laterList, 'backlog 2026-10-09.csv')
    expect(done.becameVersion).toBe(4)
    const events = await house.rowsOf('event', projectId)
    expect(events.filter(({ name }) => name === 'plan.scope-undone')).toHaveLength(1)
  })

  it('waits for a fresh look where another one came in meanwhile', async () => {
    const dropped = await house.drop(projectId, firstList)
    await house.bring(projectId, laterList)
    const late = house.act(commitScope, { projectId, importId: dropped.id }, { version: 1 })
    expect(await refusalOf(late)).toMatchObject(['plan/plan-moved-on', expect.any(String)])
  })

  it('is not taken for the whole scope without a word where most items are missing', async () => {
    const short = firstList.split('\r\n').slice(0, 2).join('\r\n')
    const { findings } = await house.drop(projectId, short)
    expect(findings.map(({ code }) => code)).toContain('most-items-gone')
  })
})

describe('a file that is no list that can be read', () => {
  it.each([
    ['a text', 'hello, planner', 'issue key and a title'],
    ['an empty one', '', 'empty'],
    ['one without rows', firstList.split('\r\n')[0] ?? '', 'no row'],
    ['a list of links', 'issuekey,linkedissuekey,name\nA-1,A-2,blocks', 'links'],
  ])('is refused with a sentence: %s', async (_, upload, words) => {
    const projectId = await house.newProject()
    const [code, sentence] = await refusalOf(house.drop(projectId, upload))
    expect(code).toBe('plan/unreadable-file')
    expect(sentence).toContain(words)
    expect(await house.rowsOf('scope_import', projectId)).toEqual([])
  })

  it('and odd signs are kept as the database can keep them', async () => {
    const projectId = await house.newProject()
    await house.bring(projectId, 'Issue key,Summary,URL\nA-1,Odd\uD800 name,javascript:alert(1)')
    const [row] = await house.rowsOf('scope_item', projectId)
    expect(row).toMatchObject({ id: 'A-1', title: 'Odd\uFFFD name', url: null })
  })

  it('a large one is read beside the server’s own thread', async () => {
    const projectId = await house.newProject()
    const rows = Array.from(
      { length: 6_000 },
      (_, at) => `A-${at},Something to deliver ${at},Story,${at % 8}`,
    )
    const upload = ['Issue key,Summary,Issue Type,Story Points', ...rows].join('\n')
    const done = await house.bring(projectId, upload)
    expect(done.counts).toMatchObject({ items: 6_000, total: 21_000 })
  })
})
