import { happened, type InputOf, refuse } from '@portolan/contract'
import { type Tx, uuidv7 } from '@portolan/platform/database'
import type { Call, Written } from '@portolan/platform/operations'
import { readProject, readRestDays } from '@portolan/plan/server'
import { addDays, day, instant } from '@portolan/quantity'
import { sql } from 'kysely'
import {
  type confirmStatus,
  type StatusContent,
  statusEvents,
  statusRefusals,
  type StatusReport,
} from '../../contract/index.ts'
import { finishReport, visibleFrom } from '../../domain/index.ts'
import { publishRating } from './publish-rating.ts'
import { readDraft } from './read-draft.ts'
import { type Frozen, hashOf, readReport } from './read-reports.ts'
import { readCurrent, refuseOtherPeriods } from './reported-period.ts'
import { refuseOthers } from './who-reports.ts'

type Confirming = Call<InputOf<typeof confirmStatus>>

/** Freezes what its manager read and wrote. A colour that everybody sees already is published at once, a new one on its day. */
export async function confirm(call: Confirming): Promise<Written<StatusReport>> {
  const { tx, input, now } = call
  const { projectId, period } = input
  const today = now.slice(0, 10)
  const project = await readProject(tx, projectId)
  if (project.state === 'closed') throw refuse(statusRefusals.closed, {})
  await refuseOthers(call, project)
  await refuseOtherPeriods(tx, period, { current: await readCurrent(tx, today), today })
  // Two who confirm at once come one after the other: the later one has another draft to read.
  const number = await nextNumber(tx, projectId)
  const draft = await readDraft(call, projectId)
  if (draft.seen !== input.seen) throw refuse(statusRefusals.movedOn, {})
  const content = finishReport(draft, input)
  if ((content.steps ?? 0) !== 0 && content.reason === '') throw refuse(statusRefusals.reasonMissing, {})
  const from = draft.atOnce.includes(content.ratings.overall)
    ? now
    : await readVisibleFrom(call, draft.holdWorkdays)
  const id = await insertReport(call, { number, period: draft.period, content, visibleFrom: from })
  if (from <= now) await publishRating({ tx, tenantId: call.actor.tenantId, now }, id)
  return {
    output: await readReport(tx, projectId, id),
    happening: happened(
      statusEvents.statusConfirmed,
      { subject: { kind: 'project', id: projectId }, projectId },
      { period, number },
    ),
  }
}

async function nextNumber(tx: Tx, projectId: string): Promise<number> {
  const { rows } = await sql<{
    number: number
  }>`select next_status_number(${projectId}::uuid) as number`.execute(tx)
  return rows[0]?.number ?? 1
}

const longestHold = 60

/** Workdays of whoever confirms: by that person’s calendar, else from Monday to Friday. */
async function readVisibleFrom({ tx, actor, now }: Confirming, workdays: number): Promise<string> {
  const from = addDays(day(now.slice(0, 10)), 1)
  const rests = await readRestDays(tx, actor.personId ?? '', { from, days: longestHold })
  return visibleFrom(instant(now), workdays, rests === undefined ? undefined : (one) => rests.has(one))
}

type NewReport = {
  readonly number: number
  readonly period: { readonly name: string; readonly from: string; readonly to: string }
  readonly content: StatusContent
  readonly visibleFrom: string
}

async function insertReport(
  { tx, actor, input, now }: Confirming,
  { number, period, content, visibleFrom: visible_from }: NewReport,
): Promise<string> {
  const written = JSON.stringify(content)
  const frozen: Frozen = {
    id: uuidv7(Date.parse(now)),
    investment_id: input.projectId,
    number,
    period: period.name,
    as_of: now.slice(0, 10),
    colour: content.ratings.overall,
    thought: content.thought,
    content: JSON.parse(written),
    confirmed_by: actor.personId ?? '',
    confirmed_at: now,
  }
  await tx
    .insertInto('status_report')
    .values({
      ...frozen,
      tenant_id: actor.tenantId,
      period_from: period.from,
      period_to: period.to,
      content: written,
      hash: hashOf(frozen),
      visible_from,
    })
    .execute()
  return frozen.id
}
