import { classRights, common, type InputOf, mayRead, type OutputOf, refuse } from '@portolan/contract'
import type { Tx } from '@portolan/platform/database'
import type { Call } from '@portolan/platform/operations'
import { openVersion, readProject } from '@portolan/plan/server'
import {
  type explainRisk,
  figuresOfMoney,
  ofRiskMoney,
  RiskBasis,
  riskRefusals,
  type KeptRisk,
  type RiskSimulation,
  type RiskView,
  type showRisk,
} from '../../contract/index.ts'
import {
  explainRisk as explainPlayed,
  placesOf,
  type PlayedPlan,
  shownFindings,
  shownPlayed,
} from '../../domain/index.ts'
import { readPlaying } from './ask-simulation.ts'
import { readMark, readRisks, readUncertainty } from './risk-rows.ts'

export async function show({ tx, input }: Call<InputOf<typeof showRisk>>): Promise<RiskView> {
  const { projectId } = input
  const project = await readProject(tx, projectId)
  const open = await openVersion(tx, projectId, undefined)
  const newest = open?.number ?? 0
  const risks = await readRisks(tx, projectId)
  const last = await readLast(tx, projectId)
  return {
    projectId,
    schedule: newest,
    currency: project.cost?.currency ?? null,
    risks: [...risks],
    places: open === undefined ? [] : placesOf(open.schedule).slice(0, mostPlaces),
    uncertainty: await readUncertainty(tx, projectId),
    jobId: await readPlaying(tx, projectId),
    simulation: last === undefined ? null : await readSimulation(tx, projectId, { last, newest, risks }),
    hindrances: hindrancesOf(last),
  }
}

const mostPlaces = 400

export async function explain({
  tx,
  actor,
  place,
  input,
}: Call<InputOf<typeof explainRisk>>): Promise<OutputOf<typeof explainRisk>> {
  const { projectId, measure } = input
  await readProject(tx, projectId)
  if (figuresOfMoney.has(measure) && !mayRead(ofRiskMoney, actor.grants, place))
    throw refuse(common.notPermitted, { permission: classRights[ofRiskMoney].id })
  const last = await readLast(tx, projectId)
  const found =
    last === undefined
      ? undefined
      : explainPlayed(last.answer as PlayedPlan, input, RiskBasis.parse(last.basis))
  if (found === undefined) throw refuse(riskRefusals.notPlayed, { measure })
  return found
}

type Last = NonNullable<Awaited<ReturnType<typeof readLast>>>

type Known = {
  readonly last: Last
  readonly newest: number
  readonly risks: readonly KeptRisk[]
}

async function readSimulation(
  tx: Tx,
  projectId: string,
  { last, newest, risks }: Known,
): Promise<RiskSimulation | null> {
  const basis = RiskBasis.parse(last.basis)
  const open = await openVersion(tx, projectId, last.schedule_number)
  const names = new Map([
    ...(open?.schedule.activities ?? []).map(({ id, name }): [string, string] => [id, name]),
    ...risks.map(({ id, title }): [string, string] => [id, title]),
  ])
  const shown = shownPlayed(last.answer as PlayedPlan, basis, names)
  if (shown === undefined) return null
  return {
    id: last.id,
    at: last.answered_at ?? last.asked_at,
    run: last.run_id,
    iterations: last.iterations,
    seed: last.seed,
    schedule: last.schedule_number,
    behind: newest - last.schedule_number,
    risksChanged: last.mark !== (await readMark(tx, projectId)),
    basis,
    ...shown,
  }
}

/** A plan that has an answer of figures has no hindrance. */
function hindrancesOf(last: Last | undefined): RiskView['hindrances'] {
  if (last === undefined) return []
  const { result, findings } = last.answer as PlayedPlan
  return result === null ? shownFindings(findings) : []
}

async function readLast(tx: Tx, projectId: string) {
  return await tx
    .selectFrom('risk_simulation')
    .select(['id', 'schedule_number', 'mark', 'iterations', 'seed', 'basis', 'answer', 'run_id'])
    .select(['asked_at', 'answered_at'])
    .where('investment_id', '=', projectId)
    .where('answer', 'is not', null)
    .orderBy('asked_at', 'desc')
    .limit(1)
    .executeTakeFirst()
}
