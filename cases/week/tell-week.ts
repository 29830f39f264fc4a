import { type MyWeek, reportProgress, showMyWeek } from '@portolan/plan/contract'
import { addDays, type Day } from '@portolan/quantity'
import { type Acting, at } from '../acting.ts'

export type Weeks = {
  readonly acting: Acting
  readonly ids: ReadonlyMap<string, string>
  /** Who works on a project that goes on, by name. */
  readonly members: readonly string[]
  readonly monday: Day
}

/** So many people say on Friday how far they are; the rest of the firm says it in the meeting. */
const reporting = 4

const said = ['The rest needs the test data.', '', 'Two open questions to the customer.', '']

/** On the Friday before, a few people report what they work on; nobody has answered yet. */
export async function tellWeek({ acting, ids, members, monday }: Weeks): Promise<void> {
  const now = at(addDays(monday, -3), 15)
  let told = 0
  for (const name of new Set(members)) {
    const personId = ids.get(name)
    if (told === reporting || personId === undefined) return
    const week: MyWeek = await acting.act(showMyWeek, personId, now, {})
    const item = week.items.find(({ started, percent }) => started && percent !== null)
    if (item === undefined) continue
    const percent = Math.min(95, Math.round((item.percent ?? 0) / 5) * 5 + 15)
    const input = { projectId: item.project.id, activity: item.activity, percent, words: said[told] ?? '' }
    await acting.act(reportProgress, personId, now, input)
    told += 1
  }
}
