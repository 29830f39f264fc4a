import { type Door, type Tx, withTenant } from '@portolan/platform/database'
import type { JobKind, Work } from '@portolan/platform/jobs'
import { tellTouched } from '@portolan/platform/live'
import { type Computation, recordRuns } from '@portolan/platform/runs'
import { BLOCKS, type RiskInput } from '@portolan/risk'
import type pg from 'pg'
import { blocksToPlay, type PlanToPlay, type PlayedPlan, playPlan } from '../../domain/index.ts'
import { systemDoor } from '../system-door.ts'
import { simulationJob } from './ask-simulation.ts'
import { playOffThread } from './play-off-thread.ts'

/** A plan that was played can be played again: the same input, iterations and seed give the same bits. */
export const riskComputation: Computation = {
  engine: 'risk',
  version: '1',
  compute: (plan: PlanToPlay) => playPlan(plan),
}

/** Plays the plan that somebody asked for, beside the server's own thread. */
export function playRiskKind({ owner }: { readonly owner: pg.Pool }): JobKind {
  const door = systemDoor(owner)
  return {
    id: simulationJob,
    title: () => 'Play the plan of a project',
    run: async (work) => await play(work, door, owner),
  }
}

async function play(work: Work, door: Door, owner: pg.Pool): Promise<Readonly<Record<string, unknown>>> {
  const asked = await readAsked(work, door)
  if (asked === undefined) return {}
  const plan: PlanToPlay = { input: asked.input, iterations: asked.iterations, seed: asked.seed }
  const total = blocksToPlay(plan.input, BLOCKS)
  await work.step(0, total)
  const answer = await playOffThread(plan, async (begun) => await work.step(Math.min(begun, total), total))
  await withTenant(
    door,
    asSystem(work),
    'read write',
    async (tx) => await keep(tx, work, { ...asked, plan, answer }),
  )
  await tellTouched(owner, { tenantId: work.tenantId, touches: ['risk'] })
  return { simulation: asked.id }
}

type Asked = {
  readonly id: string
  readonly projectId: string
  readonly iterations: number
  readonly seed: number
  readonly input: RiskInput
}

const longestWait = 30

/** The job is taken in before the transaction that asks ends: what is asked stands a moment later, or never. */
async function readAsked(work: Work, door: Door): Promise<Asked | undefined> {
  for (let waited = 0; waited < longestWait; waited++) {
    const row = await withTenant(door, asSystem(work), 'read only', (tx) =>
      tx
        .selectFrom('risk_simulation')
        .select(['id', 'investment_id as projectId', 'iterations', 'seed', 'input'])
        .where('tenant_id', '=', work.tenantId)
        .where('id', '=', String(work.input['id']))
        .executeTakeFirst(),
    )
    if (row !== undefined) return { ...row, input: row.input as RiskInput }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return undefined
}

type Answered = Asked & { readonly plan: PlanToPlay; readonly answer: PlayedPlan }

async function keep(tx: Tx, work: Work, { id, projectId, plan, answer }: Answered): Promise<void> {
  const now = work.now()
  const [runId] = await recordRuns(tx, [
    {
      tenantId: work.tenantId,
      computation: riskComputation,
      subject: { kind: 'investment', id: projectId },
      projectId,
      asOf: plan.input.asOf,
      input: plan,
      result: answer,
      work: { iterations: plan.iterations * (blocksToPlay(plan.input, BLOCKS) / BLOCKS) },
      now,
    },
  ])
  await tx
    .updateTable('risk_simulation')
    .set({ answer: JSON.stringify(answer), run_id: runId ?? null, answered_at: now })
    .where('tenant_id', '=', work.tenantId)
    .where('id', '=', id)
    .execute()
}

function asSystem({ tenantId }: Work): { tenantId: string; personId: undefined } {
  return { tenantId, personId: undefined }
}
