import { common, happened, refuse, type Refused } from '@portolan/contract'
import { readFile, storeFile } from '@portolan/platform/files'
import { type UseCase, writes } from '@portolan/platform/operations'
import type { Finding } from '@portolan/quantity'
import { editSchedule, refusals, scheduleEvents } from '../../contract/index.ts'
import { applyScheduleEdits, refusedEdits } from '../../domain/index.ts'
import { readPlan } from '../read-plan.ts'
import { addVersion } from './add-version.ts'
import { offThread } from './off-thread.ts'
import { keepOpen, openDocument } from './open-documents.ts'
import { readNewest } from './schedule-versions.ts'
import { readScheduleView } from './show-schedule.ts'

export const editScheduleUseCases: readonly UseCase[] = [
  writes(editSchedule, async ({ tx, actor, input, now, expectedVersion }) => {
    const { projectId, edits } = input
    const plan = await readPlan(tx, projectId)
    const newest = await readNewest(tx, projectId)
    const current = newest?.number ?? 0
    if (current !== expectedVersion)
      throw refuse(common.stale, { kind: 'schedule', yours: expectedVersion, current })
    if (newest === undefined) throw refuse(refusals.editRefused, { because: noScheduleYet })
    const before = await openDocument(tx, newest.documentSha256)
    const { result: schedule, findings } = applyScheduleEdits(before.schedule, edits)
    const wrong = findings.filter(({ severity }) => severity === 'error')
    if (wrong.length > 0) throw refuseEdits(wrong)
    const document = await readFile(tx, newest.documentSha256)
    const edited = await offThread({ kind: 'edit', document, edits })
    if ('failure' in edited) throw refuse(refusals.editRefused, { because: edited.failure })
    const documentSha256 = await storeFile(tx, actor.tenantId, edited.document, now)
    const open = { ...edited, ...keepOpen(documentSha256, { schedule, computed: edited.computed }) }
    const added = await addVersion(
      { tx, tenantId: actor.tenantId, now },
      plan,
      {
        projectId,
        number: current + 1,
        by: actor.personId ?? '',
        documentSha256,
        source: edits.length === 1 ? 'One edit' : `${edits.length} edits`,
        format: null,
        came: { edits },
      },
      open,
    )
    const happening = happened(
      scheduleEvents.scheduleEdited,
      { subject: { kind: 'project', id: projectId }, projectId },
      { edits: edits.map(({ kind }) => kind), ...added },
    )
    return { output: await readScheduleView(tx, projectId, undefined), happening }
  }),
]

const noScheduleYet = 'This project has no schedule yet. Import one first, then edit it.'

function refuseEdits(wrong: readonly Finding[]): Refused {
  const says = refusedEdits(wrong)
  return refuse(refusals.editRefused, { because: says.sentence }, says)
}
