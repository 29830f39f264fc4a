import { testDatabase, type TestDatabase } from '@portolan/platform/database/testing'
import { fieldUseCases } from '@portolan/platform/fields'
import { changeField, defineField, showValues } from '@portolan/platform/fields/contract'
import type { Actor, Download } from '@portolan/platform/operations'
import { openSubjects } from '@portolan/platform/subjects'
import {
  commitImport,
  type Import,
  listImportRows,
  showHistory,
  startImport,
  undoImport,
} from '@portolan/plan/contract'
import { planSubjects } from '@portolan/plan/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportPortfolio, listStanding, totalStanding } from '../contract/index.ts'
import { addPerson, openTestRoom, type TestRoom } from './testing/index.ts'
import { seedOrganisation } from './testing/seed.ts'

let database: TestDatabase
let room: TestRoom
let lead: Actor
let finance: Actor
let sponsor: Actor
let portfolioId: string

beforeAll(async () => {
  database = await testDatabase()
  room = openTestRoom(database, fieldUseCases(openSubjects([...planSubjects])))
  const seeded = await seedOrganisation(database.owner, { projects: 3, seed: 11, name: 'Ours' })
  portfolioId = seeded.portfolios[0] ?? ''
  const person = async (name: string, role: 'pmo-lead' | 'finance' | 'sponsor'): Promise<Actor> =>
    await addPerson(database.owner, seeded.tenantId, name, [{ role, scope: 'organisation' }])
  lead = await person('Mira', 'pmo-lead')
  finance = await person('Fay', 'finance')
  sponsor = await person('Sam', 'sponsor')
  const field = { subjectKind: 'investment' } as const
  const choices = [
    { key: 'fra', label: 'Frankfurt' },
    { key: 'ams', label: 'Amsterdam' },
  ]
  await room.ask(lead, defineField, { ...field, name: 'Data centre', type: 'choice', choices })
  await room.ask(lead, defineField, { ...field, name: 'Licence cost', type: 'money' })
  const readers = ['pmo-lead', 'finance'] as const
  await room.ask(lead, defineField, { ...field, name: 'Margin note', type: 'text', readers: [...readers] })
})
afterAll(async () => await database.drop())

const head = 'Project ID,Project name,Data centre,Licence cost,Margin note,Start date,End date'
const sheet = (...rows: readonly string[]): Uint8Array =>
  new TextEncoder().encode([head, ...rows, ''].join('\n'))
const drop = async (fileName: string, ...rows: readonly string[]): Promise<Import> =>
  await room.ask(
    lead,
    startImport,
    { fileName, portfolioId, asOf: '2026-10-31', currency: 'EUR' },
    { upload: sheet(...rows) },
  )
const commit = async ({ id, version }: Import): Promise<Import> =>
  await room.ask(lead, commitImport, { importId: id }, { expectedVersion: version })
const namesOf = async (
  who: Actor,
  input: Partial<Parameters<typeof ask>[1]> = {},
): Promise<readonly string[]> => (await ask(who, input as never)).items.map(({ name }) => name)
const ask = async (who: Actor, input: { custom?: string[]; sort?: `custom.${string}`; search?: string }) =>
  await room.ask(who, listStanding, input)
const exported = async (who: Actor): Promise<string> => {
  const file = (await room.ask(who, exportPortfolio, { format: 'csv' })) as Download
  return new TextDecoder().decode(file.bytes)
}
const code = async (tried: Promise<unknown>): Promise<string> =>
  await tried.then(
    () => 'done',
    (cause: { refusal?: { code: string } }) => cause.refusal?.code ?? String(cause),
  )

