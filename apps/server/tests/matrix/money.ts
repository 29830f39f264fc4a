import {
  askWaiver,
  beginClosing,
  type CloseItemRule,
  commitLedger,
  enterForecast,
  excuseFromClose,
  listLedgerEntries,
  lockPeriod,
  noteDifference,
  placeLedgerEntries,
  previewLedger,
  setActualsSource,
  setCloseChecklist,
  setPeriodCalendar,
  tickCloseItem,
} from '@portolan/plan/contract'
import { ask } from '../testing/ask.ts'
import type { House } from '../testing/house.ts'
import type { Person } from './persons.ts'

type By = Person['visitor']

/** Postings of a ledger, with their control totals: the first for a project that is known, the second for none. */
export function ledgerOf(document: string, project: string): string {
  const head = 'Document number,Line,Posting date,Project,Category,Amount,Currency,Supplier'
  const lines = [
    `${document},1,2026-01-20,${project},Build,1250.40,EUR,Ledger supplier`,
    `${document},2,2026-01-21,Unheard of ${document},Build,80.10,EUR,Ledger supplier`,
  ]
  return [head, ...lines, 'Total,2,,,,1330.50,EUR,'].join('\n')
}

/** Periods, the first one locked; a ledger with a posting that waited; a difference explained; a forecast with a reason. */
export async function fillMoney(
  house: House,
  by: By,
  { projectId, word, seal }: { projectId: string; word: string; seal: string },
): Promise<void> {
  const next = await fillPeriods(house, by)
  // Before the forecast, which begins after what is closing.
  await fillClose(house, by, { projectId, periodId: next })
  const upload = ledgerOf(`L-${seal}`, `C-${word}`)
  const fileName = `ledger-${seal}.csv`
  const dropped = await ask(house, by, previewLedger, { fileName }, { upload })
  await ask(house, by, commitLedger, { ledgerImportId: dropped.id }, { ifMatch: dropped.version })
  await ask(house, by, previewLedger, { fileName }, { upload: ledgerOf(`M-${seal}`, `C-${word}`) })
  const { items } = await ask(house, by, listLedgerEntries, { suspense: true })
  await ask(house, by, placeLedgerEntries, { entryIds: items.map(({ id }) => id), toProject: projectId })
  await ask(house, by, setActualsSource, { projectId, category: 'Build', source: 'ledger' })
  const words = 'Told by the ledger only'
  await ask(house, by, noteDifference, { projectId, category: 'Build', period: '2026-01', words })
  const amounts = [{ period: '2026-11', amount: 40_000_00 }]
  const rows = [{ category: 'Build', amounts, reason: 'One tester more' }]
  await ask(house, by, enterForecast, { projectId, rows }, { ifMatch: 0 })
}

/** A period that is closing: an item ticked, a waiver asked for, a project excused, its manager reminded. */
async function fillClose(
  house: House,
  by: By,
  { projectId, periodId }: { projectId: string; periodId: string },
): Promise<void> {
  const own = (key: string): CloseItemRule => ({
    key,
    kind: 'own',
    title: `By hand ${key}`,
    must: false,
    dueWorkdays: 0,
    ownerId: null,
  })
  await ask(house, by, setCloseChecklist, { items: [own('first'), own('second')] }, { ifMatch: 0 })
  await ask(house, by, beginClosing, { periodId }, { ifMatch: 1 })
  await ask(house, by, tickCloseItem, { periodId, itemKey: 'first', done: true })
  await ask(house, by, askWaiver, { periodId, itemKey: 'second', reason: 'Not needed this time' })
  await ask(house, by, excuseFromClose, { periodId, excusedId: projectId, reason: 'It began last week' })
  // Nobody of an organisation that is new today is late with a period that is over.
  await house.database.owner.query(
    `insert into close_chase (tenant_id, period_id, round, investment_id, due_day, step, person_id, lacks, at)
     select i.tenant_id, $2, 1, i.id, '2024-06-06', 1, g.person_id, '{forecast}', now() from investment i
     join role_grant g on g.tenant_id = i.tenant_id and g.role = 'pmo-lead' where i.id = $1 limit 1`,
    [projectId, periodId],
  )
}

/** Answers the period after the one that is locked. */
async function fillPeriods(house: House, by: By): Promise<string> {
  const rule = { startMonth: 4, pattern: 'months', weekEnds: 7, yearEnds: 'last', cutOffWorkdays: 5 } as const
  const input = { rule, firstYear: 2024, years: 3 }
  const { years } = await ask(house, by, setPeriodCalendar, input, { ifMatch: 0 })
  const periodId = years[0]?.periods[0]?.id ?? ''
  await ask(house, by, beginClosing, { periodId }, { ifMatch: 1 })
  await ask(house, by, lockPeriod, { periodId }, { ifMatch: 2 })
  return years[0]?.periods[1]?.id ?? ''
}
