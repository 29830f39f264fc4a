import {
  enterForecast,
  commitLedger,
  type LedgerImport,
  listLedgerEntries,
  previewLedger,
  showForecast,
  submitForecast,
} from '@portolan/plan/contract'
import { ledgerOf } from '../matrix/money.ts'
import { ask } from '../testing/ask.ts'
import type { House, Visitor, Ways } from '../testing/house.ts'

type Prepared = Ways & { readonly input: Readonly<Record<string, unknown>> }
type Writes = Readonly<Record<string, () => Promise<Prepared>>>

/** Calls of all that writes postings of a ledger, each of them carried out. */
export function ledgerWrites(
  house: House,
  by: Visitor,
  { nth, projectId }: { readonly nth: () => number; readonly projectId: string },
): Writes {
  const dropped = async (): Promise<LedgerImport> => {
    const upload = ledgerOf(`Again-${nth()}`, 'Nobody')
    return await ask(house, by, previewLedger, { fileName: 'again.csv' }, { upload })
  }
  const previewed = async (): Promise<Prepared> => {
    const { id, version } = await dropped()
    return { input: { ledgerImportId: id }, ifMatch: version }
  }
  const category = 'Build'
  return {
    'plan.preview-ledger': async () => ({
      input: { fileName: 'again.csv' },
      upload: ledgerOf('First', 'Nobody'),
    }),
    'plan.map-ledger': previewed,
    'plan.commit-ledger': previewed,
    'plan.drop-ledger': previewed,
    'plan.place-ledger-entries': async () => {
      const { id, version } = await dropped()
      await ask(house, by, commitLedger, { ledgerImportId: id }, { ifMatch: version })
      const { items } = await ask(house, by, listLedgerEntries, { suspense: true })
      return { input: { entryIds: [items[0]?.id], toProject: projectId } }
    },
    'plan.set-actuals-source': async () => ({ input: { projectId, category, source: 'plan' } }),
    'plan.note-difference': async () => ({
      input: { projectId, category, period: '2026-01', words: 'Booked twice, taken back in February' },
    }),
  }
}

/** The same of forecasts. */
export function forecastWrites(house: House, by: Visitor, projectId: string): Writes {
  const version = async (): Promise<number> => (await ask(house, by, showForecast, { projectId })).version
  return {
    'plan.enter-forecast': async () => ({
      input: { projectId, rows: [{ category: 'Build', amounts: [{ period: '2026-11', amount: 100 }] }] },
      ifMatch: await version(),
    }),
    'plan.submit-forecast': async () => ({ input: { projectId }, ifMatch: await version() }),
    'plan.withdraw-forecast': async () => {
      const rows = [{ category: 'Build', amounts: [] }]
      const before = await ask(house, by, showForecast, { projectId })
      if (before.state !== 'submitted') {
        await ask(house, by, enterForecast, { projectId, rows }, { ifMatch: before.version })
        await ask(house, by, submitForecast, { projectId }, { ifMatch: await version() })
      }
      return { input: { projectId }, ifMatch: await version() }
    },
  }
}
