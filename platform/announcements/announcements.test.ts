import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../database/testing/index.ts'
import { codeOf, openCarriage, type TestCarriage } from '../operations/testing/index.ts'
import {
  changeAnnouncement,
  dismissAnnouncement,
  listAllAnnouncements,
  listAnnouncements,
  makeAnnouncement,
} from './contract/index.ts'
import { announcementUseCases } from './index.ts'

describe('announcements', () => {
  let database: TestDatabase
  let house: TestCarriage
  beforeAll(async () => {
    database = await testDatabase()
    house = openCarriage(database, () => announcementUseCases)
    await house.organisation('Here', ['Harbour'])
    await house.organisation('Elsewhere', [])
    await house.person('Mira', 'Here', { role: 'pmo-lead' })
    await house.person('Fay', 'Here', { role: 'finance' })
    await house.person('Jonas', 'Here', { role: 'project-manager', project: 'Harbour' })
    await house.person('Rui', 'Elsewhere', { role: 'pmo-lead' })
  })
  afterAll(async () => await database.drop())

  // The clock of the test stands on 16 November 2026.
  const days = { from: '2026-11-16', until: '2026-11-20' }
  const heardBy = async (who: string): Promise<readonly string[]> =>
    (await house.act(who, listAnnouncements, {})).items.map(({ text }) => text)

  it('are heard by everybody of the organisation on their days, until each puts them away', async () => {
    const { id } = await house.act('Mira', makeAnnouncement, {
      text: 'The books close on **Friday**.',
      ...days,
    })
    await house.act('Mira', makeAnnouncement, { text: 'Later.', from: '2026-11-17', until: '2026-11-20' })
    expect(await heardBy('Jonas')).toEqual(['The books close on **Friday**.'])
    expect(await heardBy('Rui')).toEqual([])
    await house.act('Jonas', dismissAnnouncement, { announcementId: id })
    await house.act('Jonas', dismissAnnouncement, { announcementId: id })
    expect(await heardBy('Jonas')).toEqual([])
    expect(await heardBy('Fay')).toHaveLength(1)
    expect(await codeOf(house.act('Rui', dismissAnnouncement, { announcementId: id }))).toBe(
      'record/not-found',
    )
  })

  it('for some roles are heard by these alone, also not by who made them', async () => {
    const only = { text: 'Rates change.', ...days, roles: ['finance' as const] }
    const made = await house.act('Mira', makeAnnouncement, only)
    expect(await heardBy('Fay')).toContain('Rates change.')
    for (const who of ['Mira', 'Jonas']) expect(await heardBy(who)).not.toContain('Rates change.')
    expect(await codeOf(house.act('Jonas', dismissAnnouncement, { announcementId: made.id }))).toBe(
      'record/not-found',
    )
    expect((await house.act('Mira', listAllAnnouncements, {})).items.map(({ text }) => text)).toContain(
      'Rates change.',
    )
  })

  it('are made and changed by who may, at the version that was seen, and withdrawn', async () => {
    expect(await codeOf(house.act('Jonas', makeAnnouncement, { text: 'Me too.', ...days }))).toBe(
      'identity/not-permitted',
    )
    const backwards = { text: 'Never.', from: '2026-11-20', until: '2026-11-16' }
    expect(await codeOf(house.act('Mira', makeAnnouncement, backwards))).toBe(
      'announcements/ends-before-begin',
    )
    const { id } = await house.act('Mira', makeAnnouncement, { text: 'Oops.', ...days })
    const withdrawal = { announcementId: id, withdrawn: true }
    expect(await codeOf(house.act('Mira', changeAnnouncement, withdrawal, 7))).toBe('record/stale-version')
    await house.act('Mira', changeAnnouncement, withdrawal, 1)
    expect(await heardBy('Fay')).not.toContain('Oops.')
  })
})
