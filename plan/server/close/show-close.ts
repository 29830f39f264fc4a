import type { Tx } from '@portolan/platform/database'
import { askedItThemselves, type Known, reads, type UseCase } from '@portolan/platform/operations'
import { type Day, day, dayOfInstant, instant } from '@portolan/quantity'
import {
  type CloseItem,
  type CloseSummary,
  type CloseWaiver,
  listCloses,
  type Period,
  type PeriodClose,
  showClose,
} from '../../contract/index.ts'
import { readPeriod, readPeriods } from '../period/period-rows.ts'
import { type OpenClose, openClose } from './open-close.ts'
import { readFrozen, readRecordLines } from './record-rows.ts'
import type { StoredWaiver } from './waiver-rows.ts'

export const showCloseUseCases: readonly UseCase[] = [
  reads(listCloses, async ({ tx, now }) => {
    const closing = (await readPeriods(tx)).filter(({ state }) => state === 'closing')
    const items: CloseSummary[] = []
    for (const period of closing) {
      const { progress, blocking } = await openClose(tx, period, todayOf(now))
      items.push({ period, progress, blocking })
    }
    return { items }
  }),
  reads(showClose, async ({ tx, actor, input, now }) => await readClose(tx, actor, { ...input, now })),
]

export function todayOf(now: string): Day {
  return day(dayOfInstant(instant(now)))
}

/** A locked period shows what stood when it was locked: what became of its projects since is no part of it. */
export async function readClose(
  tx: Tx,
  actor: Known,
  { periodId, now }: { readonly periodId: string; readonly now: string },
): Promise<PeriodClose> {
  const { steps: _, ...period } = await readPeriod(tx, periodId)
  const open = await openClose(tx, period, todayOf(now))
  const records = [...(await readRecordLines(tx, periodId))]
  const live = await showOpen(tx, actor, open)
  const last = period.state === 'locked' ? records[0] : undefined
  const frozen = last && (await readFrozen(tx, periodId, last.number))
  if (frozen === undefined) return { ...live, records }
  const { items, duties, progress } = frozen.figures
  return { ...live, items, duties, progress, blocking: 0, records }
}

export async function showOpen(tx: Tx, actor: Known, open: OpenClose): Promise<Omit<PeriodClose, 'records'>> {
  const { period, round, duties, chases, progress, blocking } = open
  return {
    period,
    round,
    items: await itemsOf(tx, actor, open),
    duties: [...duties],
    chases: [...chases],
    progress,
    blocking,
  }
}

async function itemsOf(tx: Tx, actor: Known, open: OpenClose): Promise<CloseItem[]> {
  const { items, ticks, waivers, checklist, period } = open
  const mayDecide = new Map<string, boolean>()
  for (const waiver of waivers.values())
    mayDecide.set(waiver.id, await isDecidable(tx, actor, { waiver, period }))
  return items.map(({ rule, due, state, workdaysLate, done, of, evidence }) => {
    const waiver = waivers.get(rule.key)
    return {
      key: rule.key,
      kind: rule.kind,
      title: rule.title,
      must: rule.must,
      due,
      owner: checklist.people.find(({ id }) => id === rule.ownerId)?.name ?? null,
      state,
      workdaysLate,
      done,
      of,
      evidence: evidence && { sentence: evidence.sentence, wording: evidence.wording },
      tick: ticks.get(rule.key) ?? null,
      waiver: waiver === undefined ? null : shown(waiver, mayDecide.get(waiver.id) ?? false),
    }
  })
}

async function isDecidable(
  tx: Tx,
  actor: Known,
  { waiver, period }: { readonly waiver: StoredWaiver; readonly period: Period },
): Promise<boolean> {
  if (waiver.state !== 'asked' || period.state !== 'closing') return false
  return !(await askedItThemselves(tx, actor, waiver.askerId))
}

function shown(
  { periodId: _, round: _round, itemKey: _key, askerId: _asker, ...waiver }: StoredWaiver,
  mayDecide: boolean,
): CloseWaiver {
  return { ...waiver, mayDecide }
}
