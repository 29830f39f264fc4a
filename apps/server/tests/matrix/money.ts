import {
  beginClosing,
  commitLedger,
  enterForecast,
  listLedgerEntries,
  lockPeriod,
  noteDifference,
  placeLedgerEntries,
  previewLedger,
  setActualsSource,
  setPeriodCalendar,
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
  await fillPeriods(house, by)
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

async function fillPeriods(house: House, by: By): Promise<void> {
  const rule = { startMonth: 4, pattern: 'months', weekEnds: 7, yearEnds: 'last', cutOffWorkdays: 5 } as const
  const input = { rule, firstYear: 2024, years: 3 }
  const { years } = await ask(house, by, setPeriodCalendar, input, { ifMatch: 0 })
  const periodId = years[0]?.periods[0]?.id ?? ''
  await ask(house, by, beginClosing, { periodId }, { ifMatch: 1 })
  await ask(house, by, lockPeriod, { periodId }, { ifMatch: 2 })
}
