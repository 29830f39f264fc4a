import { happened, type InputOf, type OutputOf, refuse } from '@portolan/contract'
import { type Tx, uuidv7 } from '@portolan/platform/database'
import type { Call, Written } from '@portolan/platform/operations'
import { openVersion, readBaselines, readProject } from '@portolan/plan/server'
import { riskEvents, riskRefusals, type simulateRisk } from '../../contract/index.ts'
import { describeScheduleDate, judgedParts, toRiskInput } from '../../domain/index.ts'
import type { Enqueue } from '../enqueue-refresh.ts'
import { readClock } from '../status-clock.ts'
import { readReference } from './read-reference.ts'
import { readMark, readRanges, readRisks, readUncertainty } from './risk-rows.ts'

export const simulationJob = 'oversight.risk-simulation'

type Asking = Call<InputOf<typeof simulateRisk>>

/** What is to be played is fixed when it is asked for, behind the walls of who asks; the job only plays it. */
export async function askSimulation(
  call: Asking,
  enqueue: Enqueue,
): Promise<Written<OutputOf<typeof simulateRisk>>> {
  const { tx, actor, input, now } = call
  const { projectId, iterations, seed } = input
  const made = await inputOf(call)
  if ((await readPlaying(tx, projectId)) !== null) throw refuse(riskRefusals.alreadyPlaying, {})
  const id = uuidv7(Date.parse(now))
  const { tenantId, personId } = actor
  const jobId = await enqueue({ tenantId, kind: simulationJob, input: { id }, requestedBy: personId })
  await tx
    .insertInto('risk_simulation')
    .values({
      tenant_id: tenantId,
      id,
      investment_id: projectId,
      job_id: jobId,
      schedule_number: made.number,
      mark: await readMark(tx, projectId),
      iterations,
      seed,
      basis: JSON.stringify(made.basis),
      input: JSON.stringify(made.input),
      asked_by: personId ?? '',
      asked_at: now,
    })
    .execute()
  const about = { subject: { kind: 'investment', id: projectId }, projectId }
  return { output: { jobId }, happening: happened(riskEvents.simulationAsked, about, { iterations }) }
}

async function inputOf({ tx, actor, input, now }: Asking) {
  const { projectId } = input
  const project = await readProject(tx, projectId)
  const open = await openVersion(tx, projectId, undefined)
  if (open === undefined) throw refuse(riskRefusals.noPlan, {})
  const clock = await readClock(tx, actor.tenantId, now)
  const [part] = judgedParts(open.schedule)
  const baseline = (await readBaselines(tx, [projectId])).at(-1)?.baseline
  const { cost } = project
  const sameCurrency = baseline?.cost?.currency === cost?.currency
  const made = toRiskInput({
    asOf: describeScheduleDate(part, clock.day).day,
    schedule: open.schedule,
    risks: await readRisks(tx, projectId),
    uncertainty: await readUncertainty(tx, projectId),
    ranges: await readRanges(tx, projectId),
    reference: await readReference(tx, project, clock.day),
    cost,
    target: {
      finish: baseline?.finish ?? null,
      cost: sameCurrency ? (baseline?.cost?.amount ?? null) : null,
    },
  })
  if (made === undefined) throw refuse(riskRefusals.noPlan, {})
  return { ...made, number: open.number }
}

/** The job that plays the plan of this project, if one waits or runs. */
export async function readPlaying(tx: Tx, projectId: string): Promise<string | null> {
  const row = await tx
    .selectFrom('risk_simulation as s')
    .innerJoin('job', (join) =>
      join.onRef('job.tenant_id', '=', 's.tenant_id').onRef('job.id', '=', 's.job_id'),
    )
    .select('s.job_id')
    .where('s.investment_id', '=', projectId)
    .where('s.answer', 'is', null)
    .where('job.state', 'in', ['waiting', 'running'])
    .orderBy('s.asked_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.job_id ?? null
}
