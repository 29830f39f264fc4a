import { happened } from '@portolan/contract'
import { type Door, type Tx, uuidv7, withTenant } from '@portolan/platform/database'
import { recordEvent } from '@portolan/platform/events'
import { sumInTurn } from '@portolan/platform/jobs'
import { day } from '@portolan/quantity'
import type pg from 'pg'
import { closeEvents, type CloseDuty, type Period, permissions } from '../../contract/index.ts'
import { type ChaseStep, chaseStep, workdaysBetween } from '../../domain/index.ts'
import { readPeriods } from '../period/period-rows.ts'
import { openClose } from './open-close.ts'
import { todayOf } from './show-close.ts'

export type ChasingParts = { readonly door: Door; readonly owner: pg.Pool; readonly now: () => string }

/** For every start and every hour: in each organisation, who is late with a period that is closing is reminded. */
export async function chaseAll({ door, owner, now }: ChasingParts): Promise<number> {
  const { rows } = await owner.query<{ tenantId: string }>(
    `select distinct tenant_id as "tenantId" from period where state = 'closing' order by 1`,
  )
  return await sumInTurn(rows, async ({ tenantId }) => await chaseLate(door, { tenantId, now: now() }))
}

type Chasing = { readonly tenantId: string; readonly now: string }

/** Reminds each manager once for each day that a reminder falls on; answers how many were reminded. */
export async function chaseLate(door: Door, chasing: Chasing): Promise<number> {
  let chased = 0
  for (const chase of await readDue(door, chasing)) if (await remind(door, chasing, chase)) chased += 1
  return chased
}

type Due = {
  readonly period: Period
  readonly round: number
  readonly duty: CloseDuty & { readonly managerId: string }
  readonly step: ChaseStep
}

/** Whoever did not answer for so long after the cut-off is not reached by reminders. */
const mostWorkdays = 40

/** Read through the eyes of somebody who sees to the close; without such a person nobody waits for anything. */
async function readDue(door: Door, { tenantId, now }: Chasing): Promise<readonly Due[]> {
  const looker = await withTenant(door, { tenantId, personId: undefined }, 'read only', readCloser)
  if (looker === undefined) return []
  return await withTenant(door, { tenantId, personId: looker }, 'read only', async (tx) => {
    const today = todayOf(now)
    const dues: Due[] = []
    const closing = (await readPeriods(tx)).filter(({ state }) => state === 'closing')
    for (const period of closing.filter(
      ({ cutOff }) => workdaysBetween(day(cutOff), today) <= mostWorkdays,
    )) {
      const { duties, chases, round } = await openClose(tx, period, today)
      for (const { managerId, ...duty } of duties) {
        const step = duty.due === null ? undefined : chaseStep(day(duty.due), today)
        if (managerId === null || step === undefined) continue
        const isDone = chases.some((one) => one.projectId === duty.projectId && one.day >= step.day)
        if (!isDone) dues.push({ period, round, duty: { ...duty, managerId }, step })
      }
    }
    return dues
  })
}

async function readCloser(tx: Tx): Promise<string | undefined> {
  const row = await tx
    .selectFrom('role_grant as g')
    .innerJoin('person as p', (join) =>
      join.onRef('p.tenant_id', '=', 'g.tenant_id').onRef('p.id', '=', 'g.person_id'),
    )
    .select('g.person_id')
    .where('g.scope', '=', 'organisation')
    .where('g.role', 'in', [...permissions.closePeriods.roles])
    .where('g.revoked_at', 'is', null)
    .where('g.confirmed_at', 'is not', null)
    .where('p.state', '<>', 'left')
    .orderBy('g.granted_at')
    .executeTakeFirst()
  return row?.person_id
}

/** False where another server did it meanwhile. */
async function remind(door: Door, { tenantId, now }: Chasing, due: Due): Promise<boolean> {
  const { period, round, duty, step } = due
  const { projectId, managerId, project: name, lacks } = duty
  return await withTenant(door, { tenantId, personId: undefined }, 'read write', async (tx) => {
    const row = {
      tenant_id: tenantId,
      period_id: period.id,
      round,
      investment_id: projectId,
      due_day: step.day,
      step: step.step,
      person_id: managerId,
      lacks,
      at: now,
    }
    const written = await tx
      .insertInto('close_chase')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    if (written.numInsertedOrUpdatedRows !== 1n) return false
    const deed = {
      tenantId,
      actorId: undefined,
      actorKind: 'system',
      throughId: undefined,
      operation: 'plan.chase-late',
      requestId: `chase-${uuidv7(Date.parse(now))}`,
      touches: ['close'],
      now,
    } as const
    const happening = happened(
      closeEvents.closeChased,
      { subject: { kind: 'project', id: projectId }, projectId },
      {
        period: period.name,
        periodId: period.id,
        name,
        step: step.step,
        lacks: [...lacks],
        tell: [managerId],
      },
    )
    await recordEvent(tx, deed, happening as never)
    return true
  })
}
