import type { Day } from '@portolan/quantity'
import type { Format, Say } from '@portolan/ui'
import { daysMoved } from './moves.ts'
import { lastDayOf } from './words.ts'

/** What an edit did to the finish, as one sentence: "Finish moves 4 days later, to 12 Mar 2027". */
export function finishMoved(
  before: string | null,
  after: string | null,
  { say, day }: { readonly say: Say; readonly day: Format['day'] },
): string {
  if (after === null) return say('edit.saved')
  if (before === null) return say('edit.begun', { day: day(lastDayOf(after) as Day) })
  const days = daysMoved(before, after) ?? 0
  const to = { day: day(lastDayOf(after) as Day) }
  if (days === 0) return say('edit.stays', to)
  return say(days > 0 ? 'edit.later' : 'edit.earlier', { ...to, count: Math.abs(days) })
}
