import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  askWaiver,
  type CloseItemRule,
  decideWaiver,
  excuseFromClose,
  listCloses,
  type PeriodClose,
  reopenPeriod,
  setCloseChecklist,
  showCloseChecklist,
  showCloseRecord,
  tickCloseItem,
} from '../../contract/index.ts'
import type { PlanHouse } from '../testing/plan-house.ts'
import { chaseLate } from './chase-late.ts'
import { type CloseHouse, openCloseHouse, refusedBy } from './testing/close-house.ts'

let opened: CloseHouse
let house: PlanHouse
let finance: string
let lead: string
let manager: string
let silentId: string
let toldId: string
let periodId: string

const accruals: CloseItemRule = {
  key: 'accruals',
  kind: 'own',
  title: 'Accruals are booked',
  must: true,
  dueWorkdays: 1,
  ownerId: null,
}

const shown = async (as?: string): Promise<PeriodClose> => await opened.shown(as)
const item = async (key: string): Promise<PeriodClose['items'][number] | undefined> =>
  (await shown()).items.find((one) => one.key === key)

beforeAll(async () => {
  opened = await openCloseHouse()
  ;({ house, finance, manager, silentId, toldId, periodId } = opened)
  lead = house.personId
})
afterAll(async () => await house.close())

describe('the checklist of a close', () => {
  it('comes with what is computed, and takes own items', async () => {
    const before = await house.act(showCloseChecklist, {})
    expect(before.version).toBe(0)
    expect(before.items.map(({ key }) => key)).toEqual([
      'statuses',
      'ledger',
      'suspense',
      'rates',
      'forecasts',
      'reconciliation',
    ])
    const items = [...before.items, accruals]
    expect(await house.act(setCloseChecklist, { items }, { version: 0, as: finance })).toMatchObject({
      version: 1,
    })
    expect(await refusedBy(house.act(setCloseChecklist, { items }, { version: 0 }))).toBe(
      'record/stale-version',
    )
    const twice = [accruals, accruals]
    expect(await refusedBy(house.act(setCloseChecklist, { items: twice }, { version: 1 }))).toBe(
      'plan/checklist-invalid',
    )
    const stranger = [{ ...accruals, ownerId: manager }]
    expect(await refusedBy(house.act(setCloseChecklist, { items: stranger }, { version: 1 }))).toBe(
      'record/not-found',
    )
  })

  it('says what is done, of how much, and since when it is late', async () => {
    const { items, progress, blocking, round } = await shown()
    expect(items.map(({ key, state, done, of }) => [key, state, done, of])).toEqual([
      ['statuses', 'open', 0, 2],
      ['ledger', 'done', 1, 1],
      ['suspense', 'open', 0, 1],
      ['rates', 'done', 0, 0],
      ['forecasts', 'open', 1, 2],
      ['reconciliation', 'open', 0, 1],
      ['accruals', 'open', 0, 1],
    ])
    expect(items[2]?.evidence?.sentence).toBe('1 posting waits for a project: 50.00 GBP.')
    expect(items[0]).toMatchObject({ due: '2026-11-13', workdaysLate: 1 })
    expect(progress).toMatchObject({ projects: 2, projectsIn: 0, late: 2, workdaysToCutOff: 1 })
    expect([blocking, round]).toEqual([5, 1])
    expect((await house.act(listCloses, {})).items).toMatchObject([{ blocking: 5, progress }])
  })

  it('is read and worked on by those who close periods only', async () => {
    expect(await refusedBy(shown(manager))).toBe('identity/not-permitted')
    const tick = { periodId, itemKey: 'accruals', done: true }
    expect(await refusedBy(house.act(tickCloseItem, tick, { as: manager }))).toBe('identity/not-permitted')
  })

  it('is ticked where it is an own item, and only while the period is closing', async () => {
    const tick = { periodId, itemKey: 'accruals', done: true, words: 'Journal AC-10' }
    await house.act(tickCloseItem, tick, { as: finance })
    expect(await item('accruals')).toMatchObject({
      state: 'done',
      tick: { by: 'Test finance', words: 'Journal AC-10' },
    })
    expect(await refusedBy(house.act(tickCloseItem, { ...tick, itemKey: 'ledger' }))).toBe(
      'plan/close-item-computed',
    )
    const { id } = await opened.periodOf('2026-11')
    expect(await refusedBy(house.act(tickCloseItem, { ...tick, periodId: id }))).toBe(
      'plan/period-not-closing',
    )
  })
})

