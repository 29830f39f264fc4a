import { common, happened, type InputOf, refuse } from '@portolan/contract'
import { type Tx, uuidv7 } from '@portolan/platform/database'
import type { Call, Written } from '@portolan/platform/operations'
import { readProject } from '@portolan/plan/server'
import {
  type addRisk,
  type changeRisk,
  type KeptRisk,
  riskEvents,
  riskRefusals,
} from '../../contract/index.ts'
import { requirePresent } from '../body/named.ts'
import { requireCause } from '../raid/causes.ts'
import { nextNumber } from '../raid/next-number.ts'
import { readRisk } from './risk-rows.ts'

type Adding = InputOf<typeof addRisk>

export async function add({ tx, actor, input, now }: Call<Adding>): Promise<Written<KeptRisk>> {
  const { projectId } = input
  await refuseUnfit(tx, projectId, input)
  const id = uuidv7(Date.parse(now))
  await tx
    .insertInto('risk')
    .values({
      tenant_id: actor.tenantId,
      id,
      investment_id: projectId,
      ...columnsOf(input),
      number: await nextNumber(tx, 'risk'),
      looked_at: now,
      created_by: actor.personId ?? '',
      created_at: now,
    })
    .execute()
  const output = await readRisk(tx, { projectId, riskId: id })
  return { output, happening: happened(riskEvents.riskAdded, about(output), { title: output.title }) }
}

type Changing = InputOf<typeof changeRisk>

export async function change({
  tx,
  input,
  now,
  expectedVersion,
}: Call<Changing>): Promise<Written<KeptRisk>> {
  const { projectId, riskId, ...fields } = input
  const before = await readRisk(tx, { projectId, riskId })
  if (before.version !== expectedVersion)
    throw refuse(common.stale, { kind: 'risk', yours: expectedVersion, current: before.version })
  const next = { ...before, ...defined(fields) }
  await refuseUnfit(tx, projectId, next)
  await tx
    .updateTable('risk')
    .set({ ...columnsOf(next), state: next.state, looked_at: now, version: before.version + 1 })
    .where('id', '=', riskId)
    .execute()
  const output = await readRisk(tx, { projectId, riskId })
  const closed = before.state === 'open' && output.state === 'closed'
  const event = closed ? riskEvents.riskClosed : riskEvents.riskChanged
  return { output, happening: happened(event, about(output), { title: output.title }) }
}

function defined<T extends object>(fields: T): Partial<KeptRisk> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}

type Fields = Omit<Adding, 'projectId'>

function columnsOf(fields: Fields) {
  return {
    title: fields.title,
    cause: fields.cause,
    event: fields.event,
    effect: fields.effect,
    probability: fields.probability,
    activities: JSON.stringify(fields.activities),
    delay: jsonOf(fields.delay),
    cost: jsonOf(fields.cost),
    benefit_lost: fields.benefitLost,
    quality_step: fields.qualityStep,
    trigger_words: fields.trigger,
    cause_id: fields.causeId,
    near: fields.near,
    owner_id: fields.ownerId,
    response: jsonOf(fields.response),
  }
}

function jsonOf(value: object | null): string | null {
  return value === null ? null : JSON.stringify(value)
}

/** An owner who is here; days for activities that are named; money where there is a currency. */
async function refuseUnfit(tx: Tx, projectId: string, fields: Fields): Promise<void> {
  const project = await readProject(tx, projectId)
  if (fields.ownerId !== null) await requirePresent(tx, fields.ownerId)
  if (fields.causeId !== null) await requireCause(tx, fields.causeId)
  const { delay, cost, response, activities } = fields
  const inMinutes = [delay, response?.delay].some((one) => one?.unit === 'minutes')
  if (inMinutes && activities.length === 0) throw refuse(riskRefusals.activitiesMissing, {})
  const inMoney = cost !== null || (response !== null && (response.money !== null || response.cost > 0))
  if (inMoney && project.cost === null) throw refuse(riskRefusals.costWithoutCurrency, {})
}

function about({ id, projectId }: KeptRisk): { subject: { kind: string; id: string }; projectId: string } {
  return { subject: { kind: 'risk', id }, projectId }
}
