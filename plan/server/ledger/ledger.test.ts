import { Refused } from '@portolan/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  addPortfolio,
  addProject,
  applyPlanEdits,
  beginClosing,
  commitLedger,
  type LedgerImport,
  listLedgerEntries,
  listLedgerImports,
  listParties,
  listReconciliation,
  lockPeriod,
  mapLedger,
  noteDifference,
  placeLedgerEntries,
  previewLedger,
  setActualsSource,
  setCurrencyRates,
  setPeriodCalendar,
  showProject,
  showProjectReconciliation,
  setCloseChecklist,
} from '../../contract/index.ts'
import { openPlanHouse, type PlanHouse } from '../testing/plan-house.ts'

const head = 'Document number,Line,Posting date,Project,Category,Amount,Currency,Supplier'

describe('postings of a ledger', () => {
  let house: PlanHouse
  let finance: string
  let projectId: string
  const codeOf = async (tried: Promise<unknown>): Promise<string> =>
    await tried.then(
      () => 'done',
      (fault: unknown) => (fault instanceof Refused ? fault.refusal.code : String(fault)),
    )
  const drop = async (rows: readonly string[], fileName = 'postings.csv'): Promise<LedgerImport> =>
    await house.act(previewLedger, { fileName }, { upload: [head, ...rows].join('\n'), as: finance })
  const commit = async ({ id, version }: LedgerImport): Promise<LedgerImport> =>
    await house.act(commitLedger, { ledgerImportId: id }, { version, as: finance })
  const october = [
    '4711,1,2026-10-05,P-114,Labour,"1,200.50",GBP,Brightwater',
    '4711,2,2026-10-05,P-114,Hosting,300.00,GBP,Brightwater',
    '4712,1,2026-10-20,Tramline,Labour,99.50,GBP,',
    'Total,3,,,,1600.00,GBP,',
  ]

  beforeAll(async () => {
    house = await openPlanHouse()
    finance = await house.addPerson('finance')
    const { id: portfolioId } = await house.act(addPortfolio, { name: 'All' })
    const fields = { code: 'P-114', name: 'Tram line 4' }
    projectId = (await house.act(addProject, { portfolioId, fields })).id
    const rule = {
      startMonth: 1,
      pattern: 'months',
      weekEnds: 7,
      yearEnds: 'last',
      cutOffWorkdays: 5,
    } as const
    await house.act(setPeriodCalendar, { rule, firstYear: 2026, years: 1 }, { version: 0 })
  })
  afterAll(async () => await house.close())

  it('are judged line by line before anything is written', async () => {
    const dropped = await drop(october)
    expect(dropped).toMatchObject({
      state: 'previewed',
      counts: { new: 2, suspense: 1, same: 0, stop: 0 },
      totals: [{ currency: 'GBP', count: 3, total: 1_600_00 }],
      control: { by: 'file', agrees: true, differences: [] },
    })
    expect(dropped.lines[0]).toMatchObject({ verdict: 'suspense', projectText: 'Tramline', document: '4712' })
    expect((await house.act(listLedgerEntries, {})).items).toEqual([])
  })

  it('are recorded when control totals agree to the cent, and not otherwise', async () => {
    const without = await drop(october.slice(0, 3))
    expect(without.control).toMatchObject({ by: 'nobody', agrees: false })
    expect(await codeOf(commit(without))).toBe('plan/ledger-without-control')
    const ways = { version: without.version, as: finance }
    const controls = [{ currency: null, count: 3, total: 1_600_01 }]
    const stated = await house.act(mapLedger, { ledgerImportId: without.id, controls }, ways)
    expect(stated.control.differences[0]?.sentence).toBe(
      'The ledger says 1600.01 GBP, and the lines add up to 1600.00 GBP: a difference of -0.01 GBP.',
    )
    expect(await codeOf(commit(stated))).toBe('plan/ledger-control-differs')
    const right = await house.act(
      mapLedger,
      { ledgerImportId: without.id, controls: [{ currency: null, count: 3, total: 1_600_00 }] },
      { version: stated.version, as: finance },
    )
    expect(await commit(right)).toMatchObject({ state: 'committed', counts: { new: 2, suspense: 1 } })
    expect((await house.act(listLedgerEntries, {})).items).toHaveLength(3)
  })

  it('are recorded once, however often they come: what is booked stays', async () => {
    const again = await drop(october)
    expect(again.counts).toEqual({ new: 0, suspense: 0, same: 3, stop: 0 })
    await commit(again)
    expect((await house.act(listLedgerEntries, {})).items).toHaveLength(3)
    const other = await drop(['4711,1,2026-10-05,P-114,Labour,1.00,GBP,', 'Total,1,,,,1.00,GBP,'])
    expect(other.lines[0]?.because?.sentence).toContain('a correction is a line of its own')
    expect(await codeOf(commit(other))).toBe('plan/ledger-lines-stop')
    const correction = ['4711,3,2026-10-06,P-114,Labour,-0.50,GBP,', 'Total,1,,,,-0.50,GBP,']
    expect(await commit(await drop(correction))).toMatchObject({ counts: { new: 1 } })
  })

  it('without a project wait on the suspense list until somebody says whose they are', async () => {
    const { items } = await house.act(listLedgerEntries, { suspense: true }, { as: finance })
    expect(items).toMatchObject([{ project: null, projectText: 'Tramline', document: '4712' }])
    const entryIds = items.map(({ id }) => id)
    await house.act(placeLedgerEntries, { entryIds, toProject: projectId }, { as: finance })
    expect((await house.act(listLedgerEntries, { suspense: true })).items).toEqual([])
    // What the ledger calls the project is known from now on.
    const next = await drop(['4713,1,2026-10-21,TRAMLINE,Labour,0.50,GBP,', 'Total,1,,,,0.50,GBP,'])
    expect(next.counts).toMatchObject({ new: 1, suspense: 0 })
    await commit(next)
  })

  it('bring suppliers with them', async () => {
    const { items } = await house.act(listParties, { kind: 'supplier' })
    expect(items.map(({ name }) => name)).toEqual(['Brightwater'])
  })

  it('are compared with the plan by project, category and period, to the cent', async () => {
    const { version } = await house.act(showProject, { projectId })
    const line = (category: string, amount: number) =>
      ({
        kind: 'line.add',
        line: {
          version: 'actual',
          category,
          from: '2026-10-01',
          to: '2026-11-01',
          spread: 'even',
          money: { amount, currency: 'GBP' },
        },
      }) as const
    const edits = [line('Labour', 1_300_00), line('hosting', 290_00)]
    await house.act(applyPlanEdits, { projectId, edits }, { version })
    const all = await house.act(listReconciliation, { all: true }, { as: finance })
    expect(all).toMatchObject({ cells: 2, differing: 1, explained: 0 })
    expect(
      all.items.map(({ category, period, ledger, plan, difference }) => [
        category,
        period,
        ledger.amount,
        plan.amount,
        difference.amount,
      ]),
    ).toEqual([
      ['Hosting', '2026-10', 300_00, 290_00, 10_00],
      ['Labour', '2026-10', 1_300_00, 1_300_00, 0],
    ])
  })

  it('differ with a reason, which holds as long as the difference does', async () => {
    const cell = { projectId, category: 'Hosting', period: '2026-10' }
    const noted = await house.act(noteDifference, {
      ...cell,
      words: 'The invoice holds October and half of November',
    })
    expect(noted.note).toMatchObject({ holds: true, by: 'Test pmo-lead' })
    expect(await house.act(listReconciliation, {})).toMatchObject({ differing: 1, explained: 1 })
    expect(await codeOf(house.act(noteDifference, { ...cell, category: 'Labour', words: 'No need' }))).toBe(
      'plan/no-difference',
    )
    await commit(await drop(['4714,1,2026-10-22,P-114,Hosting,1.00,GBP,', 'Total,1,,,,1.00,GBP,']))
    const { items } = await house.act(showProjectReconciliation, { projectId })
    expect(items.find(({ category }) => category === 'Hosting')?.note?.holds).toBe(false)
  })

  it('count until somebody says that those of the plan do', async () => {
    const sourceOf = async (): Promise<string | undefined> =>
      (await house.act(showProjectReconciliation, { projectId })).items.find(
        ({ category }) => category === 'Labour',
      )?.source
    expect(await sourceOf()).toBe('ledger')
    await house.act(setActualsSource, { projectId, category: 'Labour', source: 'plan' })
    expect(await sourceOf()).toBe('plan')
  })

  it('in another currency are compared at the rate of their day', async () => {
    await house.act(setCurrencyRates, {
      rates: [{ from: 'USD', to: 'GBP', kind: 'actual', day: '2026-10-01', rate: '0.8' }],
    })
    await commit(await drop(['4715,1,2026-10-22,P-114,Licences,100.00,USD,', 'Total,1,,,,100.00,USD,']))
    const { items } = await house.act(showProjectReconciliation, { projectId })
    expect(items.find(({ category }) => category === 'Licences')?.ledger).toEqual({
      amount: 80_00,
      currency: 'GBP',
    })
  })

  it('that come too late are refused with the way out, and so is placing them', async () => {
    await commit(await drop(['4716,1,2026-01-22,Nobody,Labour,5.00,GBP,', 'Total,1,,,,5.00,GBP,']))
    const { rows } = await house.database.owner.query<{ id: string }>(
      `select id from period where name = '2026-01'`,
    )
    const periodId = rows[0]?.id ?? ''
    await house.act(setCloseChecklist, { items: [] }, { version: 0 })
    await house.act(beginClosing, { periodId }, { version: 1 })
    await house.act(lockPeriod, { periodId }, { version: 2 })
    const late = await drop(['4717,1,2026-01-30,P-114,Labour,5.00,GBP,', 'Total,1,,,,5.00,GBP,'])
    expect(late.lines[0]?.because?.sentence).toBe(
      '30 Jan 2026 lies in January 2026, which is locked. Book it in February 2026, or reopen January 2026.',
    )
    const { items } = await house.act(listLedgerEntries, { suspense: true })
    const placing = house.act(placeLedgerEntries, {
      entryIds: items.map(({ id }) => id),
      toProject: projectId,
    })
    expect(await codeOf(placing)).toBe('plan/period-locked')
  })

  it('are not for those who manage one project', async () => {
    const manager = await house.addPerson('project-manager', { kind: 'project', id: projectId })
    expect(await codeOf(house.act(listLedgerEntries, {}, { as: manager }))).toBe('identity/not-permitted')
    expect(await codeOf(house.act(showProjectReconciliation, { projectId }, { as: manager }))).toBe('done')
    expect((await house.act(listLedgerImports, { limit: 2 })).items).toHaveLength(2)
  })
})
