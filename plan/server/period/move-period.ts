import { common, happened, type Happening, refuse } from '@portolan/contract'
import { type Tx, uuidv7 } from '@portolan/platform/database'
import { type Call, reads, type UseCase, writes, type Written } from '@portolan/platform/operations'
import { addDays, day, dayOfInstant, instant } from '@portolan/quantity'
import {
  beginClosing,
  lockPeriod,
  periodEvents,
  periodRefusals,
  type PeriodState,
  type PeriodWithSteps,
  reopenPeriod,
  showPeriod,
} from '../../contract/index.ts'
import { type PeriodMove, periodMoves } from '../../domain/index.ts'
import { completeClose, freezeClose } from '../close/freeze-close.ts'
import { readPeriod } from './period-rows.ts'

type Moving = Call<{ readonly periodId: string; readonly reason?: string }>

export const movePeriodUseCases: readonly UseCase[] = [
  reads(showPeriod, async ({ tx, input }) => await readPeriod(tx, input.periodId)),
  writes(beginClosing, async (call) => {
    const { period, state } = await take(call, 'close')
    const last = addDays(day(period.to), -1)
    if (dayOfInstant(instant(call.now)) <= last)
      throw refuse(periodRefusals.notOver, { period: period.name, last })
    return await move(
      call,
      { period, state },
      happened(periodEvents.periodClosingBegan, about(period), period),
    )
  }),
  writes(lockPeriod, async (call) => {
    const { period, state } = await take(call, 'lock')
    const earlier = await openBefore(call.tx, period)
    if (earlier !== undefined) throw refuse(periodRefusals.earlierOpen, { period: period.name, earlier })
    const open = await completeClose(call.tx, period, call.now)
    await freezeClose(call.tx, call.actor, { open, now: call.now })
    return await move(call, { period, state }, happened(periodEvents.periodLocked, about(period), period))
  }),
  writes(reopenPeriod, async (call) => {
    const { period, state } = await take(call, 'reopen')
    const { name } = period
    const happening = happened(periodEvents.periodReopened, about(period), {
      name,
      reason: call.input.reason,
    })
    return await move(call, { period, state }, happening)
  }),
]

function about({ id }: PeriodWithSteps): Pick<Happening, 'subject'> {
  return { subject: { kind: 'period', id } }
}

/** Takes it for writing, at the version that was seen, if it can be moved this way from where it is. */
async function take(
  { tx, input, expectedVersion }: Moving,
  wanted: PeriodMove,
): Promise<{ readonly period: PeriodWithSteps; readonly state: PeriodState }> {
  await tx.selectFrom('period').select('id').where('id', '=', input.periodId).forUpdate().execute()
  const period = await readPeriod(tx, input.periodId)
  if (period.version !== expectedVersion)
    throw refuse(common.stale, { kind: 'period', yours: expectedVersion, current: period.version })
  const state = periodMoves[period.state][wanted]
  if (state === undefined)
    throw refuse(periodRefusals.notThatStep, { period: period.name, state: period.state })
  return { period, state }
}

async function openBefore(tx: Tx, { from }: PeriodWithSteps): Promise<string | undefined> {
  const row = await tx
    .selectFrom('period')
    .select('name')
    .where('from_day', '<', from)
    .where('state', '!=', 'locked')
    .orderBy('from_day')
    .executeTakeFirst()
  return row?.name
}

async function move<H extends Happening>(
  { tx, actor, input, now }: Moving,
  { period, state }: { readonly period: PeriodWithSteps; readonly state: PeriodState },
  happening: H,
): Promise<Written<PeriodWithSteps>> {
  await tx
    .updateTable('period')
    .set({ state, version: period.version + 1 })
    .where('id', '=', period.id)
    .execute()
  await tx
    .insertInto('period_step')
    .values({
      tenant_id: actor.tenantId,
      id: uuidv7(Date.parse(now)),
      period_id: period.id,
      state,
      reason: input.reason ?? null,
      by_person: actor.personId ?? '',
      at: now,
    })
    .execute()
  return { output: await readPeriod(tx, period.id), happening }
}
