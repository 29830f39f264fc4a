import { type Door, type Tx, uuidv7, withTenant } from '@portolan/platform/database'
import type { JobKind, Work } from '@portolan/platform/jobs'
import { tellTouched } from '@portolan/platform/live'
import { recordRuns } from '@portolan/platform/runs'
import { day, dayNumber } from '@portolan/quantity'
import { Kysely, PostgresDialect } from 'kysely'
import type pg from 'pg'
import { LevellingChoices, type LevellingCoverage } from '../../contract/index.ts'
import {
  collectProblem,
  dayMinutes,
  isBeyond,
  type LevellingProblem,
  plannedWorth,
  priorities,
  showLevelling,
  type ShownLevelling,
} from '../../domain/index.ts'
import { levelOffThread } from './level-off-thread.ts'
import { levellingComputation, type LevelTask, schedulesFor } from './levelling-computation.ts'
import { type DoubtfulNames, type OpenPlan, readPlans } from './read-plans.ts'
import { readTeam } from './read-team.ts'
import { forgetSearch, noteSoFar } from './search-so-far.ts'

export const levellingJob = 'resources.levelling-preview'

const seed = 1

/** Levels all plans through the eyes of whoever asked: what they do not see keeps its people busy and has no name. */
export function levellingKind({ owner, door }: { readonly owner: pg.Pool; readonly door: Door }): JobKind {
  const queries: Door['queries'] = new Kysely({ dialect: new PostgresDialect({ pool: owner }) })
  const system = { queries, needsSetRole: false }
  return {
    id: levellingJob,
    title: () => 'Level the work of all projects',
    run: async (work) => {
      const asked = askedOf(work)
      await work.step(0, 1)
      const ground = await readGround(work, asked, { system, door })
      const { problem } = ground
      const schedules = schedulesFor(asked.choices.depth, problem.input.activities.length)
      const task = { problem: problem.input, schedules, seed }
      const result = await searched(work, owner, { asked, task, planned: plannedWorth(problem) })
      const shown = showLevelling(problem, result, ground)
      const kept = { ...ground, asked, task, result, shown }
      await withTenant(system, { tenantId: work.tenantId, personId: undefined }, 'read write', (tx) =>
        keepPreview(tx, work, kept),
      )
      const only = { personId: asked.personId, ids: [] }
      await tellTouched(owner, { tenantId: work.tenantId, touches: ['levelling-preview'], only })
      await work.step(schedules, schedules)
      return { moves: shown.moves.length, schedules: result.work }
    },
  }
}

type Searched = { readonly asked: Asked; readonly task: LevelTask; readonly planned: number }

/** Tells how far it is and what the best is; whatever ends it, nothing of that stays. */
async function searched(work: Work, owner: pg.Pool, { asked, task, planned }: Searched) {
  const { personId, key, choices } = asked
  const of = { tenantId: work.tenantId, personId, key, weighted: choices.priority !== 'equal', planned }
  const note = noteSoFar(owner, of)
  try {
    return await levelOffThread(task, async (done, best) => {
      await note(best)
      await work.step(done, task.schedules)
    })
  } finally {
    await forgetSearch(owner, of)
  }
}

type Asked = { readonly personId: string; readonly key: string; readonly choices: LevellingChoices }

function askedOf({ input }: Work): Asked {
  const { personId, key, choices } = input as { personId: string; key: string; choices: unknown }
  return { personId, key, choices: LevellingChoices.parse(choices) }
}

type Ground = {
  readonly problem: LevellingProblem
  readonly coverage: LevellingCoverage
  readonly now: number
  readonly projects: Parameters<typeof showLevelling>[2]['projects']
}

async function readGround(
  work: Work,
  { personId, choices }: Asked,
  { system, door }: { readonly system: Door; readonly door: Door },
): Promise<Ground> {
  const { tenantId } = work
  const today = work.now().slice(0, 10)
  const seen = await withTenant(door, { tenantId, personId }, 'read only', async (tx) =>
    (await tx.selectFrom('investment').select('id').execute()).map(({ id }) => id),
  )
  const doubtful: DoubtfulNames = { unknown: new Set(), ambiguous: new Set() }
  const { portfolioId } = choices
  const read = await withTenant(system, { tenantId, personId: undefined }, 'read one state', async (tx) => {
    const team = await readTeam(tx, tenantId, today)
    return {
      team,
      plans: await readPlans(tx, { tenantId, team, seen: new Set(seen), portfolioId, doubtful }),
    }
  })
  const now = dayNumber(day(today)) * dayMinutes
  const weights = priorities(finishesOf(read.plans), choices)
  const problem = collectProblem({
    plans: read.plans,
    team: read.team.members,
    now,
    frozenUntil: now + choices.frozenWeeks * 7 * dayMinutes,
    priorityOf: (id) => weights.get(id) ?? 1,
  })
  const named = new Set([...problem.works.values()].map(({ projectId }) => projectId))
  const projects = read.plans
    .filter(({ projectId }) => named.has(projectId))
    .map(({ projectId: id, code, name, version, may }) => ({
      id,
      code,
      name,
      version,
      moves: may === 'move',
      priority: weights.get(id) ?? 1,
    }))
  return {
    problem,
    coverage: coverageOf(problem, { projects: projects.length, doubtful }),
    now,
    projects,
  }
}

function finishesOf(plans: readonly OpenPlan[]): readonly { id: string; finish: string }[] {
  return plans
    .filter(({ may }) => may === 'move')
    .map(({ projectId: id, dates }) => ({
      id,
      finish: [...dates.values()].reduce((last, { finish }) => (finish > last ? finish : last), ''),
    }))
}

function coverageOf(
  { works }: LevellingProblem,
  of: { readonly projects: number; readonly doubtful: DoubtfulNames },
): LevellingCoverage {
  const real = [...works.values()].filter(({ start, finish }) => finish > start)
  return {
    projects: of.projects,
    activities: real.length,
    named: real.filter(({ shares }) => shares.length > 0).length,
    frozen: real.filter(({ frozen }) => frozen).length,
    beyond: real.filter(isBeyond).length,
    unknownNames: of.doubtful.unknown.size,
    ambiguousNames: of.doubtful.ambiguous.size,
  }
}

type Kept = Ground & {
  readonly asked: Asked
  readonly task: LevelTask
  readonly result: ReturnType<typeof levellingComputation.compute>
  readonly shown: ShownLevelling
}

async function keepPreview(tx: Tx, work: Work, kept: Kept): Promise<void> {
  const { tenantId } = work
  const { personId, key, choices } = kept.asked
  const now = work.now()
  const id = uuidv7(Date.parse(now))
  const asOf = now.slice(0, 10)
  const [runId = ''] = await recordRuns(tx, [
    {
      tenantId,
      computation: levellingComputation,
      subject: { kind: 'levelling-preview', id },
      asOf,
      input: kept.task,
      result: kept.result,
      work: { schedules: kept.shown.figures.schedules, activities: kept.problem.works.size },
      now,
    },
  ])
  await tx
    .insertInto('levelling_preview')
    .values({
      tenant_id: tenantId,
      id,
      ask_id: key,
      person_id: personId,
      choices: JSON.stringify(choices),
      as_of: asOf,
      made_of: JSON.stringify(kept.projects.map((one) => ({ id: one.id, version: one.version }))),
      coverage: JSON.stringify(kept.coverage),
      outcome: JSON.stringify(kept.shown),
      run_id: runId,
      created_at: now,
    })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'ask_id']).doNothing())
    .execute()
}
