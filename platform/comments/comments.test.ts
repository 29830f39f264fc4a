import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../database/testing/index.ts'
import { codeOf, openCarriage, type TestCarriage } from '../operations/testing/index.ts'
import { testSubjects } from '../subjects/testing/index.ts'
import {
  deleteComment,
  editComment,
  listMentionable,
  listThreads,
  listVersions,
  resolveComment,
  type Said,
  writeComment,
} from './contract/index.ts'
import { commentUseCases } from './index.ts'

describe('comments', () => {
  let database: TestDatabase
  let house: TestCarriage
  beforeAll(async () => {
    database = await testDatabase()
    house = openCarriage(database, () => commentUseCases(testSubjects))
    await house.organisation('Here', ['Harbour', 'Quay'])
    await house.organisation('Elsewhere', ['Lock'])
    await house.person('Mira', 'Here', { role: 'pmo-lead' })
    await house.person('Jonas', 'Here', { role: 'project-manager', project: 'Harbour' })
    await house.person('Tess', 'Here', { role: 'team-member', project: 'Quay' })
    await house.person('Admin', 'Here', { role: 'administrator' })
    await house.person('Rui', 'Elsewhere', { role: 'pmo-lead' })
  })
  afterAll(async () => await database.drop())

  const about = (project: string): { subjectKind: string; subjectId: string } => ({
    subjectKind: 'investment',
    subjectId: house.idOf(project),
  })
  const say = async (who: string, project: string, text: string, parentId?: string): Promise<Said> =>
    await house.act(who, writeComment, { ...about(project), text, ...(parentId ? { parentId } : {}) })
  const read = async (who: string, project: string): Promise<readonly string[]> =>
    (await house.act(who, listThreads, about(project))).items.map(({ text }) => text)

  it('are seen by who sees their subject, and by nobody else', async () => {
    await say('Jonas', 'Harbour', 'The cranes are late.')
    expect(await read('Mira', 'Harbour')).toEqual(['The cranes are late.'])
    for (const who of ['Tess', 'Rui']) {
      expect(await codeOf(read(who, 'Harbour'))).toBe('subjects/unknown')
      expect(await codeOf(say(who, 'Harbour', 'Let me in.'))).toBe('subjects/unknown')
    }
    expect(await codeOf(read('Admin', 'Harbour'))).toBe('identity/not-permitted')
  })

  it('on a kind of thing that nobody registered are refused like those on what is not there', async () => {
    const odd = { subjectKind: 'salary', subjectId: house.idOf('Harbour') }
    expect(await codeOf(house.act('Mira', listThreads, odd))).toBe('subjects/unknown')
  })

  it('name people who see the subject, and say who of the others was not told', async () => {
    const text = `<@${house.idOf('Mira')}> and <@${house.idOf('Tess')}>, please.`
    const { thread, notTold } = await say('Jonas', 'Harbour', text)
    expect(thread.mentions).toEqual([{ id: house.idOf('Mira'), name: 'Mira' }])
    expect(notTold).toEqual([house.idOf('Tess')])
    expect(JSON.stringify(thread)).not.toContain('"Tess"')
  })

  it('offer only people who see the subject, those who take part first, never an administrator without sight', async () => {
    const names = async (who: string, search?: string): Promise<readonly string[]> =>
      (
        await house.act(who, listMentionable, { ...about('Harbour'), ...(search ? { search } : {}) })
      ).items.map(({ name }) => name)
    expect(await names('Mira')).toEqual(['Jonas'])
    expect(await names('Jonas')).toEqual(['Mira'])
    expect(await names('Mira', '%')).toEqual([])
  })

  it('are answered one level deep', async () => {
    const { thread } = await say('Mira', 'Harbour', 'When do they come?')
    const answered = await say('Jonas', 'Harbour', 'In March.', thread.id)
    expect(answered.thread.replies.map(({ text }) => text)).toEqual(['In March.'])
    const reply = answered.thread.replies[0]?.id ?? ''
    expect(await codeOf(say('Mira', 'Harbour', 'And then?', reply))).toBe('comments/reply-to-reply')
    expect(await codeOf(say('Mira', 'Quay', 'Here?', thread.id))).toBe('record/not-found')
  })

  it('are changed by their author only, at the version that was seen, and keep what they said', async () => {
    const { thread } = await say('Jonas', 'Harbour', 'Six weeks.')
    const input = { commentId: thread.id, text: 'Eight weeks.' }
    expect(await codeOf(house.act('Mira', editComment, input, 1))).toBe('comments/not-yours')
    const edited = await house.act('Jonas', editComment, input, 1)
    expect(edited.thread).toMatchObject({ text: 'Eight weeks.', version: 2 })
    expect(edited.thread.editedAt).not.toBeNull()
    expect(await codeOf(house.act('Jonas', editComment, input, 1))).toBe('record/stale-version')
    const { items } = await house.act('Mira', listVersions, { commentId: thread.id })
    expect(items).toMatchObject([{ version: 1, blocks: [{ spans: [{ text: 'Six weeks.' }] }] }])
    expect(await codeOf(house.act('Tess', listVersions, { commentId: thread.id }))).toBe('record/not-found')
  })

  it('that were taken back say nothing, stand where they were answered, and are kept in the table', async () => {
    const { thread } = await say('Jonas', 'Harbour', 'Forget this.')
    await say('Mira', 'Harbour', 'Forgotten.', thread.id)
    expect(await codeOf(house.act('Mira', deleteComment, { commentId: thread.id }))).toBe(
      'comments/not-yours',
    )
    await house.act('Jonas', deleteComment, { commentId: thread.id })
    const [first] = (await house.act('Mira', listThreads, about('Harbour'))).items
    expect(first).toMatchObject({ text: '', blocks: [], deleted: true, replies: [{ text: 'Forgotten.' }] })
    expect(await codeOf(house.act('Jonas', deleteComment, { commentId: thread.id }))).toBe(
      'comments/taken-back',
    )
    const { rows } = await database.owner.query('select body from comment where id = $1', [thread.id])
    expect(rows).toEqual([{ body: 'Forget this.' }])
  })

  it('are resolved and opened again by anybody who takes part, and counted', async () => {
    const { thread } = await say('Tess', 'Quay', 'Is the plan approved?')
    const done = await house.act('Mira', resolveComment, { commentId: thread.id, resolved: true }, 1)
    expect(done.thread.resolved?.by.name).toBe('Mira')
    const list = async (state?: 'open' | 'resolved'): Promise<unknown> =>
      await house.act('Tess', listThreads, { ...about('Quay'), ...(state ? { state } : {}) })
    expect(await list('open')).toMatchObject({ items: [], open: 0, resolved: 1 })
    expect(await list('resolved')).toMatchObject({ items: [{ id: thread.id }] })
    const again = await house.act('Tess', resolveComment, { commentId: thread.id, resolved: false }, 2)
    expect(again.thread).toMatchObject({ resolved: null, version: 3 })
  })

  it('come in pages that neither skip nor repeat', async () => {
    for (const text of ['a', 'b', 'c']) await say('Rui', 'Lock', text)
    const first = await house.act('Rui', listThreads, { ...about('Lock'), limit: 2 })
    const second = await house.act('Rui', listThreads, {
      ...about('Lock'),
      limit: 2,
      cursor: first.next ?? '',
    })
    expect([...first.items, ...second.items].map(({ text }) => text)).toEqual(['c', 'b', 'a'])
    expect(second.next).toBeNull()
  })

  it('leave no word of theirs in the log', async () => {
    const { rows } = await database.owner.query<{ payload: string }>(
      `select payload::text from event where name like 'comments.%'`,
    )
    expect(rows.length).toBeGreaterThan(10)
    expect(rows.filter(({ payload }) => /cranes|weeks|Forget|plan approved/.test(payload))).toEqual([])
  })
})
