import { common, happened, refuse, type Refused } from '@portolan/contract'
import { readFile, storeFile } from '@portolan/platform/files'
import { type UseCase, writes } from '@portolan/platform/operations'
import type { Tx } from '@portolan/platform/database'
import { civil, type Finding } from '@portolan/quantity'
import { editSchedule, refusals, type Schedule, scheduleEvents } from '../../contract/index.ts'
import { applyScheduleEdits, refusedEdits } from '../../domain/index.ts'
import { readPlan, type StoredPlan } from '../read-plan.ts'
import { addVersion } from './add-version.ts'
import { blankSchedule } from './blank-plan.ts'
import { writeDocument } from './document.ts'
import { currencyOf } from './import-schedule.ts'
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
    const before =
      newest === undefined
        ? begunByHand(plan, { currency: await currencyOf(tx), now })
        : await openStanding(tx, newest.documentSha256)
    const { result: schedule, findings } = applyScheduleEdits(before.schedule, edits)
    const wrong = findings.filter(({ severity }) => severity === 'error')
    if (wrong.length > 0) throw refuseEdits(wrong)
    const { document } = before
    const edited = await offThread({ kind: 'edit', document, edits })
    if ('failure' in edited)
      throw refuse(refusals.editRefused, { because: edited.failure.sentence }, edited.failure)
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

type Standing = { readonly schedule: Schedule; readonly document: Uint8Array }

async function openStanding(tx: Tx, sha256: string): Promise<Standing> {
  const { schedule } = await openDocument(tx, sha256)
  return { schedule, document: await readFile(tx, sha256) }
}

/** The first edits of a project without a schedule begin one, on the day it is to start or today. */
function begunByHand(
  { state: { fields } }: StoredPlan,
  { currency, now }: { readonly currency: string; readonly now: string },
): Standing {
  const day = fields.start ?? now.slice(0, 10)
  const schedule = blankSchedule({ name: fields.name ?? '', start: civil(`${day}T08:00`) }, currency)
  return { schedule, document: writeDocument(schedule) }
}

function refuseEdits(wrong: readonly Finding[]): Refused {
  const says = refusedEdits(wrong)
  return refuse(refusals.editRefused, { because: says.sentence }, says)
}
