import { happened, type InputOf, refuse } from '@portolan/contract'
import { uuidv7 } from '@portolan/platform/database'
import { type Call, type UseCase, writes, type Written } from '@portolan/platform/operations'
import { type Fund, fundEvents, fundRefusals, moveFund } from '../../contract/index.ts'
import { refuseOverdrawn, takeFund } from './fund-rows.ts'
import { readFund } from './show-fund.ts'

export const moveFundUseCases: readonly UseCase[] = [writes(moveFund, async (call) => await move(call))]

async function move(call: Call<InputOf<typeof moveFund>>): Promise<Written<Fund>> {
  const { tx, actor, input, now } = call
  const fund = await takeFund(tx, input.fundId)
  if (input.moves.some(({ amount }) => amount === 0)) throw refuse(fundRefusals.noMove, {})
  const ids = [...new Set(input.moves.map(({ to }) => to))]
  const projects = await tx.selectFrom('investment').select(['id', 'name']).where('id', 'in', ids).execute()
  if (projects.length < ids.length) throw refuse(fundRefusals.unknownProject, {})
  await tx
    .insertInto('fund_move')
    .values(
      input.moves.map(({ to, amount, words }) => ({
        tenant_id: actor.tenantId,
        id: uuidv7(Date.parse(now)),
        fund_id: fund.id,
        investment_id: to,
        amount,
        words,
        by_person: actor.personId ?? '',
        at: now,
      })),
    )
    .execute()
  await refuseOverdrawn(tx, fund.id)
  const happening = happened(
    fundEvents.fundMoved,
    { subject: { kind: 'fund', id: fund.id } },
    { fund: fund.name, projects: projects.map(({ name }) => name) },
  )
  return { output: await readFund(tx, fund.id), happening }
}