describe('who is late', () => {
  it('is told by project and manager, and excused with a reason by somebody else', async () => {
    const { duties } = await shown()
    expect(duties.map(({ project, manager: by, lacks }) => [project, by, lacks])).toEqual([
      ['Tram line 4', null, ['status']],
      ['Tram line 9', 'Test project-manager', ['status', 'forecast']],
    ])
    const own = { periodId, excusedId: silentId, reason: 'I am on holiday' }
    await house.database.owner.query(`update person set email = 'tess@example.org' where id = $1`, [manager])
    await house.database.owner.query(`update person set email = 'Tess+pmo@example.org' where id = $1`, [
      finance,
    ])
    expect(await refusedBy(house.act(excuseFromClose, own, { as: finance }))).toBe('plan/own-excuse')
    await house.act(
      excuseFromClose,
      { ...own, excusedId: toldId, reason: 'It began last week' },
      { as: lead },
    )
    const excused = (await shown()).duties.find(({ projectId }) => projectId === toldId)
    expect(excused).toMatchObject({ lacks: [], workdaysLate: 0, excuse: { reason: 'It began last week' } })
    await house.act(excuseFromClose, { ...own, excusedId: toldId, reason: null })
    expect((await shown()).progress.excused).toBe(0)
    await house.act(excuseFromClose, { ...own, excusedId: toldId, reason: 'It began last week' })
  })

  it('is reminded by itself, once for each day that a reminder falls on', async () => {
    const chase = async (day: string): Promise<number> =>
      await chaseLate(house.door, { tenantId: house.tenantId, now: `${day}T07:00:00.000Z` })
    // The status was due on Friday 13 November; two workdays before is the 11th.
    expect(await chase('2026-11-10')).toBe(0)
    expect(await chase('2026-11-11')).toBe(1)
    expect(await chase('2026-11-12')).toBe(0)
    expect(await chase('2026-11-13')).toBe(1)
    expect(await chase('2026-11-16')).toBe(0)
    expect(await chase('2026-11-17')).toBe(1)
    expect(await chase('2026-11-17')).toBe(0)
    const { chases, duties } = await shown()
    expect(chases.map(({ day, step, person }) => [day, step, person])).toEqual([
      ['2026-11-17', 2, 'Test project-manager'],
      ['2026-11-13', 1, 'Test project-manager'],
      ['2026-11-11', 0, 'Test project-manager'],
    ])
    expect(duties.find(({ projectId }) => projectId === silentId)?.chased).toBe(3)
    const { rows } = await house.database.owner.query<{ tell: string[]; actor: string | null }>(
      `select payload->'tell' as tell, actor_id as actor from event where name = 'plan.close-chased'`,
    )
    expect(rows).toEqual(Array(3).fill({ tell: [manager], actor: null }))
  })
})

