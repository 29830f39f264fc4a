import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { deleteComment, editComment, writeComment } from '../comments/contract/index.ts'
import { commentUseCases, foundComments } from '../comments/index.ts'
import { type TestDatabase, testDatabase } from '../database/testing/index.ts'
import { uuidv7 } from '../database/index.ts'
import { codeOf, openCarriage, type TestCarriage } from '../operations/testing/index.ts'
import { testSubjects } from '../subjects/testing/index.ts'
import { find, type Found } from './contract/index.ts'
import { type FoundKind, searchUseCases } from './index.ts'

const parties: FoundKind = {
  kind: 'party',
  show: async (tx, ids) => {
    const { rows } = await sql<{ id: string; title: string }>`
      select id, name as title from party where id = any(${[...ids]}::uuid[])`.execute(tx)
    return rows.map((row) => ({ ...row, to: '/parties' }))
  },
}

describe('search by words', () => {
  let database: TestDatabase
  let house: TestCarriage
  beforeAll(async () => {
    database = await testDatabase()
    house = openCarriage(database, () => [
      ...commentUseCases(testSubjects),
      ...searchUseCases([foundComments(testSubjects), parties]),
    ])
    await house.organisation('Here', ['Harbour', 'Quay'])
    await house.organisation('Elsewhere', ['Lock'])
    await house.person('Mira', 'Here', { role: 'pmo-lead' })
    await house.person('Jonas', 'Here', { role: 'project-manager', project: 'Harbour' })
    await house.person('Tess', 'Here', { role: 'team-member', project: 'Quay' })
    await house.person('Admin', 'Here', { role: 'administrator' })
    await house.person('Rui', 'Elsewhere', { role: 'pmo-lead' })
    for (const name of ['Rijnmond Logistics', 'Harbour Authority', 'P-118 Holding'])
      await database.owner.query(
        `insert into party (tenant_id, id, kind, name, name_key, created_at) values ($1, $2, 'customer', $3, $3, now())`,
        [house.idOf('Here'), uuidv7(Date.now()), name],
      )
  })
  afterAll(async () => await database.drop())

  const say = async (project: string, text: string): Promise<{ id: string; version: number }> =>
    (
      await house.act('Mira', writeComment, {
        subjectKind: 'investment',
        subjectId: house.idOf(project),
        text,
      })
    ).thread
  const found = async (who: string, text: string, kind?: string): Promise<readonly Found[]> =>
    (await house.act(who, find, { text, ...(kind === undefined ? {} : { kind }) })).items
  const titles = async (who: string, text: string): Promise<readonly string[]> =>
    (await found(who, text)).map(({ title }) => title)

  it('finds a comment where its subject is seen, with the words round it, and nowhere else', async () => {
    const { id } = await say('Harbour', `The pontoon comes in March, says <@${house.idOf('Jonas')}>.`)
    const [hit] = await found('Jonas', 'march PONT')
    expect(hit).toMatchObject({
      kind: 'comment',
      id,
      title: 'Harbour',
      excerpt: 'The pontoon comes in March, says @Jonas.',
      to: `/projects/${house.idOf('Harbour')}/discussion?comment=${id}`,
    })
    expect(await titles('Mira', 'pontoon')).toEqual(['Harbour'])
    for (const who of ['Tess', 'Rui']) expect(await found(who, 'pontoon')).toEqual([])
    expect(await codeOf(found('Admin', 'pontoon'))).toBe('identity/not-permitted')
  })

  it('knows nothing of the key under which somebody is mentioned', async () => {
    await say('Quay', `The capstan is for <@${house.idOf('Jonas')}>.`)
    expect(await titles('Mira', 'capstan for')).toEqual(['Quay'])
    for (const part of house.idOf('Jonas').split('-'))
      expect(await found('Mira', `capstan ${part}`)).toEqual([])
  })

  it('asks for every word, each from its beginning', async () => {
    await say('Quay', 'Bollards are tested twice.')
    expect(await titles('Mira', 'bollards twice')).toEqual(['Quay'])
    expect(await titles('Mira', 'bollards thrice')).toEqual([])
    expect(await titles('Mira', 'ollards')).toEqual([])
  })

  it('follows what is edited, and forgets what is taken back', async () => {
    const { id, version } = await say('Quay', 'The fender is grey.')
    await house.act('Mira', editComment, { commentId: id, text: 'The fender is blue.' }, version)
    expect(await titles('Mira', 'fender grey')).toEqual([])
    expect(await titles('Mira', 'fender blue')).toEqual(['Quay'])
    await house.act('Mira', deleteComment, { commentId: id }, version + 1)
    expect(await titles('Mira', 'fender')).toEqual([])
  })

  it('puts what is called so before what only mentions it', async () => {
    await say('Quay', 'The authority of the lighthouse says no.')
    expect(await titles('Mira', 'authority')).toEqual(['Harbour Authority', 'Quay'])
  })

  it('parts words at signs, and forgives a letter in a title', async () => {
    expect(await titles('Mira', '118')).toEqual(['P-118 Holding'])
    expect(await titles('Mira', 'Rijnmnd')).toEqual(['Rijnmond Logistics'])
    expect(await titles('Mira', 'Loggistics')).toEqual(['Rijnmond Logistics'])
    expect(await titles('Mira', 'Zeppelin')).toEqual([])
  })

  it('takes signs of query languages for what parts words', async () => {
    for (const text of [`'; drop table comment; --`, 'a & b | !c', ':* <-> (', '%_%', '\\\\'])
      expect(await found('Mira', text)).toEqual([])
  })

  it('keeps to one kind where asked', async () => {
    await say('Harbour', 'Rijnmond called again.')
    expect((await found('Mira', 'rijnmond')).map(({ kind }) => kind).toSorted()).toEqual(['comment', 'party'])
    expect((await found('Mira', 'rijnmond', 'comment')).map(({ kind }) => kind)).toEqual(['comment'])
    expect(await found('Mira', 'rijnmond', 'salary')).toEqual([])
  })
})
