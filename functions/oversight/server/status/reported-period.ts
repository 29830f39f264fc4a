import { refuse } from '@portolan/contract'
import type { Tx } from '@portolan/platform/database'
import type { Period } from '@portolan/plan/contract'
import { readPeriods } from '@portolan/plan/server'
import { type ReportedPeriod, statusRefusals } from '../../contract/index.ts'

/** The periods that have ended by a day, the newest first. */
export async function readEnded(tx: Tx, today: string): Promise<readonly ReportedPeriod[]> {
  return (await readPeriods(tx))
    .filter(({ to }) => to <= today)
    .map(toReported)
    .toReversed()
}

/** The one period that is reported on: no earlier one is written any more, and the running one not yet. */
export async function readCurrent(tx: Tx, today: string): Promise<ReportedPeriod> {
  const [current] = await readEnded(tx, today)
  if (current === undefined) throw refuse(statusRefusals.noPeriod, {})
  return current
}

/** Refuses every other period than the current one, each with its own way out. */
export async function refuseOtherPeriods(
  tx: Tx,
  asked: string,
  { current, today }: { readonly current: ReportedPeriod; readonly today: string },
): Promise<void> {
  if (asked === current.name) return
  const period = (await readPeriods(tx)).find(({ name }) => name === asked)
  if (period === undefined) throw refuse(statusRefusals.noSuchPeriod, { period: asked })
  if (period.to > today) throw refuse(statusRefusals.tooEarly, { period: asked, day: period.to })
  throw refuse(statusRefusals.backDated, { period: asked, current: current.name })
}

function toReported({ name, from, to, cutOff }: Period): ReportedPeriod {
  return { name, from, to, due: cutOff }
}
