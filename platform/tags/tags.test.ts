import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../database/testing/index.ts'
import { codeOf, openCarriage, type TestCarriage } from '../operations/testing/index.ts'
import { testSubjects } from '../subjects/testing/index.ts'
import { listTags, setTag, showTags } from './contract/index.ts'
import { tagUseCases } from './index.ts'

describe('tags', () => {
  let database: TestDatabase
  let house: TestCarriage
  beforeAll(async () => {
    database = await testDatabase()
    house = openCarriage(database, () => tagUseCases(testSubjects))
    await house.organisation('Here', ['Harbour', 'Quay'])
    await house.person('Mira', 'Here', { role: 'pmo-lead' })
    await house.person('Jonas', 'Here', { role: 'project-manager', project: 'Harbour' })
    await house.person('Tess', 'Here', { role: 'team-member' })
  })
  afterAll(async () => await database.drop())

  const about = (project: string): { subjectKind: string; subjectId: string } => ({
    subjectKind: 'investment',
    subjectId: house.idOf(project),
  })
  const tag = async (who: string, project: string, name: string, on = true): Promise<readonly string[]> =>
    (await house.act(who, setTag, { ...about(project), name, on })).items
  const listed = async (who: string): Promise<unknown> =>
    (await house.act(who, listTags, { subjectKind: 'investment' })).items

  it('are one word each, whatever its letters, and set once however often', async () => {
    expect(await tag('Mira', 'Harbour', 'Cutover in December')).toEqual(['Cutover in December'])
    expect(await tag('Mira', 'Harbour', 'cutover  IN december')).toEqual(['Cutover in December'])
    await tag('Mira', 'Quay', 'Cutover in December')
    expect(await listed('Mira')).toEqual([{ name: 'Cutover in December', times: 2 }])
  })

  it('are seen and counted where something is seen that has them', async () => {
    await tag('Mira', 'Quay', 'Secret merger')
    expect(await listed('Jonas')).toEqual([{ name: 'Cutover in December', times: 1 }])
    expect(await codeOf(house.act('Jonas', showTags, about('Quay')))).toBe('subjects/unknown')
    // The same word is the same tag, also for who did not know of it.
    await tag('Jonas', 'Harbour', 'secret merger')
    expect(await listed('Mira')).toContainEqual({ name: 'Secret merger', times: 2 })
  })

  it('are set and taken away by who may change the thing', async () => {
    expect(await codeOf(tag('Tess', 'Harbour', 'Mine'))).toBe('tags/may-not-tag')
    expect(await house.act('Tess', showTags, about('Harbour'))).toMatchObject({ mayChange: false })
    expect(await tag('Jonas', 'Harbour', 'SECRET MERGER', false)).toEqual(['Cutover in December'])
    expect(await codeOf(tag('Jonas', 'Quay', 'Cutover in December', false))).toBe('subjects/unknown')
  })
})
