import { refuse } from '@portolan/contract'
import { uuidv7 } from '@portolan/platform/database'
import { addDays, type Day } from '@portolan/quantity'
import { sql } from 'kysely'
import { refusals, type ScheduleEdit } from '../../contract/index.ts'
import { applyEdits } from '../../domain/index.ts'
import type { StoredPlan } from '../read-plan.ts'
import { updateInvestment, type Writing } from '../write-plan.ts'
import { mainPart } from './count-schedule.ts'
import type { Kept } from './edit-document.ts'
import { jsonText, plainText } from './json-text.ts'
import type { OpenSchedule } from './opened-document.ts'
import { writeActivities } from './write-activities.ts'

export type NewVersion = {
  readonly projectId: string
  readonly number: number
  readonly by: string
  readonly documentSha256: string
  readonly source: string
  readonly format: string | null
  readonly came:
    | { readonly importId: string; readonly fileSha256: string }
    | { readonly edits: readonly ScheduleEdit[] }
}

/** What the event of a new version tells of it. */
export type AddedVersion = {
  readonly name: string
  readonly number: number
  readonly activities: number
  readonly links: number
  readonly finishBefore: string | null
  readonly finishAfter: string | null
}

/**
 * Writes the next version of a schedule, its activities, and the start and finish of the project that follow from it.
 * The caller holds the project's row, so that nobody else adds the same number.
 */
export async function addVersion(
  writing: Writing,
  plan: StoredPlan,
  version: NewVersion,
  open: OpenSchedule & Kept,
): Promise<AddedVersion> {
  const { counts, table } = open
  await writeActivities(writing, version.projectId, table)
  await insertVersion(writing, version, open)
  const after = await setProjectDates(writing, plan, version.projectId, open)
  return {
    name: plan.state.fields.name ?? '',
    number: version.number,
    activities: counts.activities,
    links: counts.links,
    finishBefore: plan.state.fields.finish ?? null,
    finishAfter: after,
  }
}

async function insertVersion(
  writing: Writing,
  version: NewVersion,
  open: OpenSchedule & Kept,
): Promise<void> {
  const { came } = version
  const byImport = 'importId' in came
  await writing.tx
    .insertInto('schedule_version')
    .values({
      tenant_id: writing.tenantId,
      id: uuidv7(Date.parse(writing.now)),
      investment_id: version.projectId,
      number: version.number,
      document_sha256: version.documentSha256,
      source: plainText(version.source),
      format: version.format,
      file_sha256: byImport ? came.fileSha256 : null,
      import_id: byImport ? came.importId : null,
      edits: byImport ? null : jsonText(came.edits),
      data_date: mainPart(open.schedule)?.dataDate ?? null,
      start_at: open.computed.start,
      finish_at: open.computed.finish,
      counts: JSON.stringify(open.counts),
      // From the table of its activities, which was just brought up to it.
      milestones: sql`milestones_of(${writing.tenantId}::uuid, ${version.projectId}::uuid)`,
      created_by: version.by,
      created_at: writing.now,
    })
    .execute()
}

/** By the same edits as anybody's. A schedule that tells no dates leaves those of the project. */
async function setProjectDates(
  writing: Writing,
  { state, version }: StoredPlan,
  projectId: string,
  { computed }: OpenSchedule,
): Promise<string | null> {
  const before = { start: state.fields.start ?? null, finish: state.fields.finish ?? null }
  const start = computed.start?.slice(0, 10) ?? before.start
  const finish = computed.finish === null ? before.finish : lastDayOf(computed.finish)
  if (start === before.start && finish === before.finish) return finish
  const { result, findings } = applyEdits(
    state,
    [{ kind: 'project.set', fields: { start, finish } }],
    projectId,
  )
  const wrong = findings.find(({ severity }) => severity === 'error')
  if (wrong !== undefined) throw refuse(refusals.editRefused, { because: wrong.sentence }, wrong)
  await updateInvestment(writing, projectId, result, version)
  return finish
}

/** What finishes at midnight finishes with the day before. */
function lastDayOf(finish: string): string {
  const day = finish.slice(0, 10)
  return finish.endsWith('T00:00') ? addDays(day as Day, -1) : day
}
