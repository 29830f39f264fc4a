import { addDays, isDay } from '@portolan/quantity'
import type { LinkKind, LinkRow } from '../../contract/index.ts'

/** How the reader's language writes numbers, units and kinds of link; handed in, so that these are pure. */
export type PlanWords = {
  readonly number: (value: number) => string
  readonly day: string
  /** A day round the clock. */
  readonly elapsedDay: string
  readonly hour: string
  readonly minute: string
  /** 'FS' → 'FS', in German 'EA'. */
  readonly link: (kind: LinkKind) => string
}

/** What an amount of time means as days: the plan's own working day, or the clock's. */
export type DayLength = { readonly minutesPerDay: number; readonly elapsed?: boolean }

type Lag = LinkRow['lag']

const CLOCK_DAY = 1440

/**
 * Minutes as days, to two places: '12 d', '3.5 d', '2 ed'. What is too little for that is told in hours or minutes,
 * so that nothing but nothing reads as 0.
 */
export function durationText(minutes: number, length: DayLength, words: PlanWords): string {
  const elapsed = length.elapsed === true
  const days = minutes / (elapsed ? CLOCK_DAY : Math.max(1, length.minutesPerDay))
  if (minutes !== 0 && Math.abs(days) < 0.1) return shortText(minutes, words)
  return `${words.number(round(days))} ${elapsed ? words.elapsedDay : words.day}`
}

/** '+2 d', '−1 d', '+3 ed', '+50 %'; nothing for no lag. */
export function lagText(lag: Lag, minutesPerDay: number, words: PlanWords): string {
  if (lag.kind === 'percent')
    return lag.percent === 0 ? '' : `${signOf(lag.percent)}${words.number(lag.percent)} %`
  if (lag.minutes === 0) return ''
  const length = { minutesPerDay, elapsed: lag.kind === 'elapsed' }
  return `${signOf(lag.minutes)}${durationText(lag.minutes, length, words)}`
}

/** '12', '12FS+2 d', '12SS': finish to start without a lag goes without saying, as planners write it. */
export function linkText(
  link: Pick<LinkRow, 'kind' | 'lag'>,
  other: string,
  given: { readonly minutesPerDay: number; readonly words: PlanWords },
): string {
  const lag = lagText(link.lag, given.minutesPerDay, given.words)
  return link.kind === 'FS' && lag === '' ? other : `${other}${given.words.link(link.kind)}${lag}`
}

/** The day of a moment of the plan: '2026-11-16T08:00' → '2026-11-16'. */
export function dayOfMoment(moment: string): string {
  return moment.slice(0, 10)
}

/** The last day of what ends at a moment: at midnight that is the day before. */
export function lastDayOf(moment: string): string {
  const day = dayOfMoment(moment)
  return clockOfMoment(moment) === '00:00' && isDay(day) ? addDays(day, -1) : day
}

/** The clock of a moment of the plan: '2026-11-16T08:00' → '08:00'. */
export function clockOfMoment(moment: string): string {
  return moment.slice(11, 16)
}

function shortText(minutes: number, words: PlanWords): string {
  return Math.abs(minutes) < 60
    ? `${words.number(minutes)} ${words.minute}`
    : `${words.number(round(minutes / 60))} ${words.hour}`
}

/** The minus is written by `number`. */
function signOf(value: number): string {
  return value > 0 ? '+' : ''
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
