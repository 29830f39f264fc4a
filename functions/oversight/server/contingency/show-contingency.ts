import { allows, common, type InputOf, mayRead, type OutputOf, refuse } from '@portolan/contract'
import type { Tx } from '@portolan/platform/database'
import type { Call } from '@portolan/platform/operations'
import { readProject } from '@portolan/plan/server'
import { addDays, type Day } from '@portolan/quantity'
import {
  type ContingencyAct,
  type ContingencyMove,
  contingencyBases,
  contingencyPermissions as may,
  contingencyPools,
  type ContingencyView,
  type explainContingency,
  ofRiskMoney,
  type showContingency,
} from '../../contract/index.ts'
import {
  balanceOf,
  balancesByDay,
  balancesOver,
  explainContingency as explainJudged,
  judgeContingency,
  measureEarnedValue,
  shownContingency,
  withoutAmounts,
} from '../../domain/index.ts'
import { readJudged } from '../schedule/read-judged.ts'
import { moneyOf, readBeside, readDrawdowns, toDrawdown } from './read-drawdowns.ts'
import type { StoredMove } from './read-held.ts'
import { type KnownProject, readKnown } from './read-known.ts'

type Showing = Pick<Call<InputOf<typeof showContingency>>, 'tx' | 'actor' | 'now' | 'place'>

export async function show(call: Call<InputOf<typeof showContingency>>): Promise<ContingencyView> {
  await readProject(call.tx, call.input.projectId)
  return await viewOf(call, call.input.projectId)
}

export async function explain(
  call: Call<InputOf<typeof explainContingency>>,
): Promise<OutputOf<typeof explainContingency>> {
  const { tx, actor, place, now, input } = call
  const { known, currency } = await readOne(tx, input.projectId, now)
  const explained = explainJudged(input.measure, known)
  return mayRead(ofRiskMoney, actor.grants, place) ? explained : withoutAmounts(explained, currency ?? '')
}

export async function viewOf(call: Showing, projectId: string): Promise<ContingencyView> {
  const { tx, actor, now } = call
  const project = await readOne(tx, projectId, now)
  const judged = judgeContingency(project.known)
  const beside = await readBeside(call, projectId)
  const drawdowns = await readDrawdowns(tx, { projectId })
  return {
    projectId,
    project: { id: project.id, code: project.code, name: project.name },
    state: judged.state,
    currency: project.currency,
    figures: shownContingency(judged, project.known),
    opened: contingencyPools.filter((pool) => balanceOf(project.moves, pool).opened),
    progressFrom: project.known.progress?.from ?? null,
    history: await historyOf(call, project),
    moves: toMoves(project.moves).toReversed(),
    drawdowns: drawdowns.map((one) => toDrawdown(one, actor, beside)),
    causes: await readCauses(tx, projectId),
    may: actsOf(call, project, beside.mine),
  }
}

async function readOne(tx: Tx, projectId: string, now: string): Promise<KnownProject> {
  const [project] = await readKnown(tx, { projectId, today: now.slice(0, 10) })
  if (project === undefined) throw refuse(common.notFound, { kind: 'project' })
  return project
}

function actsOf(
  { actor, place }: Showing,
  { moves, managerId }: KnownProject,
  mine: ReadonlySet<string>,
): ContingencyAct[] {
  const manages = managerId !== null && mine.has(managerId)
  const is = (act: ContingencyAct, does: boolean): ContingencyAct[] => (does ? [act] : [])
  return [
    ...is('ask', moves.length > 0 && allows(may.ask, actor.grants, place)),
    ...is('hold', !manages && allows(may.hold, actor.grants, place)),
    ...is(
      'hold-reserve',
      !manages && allows(may.hold, actor.grants, place) && allows(may.reserve, actor.grants, place),
    ),
  ]
}

