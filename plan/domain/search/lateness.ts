import { type Day, daysBetween } from '@portolan/quantity'
import type { Lateness } from '../../contract/search/search.ts'

/** The dates that say whether something is late; days, or moments that begin with one. */
export type Dates = {
  readonly finish: string | null
  readonly baseline: string | null
  readonly deadline?: string | null
  /** Working minutes. */
  readonly totalFloat?: number | null
}

/** Days = finish − what was agreed, the worse of baseline and deadline; null where neither is passed. */
export function latenessOf({ finish, baseline, deadline = null, totalFloat = null }: Dates): Lateness | null {
  const behind = [
    { against: 'deadline', days: daysPast(finish, deadline) },
    { against: 'baseline', days: daysPast(finish, baseline) },
  ] as const
  const worst = behind.reduce((a, b) => (b.days > a.days ? b : a))
  if (worst.days > 0) return worst
  const hours = behind.find(({ against }) => isPast(finish, against === 'deadline' ? deadline : baseline))
  if (hours !== undefined) return { against: hours.against, days: 0 }
  return totalFloat !== null && totalFloat < 0 ? { against: 'constraint', days: null } : null
}

function daysPast(finish: string | null, agreed: string | null): number {
  return isPast(finish, agreed) ? daysBetween(dayIn(agreed ?? ''), dayIn(finish ?? '')) : 0
}

function isPast(finish: string | null, agreed: string | null): boolean {
  return finish !== null && agreed !== null && finish > agreed
}

function dayIn(moment: string): Day {
  return moment.slice(0, 10) as Day
}
