import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestDatabase, testDatabase } from '../database/testing/index.ts'
import { withTenant } from '../database/tenant.ts'
import { readGrants } from '../operations/read-grants.ts'
import { codeOf, openCarriage, type TestCarriage } from '../operations/testing/index.ts'
import { testSubjects } from '../subjects/testing/index.ts'
import {
  changeField,
  type CustomField,
  defineField,
  type GivenValue,
  listAllFields,
  listFields,
  setValues,
  showValues,
} from './contract/index.ts'
import { customCondition, customOrder, fieldUseCases, readableFields } from './index.ts'

describe('custom fields', () => {
  let database: TestDatabase
  let house: TestCarriage
  const fields = new Map<string, CustomField>()
  beforeAll(async () => {
    database = await testDatabase()
    house = openCarriage(database, () => fieldUseCases(testSubjects))
    await house.organisation('Here', ['Harbour', 'Quay', 'Mole'])
    await house.organisation('Elsewhere', ['Lock'])
    await house.person('Mira', 'Here', { role: 'pmo-lead' })
    await house.person('Fay', 'Here', { role: 'finance' })
    await house.person('Jonas', 'Here', { role: 'project-manager', project: 'Harbour' })
    await house.person('Finn', 'Here', { role: 'finance', project: 'Quay' })
    await house.person('Tess', 'Here', { role: 'team-member' })
    await house.person('Rui', 'Elsewhere', { role: 'pmo-lead' })
  })
  afterAll(async () => await database.drop())

  const about = (project: string): { subjectKind: string; subjectId: string } => ({
    subjectKind: 'investment',
    subjectId: house.idOf(project),
  })
  const define = async (
    name: string,
    type: CustomField['type'],
    more: { choices?: CustomField['choices']; readers?: CustomField['readers'] } = {},
  ): Promise<CustomField> => {
    const field = await house.act('Mira', defineField, { subjectKind: 'investment', name, type, ...more })
    fields.set(name, field)
    return field
  }
  const set = async (
    who: string,
    project: string,
    name: string,
    value: GivenValue,
    seen = 0,
  ): Promise<unknown> => {
    const fieldId = fields.get(name)?.id ?? ''
    return await house.act(who, setValues, { ...about(project), values: [{ fieldId, value, seen }] })
  }
  const namesFor = async (who: string): Promise<readonly string[]> =>
    (await house.act(who, listFields, { subjectKind: 'investment' })).items.map(({ name }) => name)
  const valueOf = async (who: string, project: string, name: string): Promise<unknown> =>
    (await house.act(who, showValues, about(project))).items.find(({ field }) => field.name === name)?.value
  /** Which projects of a list meet the conditions, in an order, as a person sees them. */
  const listed = async (
    who: string,
    custom: readonly string[],
    sort?: string,
  ): Promise<readonly string[]> => {
    const actor = {
      kind: 'person',
      tenantId: house.idOf(who === 'Rui' ? 'Elsewhere' : 'Here'),
      personId: house.idOf(who),
      reach: 'read',
    } as const
    return await withTenant(house.door, actor, 'read only', async (tx) => {
      const readable = await readableFields(tx, { grants: await readGrants(tx, actor) }, 'investment')
      const thing = { kind: 'investment', id: sql<string>`i.id::text`, tenant: sql<string>`i.tenant_id` }
      const order = sort === undefined ? [sql`i.name`] : customOrder(readable, sort, thing)
      const { rows } = await sql<{ name: string }>`select i.name from investment i
        where ${customCondition(readable, custom, thing)}
        order by ${sql.join(order.map((key) => sql`${key} nulls last`))}, i.name`.execute(tx)
      return rows.map(({ name }) => name)
    })
  }

  it('are defined by who may, with a short name of their own and choices that differ', async () => {
    const choices = [
      { key: 'fra', label: 'Frankfurt' },
      { key: 'ams', label: 'Amsterdam' },
    ]
    expect(
      await codeOf(house.act('Tess', defineField, { subjectKind: 'investment', name: 'X', type: 'text' })),
    ).toBe('identity/not-permitted')
    expect(await define('Data centre', 'choice', { choices })).toMatchObject({
      key: 'data-centre',
      version: 1,
    })
    expect(await codeOf(define('data  CENTRE', 'text'))).toBe('fields/name-taken')
    expect(await codeOf(define('Tier', 'choice', { choices: choices.slice(1) }))).toBe(
      'fields/choices-needed',
    )
    expect(
      await codeOf(house.act('Mira', defineField, { subjectKind: 'mooring', name: 'X', type: 'text' })),
    ).toBe('subjects/unknown')
    await define('Go-live', 'date')
    await define('Servers', 'number')
    await define('Licence', 'money')
    await define('Steward', 'person')
    await define('Margin note', 'text', { readers: ['finance'] })
  })

  it('hold values of their own type only, set by who may change the thing', async () => {
    await set('Mira', 'Harbour', 'Data centre', { type: 'choice', choice: 'fra' })
    expect(await valueOf('Tess', 'Harbour', 'Data centre')).toEqual({
      type: 'choice',
      choice: 'fra',
      label: 'Frankfurt',
    })
    expect(await codeOf(set('Mira', 'Quay', 'Data centre', { type: 'choice', choice: 'par' }))).toBe(
      'fields/wrong-value',
    )
    expect(await codeOf(set('Mira', 'Quay', 'Servers', { type: 'text', text: 'many' }))).toBe(
      'fields/wrong-value',
    )
    expect(
      await codeOf(set('Mira', 'Quay', 'Steward', { type: 'person', personId: house.idOf('Rui') })),
    ).toBe('fields/wrong-value')
    expect(await codeOf(set('Tess', 'Quay', 'Servers', { type: 'number', number: 4 }))).toBe(
      'fields/may-not-change',
    )
    expect(await codeOf(set('Jonas', 'Quay', 'Servers', { type: 'number', number: 4 }))).toBe(
      'subjects/unknown',
    )
  })

  it('are changed at the version that was seen, and emptied without forgetting it', async () => {
    await set('Mira', 'Harbour', 'Servers', { type: 'number', number: 12 })
    expect(await codeOf(set('Mira', 'Harbour', 'Servers', { type: 'number', number: 13 }))).toBe(
      'fields/value-moved',
    )
    await set('Mira', 'Harbour', 'Servers', null, 1)
    expect(await valueOf('Mira', 'Harbour', 'Servers')).toBeNull()
    await set('Mira', 'Harbour', 'Servers', { type: 'number', number: 14 }, 2)
    expect(await valueOf('Jonas', 'Harbour', 'Servers')).toEqual({ type: 'number', number: 14 })
  })

  it('that are for a role are gone for everybody else: from the list, the thing, filters and orders', async () => {
    const field = fields.get('Margin note')
    for (const project of ['Harbour', 'Quay'])
      await database.owner.query(
        `insert into custom_value (tenant_id, field_id, subject_kind, subject_id, project_id, text_value, updated_at, version)
         values ($1, $2, 'investment', $3::uuid::text, $3::uuid, $4, now(), 1)`,
        [house.idOf('Here'), field?.id, house.idOf(project), `thin at ${project}`],
      )
    expect(await namesFor('Fay')).toContain('Margin note')
    expect(await listed('Fay', ['margin-note:has:thin'])).toEqual(['Harbour', 'Quay'])
    for (const who of ['Mira', 'Jonas', 'Tess']) {
      expect(await namesFor(who)).not.toContain('Margin note')
      expect(await valueOf(who, 'Harbour', 'Margin note')).toBeUndefined()
      expect(await codeOf(listed(who, ['margin-note:has:thin']))).toBe('fields/unknown')
      expect(await codeOf(listed(who, [], 'custom.margin-note'))).toBe('fields/unknown')
      expect(await codeOf(listed(who, ['never-defined:any']))).toBe('fields/unknown')
    }
    expect((await house.act('Mira', listAllFields, {})).items.map(({ name }) => name)).toContain(
      'Margin note',
    )
  })

  it('that are for a role held over one project show the values of that project alone', async () => {
    expect(await namesFor('Finn')).toContain('Margin note')
    expect(await listed('Finn', ['margin-note:any'])).toEqual(['Quay'])
    expect(await valueOf('Finn', 'Quay', 'Margin note')).toMatchObject({ text: 'thin at Quay' })
  })

  it('are filtered by any of several, by what they hold, from and to, and by having nothing', async () => {
    await set('Mira', 'Quay', 'Data centre', { type: 'choice', choice: 'ams' })
    await set('Mira', 'Quay', 'Go-live', { type: 'date', day: '2027-03-01' })
    await set('Mira', 'Mole', 'Go-live', { type: 'date', day: '2026-12-01' })
    await set('Mira', 'Quay', 'Licence', { type: 'money', amount: 1_250_000, currency: 'EUR' })
    await set('Mira', 'Mole', 'Licence', { type: 'money', amount: 12_000, currency: 'JPY' })
    await set('Mira', 'Mole', 'Steward', { type: 'person', personId: house.idOf('Jonas') })
    expect(await listed('Mira', ['data-centre:is:fra', 'data-centre:is:ams'])).toEqual(['Harbour', 'Quay'])
    expect(await listed('Mira', ['data-centre:none'])).toEqual(['Mole'])
    expect(await listed('Mira', ['go-live:from:2026-12-31'])).toEqual(['Quay'])
    expect(await listed('Mira', ['go-live:from:2026-11-01', 'go-live:to:2026-12-31'])).toEqual(['Mole'])
    expect(await listed('Mira', ['licence:from:12000'])).toEqual(['Mole', 'Quay'])
    expect(await listed('Mira', ['licence:from:12000.01'])).toEqual(['Quay'])
    expect(await listed('Mira', [`steward:is:${house.idOf('Jonas')}`])).toEqual(['Mole'])
    expect(await codeOf(listed('Mira', ['go-live:from:soon']))).toBe('fields/wrong-value')
    expect(await codeOf(listed('Mira', ['servers:from:1;drop table custom_value']))).toBe(
      'fields/wrong-value',
    )
  })

  it('put lists in order: choices by their own order, days by the calendar, nothing last', async () => {
    expect(await listed('Mira', [], 'custom.data-centre')).toEqual(['Harbour', 'Quay', 'Mole'])
    expect(await listed('Mira', [], 'custom.go-live')).toEqual(['Mole', 'Quay', 'Harbour'])
    expect(await listed('Mira', [], 'custom.servers')).toEqual(['Harbour', 'Mole', 'Quay'])
  })

  it('keep a choice that is in use, and one that was archived leaves every list', async () => {
    const field = fields.get('Data centre') as CustomField
    const choices = field.choices.filter(({ key }) => key !== 'fra')
    const more = [...choices, { key: 'par', label: 'Paris' }]
    expect(await codeOf(house.act('Mira', changeField, { fieldId: field.id, choices: more }, 1))).toBe(
      'fields/choice-in-use',
    )
    const renamed = [{ key: 'fra', label: 'Frankfurt 2' }, ...more]
    await house.act('Mira', changeField, { fieldId: field.id, choices: renamed }, 1)
    expect(await valueOf('Mira', 'Harbour', 'Data centre')).toMatchObject({ label: 'Frankfurt 2' })
    const archived = { fieldId: field.id, archived: true }
    expect(await codeOf(house.act('Mira', changeField, archived, 1))).toBe('record/stale-version')
    await house.act('Mira', changeField, archived, 2)
    expect(await namesFor('Mira')).not.toContain('Data centre')
    expect(await codeOf(listed('Mira', ['data-centre:any']))).toBe('fields/unknown')
  })

  it('are of one organisation', async () => {
    expect(await namesFor('Rui')).toEqual([])
    expect(await codeOf(listed('Rui', ['servers:any']))).toBe('fields/unknown')
  })
})