describe('custom fields of projects', { timeout: 120_000 }, () => {
  it('are filled from columns of their name, shown in the list, filtered and ordered', async () => {
    const done = await drop(
      'first.csv',
      'A-1,Alpha,Frankfurt,"12,500",thin,2026-01-01,2027-01-31',
      'A-2,Beta,ams,800,,2026-01-01,2027-02-28',
      'A-3,Gamma,,,,2026-01-01,2027-03-31',
    )
    expect(done.counts).toMatchObject({ stop: 0 })
    await commit(done)
    const { items } = await ask(lead, { search: 'Alpha' })
    expect(items[0]?.custom).toEqual({
      'data-centre': { type: 'choice', choice: 'fra', label: 'Frankfurt' },
      'licence-cost': { type: 'money', amount: 1_250_000, currency: 'EUR' },
      'margin-note': { type: 'text', text: 'thin' },
    })
    expect(await namesOf(lead, { custom: ['data-centre:is:fra', 'data-centre:is:ams'] })).toEqual([
      'Alpha',
      'Beta',
    ])
    expect((await namesOf(lead, { sort: 'custom.licence-cost' })).slice(0, 2)).toEqual(['Beta', 'Alpha'])
    expect((await room.ask(lead, totalStanding, { custom: ['data-centre:any'] })).count).toBe(2)
    const first = await room.ask(lead, listStanding, { sort: 'custom.data-centre', limit: 1 })
    const second = await room.ask(lead, listStanding, {
      sort: 'custom.data-centre',
      limit: 1,
      cursor: first.next ?? '',
    })
    expect([first, second].map((page) => page.items[0]?.name)).toEqual(['Alpha', 'Beta'])
  })

  it('go out under their name, so that an import finds them again', async () => {
    const [header = '', ...rows] = (await exported(lead)).trim().split(/\r?\n/)
    expect(header).toContain('Data centre,Licence cost,Margin note')
    expect(rows.find((row) => row.includes('Alpha'))).toContain('Frankfurt,12500.00 EUR,thin')
  })

  it('are gone for who lacks the right: from list, filter, order, page and file', async () => {
    expect((await ask(finance, { search: 'Alpha' })).items[0]?.custom).toHaveProperty('margin-note')
    expect((await ask(sponsor, { search: 'Alpha' })).items[0]?.custom).not.toHaveProperty('margin-note')
    expect(await code(ask(sponsor, { custom: ['margin-note:has:thin'] }))).toBe('fields/unknown')
    expect(await code(ask(sponsor, { sort: 'custom.margin-note' }))).toBe('fields/unknown')
    expect(await code(room.ask(sponsor, totalStanding, { custom: ['margin-note:any'] }))).toBe(
      'fields/unknown',
    )
    const file = await exported(sponsor)
    expect(file).toContain('Frankfurt')
    expect(file).not.toContain('Margin note')
    expect(file).not.toContain('thin')
    const subjectId = (await ask(sponsor, { search: 'Alpha' })).items[0]?.id ?? ''
    const shown = await room.ask(sponsor, showValues, { subjectKind: 'investment', subjectId })
    expect(JSON.stringify(shown)).not.toContain('thin')
    // Nor does what the register told stand in the history under the name of its column.
    expect(JSON.stringify(await room.ask(sponsor, showHistory, { projectId: subjectId }))).not.toContain(
      'thin',
    )
  })

  it('stop the import where a cell does not fit, with what would', async () => {
    const stopped = await drop('second.csv', 'A-1,Alpha,Paris,many,thin,2026-01-01,2027-01-31')
    expect(stopped.counts).toMatchObject({ stop: 1 })
    const { items } = await room.ask(lead, listImportRows, { importId: stopped.id })
    const told = items[0]?.findings.map(({ sentence }) => sentence).join(' ')
    expect(told).toContain('“Paris” is not a choice of “Data centre”. It has Frankfurt, Amsterdam.')
  })

  it('are changes of their own: a row that changes nothing else is not the same as before', async () => {
    room.now = '2026-11-17T08:00:00.000Z'
    const rows = ['A-2,Beta,Frankfurt,800,,2026-01-01,2027-02-28']
    const next = await drop('first.csv', 'A-1,Alpha,Frankfurt,"12,500",thin,2026-01-01,2027-01-31', ...rows)
    const { items } = await room.ask(lead, listImportRows, { importId: next.id })
    expect(items.map(({ verdict }) => verdict)).toEqual(['update', 'same'])
    expect(items[0]?.changes).toMatchObject([{ field: 'Data centre', from: 'Amsterdam', to: 'Frankfurt' }])
    const done = await commit(next)
    expect(await namesOf(lead, { custom: ['data-centre:is:fra'] })).toEqual(['Alpha', 'Beta'])
    await room.ask(lead, undoImport, { importId: done.id }, { expectedVersion: done.version })
    expect(await namesOf(lead, { custom: ['data-centre:is:fra'] })).toEqual(['Alpha'])
    expect(await namesOf(lead, { custom: ['data-centre:is:ams'] })).toEqual(['Beta'])
  })

  it('of which the right was taken away are gone at once', async () => {
    expect(await namesOf(finance, { custom: ['margin-note:any'] })).toEqual(['Alpha'])
    const { rows } = await database.owner.query<{ id: string }>(
      `select id from custom_field where key = 'margin-note'`,
    )
    const fieldId = rows[0]?.id ?? ''
    await room.ask(lead, changeField, { fieldId, readers: ['pmo-lead'] }, { expectedVersion: 1 })
    expect(await code(ask(finance, { custom: ['margin-note:any'] }))).toBe('fields/unknown')
    expect((await ask(finance, { search: 'Alpha' })).items[0]?.custom).not.toHaveProperty('margin-note')
  })
})
