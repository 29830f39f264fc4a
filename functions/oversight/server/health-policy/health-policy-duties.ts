import { allows } from '@portolan/contract'
import type { DutyKind, DutyReading, Owed } from '@portolan/platform/duties'
import { told } from '@portolan/quantity'
import { healthPolicyPermissions as may } from '../../contract/index.ts'
import { showHealthPolicyTo } from './show-health-policy.ts'

export const healthPolicyDuties: readonly DutyKind[] = [{ kind: 'oversight.publish-limits', read: toPublish }]

/** A draft that is ready waits for somebody who did not write in it. */
async function toPublish(reading: DutyReading): Promise<readonly Owed[]> {
  const { actor } = reading
  if (!allows(may.publishLimits, actor.grants, {})) return []
  const { draft, may: acts } = await showHealthPolicyTo(reading)
  if (draft === null || !acts.includes('publish')) return []
  return [
    {
      id: actor.tenantId,
      since: draft.writtenAt.slice(0, 10),
      opens: '/portfolio/limits',
      ...told(
        'oversight:duty.publish-limits',
      )`Version ${{ next: draft.next }} of the limits of early warning is drafted: read what it would change, and publish it or not.`,
    },
  ]
}
