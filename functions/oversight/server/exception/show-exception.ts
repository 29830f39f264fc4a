import { allows, type InputOf } from '@portolan/contract'
import type { Call } from '@portolan/platform/operations'
import { placeOf, readProject } from '@portolan/plan/server'
import {
  Attention,
  type Exception,
  type ExceptionAct,
  exceptionPermissions,
  type ExceptionStep,
  exceptionSteps,
  permissions,
  type showException,
} from '../../contract/index.ts'
import { escalationOf, exceptionMoveFrom } from '../../domain/index.ts'
import { namesOf } from '../body/named.ts'
import { isOneOf } from '../closure/project-people.ts'
import { reportsOn } from '../status/who-reports.ts'
import { silenceOf } from './attend-exceptions.ts'
import { readExceptionPolicy } from './exception-policy.ts'
import { type Reading, readException, type StoredException, toRow } from './read-exceptions.ts'

export async function show(call: Call<InputOf<typeof showException>>): Promise<Exception> {
  const { projectId, exceptionId } = call.input
  await readProject(call.tx, projectId)
  return await showExceptionTo(call, projectId, exceptionId)
}

/** One exception as somebody sees it, with what he may do. */
export async function showExceptionTo(reading: Reading, projectId: string, id: string): Promise<Exception> {
  const { tx, actor } = reading
  const one = await readException(tx, projectId, id)
  const row = toRow(one, reading)
  const names = await namesOf(tx, [one.answered_by])
  const policy = await readExceptionPolicy(tx, actor.tenantId)
  return {
    ...row,
    evidence: Attention.parse(one.evidence),
    run: one.run_id,
    policyVersion: one.policy_number,
    words: one.words,
    answeredBy: one.answered_by === null ? null : (names.get(one.answered_by) ?? null),
    answeredAt: one.answered_at,
    reason: one.reason,
    nextTold: escalationOf(silenceOf(one), policy)?.after ?? null,
    steps: await readSteps(reading, id),
    may: await mayOf(reading, one, row.state),
  }
}

async function readSteps({ tx }: Reading, id: string): Promise<ExceptionStep[]> {
  const rows = await tx
    .selectFrom('exception_step')
    .select(['kind', 'at', 'by', 'words'])
    .where('exception_id', '=', id)
    .orderBy('number')
    .execute()
  const names = await namesOf(
    tx,
    rows.map(({ by }) => by),
  )
  return rows.flatMap(({ kind, at, by, words }) => {
    const known = exceptionSteps.find((step) => step === kind)
    return known === undefined
      ? []
      : [{ kind: known, at, by: by === null ? null : (names.get(by) ?? null), words }]
  })
}

async function mayOf(
  reading: Reading,
  one: StoredException,
  state: Exception['state'],
): Promise<ExceptionAct[]> {
  const { tx, actor } = reading
  const place = (await placeOf(tx, one.investment_id)) ?? {}
  const manages = await reportsOn(reading, await readProject(tx, one.investment_id))
  const bars: Readonly<Record<ExceptionAct, boolean>> = {
    answer: manages && allows(exceptionPermissions.answer, actor.grants, place),
    ask: allows(permissions.ask, actor.grants, place),
    close:
      allows(exceptionPermissions.close, actor.grants, place) &&
      !manages &&
      !(await isOneOf(tx, actor, [one.manager_id])),
  }
  return (['answer', 'ask', 'close'] as const).filter(
    (act) => bars[act] && exceptionMoveFrom(state, act) !== undefined,
  )
}
