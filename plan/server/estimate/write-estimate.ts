import { common, happened, type InputOf, type OutputOf, refuse } from '@portolan/contract'
import { type Tx, uuidv7 } from '@portolan/platform/database'
import type { Call, Written } from '@portolan/platform/operations'
import { sql } from 'kysely'
import {
  type addEstimate,
  type Estimate,
  estimateEvents,
  estimateRefusals,
  type writeEstimate,
} from '../../contract/index.ts'
import { estimateKey } from '../../domain/index.ts'
import { readProject } from '../read-projects.ts'
import { currencyOf } from './currency-of.ts'
import { drawVersion, writeVersion } from './draw-version.ts'
import { countUp, readEstimate, takeEstimate } from './estimate-rows.ts'

type Adding = Call<InputOf<typeof addEstimate>>

export async function add({ tx, actor, input, now }: Adding): Promise<Written<Estimate>> {
  const { projectId, title, subject, kind, unit, basis } = input
  const project = await readProject(tx, projectId)
  await refuseUnknown(tx, projectId, subject)
  const currency = unit === 'money' ? await currencyOf(tx, project) : null
  const drawn = await drawVersion(tx, { unit, currency, kind, basis, now })
  const estimateId = uuidv7(Date.parse(now))
  await tx
    .insertInto('estimate')
    .values({
      tenant_id: actor.tenantId,
      id: estimateId,
      investment_id: projectId,
      title,
      subject_kind: subject.kind,
      subject_id: subject.kind === 'project' ? null : subject.id,
      kind,
      kind_key: estimateKey(kind),
      unit,
      currency,
      created_by: actor.personId ?? '',
      created_at: now,
    })
    .execute()
  const key = { projectId, estimateId }
  const writing = { ...key, tenantId: actor.tenantId, number: 1, authorId: actor.personId ?? '', now }
  await writeVersion(tx, writing, { ...drawn, basis })
  return {
    output: await readEstimate(tx, actor, key),
    happening: happened(estimateEvents.estimateWritten, aboutEstimate(key), {
      title,
      number: 1,
      method: basis.method,
    }),
  }
}

/** An activity of the plan, or an item of the scope, that stands there now. */
async function refuseUnknown(
  tx: Tx,
  projectId: string,
  { kind, id }: InputOf<typeof addEstimate>['subject'],
): Promise<void> {
  if (kind === 'project') return
  const { rows } = await sql`
    select 1 from ${sql.table(kind === 'activity' ? 'activity' : 'scope_item')}
    where investment_id = ${projectId}::uuid and id = ${id} limit 1`.execute(tx)
  if (rows.length === 0) throw refuse(common.notFound, { kind: kind === 'activity' ? 'activity' : 'item' })
}

type Rewriting = Call<InputOf<typeof writeEstimate>>

/** One’s own draft is written over; what another wrote, or reviewed, stands, and the next version says what differs and why. */
export async function write(call: Rewriting): Promise<Written<OutputOf<typeof writeEstimate>>> {
  const { tx, actor, input, now, expectedVersion } = call
  const { projectId, estimateId, basis } = input
  const key = { projectId, estimateId }
  const before = await takeEstimate(tx, actor, { key, expected: expectedVersion })
  if (before.state === 'in-review') throw refuse(estimateRefusals.inReview, { number: before.number })
  const number = before.goesOn ? before.number : before.number + 1
  if (number > 1 && basis.changed === '') throw refuse(estimateRefusals.changeUnsaid, { number: number - 1 })
  const { unit, currency, kind, title } = before
  const drawn = await drawVersion(tx, { unit, currency, kind, basis, now })
  const writing = { ...key, tenantId: actor.tenantId, number, authorId: actor.personId ?? '', now }
  await writeVersion(tx, writing, { ...drawn, basis })
  await countUp(tx, estimateId, { number })
  return {
    output: await readEstimate(tx, actor, key),
    happening: happened(estimateEvents.estimateWritten, aboutEstimate(key), {
      title,
      number,
      method: basis.method,
    }),
  }
}

export function aboutEstimate({
  projectId,
  estimateId,
}: {
  readonly projectId: string
  readonly estimateId: string
}): { subject: { kind: string; id: string }; projectId: string } {
  return { subject: { kind: 'estimate', id: estimateId }, projectId }
}
