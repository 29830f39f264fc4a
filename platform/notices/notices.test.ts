import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { commentNotices, commentUseCases } from '../comments/index.ts'
import { editComment, writeComment } from '../comments/contract/index.ts'
import { type TestDatabase, testDatabase } from '../database/testing/index.ts'
import { codeOf, openCarriage, type TestCarriage } from '../operations/testing/index.ts'
import { testSubjects } from '../subjects/testing/index.ts'
import {
  changeNoticeSetting,
  countNotices,
  listNotices,
  muteSubject,
  type Notice,
  readAllNotices,
  readNotice,
  showNoticeSetting,
} from './contract/index.ts'
import { noticeAnswers, noticeUseCases } from './index.ts'

describe('notices', () => {
  let database: TestDatabase
  let house: TestCarriage
  const parts = { subjects: testSubjects, rules: commentNotices }
  beforeAll(async () => {
    database = await testDatabase()
    house = openCarriage(database, () => [...commentUseCases(testSubjects), ...noticeUseCases(parts)])
    await house.organisation('Here', ['Harbour', 'Quay'])
    await house.person('Mira', 'Here', { role: 'pmo-lead' })
    await house.person('Jonas', 'Here', { role: 'project-manager', project: 'Harbour' })
    await house.person('Tess', 'Here', { role: 'team-member', project: 'Quay' })
  })
  afterAll(async () => await database.drop())

  const settle = async (): Promise<void> =>
    await house.deliver(noticeAnswers({ owner: database.owner, ...parts }))
  const say = async (who: string, project: string, text: string, parentId?: string): Promise<string> => {
    const subject = { subjectKind: 'investment', subjectId: house.idOf(project) }
    const said = await house.act(who, writeComment, { ...subject, text, ...(parentId ? { parentId } : {}) })
    await settle()
    return said.thread.id
  }
  const named = (name: string): string => `<@${house.idOf(name)}>`
  const noticesOf = async (who: string): Promise<readonly Notice[]> =>
    (await house.act(who, listNotices, {})).items
  const unread = async (who: string): Promise<number> => (await house.act(who, countNotices, {})).unread

  it('come to whom a comment names, and to nobody who does not see what it is about', async () => {
    const id = await say('Jonas', 'Harbour', `${named('Mira')} ${named('Tess')} ${named('Jonas')}, look.`)
    expect(await noticesOf('Mira')).toMatchObject([
      {
        reason: 'mention',
        sentence: 'Jonas named you in a comment on “Harbour”.',
        opens: `/projects/${house.idOf('Harbour')}/discussion?comment=${id}`,
        times: 1,
        read: false,
      },
    ])
    expect(await noticesOf('Tess')).toEqual([])
    expect(await noticesOf('Jonas')).toEqual([])
    const { rows } = await database.owner.query('select 1 from notice where person_id = $1', [
      house.idOf('Tess'),
    ])
    expect(rows).toEqual([])
  })

  it('grow while they are unread, keep the weightier reason, and begin again once they were read', async () => {
    const first = await say('Mira', 'Harbour', 'A question.')
    await say('Jonas', 'Harbour', 'An answer.', first)
    const [grown] = await noticesOf('Mira')
    expect(grown).toMatchObject({ reason: 'mention', times: 2 })
    expect(await unread('Mira')).toBe(1)
    await house.act('Mira', readNotice, { noticeId: grown?.id ?? '', read: true })
    expect(await unread('Mira')).toBe(0)
    await say('Jonas', 'Harbour', 'Another answer.', first)
    expect(await noticesOf('Mira')).toMatchObject([{ reason: 'reply', times: 1, read: false }])
  })

  it('are made once, however often an event is delivered', async () => {
    const before = await noticesOf('Mira')
    await database.owner.query('delete from answered')
    await database.owner.query('update outbox set delivered_at = null')
    await settle()
    expect(await noticesOf('Mira')).toEqual(before)
  })

  it('are read and counted by their person alone', async () => {
    const [mine] = await noticesOf('Mira')
    expect(await codeOf(house.act('Jonas', readNotice, { noticeId: mine?.id ?? '', read: true }))).toBe(
      'record/not-found',
    )
    await house.act('Mira', readAllNotices, {})
    expect(await unread('Mira')).toBe(0)
  })

  it('are not shown any more to who has lost sight of what they are about', async () => {
    await say('Mira', 'Harbour', `${named('Jonas')}, here.`)
    expect(await unread('Jonas')).toBe(1)
    const revoke = `update role_grant set revoked_at = $2 where person_id = $1`
    await database.owner.query(revoke, [house.idOf('Jonas'), house.now()])
    const grant = { role: 'project-manager', project: 'Quay' } as const
    await database.owner.query(
      `insert into role_grant (tenant_id, id, person_id, role, scope, scope_id, granted_at, confirmed_at)
       values ($1, gen_random_uuid(), $2, $3, 'project', $4, $5, $5)`,
      [house.idOf('Here'), house.idOf('Jonas'), grant.role, house.idOf(grant.project), house.now()],
    )
    expect(await noticesOf('Jonas')).toEqual([])
    expect(await unread('Jonas')).toBe(0)
  })

  it('of something muted do not come, and come again when it is wanted', async () => {
    const subject = { subjectKind: 'investment', subjectId: house.idOf('Quay') }
    await house.act('Tess', muteSubject, { ...subject, muted: true })
    await say('Mira', 'Quay', `${named('Tess')}, please.`)
    expect(await noticesOf('Tess')).toEqual([])
    await house.act('Tess', muteSubject, { ...subject, muted: false })
    await say('Mira', 'Quay', `${named('Tess')}, once more.`)
    expect(await noticesOf('Tess')).toMatchObject([{ times: 1, muted: false }])
  })

  it('come to whom an edit names for the first time', async () => {
    await house.act('Tess', readAllNotices, {})
    const id = await say('Mira', 'Quay', 'Nobody yet.')
    const text = `${named('Tess')} after all.`
    await house.act('Mira', editComment, { commentId: id, text }, 1)
    await settle()
    expect(await unread('Tess')).toBe(1)
    await house.act('Tess', readAllNotices, {})
    await house.act('Mira', editComment, { commentId: id, text: `${text} Again.` }, 2)
    await settle()
    expect(await unread('Tess')).toBe(0)
  })

  it('come by mail as their person wishes, at the version that was seen', async () => {
    expect(await house.act('Tess', showNoticeSetting, {})).toEqual({
      mail: 'daily',
      language: 'en',
      version: 1,
    })
    await house.act('Tess', changeNoticeSetting, { mail: 'none' }, 1)
    expect(await codeOf(house.act('Tess', changeNoticeSetting, { mail: 'daily' }, 1))).toBe(
      'record/stale-version',
    )
    expect(await house.act('Mira', showNoticeSetting, {})).toEqual({
      mail: 'daily',
      language: 'en',
      version: 1,
    })
  })
})
