import { beginClosing, listPeriods, lockPeriod, reopenPeriod } from '@portolan/plan/contract'
import { addDays, addMonths, type Day, startOfMonth } from '@portolan/quantity'
import { ownItems, tick } from './close-deeds.ts'
import { controllerId, type MoneyDeed, type MoneyParts, type MoneyStage } from './money-stage.ts'

/** The month of which an invoice came after it was locked. */
export const reopenedMonth = -5

/**
 * Each month begins to close on the 6th of the next one and is locked on the 18th; the last one is closing. The months
 * before the firm began to use Portolan are locked at once.
 */
export function periodDeeds({ monday }: MoneyParts): readonly MoneyDeed[] {
  const thisMonth = startOfMonth(monday)
  const deeds: MoneyDeed[] = [before(addMonths(thisMonth, -24))]
  for (let month = -24; month < 0; month += 1) {
    const first = addMonths(thisMonth, month)
    const next = addMonths(first, 1)
    deeds.push(deed(addDays(next, 5), 9, async (stage) => await move(stage, first, 'close')))
    if (month < -1) deeds.push(deed(addDays(next, 17), 10, async (stage) => await move(stage, first, 'lock')))
    if (month === reopenedMonth) deeds.push(...reopened(first, addDays(next, 20)))
  }
  return deeds
}

function before(first: Day): MoneyDeed {
  return deed(first, 13, async (stage) => {
    const { items } = await stage.acting.act(listPeriods, controllerId(stage), stage.now, {})
    for (const { from } of items.filter((period) => period.from < first)) {
      await move(stage, from as Day, 'close')
      await move(stage, from as Day, 'lock')
    }
  })
}

/** The ledger books the late invoice in between. */
function reopened(first: Day, day: Day): readonly MoneyDeed[] {
  return [
    deed(day, 9, async (stage) => await move(stage, first, 'reopen')),
    deed(day, 17, async (stage) => {
      await move(stage, first, 'close')
      for (const [key] of ownItems) await tick(stage, first, key)
      await move(stage, first, 'lock')
    }),
  ]
}

function deed(day: Day, hour: number, tell: MoneyDeed['tell']): MoneyDeed {
  return { what: 'money', day, hour, tell }
}

async function move(stage: MoneyStage, first: Day, how: 'close' | 'lock' | 'reopen'): Promise<void> {
  const { acting, now } = stage
  const by = controllerId(stage)
  const { items } = await acting.act(listPeriods, by, now, {})
  const period = items.find(({ from }) => from === first)
  if (period === undefined) throw new Error(`The sample has no period that begins on ${first}.`)
  const ways = { version: period.version }
  const input = { periodId: period.id }
  if (how === 'reopen') {
    const reason = 'Invoice 90117 of Brightwater Cloud came after the lock and belongs to this month.'
    await acting.act(reopenPeriod, by, now, { ...input, reason }, ways)
  } else await acting.act(how === 'close' ? beginClosing : lockPeriod, by, now, input, ways)
}
