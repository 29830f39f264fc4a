import { common, happened, refuse } from '@portolan/contract'
import { readFile, storeFile } from '@portolan/platform/files'
import { type UseCase, writes } from '@portolan/platform/operations'
import { editSchedule, refusals, scheduleEvents } from '../../contract/index.ts'
import { readPlan } from '../read-plan.ts'
import { addVersion } from './add-version.ts'
import { offThread } from './off-thread.ts'
import { keepOpen } from './open-documents.ts'
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
    const edited = await offThread({
      kind: 'edit',
      document: await readFile(tx, newest.documentSha256),
      edits,
    })
    if ('failure' in edited) throw refuse(refusals.editRefused, { because: edited.failure })
    if ('refused' in edited) throw refuse(refusals.editRefused, { because: inWords(edited.refused) })
    const documentSha256 = await storeFile(tx, actor.tenantId, edited.document, now)
    const open = keepOpen(documentSha256, edited.open)
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

/** All of them, so that nobody mends one to be told of the next. */
function inWords(sentences: readonly string[]): string {
  const told = sentences.slice(0, 5)
  const more = sentences.length - told.length
  return [
    ...told,
    ...(more > 0 ? [`${more} more edits are not possible.`] : []),
    'Nothing was written.',
  ].join(' ')
}
