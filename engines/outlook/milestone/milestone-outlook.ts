import { addDays, type Day, daysBetween, findingOf, isDay, told } from '@portolan/quantity'
import { entryOf } from '../arithmetic/entry.ts'
import { quantile, weighted } from '../arithmetic/weighted-quantile.ts'
import { type Answered, settle } from '../assess.ts'
import { type Checks, openChecks } from '../checks.ts'
import type { About, Answer, Assessment } from '../result.ts'

export type MilestoneMeasure = 'slipToDate' | 'slipRate' | 'slipsRunning' | 'trendFinish' | 'classFinish'

/** On a day somebody said when the milestone would be reached. */
export type MilestoneReport = { readonly on: Day; readonly finish: Day }

export type MilestoneInput = About & {
  readonly reports: readonly MilestoneReport[]
  /** Of milestones that were reached: days it took from a report on ÷ days that the report gave it. */
  readonly ratios?: readonly number[] | null
  /** The share of them that the late finish shall be enough for; 0.8 if left out. */
  readonly certainty?: number | null
}

const LEAST_RATIOS = 20

/**
 * Where a milestone lands if it goes on slipping as it did (milestone trend analysis), and where past milestones say it
 * will: `trendFinish` is where the line through the first and the last report meets the calendar.
 */
export function milestoneOutlook(input: MilestoneInput): Answer<Assessment<MilestoneMeasure>> {
  const checks = openChecks()
  const certainty = checks.optional('certainty', input.certainty, 'within-share', 0.8)
  const given = input.ratios ?? []
  const ratios = given.length === 0 ? [] : checks.numbers('ratios', given, 'from-zero')
  const reports = soundReports(input.reports, checks)
  const last = reports.at(-1)
  const inputs = { certainty, ratios, reports: reports.map(({ on, finish }) => `${on}: ${finish}`) }
  const footing = { inputs, findings: checks.findings }
  const nothing = { is: null }
  if (last === undefined)
    return settle(
      input,
      {
        slipToDate: nothing,
        slipRate: nothing,
        slipsRunning: nothing,
        trendFinish: nothing,
        classFinish: nothing,
      },
      footing,
    )
  const first = entryOf(reports, 0)
  const slip = daysBetween(first.finish, last.finish)
  const elapsed = daysBetween(first.on, last.on)
  const rate = elapsed === 0 ? null : slip / elapsed
  return settle(
    input,
    {
      slipToDate: { is: slip },
      slipRate: rate === null ? { because: 'one-report' } : { is: rate },
      slipsRunning: { is: slipsRunning(reports) },
      trendFinish: trendFinish(last, rate),
      classFinish: certainty === null || ratios === null ? nothing : classFinish(last, ratios, certainty),
    },
    footing,
  )
}

/** How many of the last reports in a row each told a later finish than the one before. */
function slipsRunning(reports: readonly MilestoneReport[]): number {
  const later = reports.slice(1).map(({ finish }, i) => finish > entryOf(reports, i).finish)
  const since = later.lastIndexOf(false)
  return later.length - 1 - since
}

/** A date that does not move, or moves earlier, lands where it stands. */
function trendFinish({ on, finish }: MilestoneReport, rate: number | null): Answered {
  if (rate === null) return { because: 'one-report' }
  const left = daysBetween(on, finish)
  if (rate <= 0 || left <= 0) return { is: finish }
  if (rate > 0.95) return { because: 'runs-away' }
  return { is: addDays(on, Math.round(left / (1 - rate))) }
}

function classFinish(
  { on, finish }: MilestoneReport,
  ratios: readonly number[],
  certainty: number,
): Answered {
  if (ratios.length < LEAST_RATIOS) return { because: 'few-milestones' }
  const sorted = ratios.toSorted((a, b) => a - b)
  const ratio = quantile(weighted(sorted, new Float64Array(sorted.length).fill(1)), certainty)
  const days = Math.max(0, daysBetween(on, finish)) * Math.min(ratio, 100)
  return { is: addDays(on, Math.round(days)) }
}

/** Those with real days, in order of time. */
function soundReports(given: readonly MilestoneReport[], checks: Checks): readonly MilestoneReport[] {
  const all: readonly MilestoneReport[] = Array.isArray(given) ? given : []
  const sound = all.filter(
    (one) => typeof one === 'object' && one !== null && [one.on, one.finish].every(isNearDay),
  )
  if (sound.length === 0 || sound.length < all.length) {
    const says = told(
      'outlook:reports-left-out',
    )`${{ sound: sound.length }} of ${{ all: all.length }} reports have two real days; state each as { on, finish }.`
    checks.tell(findingOf('warning', 'reports-left-out', ['input', 'reports', says]))
  }
  return sound.toSorted((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)))
}

/** Days are added to it, and the years end with 9999. */
function isNearDay(given: unknown): boolean {
  return typeof given === 'string' && isDay(given) && given > '1800-01-01' && given < '2500-01-01'
}
