import { addFund, askTranche, listFunds, moveFund, releaseTranche, showFund } from '@portolan/plan/contract'
import { addDays, addMonths, type Day, startOfMonth } from '@portolan/quantity'
import { controllerId, type MoneyDeed, type MoneyParts, type MoneyStage } from './money-stage.ts'
import type { PlannedOrder } from './planned-orders.ts'

/** A fund for each class of projects; its first tranche carries what is ordered. */
const funds = [
  { name: 'Keep the lights on', of: 'Run', owner: 'Henrik Dahl' },
  { name: 'Growth with customers', of: 'Grow', owner: 'Claire Fontaine' },
  { name: 'Transformation 2026', of: 'Transform', owner: 'Stefan Kruger' },
] as const

const asker = 'Priya Raman'
const euros = 100

/** Three funds with three tranches: the first was released a year ago, the second lately, the third is asked for or to come. */
export function fundDeeds(orders: readonly PlannedOrder[], { monday }: MoneyParts): readonly MoneyDeed[] {
  const begin = addMonths(startOfMonth(monday), -12)
  return funds.flatMap(({ name, of, owner }, at) => {
    const charged = orders
      .filter(({ fromFund, course }) => fromFund && course.story.class === of)
      .reduce((sum, { amount }) => sum + amount, 0)
    const first = Math.ceil((charged + 1) / (50_000 * euros)) * 50_000 * euros
    const tranches = [
      ['First half', first, begin, 'The budget of the year is approved'],
      ['After the review', first / 2, addMonths(begin, 9), 'The half-year review found the aims on course'],
      ['Last part', first / 2, addMonths(begin, 13), 'Benefits of the first part are measured'],
    ] as const
    return [
      deed(begin, 6, async (stage) => {
        await stage.acting.act(addFund, controllerId(stage), stage.now, {
          name,
          ownedBy: stage.ids.get(owner) ?? null,
          currency: 'EUR',
          amount: first * 2,
          from: begin,
          to: addMonths(begin, 24),
          tranches: tranches.map(([title, amount, due, condition]) => ({
            name: title,
            amount,
            due,
            condition,
          })),
        })
      }),
      deed(
        begin,
        7,
        async (stage) => await ask(stage, name, { tranche: 0, evidence: 'Minutes of the board' }),
      ),
      deed(begin, 8, async (stage) => await release(stage, name, 0)),
      deed(addDays(addMonths(begin, 9), 3 + at), 10, async (stage) => {
        await ask(stage, name, { tranche: 1, evidence: 'Report of the review, accepted by the sponsor' })
      }),
      ...(at === 0
        ? []
        : [deed(addDays(addMonths(begin, 9), 8 + at), 11, async (stage) => await release(stage, name, 1))]),
    ]
  })
}

async function fundOf({ acting, now, ...stage }: MoneyStage, name: string): Promise<string> {
  const { items } = await acting.act(listFunds, controllerId({ acting, now, ...stage }), now, {})
  const fund = items.find((one) => one.name === name)
  if (fund === undefined) throw new Error(`The sample has no fund “${name}”.`)
  return fund.id
}

type Asking = { readonly tranche: number; readonly evidence: string }

async function ask(stage: MoneyStage, name: string, { tranche, evidence }: Asking): Promise<void> {
  const trancheId = await trancheOf(stage, name, tranche)
  const by = stage.ids.get(asker) ?? stage.founder
  await stage.acting.act(askTranche, by, stage.now, { trancheId, evidence })
}

async function release(stage: MoneyStage, name: string, tranche: number): Promise<void> {
  const trancheId = await trancheOf(stage, name, tranche)
  await stage.acting.act(releaseTranche, controllerId(stage), stage.now, {
    trancheId,
    words: 'As the board decided.',
  })
}

async function trancheOf(stage: MoneyStage, name: string, tranche: number): Promise<string> {
  const fundId = await fundOf(stage, name)
  const { tranches } = await stage.acting.act(showFund, controllerId(stage), stage.now, { fundId })
  return tranches[tranche]?.id ?? ''
}

/** Gives a project what its order will charge, and answers the fund. */
export async function giveFor(stage: MoneyStage, order: PlannedOrder, projectId: string): Promise<string> {
  const name = funds.find(({ of }) => of === order.course.story.class)?.name ?? ''
  const fundId = await fundOf(stage, name)
  const by = stage.ids.get(asker) ?? stage.founder
  const moves = [{ to: projectId, amount: order.amount, words: `For ${order.number}` }]
  await stage.acting.act(moveFund, by, stage.now, { fundId, moves })
  return fundId
}

function deed(day: Day, hour: number, tell: MoneyDeed['tell']): MoneyDeed {
  return { what: 'money', day, hour, tell }
}
