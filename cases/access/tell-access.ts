import {
  type AccessItem,
  judgeAccessItem,
  listAccessItems,
  startAccessReview,
} from '@portolan/oversight/contract'
import { createToken } from '@portolan/platform/identity/contract'
import { addDays, type Day } from '@portolan/quantity'
import { type Acting, at } from '../acting.ts'

export type Access = {
  readonly acting: Acting
  readonly founder: string
  readonly ids: ReadonlyMap<string, string>
  readonly monday: Day
}

const tokens = [
  { who: 'Priya Raman', name: 'Portfolio report', reach: 'read', days: 365, daysAgo: 140 },
  { who: 'Greta Vogel', name: 'Ledger of the month', reach: 'write', days: 300, daysAgo: 25 },
  { who: 'Daniel Osei', name: 'Load for the planning board', reach: 'read', days: 90, daysAgo: 10 },
] as const

/** Tokens of those who report, and a review of who has access that is half done. */
export async function tellAccess({ acting, founder, ids, monday }: Access): Promise<void> {
  for (const { who, name, reach, days, daysAgo } of tokens) {
    const personId = ids.get(who)
    if (personId !== undefined)
      await acting.act(createToken, personId, at(addDays(monday, -daysAgo), 11), { name, reach, days })
  }
  const input = { name: 'Autumn review of access', due: addDays(monday, 11) }
  const { id: reviewId } = await acting.act(startAccessReview, founder, at(addDays(monday, -6), 9), input)
  const now = at(addDays(monday, -3), 10)
  const { items } = await acting.act(listAccessItems, founder, now, { reviewId, limit: 500 })
  const judges = [...new Set(items.flatMap(({ judge }) => (judge === null ? [] : [judge.id])))]
  for (const [nth, judge] of judges.entries()) {
    const asked = items.filter((item) => item.judge?.id === judge)
    // Some have done all of it, some a part, some have not begun.
    const done = nth % 4 === 3 ? [] : nth % 4 === 2 ? asked.slice(0, 2) : asked.slice(0, 6)
    for (const item of done)
      await acting.act(judgeAccessItem, judge, at(addDays(monday, -3), 10, nth * 60), {
        reviewId,
        itemId: item.id,
        ...judgementOf(item, items.indexOf(item)),
      })
  }
}

type Judged = { readonly verdict: 'keep' | 'end' | 'change'; readonly note: string }

/** Most is kept; what is not concerns teams that have moved on. */
function judgementOf({ role, scope }: AccessItem, nth: number): Judged {
  if (role !== 'team-member' || scope !== 'project' || nth % 9 !== 4) return { verdict: 'keep', note: '' }
  return nth % 2 === 0
    ? { verdict: 'change', note: 'Works on the interfaces only; reading the project is enough.' }
    : { verdict: 'end', note: 'Left the team in September.' }
}
