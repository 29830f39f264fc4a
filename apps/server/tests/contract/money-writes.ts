import {
  askWaiver,
  beginClosing,
  type CloseItemRule,
  enterForecast,
  commitLedger,
  type LedgerImport,
  listLedgerEntries,
  listPeriods,
  previewLedger,
  setCloseChecklist,
  showCloseChecklist,
  showForecast,
  submitForecast,
} from '@portolan/plan/contract'
import { ledgerOf } from '../matrix/money.ts'
import { ask } from '../testing/ask.ts'
import type { House, Visitor, Ways } from '../testing/house.ts'
import { invite, type Member } from '../testing/people.ts'

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

/** The same of the close of a period: each on an item of its own, which holds up nothing. */
export function closeWrites(
  house: House,
  by: Visitor,
  { nth, projectId }: { readonly nth: () => number; readonly projectId: string },
): Writes {
  let colleague: Promise<Member> | undefined
  const other = (): Promise<Member> =>
    (colleague ??= invite(house, by, {
      name: 'Who closes too',
      email: 'closes.too@example.org',
      grants: [{ role: 'finance', scope: 'organisation' }],
    }))
  const closing = async (): Promise<string> => {
    const { items } = await ask(house, by, listPeriods, {})
    const found = items.find(({ state }) => state === 'closing')
    if (found !== undefined) return found.id
    const open = items.find(({ state }) => state === 'open')
    const begun = await ask(house, by, beginClosing, { periodId: open?.id ?? '' }, { ifMatch: open?.version })
    return begun.id
  }
  const list = async (): Promise<{ items: CloseItemRule[]; version: number; key: string }> => {
    const { items, version } = await ask(house, by, showCloseChecklist, {})
    const key = `own-${nth()}`
    const own = { key, kind: 'own', title: 'By hand', must: false, dueWorkdays: 0, ownerId: null } as const
    return { items: [...items, own], version, key }
  }
  const added = async (): Promise<{ periodId: string; itemKey: string }> => {
    const { items, version, key } = await list()
    await ask(house, by, setCloseChecklist, { items }, { ifMatch: version })
    return { periodId: await closing(), itemKey: key }
  }
  return {
    'plan.set-close-checklist': async () => {
      const { items, version } = await list()
      return { input: { items }, ifMatch: version }
    },
    'plan.tick-close-item': async () => ({ input: { ...(await added()), done: true, words: 'Seen' } }),
    'plan.excuse-from-close': async () => ({
      input: { periodId: await closing(), excusedId: projectId, reason: 'It began last week' },
    }),
    'plan.ask-close-waiver': async () => ({
      input: { ...(await added()), reason: 'Agreed with the auditor' },
    }),
    'plan.decide-close-waiver': async () => {
      const { periodId, itemKey } = await added()
      const asked = { periodId, itemKey, reason: 'Agreed with the auditor' }
      const { items } = await ask(house, await other(), askWaiver, asked)
      const waiverId = items.find(({ key }) => key === itemKey)?.waiver?.id
      return { input: { waiverId, granted: true } }
    },
  }
}
