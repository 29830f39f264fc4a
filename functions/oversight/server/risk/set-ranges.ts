import { common, happened, type InputOf, type OutputOf, refuse } from '@portolan/contract'
import type { Tx } from '@portolan/platform/database'
import type { Call, Written } from '@portolan/platform/operations'
import { openVersion, readProject } from '@portolan/plan/server'
import {
  type RangeSet,
  type RangesView,
  type listRanges,
  riskEvents,
  riskRefusals,
  type setRanges,
} from '../../contract/index.ts'
import { rangeRows, usualMinutesPerDay } from '../../domain/index.ts'
import { readRanges, readUncertainty } from './risk-rows.ts'

const mostRows = 5_000

export async function listRows({ tx, input }: Call<InputOf<typeof listRanges>>): Promise<RangesView> {
  const { projectId } = input
  await readProject(tx, projectId)
  const open = await openVersion(tx, projectId, undefined)
  const uncertainty = await readUncertainty(tx, projectId)
  const own = await readRanges(tx, projectId)
  const rows = open === undefined ? [] : rangeRows({ schedule: open.schedule, uncertainty, own })
  return {
    projectId,
    version: uncertainty.version,
    minutesPerDay: open?.schedule.parts[0]?.options.minutesPerDay ?? usualMinutesPerDay,
    rows: rows.slice(0, mostRows),
    more: Math.max(0, rows.length - mostRows),
  }
}

type Setting = Call<InputOf<typeof setRanges>>

/** All of them or none: each is of an activity with work left, or of a branch of such, and rises. */
export async function setOwn(call: Setting): Promise<Written<OutputOf<typeof setRanges>>> {
  const { tx, actor, input, expectedVersion } = call
  const { projectId, ranges } = input
  await readProject(tx, projectId)
  const before = await readUncertainty(tx, projectId)
  if (before.version !== expectedVersion)
    throw refuse(common.stale, { kind: 'uncertainty', yours: expectedVersion, current: before.version })
  await refuseUnfit(tx, projectId, ranges)
  for (const { activity, points } of ranges) {
    const key = { tenant_id: actor.tenantId, investment_id: projectId, activity }
    await tx
      .deleteFrom('activity_range')
      .where('investment_id', '=', projectId)
      .where('activity', '=', activity)
      .execute()
    if (points !== null)
      await tx
        .insertInto('activity_range')
        .values({ ...key, ...points })
        .execute()
  }
  const version = before.version + 1
  await tx
    .insertInto('plan_uncertainty')
    .values({ tenant_id: actor.tenantId, investment_id: projectId, ...before, version })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'investment_id']).doUpdateSet({ version }))
    .execute()
  const about = { subject: { kind: 'investment', id: projectId }, projectId }
  return {
    output: { version },
    happening: happened(riskEvents.rangesSet, about, { count: ranges.length }),
  }
}

async function refuseUnfit(tx: Tx, projectId: string, ranges: readonly RangeSet[]): Promise<void> {
  const open = await openVersion(tx, projectId, undefined)
  const uncertainty = await readUncertainty(tx, projectId)
  const known = new Set(
    open === undefined
      ? []
      : rangeRows({ schedule: open.schedule, uncertainty, own: new Map() }).map(({ id }) => id),
  )
  for (const { activity, points } of ranges) {
    // What is no longer there can still be taken away.
    if (points === null) continue
    if (!known.has(activity)) throw refuse(riskRefusals.noSuchActivity, { activity })
    const { law, low, likely, high } = points
    const rises = low <= likely && likely <= high && (law !== 'lognormal' || low > 0)
    if (!rises) throw refuse(riskRefusals.rangeOutOfOrder, {})
  }
}
