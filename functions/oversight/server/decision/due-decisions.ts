import { happened } from '@portolan/contract'
import { withTenant } from '@portolan/platform/database'
import { recordEvent } from '@portolan/platform/events'
import { eachInTurn } from '@portolan/platform/jobs'
import type pg from 'pg'
import { decisionEvents } from '../../contract/index.ts'
import { moveFrom } from '../../domain/index.ts'
import { executeDecision } from './execute-decision.ts'
import type { DecisionParts } from './parts.ts'
import { requestOf } from './run-calls.ts'
import { readDecision, updateDecision } from './stored-decision.ts'

/** A question that nobody decided so long after its due date answers itself: it lapses. */
export const lapsesAfterDays = 60

/**
 * For every start and every hour: what was decided and not carried out, because a server ended in between, is
 * carried out; what is long past its due date lapses. Each is seen through the eyes of who decided or asked it.
 */
export async function attendDecisions(parts: DecisionParts, owner: pg.Pool): Promise<void> {
  const carryOut = async ({ tenantId, decisionId, personId }: Found): Promise<void> =>
    await executeDecision(parts, { tenantId, decisionId, deciderId: personId, now: parts.stage.now() })
  const day = parts.stage.now().slice(0, 10)
  await eachInTurn(
    [
      async () => await eachInTurn(await readStopped(owner), carryOut),
      async () => await eachInTurn(await readLapsing(owner, day), async (one) => await lapse(parts, one)),
    ],
    async (part) => await part(),
  )
}

type Found = { readonly tenantId: string; readonly decisionId: string; readonly personId: string }

async function readStopped(owner: pg.Pool): Promise<readonly Found[]> {
  const { rows } = await owner.query<Found>(
    `select d.tenant_id as "tenantId", d.id as "decisionId",
       (select s.person_id from decision_step s where s.tenant_id = d.tenant_id and s.decision_id = d.id and s.state = 'decided'
        order by s.number desc limit 1) as "personId"
     from decision d where d.state = 'executing' order by d.decided_at`,
  )
  return rows
}

async function readLapsing(owner: pg.Pool, day: string): Promise<readonly Found[]> {
  const { rows } = await owner.query<Found>(
    `select tenant_id as "tenantId", id as "decisionId", asked_by as "personId" from decision
     where state = 'asked' and due_day < $1::date - ${lapsesAfterDays} order by due_day`,
    [day],
  )
  return rows
}

async function lapse({ stage }: DecisionParts, { tenantId, decisionId, personId }: Found): Promise<void> {
  await withTenant(stage.door, { tenantId, personId }, 'read write', async (tx) => {
    const now = stage.now()
    const seen = await tx.selectFrom('decision').select('id').where('id', '=', decisionId).executeTakeFirst()
    if (seen === undefined) return
    const decision = await readDecision(tx, decisionId, { lock: true })
    const state = moveFrom(decision.state, 'lapse')
    if (state === undefined) return
    await updateDecision(
      tx,
      { tenantId, personId: undefined, now },
      { decision, set: { state, closed_at: now } },
    )
    const { number, question, project_id: projectId } = decision
    const about = {
      subject: { kind: 'decision', id: decisionId },
      projectId: projectId ?? undefined,
    }
    const deed = {
      tenantId,
      actorId: personId,
      actorKind: 'system',
      throughId: undefined,
      operation: 'oversight.ask-decision',
      requestId: `${requestOf(decisionId)}:end`,
      touches: ['decision'],
      now,
    } as const
    const lapsed = happened(decisionEvents.decisionLapsed, about, { number, question, tell: [personId] })
    await recordEvent(tx, deed, lapsed as never)
  })
}
