import type { DutyReading, Owed } from '@portolan/platform/duties'
import { asPeriod, told } from '@portolan/quantity'
import { isExpected } from './list-period-status.ts'
import { readOwed } from './owed-status.ts'
import { readEnded } from './reported-period.ts'
import { readPolicy } from './status-policy.ts'

/** A finished draft waits for the word of whoever manages the project. */
export async function statusToConfirm({ tx, actor, now }: DutyReading): Promise<readonly Owed[]> {
  const [period] = await readEnded(tx, now.slice(0, 10))
  if (period === undefined || !isExpected(period, await readPolicy(tx, actor.tenantId))) return []
  const owed = await readOwed(tx, actor.tenantId, period)
  return owed
    .filter((row) => row.managerId === actor.personId && row.statusId === null && !row.excused)
    .map(({ projectId, project }) => ({
      id: `${projectId} ${period.name}`,
      project: { id: projectId, name: project },
      due: period.due,
      since: period.to,
      opens: `/projects/${projectId}/status`,
      ...told(
        'oversight:duty.confirm-status',
      )`Confirm the status of “${{ project }}” for ${{ period: asPeriod(period.name) }}: the draft is finished.`,
    }))
}
