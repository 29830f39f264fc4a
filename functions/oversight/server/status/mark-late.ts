import type { EventDefinition } from '@portolan/contract'
import { type Tx, withTenant } from '@portolan/platform/database'
import { sumInTurn } from '@portolan/platform/jobs'
import { workdayFrom } from '@portolan/plan/domain'
import { reportNothing } from '@portolan/plan/server'
import { addDays, day } from '@portolan/quantity'
import { type ReportedPeriod, statusEvents } from '../../contract/index.ts'
import { readOffice } from '../exception/who-is-told.ts'
import { systemDoor } from '../system-door.ts'
import { isExpected } from './list-period-status.ts'
import { type OwedRow, readOwed } from './owed-status.ts'
import { type Chore, tellOfStatus } from './publish-due.ts'
import { readEnded } from './reported-period.ts'
import { readPolicy } from './status-policy.ts'

/**
 * For every hour: whoever manages is told on the workday before the due day, once; past it a project of which nobody
 * said how it stands is published as not updated, once, and its manager and the office are told.
 */
export async function attendStatus({ owner, now }: Chore): Promise<number> {
  const { rows } = await owner.query<{ id: string }>(
    `select distinct tenant_id as id from status_policy order by tenant_id`,
  )
  return await sumInTurn(
    rows,
    async ({ id: tenantId }) =>
      await withTenant(
        systemDoor(owner),
        { tenantId, personId: undefined },
        'read write',
        async (tx) => await attend({ tx, tenantId, now: now() }),
      ),
  )
}

type Attending = { readonly tx: Tx; readonly tenantId: string; readonly now: string }

async function attend(of: Attending): Promise<number> {
  const today = of.now.slice(0, 10)
  const policy = await readPolicy(of.tx, of.tenantId)
  const [period] = await readEnded(of.tx, today)
  if (period === undefined || !isExpected(period, policy)) return 0
  const late = today > period.due
  if (!late && today < workdayFrom(day(period.due), -1)) return 0
  const owed = (await readOwed(of.tx, of.tenantId, period)).filter((row) => isSilent(row))
  const due = owed.filter((row) => (late ? row.lapsedAt : row.remindedAt) === null)
  for (const row of due) await (late ? lapse(of, row, period) : remind(of, row, period))
  return due.length
}

function isSilent({ told, excused, statusId, waitingFrom }: OwedRow): boolean {
  return told === null && !excused && statusId === null && waitingFrom === null
}

async function lapse(of: Attending, row: OwedRow, period: ReportedPeriod): Promise<void> {
  const { tx, tenantId, now } = of
  await reportNothing(of, row.projectId, addDays(day(period.due), 1))
  await note(of, row, period, 'lapsed_at')
  const tell = [...new Set([...(row.managerId === null ? [] : [row.managerId]), ...(await readOffice(of))])]
  await tellOfStatus(tx, {
    tenantId,
    projectId: row.projectId,
    now,
    event: statusEvents.statusNotUpdated as unknown as EventDefinition,
    payload: { period: period.name, tell },
    requestId: `status:${row.projectId}:late`,
  })
}

async function remind(of: Attending, row: OwedRow, period: ReportedPeriod): Promise<void> {
  await note(of, row, period, 'reminded_at')
  if (row.managerId === null) return
  await tellOfStatus(of.tx, {
    tenantId: of.tenantId,
    projectId: row.projectId,
    now: of.now,
    event: statusEvents.statusNear as unknown as EventDefinition,
    payload: { period: period.name, tell: [row.managerId] },
    requestId: `status:${row.projectId}:near`,
  })
}

async function note(
  { tx, tenantId, now }: Attending,
  { projectId }: OwedRow,
  { name }: ReportedPeriod,
  column: 'reminded_at' | 'lapsed_at',
): Promise<void> {
  await tx
    .insertInto('status_lapse')
    .values({ tenant_id: tenantId, investment_id: projectId, period: name, [column]: now })
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'investment_id', 'period']).doUpdateSet({ [column]: now }),
    )
    .execute()
}
