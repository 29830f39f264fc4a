import { common, refuse } from '@portolan/contract'
import type { DB, Tx } from '@portolan/platform/database'
import type { Known } from '@portolan/platform/operations'
import { workdaysBetween } from '@portolan/plan/domain'
import { day } from '@portolan/quantity'
import { type Selectable, sql } from 'kysely'
import {
  Attention,
  type DecisionState,
  exceptionEnds,
  type ExceptionRow,
  exceptionRules,
  exceptionStates,
} from '../../contract/index.ts'
import { nextOf, questionTo } from '../../domain/index.ts'

export type StoredException = Selectable<DB['project_exception']> & {
  readonly project: string
  readonly code: string | null
  readonly manager_id: string | null
  readonly manager: string | null
  readonly decision_number: number | null
  readonly decision_state: DecisionState | null
  readonly decision_asker: string | null
  readonly decision_asker_name: string | null
}

export type Reading = { readonly tx: Tx; readonly actor: Known; readonly now: string }

/** The exceptions that the reader sees; the walls are the database’s, those of questions as well. */
export async function readExceptions(
  tx: Tx,
  of: { readonly id?: string; readonly projectId?: string | undefined },
): Promise<readonly StoredException[]> {
  const { rows } = await sql<StoredException>`
    select e.*, i.name as project, i.code, i.manager_id, m.name as manager, d.number as decision_number, d.state as decision_state,
      a.id as decision_asker, a.name as decision_asker_name
    from project_exception e
    join investment i on i.tenant_id = e.tenant_id and i.id = e.investment_id
    left join person m on m.tenant_id = i.tenant_id and m.id = i.manager_id
    left join decision d on d.tenant_id = e.tenant_id and d.id = e.decision_id
    left join person a on a.tenant_id = d.tenant_id and a.id = d.asked_by
    where (${of.id ?? null}::uuid is null or e.id = ${of.id ?? null}::uuid)
      and (${of.projectId ?? null}::uuid is null or e.investment_id = ${of.projectId ?? null}::uuid)
    order by e.raised_at, e.number`.execute(tx)
  return rows
}

export async function readException(tx: Tx, projectId: string, id: string): Promise<StoredException> {
  const [found] = await readExceptions(tx, { id, projectId })
  if (found === undefined) throw refuse(common.notFound, { kind: 'exception' })
  return found
}

/** The one that an edit names by its version, kept from others until the transaction ends. */
export async function readForAnswer(
  tx: Tx,
  { projectId, exceptionId }: { readonly projectId: string; readonly exceptionId: string },
  expectedVersion: number,
): Promise<StoredException> {
  await tx.selectFrom('project_exception').select('id').where('id', '=', exceptionId).forUpdate().execute()
  const one = await readException(tx, projectId, exceptionId)
  if (one.version !== expectedVersion)
    throw refuse(common.stale, { kind: 'exception', yours: expectedVersion, current: one.version })
  return one
}

export function toRow(one: StoredException, { actor, now }: Pick<Reading, 'actor' | 'now'>): ExceptionRow {
  const today = now.slice(0, 10)
  const state = exceptionStates.find((known) => known === one.state) ?? 'raised'
  const next = nextOf({
    state,
    wantsDecision: one.wants_decision,
    remedyDay: one.remedy_day,
    decision: one.decision_state,
    today,
  })
  const latest = Attention.parse(one.latest)
  const question = questionTo(Attention.parse(one.evidence))
  const manager = one.manager_id === null ? null : { id: one.manager_id, name: one.manager ?? '' }
  return {
    id: one.id,
    number: one.number,
    project: { id: one.investment_id, code: one.code, name: one.project },
    rule: exceptionRules.find((rule) => rule === one.rule) ?? 'finish-past-tolerance',
    now: latest,
    since: one.since_day,
    raisedAt: one.raised_at,
    ageWorkdays: workdaysBetween(day(one.raised_at.slice(0, 10)), day((one.closed_at ?? today).slice(0, 10))),
    state,
    within: one.within_run_id !== null && state !== 'closed',
    next,
    who: whoIsNext(one, next, manager),
    manager,
    mine: one.manager_id !== null && one.manager_id === actor.personId,
    question,
    wantsDecision: one.wants_decision,
    remedy: one.remedy,
    remedyDay: one.remedy_day,
    escalated: one.office_told_at === null ? (one.sponsor_told_at === null ? null : 'sponsor') : 'office',
    decision:
      one.decision_id === null || one.decision_number === null || one.decision_state === null
        ? null
        : { id: one.decision_id, number: one.decision_number, state: one.decision_state },
    closedHow: exceptionEnds.find((end) => end === one.closed_how) ?? null,
    closedAt: one.closed_at,
    version: one.version,
  }
}

/** A draft waits for its author; an answer and its remedy for whoever manages; a question for those who decide, who are several. */
function whoIsNext(
  one: StoredException,
  next: ExceptionRow['next'],
  manager: ExceptionRow['manager'],
): ExceptionRow['who'] {
  if (next === 'ask' && one.state === 'asked' && one.decision_asker !== null)
    return { id: one.decision_asker, name: one.decision_asker_name ?? '' }
  return next === 'none' || next === 'decide' || next === 'ask' ? null : manager
}
