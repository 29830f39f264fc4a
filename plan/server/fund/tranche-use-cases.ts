import { common, happened, type Happening, refuse } from '@portolan/contract'
import type { Tx } from '@portolan/platform/database'
import {
  askedItThemselves,
  heldRoleBefore,
  type Known,
  type UseCase,
  writes,
} from '@portolan/platform/operations'
import {
  askTranche,
  declineTranche,
  fundEvents,
  fundPermissions,
  fundRefusals,
  releaseTranche,
} from '../../contract/index.ts'
import { type StoredFund, takeFund } from './fund-rows.ts'
import { readFund } from './show-fund.ts'

export const trancheUseCases: readonly UseCase[] = [
  writes(askTranche, async ({ tx, actor, input, now }) => {
    const { tranche, fund } = await takeTranche(tx, input.trancheId)
    if (tranche.state !== 'planned') throw refuse(fundRefusals.trancheNotPlanned, {})
    await tx
      .updateTable('fund_tranche')
      .set({
        state: 'asked',
        evidence: input.evidence,
        asked_by: actor.personId ?? '',
        asked_at: now,
        words: '',
      })
      .where('id', '=', tranche.id)
      .execute()
    const happening = happened(fundEvents.trancheAsked, about(fund), {
      ...told(fund, tranche),
      evidence: input.evidence,
    })
    return { output: await readFund(tx, fund.id), happening: happening as Happening }
  }),
  writes(releaseTranche, async ({ tx, actor, input, now }) => {
    const { tranche, fund } = await takeTranche(tx, input.trancheId)
    const byDecision = actor.kind === 'system'
    await refuseRelease(tx, actor, tranche)
    await tx
      .updateTable('fund_tranche')
      .set({
        state: 'released',
        released_by: actor.personId ?? '',
        released_at: now,
        by_decision: byDecision,
        words: input.words,
      })
      .where('id', '=', tranche.id)
      .execute()
    const happening = happened(fundEvents.trancheReleased, about(fund), told(fund, tranche))
    return { output: await readFund(tx, fund.id), happening }
  }),
  writes(declineTranche, async ({ tx, input }) => {
    const { tranche, fund } = await takeTranche(tx, input.trancheId)
    if (tranche.state !== 'asked') throw refuse(fundRefusals.trancheNotAsked, { name: tranche.name })
    await tx
      .updateTable('fund_tranche')
      .set({ state: 'planned', asked_by: null, asked_at: null, evidence: '', words: input.words })
      .where('id', '=', tranche.id)
      .execute()
    const happening = happened(fundEvents.trancheDeclined, about(fund), {
      ...told(fund, tranche),
      words: input.words,
    })
    return { output: await readFund(tx, fund.id), happening }
  }),
]

/** A decision releases what its requester asks for, because others decided; a person releases what another asked for. */
async function refuseRelease(tx: Tx, actor: Known, tranche: StoredTranche): Promise<void> {
  const { name, state, asked_by: asker, asked_at: at } = tranche
  if (actor.kind === 'system') {
    if (state === 'released') throw refuse(fundRefusals.trancheNotAsked, { name })
    return
  }
  if (state !== 'asked' || asker === null || at === null) throw refuse(fundRefusals.trancheNotAsked, { name })
  if (await askedItThemselves(tx, actor, asker)) throw refuse(fundRefusals.ownTranche, {})
  const { roles } = fundPermissions.release
  if (!(await heldRoleBefore(tx, actor, { at, roles }))) throw refuse(fundRefusals.rightSinceAsked, {})
}

type StoredTranche = {
  readonly id: string
  readonly fund_id: string
  readonly name: string
  readonly amount: number
  readonly state: string
  readonly asked_by: string | null
  readonly asked_at: string | null
}

/** With its fund, which is held until the transaction ends. */
async function takeTranche(
  tx: Tx,
  trancheId: string,
): Promise<{ readonly tranche: StoredTranche; readonly fund: StoredFund }> {
  const place = await tx
    .selectFrom('fund_tranche')
    .select('fund_id')
    .where('id', '=', trancheId)
    .executeTakeFirst()
  if (place === undefined) throw refuse(common.notFound, { kind: 'tranche' })
  const fund = await takeFund(tx, place.fund_id)
  const tranche = await tx
    .selectFrom('fund_tranche')
    .select(['id', 'fund_id', 'name', 'amount', 'state', 'asked_by', 'asked_at'])
    .where('id', '=', trancheId)
    .forUpdate()
    .executeTakeFirst()
  if (tranche === undefined) throw refuse(common.notFound, { kind: 'tranche' })
  return { tranche, fund }
}

function about({ id }: StoredFund): { subject: { kind: string; id: string } } {
  return { subject: { kind: 'fund', id } }
}

function told(
  { name: fund, currency }: StoredFund,
  { name, amount }: StoredTranche,
): { fund: string; name: string; amount: { amount: number; currency: string } } {
  return { fund, name, amount: { amount, currency } }
}
