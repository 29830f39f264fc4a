import { common, type EventDefinition, happened, type Happening } from '@portolan/contract'
import { goOnAs, type Tx, withTenant } from '@portolan/platform/database'
import { recordEvent } from '@portolan/platform/events'
import { decisionEvents, executingRefusals, type Outcome } from '../../contract/index.ts'
import { moveFrom } from '../../domain/index.ts'
import { namesOf } from '../body/named.ts'
import { titleOf } from './closed-because.ts'
import type { DecisionParts } from './parts.ts'
import { CallRefused, requestOf } from './run-calls.ts'
import { runAndTell } from './try-option.ts'
import { readDecision, type StoredDecision, updateDecision } from './stored-decision.ts'
import { tellRefusal, tellRefused } from './tell-refused.ts'

export type Executing = {
  readonly tenantId: string
  /** Who decided it: in his sight it is read and closed. The calls are the requester's. */
  readonly deciderId: string
  readonly decisionId: string
  readonly now: string
}

/**
 * Carries out what was decided, in one transaction with its end: all calls and the word that they were made, or
 * nothing. Called again, it finds nothing to do.
 */
export async function executeDecision(parts: DecisionParts, executing: Executing): Promise<void> {
  try {
    const after = await inSight(parts, executing, async (tx, decision) => {
      const { tenantId, deciderId, now } = executing
      const { door } = parts.stage
      const { asked_by: requesterId, id: decisionId } = decision
      await goOnAs(tx, door, { tenantId, personId: requesterId })
      const calls = decision.options.find(({ number }) => number === decision.chosen_option)?.calls ?? []
      const {
        after: acts,
        called,
        done,
      } = await runAndTell({ parts, tx, now, tenantId, requesterId, decisionId }, calls)
      await goOnAs(tx, door, { tenantId, personId: deciderId })
      const outcome = { kind: 'executed', operation: null, problem: null, called, done } as const
      await end(executing, { tx, decision, outcome })
      return acts
    })
    for (const act of after ?? []) await act()
  } catch (cause) {
    if (!(cause instanceof CallRefused)) throw cause
    await inSight(parts, executing, async (tx, decision) => {
      const outcome = await outcomeOf(tx, decision, cause)
      await end(executing, { tx, decision, outcome })
    })
  }
}

/** Runs on a decision that waits to be carried out, holding it; nothing where it was closed meanwhile. */
async function inSight<T>(
  parts: DecisionParts,
  { tenantId, deciderId, decisionId }: Executing,
  run: (tx: Tx, decision: StoredDecision) => Promise<T>,
): Promise<T | undefined> {
  const presence = { tenantId, personId: deciderId }
  return await withTenant(parts.stage.door, presence, 'read write', async (tx) => {
    const decision = await readDecision(tx, decisionId, { lock: true })
    return decision.state === 'executing' ? await run(tx, decision) : undefined
  })
}

const ends = {
  executed: { move: 'execute', event: decisionEvents.decisionExecuted },
  outdated: { move: 'findOutdated', event: decisionEvents.decisionOutdated },
  failed: { move: 'fail', event: decisionEvents.decisionFailed },
} as const

type Ending = {
  readonly tx: Tx
  readonly decision: StoredDecision
  readonly outcome: Outcome
}

async function end({ tenantId, now }: Executing, { tx, decision, outcome }: Ending): Promise<void> {
  const { id, number, question, project_id: projectId } = decision
  const { move, event } = ends[outcome.kind]
  const state = moveFrom(decision.state, move)
  if (state === undefined) return
  const set = { state, closed_at: now, outcome: JSON.stringify(outcome) }
  await updateDecision(tx, { tenantId, personId: undefined, now }, { decision, set })
  const about = { subject: { kind: 'decision', id }, projectId: projectId ?? undefined }
  const option = titleOf(decision, decision.chosen_option)
  const payload = { number, question, option, tell: tellOf(decision, outcome) }
  const happening = happened(event as unknown as EventDefinition, about, payload) as Happening
  await recordEvent(
    tx,
    {
      tenantId,
      actorId: decision.asked_by,
      actorKind: 'system',
      throughId: undefined,
      operation: 'oversight.vote',
      requestId: `${requestOf(id)}:end`,
      touches: ['decision', 'project', 'standing', 'schedule', 'scope'],
      now,
    },
    happening,
  )
}

/** Who asked, and where it came to nothing also who decided it alone. */
function tellOf({ asked_by, decider_person_id: decider }: StoredDecision, { kind }: Outcome): string[] {
  return kind === 'executed' || decider === null ? [asked_by] : [asked_by, decider]
}

/** A version that moved on makes it outdated; every other refusal lets it fail, with the sentence kept. */
async function outcomeOf(tx: Tx, decision: StoredDecision, { call, refused }: CallRefused): Promise<Outcome> {
  const { operation } = call
  const name = (await namesOf(tx, [decision.asked_by])).get(decision.asked_by)?.name ?? ''
  const { code } = refused.refusal
  const { parameters } = refused
  if (code === common.stale.code)
    return {
      kind: 'outdated',
      operation,
      problem: tellRefusal(executingRefusals.movedOn, {
        yours: Number(parameters['yours']),
        current: Number(parameters['current']),
      }),
    }
  if (code === 'plan/plan-moved-on') return { kind: 'outdated', operation, problem: tellRefused(refused) }
  const told = {
    [common.signedOut.code]: () => tellRefusal(executingRefusals.requesterLeft, { name }),
    [common.notPermitted.code]: () =>
      tellRefusal(executingRefusals.requesterMayNot, { name, permission: String(parameters['permission']) }),
    [common.notFound.code]: () => tellRefusal(executingRefusals.requesterSeesNothing, { name }),
  }[code]
  return { kind: 'failed', operation, problem: told?.() ?? tellRefused(refused) }
}