function toMoves(moves: readonly StoredMove[]): ContingencyMove[] {
  const after = balancesOver(moves)
  const currency = moves.find((move) => move.currency !== null)?.currency ?? null
  return moves.map((move, at): ContingencyMove => {
    const sign = move.kind === 'drawdown' || move.kind === 'return' ? -1 : 1
    const { requestId, requestNumber } = move
    return {
      id: move.id,
      projectId: move.projectId,
      number: move.number,
      pool: move.pool,
      kind: move.kind,
      money: move.amount === 0 ? null : moneyOf(sign * move.amount, move.currency),
      days: move.days === 0 ? 0 : sign * move.days,
      left: moneyOf(after[at]?.left ?? 0, currency),
      leftDays: after[at]?.leftDays ?? 0,
      basis: contingencyBases.find((basis) => basis === move.basis) ?? null,
      words: move.words,
      drawdown: requestId === null ? null : { id: requestId, number: requestNumber ?? 0 },
      by: { id: move.by, name: move.byName },
      at: move.at,
    }
  })
}

/** What was held day by day beside how the work went, and what a steady release would hold. */
async function historyOf(call: Showing, project: KnownProject): Promise<ContingencyView['history']> {
  const dated = project.moves.map((move) => ({ ...move, day: move.at.slice(0, 10) }))
  const held = balancesByDay(dated, 'contingency')
  const from = held[0]?.day
  const to = project.finish
  return {
    held: held.map((one) => ({
      projectId: project.id,
      day: one.day,
      money: one.held > 0 ? one.left : null,
      days: one.leftDays,
      burn: one.held > 0 ? one.drawn / one.held : one.heldDays > 0 ? one.drawnDays / one.heldDays : null,
    })),
    progress: await progressOver(call, project),
    release: from === undefined || to === null || to <= from ? null : { from, to },
  }
}

/** As the newest schedule lets it be told; where there is none, as it was reported. */
async function progressOver(
  { tx, actor, now }: Showing,
  { id, known: { progress } }: KnownProject,
): Promise<ContingencyView['history']['progress']> {
  if (progress === null) return []
  if (progress.from === 'stated') return await readStated(tx, id)
  const { judged, recordCost } = await readJudged({ tx, tenantId: actor.tenantId, now }, id, undefined)
  const answer =
    judged === undefined ? undefined : measureEarnedValue(judged, { asOf: judged.day, recordCost })
  if (answer === undefined || 'lacking' in answer) return []
  const { curve, result } = answer.value
  const budget = result.inputs.budgetAtCompletion
  if (budget === null || budget <= 0) return []
  return curve.flatMap(({ day, earnedValue }) =>
    earnedValue === null || day > judgedDay(progress.asOf) ? [] : [{ day, share: earnedValue / budget }],
  )
}

/** A period ends after the day to which progress is told. */
function judgedDay(asOf: Day): Day {
  return addDays(asOf, 1)
}

async function readStated(tx: Tx, projectId: string): Promise<ContingencyView['history']['progress']> {
  const rows = await tx
    .selectFrom('edition')
    .select(['as_of', 'progress'])
    .where('investment_id', '=', projectId)
    .where('progress', 'is not', null)
    .orderBy('as_of')
    .execute()
  return rows.flatMap(({ as_of: day, progress }) =>
    progress === null ? [] : [{ day, share: Number(progress) }],
  )
}

const mostCauses = 200

async function readCauses(tx: Tx, projectId: string): Promise<ContingencyView['causes']> {
  const risks = await tx
    .selectFrom('risk')
    .select(['id', 'number', 'title'])
    .where('investment_id', '=', projectId)
    .where('state', '=', 'open')
    .orderBy('number')
    .limit(mostCauses)
    .execute()
  const issues = await tx
    .selectFrom('issue')
    .select(['id', 'number', 'title'])
    .where('investment_id', '=', projectId)
    .where('solved_at', 'is', null)
    .orderBy('number')
    .limit(mostCauses)
    .execute()
  return [
    ...issues.map((one) => ({ kind: 'issue' as const, ...one })),
    ...risks.map((one) => ({ kind: 'risk' as const, ...one })),
  ]
}
