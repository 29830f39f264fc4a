import { happened, type InputOf, refuse } from '@portolan/contract'
import { type Tx, uuidv7 } from '@portolan/platform/database'
import type { Call, Written } from '@portolan/platform/operations'
import { readProject } from '@portolan/plan/server'
import { sql } from 'kysely'
import {
  type askDrawdown,
  contingencyEvents,
  type ContingencyPool,
  contingencyRefusals as refused,
  type Drawdown,
} from '../../contract/index.ts'
import { balanceOf } from '../../domain/index.ts'
import { readOffice, readSponsorsOrOffice } from '../exception/who-is-told.ts'
import { requireLeft } from './move-contingency.ts'
import { showDrawdownTo } from './read-drawdowns.ts'
import { holdContingency, readMoves } from './read-held.ts'
import { heldCurrency } from './read-known.ts'

type Asking = Call<InputOf<typeof askDrawdown>>

/** Asked for within what is left, for a risk or an issue of the register where there is one. */
export async function ask(call: Asking): Promise<Written<Drawdown>> {
  const { tx, actor, input, now } = call
  const { projectId, pool, amount, days, purpose, riskId, issueId, reason } = input
  await readProject(tx, projectId)
  if (amount === 0 && days === 0) throw refuse(refused.nothingMoved, {})
  await requireCause(tx, { projectId, riskId, issueId })
  await holdContingency(tx, actor.tenantId)
  const moves = await readMoves(tx, projectId)
  const balance = balanceOf(moves, pool)
  if (!balance.opened) throw refuse(refused.notOpened, {})
  const currency = heldCurrency(moves)
  requireLeft(balance, { amount, days, currency })
  const id = uuidv7(Date.parse(now))
  const number = await readNextNumber(tx)
  const asker = actor.personId ?? ''
  await tx
    .insertInto('drawdown_request')
    .values({
      tenant_id: actor.tenantId,
      id,
      number,
      investment_id: projectId,
      pool,
      amount,
      currency,
      days,
      risk_id: riskId,
      issue_id: issueId,
      purpose,
      reason,
      asked_by: asker,
      asked_at: now,
    })
    .execute()
  const tell = await readAnswerers(call, pool)
  return {
    output: await showDrawdownTo(call, { projectId, drawdownId: id }),
    happening: happened(
      contingencyEvents.drawdownAsked,
      { subject: { kind: 'drawdown', id }, projectId },
      { number, pool, tell: tell.filter((person) => person !== asker) },
    ),
  }
}

/** The sponsors, or those who lead the office; of the reserve always the office. */
export async function readAnswerers(
  { tx, actor, input }: Pick<Asking, 'tx' | 'actor'> & { readonly input: { readonly projectId: string } },
  pool: ContingencyPool,
): Promise<readonly string[]> {
  const of = { tx, tenantId: actor.tenantId }
  return pool === 'reserve' ? await readOffice(of) : await readSponsorsOrOffice(of, input.projectId)
}

type Cause = { readonly projectId: string; readonly riskId: string | null; readonly issueId: string | null }

async function requireCause(tx: Tx, { projectId, riskId, issueId }: Cause): Promise<void> {
  if (riskId !== null && issueId !== null) throw refuse(refused.causeElsewhere, {})
  const id = riskId ?? issueId
  if (id === null) return
  const found = await tx
    .selectFrom(riskId === null ? 'issue' : 'risk')
    .select('id')
    .where('id', '=', id)
    .where('investment_id', '=', projectId)
    .executeTakeFirst()
  if (found === undefined) throw refuse(refused.causeElsewhere, {})
}

/** Over the whole organisation, as those of projects that are not seen have numbers as well. */
async function readNextNumber(tx: Tx): Promise<number> {
  const { rows } = await sql<{ number: number }>`select next_drawdown_number() as number`.execute(tx)
  return rows[0]?.number ?? 1
}