describe('a lock', () => {
  it('waits for every must-item, or for a waiver that somebody else grants', async () => {
    expect(await refusedBy(opened.move('2026-10', 'lock'))).toBe('plan/close-incomplete')
    const ask = async (itemKey: string): Promise<string> => {
      const reason = 'Agreed with the auditor'
      const { items } = await house.act(askWaiver, { periodId, itemKey, reason }, { as: finance })
      return items.find(({ key }) => key === itemKey)?.waiver?.id ?? ''
    }
    expect(await refusedBy(ask('ledger'))).toBe('plan/nothing-to-waive')
    const waiverId = await ask('suspense')
    expect(await refusedBy(ask('suspense'))).toBe('plan/nothing-to-waive')
    const grant = async (id: string, as: string, granted = true): Promise<unknown> =>
      await house.act(decideWaiver, { waiverId: id, granted }, { as })
    expect(await refusedBy(grant(waiverId, finance))).toBe('plan/own-waiver')
    const second = await house.addPerson('finance')
    await house.database.owner.query(`update person set phone = '+44 20 7946 0958' where id = any($1)`, [
      [second, finance],
    ])
    expect(await refusedBy(grant(waiverId, second))).toBe('plan/own-waiver')
    const late = await house.addPerson('pmo-lead')
    await house.database.owner.query(
      `update role_grant set confirmed_at = '2026-11-20T00:00:00Z' where person_id = $1`,
      [late],
    )
    expect(await refusedBy(grant(waiverId, late))).toBe('plan/right-too-young')
    await grant(waiverId, lead)
    expect(await refusedBy(grant(waiverId, lead))).toBe('plan/waiver-decided')
    expect(await item('suspense')).toMatchObject({
      state: 'waived',
      waiver: { askedBy: 'Test finance', decidedBy: 'Test pmo-lead' },
    })
    for (const key of ['statuses', 'forecasts', 'reconciliation']) await grant(await ask(key), lead)
    expect((await shown()).blocking).toBe(0)
    await opened.move('2026-10', 'lock')
  })

  it('keeps ledger and plan with a hash that a change of one letter breaks', async () => {
    const record = await house.act(showCloseRecord, { periodId, number: 1 }, { as: finance })
    expect(record).toMatchObject({ intact: true, changed: 0, period: '2026-10', by: 'Test finance' })
    expect(record.cells).toMatchObject([
      {
        project: 'Tram line 4',
        ledger: { amount: 100_00 },
        plan: { amount: 0 },
        difference: { amount: 100_00 },
      },
    ])
    expect((await shown()).items.find(({ key }) => key === 'suspense')?.state).toBe('waived')
    await house.database.owner.query(`update close_record set figures = replace(figures, 'line 4', 'line 5')`)
    expect(await house.act(showCloseRecord, { periodId, number: 1 })).toMatchObject({ intact: false })
    await house.database.owner.query(`update close_record set figures = replace(figures, 'line 5', 'line 4')`)
    expect(await refusedBy(house.act(showCloseRecord, { periodId, number: 2 }))).toBe('plan/no-close-record')
  })

  it('begins anew after a reopening: ticks and waivers of before count no more, excuses do', async () => {
    const { version } = await opened.periodOf('2026-10')
    await house.act(reopenPeriod, { periodId, reason: 'Invoice 4711 came late' }, { version, as: finance })
    await opened.move('2026-10', 'close')
    const { round, items, duties, chases, records } = await shown()
    expect([round, chases, records.length]).toEqual([2, [], 1])
    expect(items.find(({ key }) => key === 'accruals')).toMatchObject({ state: 'open', tick: null })
    expect(items.find(({ key }) => key === 'suspense')).toMatchObject({ state: 'open', waiver: null })
    expect(duties.find(({ projectId }) => projectId === toldId)?.excuse).not.toBeNull()
    expect(await refusedBy(opened.move('2026-10', 'lock'))).toBe('plan/close-incomplete')
  })

  it('needs nothing that was made optional', async () => {
    const { items, version } = await house.act(showCloseChecklist, {})
    const optional = items.filter(({ kind }) => kind !== 'own').map((one) => ({ ...one, must: false }))
    await house.act(setCloseChecklist, { items: optional }, { version })
    await opened.move('2026-10', 'lock')
    expect((await shown()).records.map(({ number }) => number)).toEqual([2, 1])
  })
})
