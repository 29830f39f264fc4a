import { allows, happened, type InputOf, refuse } from '@portolan/contract'
import { type DB, type Tx, uuidv7 } from '@portolan/platform/database'
import { askedItThemselves, type Call, type Written } from '@portolan/platform/operations'
import { readProject } from '@portolan/plan/server'
import { moneyInWords } from '@portolan/quantity'
import type { Insertable } from 'kysely'
import {
  contingencyEvents,
  contingencyPermissions as may,
  contingencyRefusals as refused,
  type ContingencyView,
  type moveContingency,
} from '../../contract/index.ts'
import { type Balance, balanceOf } from '../../domain/index.ts'
import { holdContingency, readMoves, type StoredMove } from './read-held.ts'
import { heldCurrency } from './read-known.ts'
import { viewOf } from './show-contingency.ts'

type Moving = Call<InputOf<typeof moveContingency>>

/** Opens, tops up or hands back: whoever manages the project asks for drawdowns, and does not set what it holds. */
export async function move(call: Moving): Promise<Written<ContingencyView>> {
  const { tx, actor, input, now, place } = call
  const { projectId, pool, kind, amount, days, basis, words } = input
  const project = await readProject(tx, projectId)
  if (amount === 0 && days === 0) throw refuse(refused.nothingMoved, {})
  if (pool === 'reserve' && !allows(may.reserve, actor.grants, place))
    throw refuse(refused.reserveOfOffice, {})
  if (project.manager !== null && (await askedItThemselves(tx, actor, project.manager.id)))
    throw refuse(refused.ownProject, {})
  if ((kind === 'return') !== (basis === null)) throw refuse(refused.basisMissing, {})
  await holdContingency(tx, actor.tenantId)
  const moves = await readMoves(tx, projectId)
  const balance = balanceOf(moves, pool)
  if (kind === 'opening' && balance.opened) throw refuse(refused.openedAlready, {})
  if (kind !== 'opening' && !balance.opened) throw refuse(refused.notOpened, {})
  const currency = currencyOf(moves, { amount, now: project.cost?.currency ?? null })
  if (kind === 'return') requireLeft(balance, { amount, days, currency })
  await insertMove(tx, moves, {
    tenant_id: actor.tenantId,
    investment_id: projectId,
    pool,
    kind,
    amount,
    currency,
    days,
    basis,
    words,
    request_id: null,
    by: actor.personId ?? '',
    at: now,
  })
  return {
    output: await viewOf(call, projectId),
    happening: happened(
      contingencyEvents.contingencyMoved,
      { subject: { kind: 'project', id: projectId }, projectId },
      { kind, pool },
    ),
  }
}

function currencyOf(
  moves: readonly StoredMove[],
  { amount, now }: { readonly amount: number; readonly now: string | null },
): string | null {
  if (amount === 0) return null
  const held = heldCurrency(moves)
  if (now === null) throw refuse(refused.noCurrency, {})
  if (held !== null && held !== now) throw refuse(refused.otherCurrency, { held, now })
  return now
}

type Taken = { readonly amount: number; readonly days: number; readonly currency: string | null }

/** Nothing is taken that is not there; what is left is named. */
export function requireLeft({ left, leftDays }: Balance, { amount, days, currency }: Taken): void {
  if (amount > left)
    throw refuse(refused.aboveRemaining, { left: moneyInWords({ amount: left, currency: currency ?? '' }) })
  if (days > leftDays) throw refuse(refused.aboveDays, { left: leftDays })
}

type Given = Omit<Insertable<DB['contingency_move']>, 'id' | 'number'> & { readonly at: string }

export async function insertMove(tx: Tx, before: readonly StoredMove[], given: Given): Promise<void> {
  const number = (before.at(-1)?.number ?? 0) + 1
  const id = uuidv7(Date.parse(given.at))
  await tx
    .insertInto('contingency_move')
    .values({ ...given, id, number })
    .execute()
}
