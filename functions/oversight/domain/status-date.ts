import { asDay, type Day, daysBetween, told, type Told } from '@portolan/quantity'
import type { StatusDate, StatusDateReason } from '../contract/index.ts'

export type Circumstances = {
  /** What the organisation set for itself. */
  readonly chosen: Day | undefined
  /** The newest day of which a register speaks. */
  readonly newestRegister: Day | undefined
  /** The first day after it on which somebody set evidence by hand: days, cost, state, rating, baseline. */
  readonly firstEditByHand: Day | undefined
  readonly today: Day
}

/** Work by hand that begins within a quarter of the newest register carries on from it. */
const carriesOnDays = 92

/**
 * The day that an organisation's figures speak of. Registers of the past are read as of their newest day, because on
 * today's date all they say would only be old. Where people carry on from a register by hand the plan lives, and
 * today counts; one correction to a history of years ago does not make all of it old.
 */
export function decideStatusDate({ chosen, newestRegister, firstEditByHand, today }: Circumstances): {
  day: Day
  because: StatusDateReason
} {
  if (chosen !== undefined) return { day: chosen, because: 'chosen' }
  const past = newestRegister !== undefined && newestRegister < today
  const kept =
    past && firstEditByHand !== undefined && daysBetween(newestRegister, firstEditByHand) <= carriesOnDays
  return past && !kept
    ? { day: newestRegister, because: 'newest-register' }
    : { day: today, because: 'today' }
}

export function describeStatusDate({ day, because }: { day: string; because: StatusDateReason }): StatusDate {
  return { day, because, ...sentences[because](day) }
}

const sentences: Readonly<Record<StatusDateReason, (day: string) => Told>> = {
  chosen: (day) =>
    told(
      'oversight:status-date.chosen',
    )`As of ${{ day: asDay(day) }}, the status date that your organisation set.`,
  'newest-register': (day) =>
    told(
      'oversight:status-date.newest-register',
    )`As of ${{ day: asDay(day) }}, the newest day of which a register speaks.`,
  today: (day) => told('oversight:status-date.today')`As of ${{ day: asDay(day) }}, today.`,
}
