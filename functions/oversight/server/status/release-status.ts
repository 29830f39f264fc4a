import { happened, type InputOf, refuse } from '@portolan/contract'
import type { Call, Written } from '@portolan/platform/operations'
import { readProject } from '@portolan/plan/server'
import { type releaseStatus, statusEvents, statusRefusals, type StatusReport } from '../../contract/index.ts'
import { readSponsorsTold } from '../sponsors-told.ts'
import { publishRating } from './publish-rating.ts'
import { readReport } from './read-reports.ts'
import { refuseOthers } from './who-reports.ts'

/** Its manager may let a new colour go before its day; nobody may let it go for him. */
export async function release(call: Call<InputOf<typeof releaseStatus>>): Promise<Written<StatusReport>> {
  const { tx, actor, input, now } = call
  const { projectId, statusId } = input
  await refuseOthers(call, await readProject(tx, projectId))
  const { number, publishedAt, content } = await readReport(tx, projectId, statusId)
  const { period } = content
  if (publishedAt !== null) throw refuse(statusRefusals.seenAlready, { period })
  await publishRating({ tx, tenantId: actor.tenantId, now }, statusId, actor.personId)
  const tell = await readSponsorsTold({ tx, tenantId: actor.tenantId }, projectId)
  return {
    output: await readReport(tx, projectId, statusId),
    happening: happened(
      statusEvents.statusReleased,
      { subject: { kind: 'project', id: projectId }, projectId },
      { period, number, report: statusId, tell },
    ),
  }
}
