import { common, refuse, type Refused } from '@portolan/contract'
import type { Tx } from '@portolan/platform/database'
import { readFile, storeFile } from '@portolan/platform/files'
import { civil, type Finding } from '@portolan/quantity'
import { refusals, type Schedule, type ScheduleEdit } from '../../contract/index.ts'
import { applyScheduleEdits, refusedEdits } from '../../domain/index.ts'
import { readPlan, type StoredPlan } from '../read-plan.ts'
import type { PlanParts } from '../plan-parts.ts'
import type { Writing } from '../write-plan.ts'
import { type AddedVersion, addVersion } from './add-version.ts'
import { blankSchedule } from './blank-plan.ts'
import { writeDocument } from './document.ts'
import { currencyOf } from './import-schedule.ts'
import { offThread } from './off-thread.ts'
import { keepOpen, openDocument } from './open-documents.ts'
import { refuseHeldWork } from './refuse-held-work.ts'
import { readNewest } from './schedule-versions.ts'

export type NewEdits = {
  readonly projectId: string
  readonly edits: readonly ScheduleEdit[]
  readonly by: string
  /** The version of which they speak. */
  readonly expected: number
  readonly source: string
}

/** Applies edits to the newest version of a schedule, all or none, and writes what comes out as the next one. */
export async function addEdits(
  { readFact, ...writing }: Writing & PlanParts,
  { projectId, edits, by, expected, source }: NewEdits,
): Promise<AddedVersion> {
  const { tx, tenantId, now } = writing
  const plan = await readPlan(tx, projectId)
  const newest = await readNewest(tx, projectId)
  const current = newest?.number ?? 0
  if (current !== expected) throw refuse(common.stale, { kind: 'schedule', yours: expected, current })
  const before =
    newest === undefined
      ? begunByHand(plan, { currency: await currencyOf(tx), now })
      : await openStanding(tx, newest.documentSha256)
  const { result: schedule, findings } = applyScheduleEdits(before.schedule, [...edits])
  const wrong = findings.filter(({ severity }) => severity === 'error')
  if (wrong.length > 0) throw refuseEdits(wrong)
  await refuseHeldWork({ tx, now, readFact, projectId }, before.schedule, schedule)
  const { document } = before
  const edited = await offThread({ kind: 'edit', document, edits: [...edits] })
  if ('failure' in edited)
    throw refuse(refusals.editRefused, { because: edited.failure.sentence }, edited.failure)
  const documentSha256 = await storeFile(tx, tenantId, edited.document, now)
  const open = { ...edited, ...keepOpen(documentSha256, { schedule, computed: edited.computed }) }
  const version = {
    projectId,
    number: current + 1,
    by,
    documentSha256,
    source,
    format: null,
    came: { edits },
  }
  return await addVersion(writing, plan, version, open)
}

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
