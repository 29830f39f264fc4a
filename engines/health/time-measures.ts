import { asDay, type Day, daysBetween, type Finding, told } from '@portolan/quantity'
import { measured, type Measured, unknown } from './measured.ts'
import { evidence, finding, latestSaid, type ProjectRecord, type Said, saidBy } from './project-record.ts'
import { type References, referencesFor } from './references.ts'
import type { Evidence, RecordMeasure, TimeMeasure } from './result.ts'

export type TimePicture = {
  readonly measures: Readonly<Record<TimeMeasure, Measured>>
  readonly references: References<Day>
  readonly stated: Said<Day> | undefined
  readonly expected: Day | undefined
  readonly findings: readonly Finding[]
}

/**
 * Time as the record tells it. Slip is measured to the *expected* finish: work that is not closed cannot finish
 * before the status date, so a stated finish in the past counts as today.
 */
export function timePicture(record: ProjectRecord): TimePicture {
  const stated = latestSaid(record, (edition) => edition.finish)
  const references = referencesFor(record, stated, {
    baseline: (baseline) => baseline.finish,
    plan: (edition) => edition.plannedFinish,
    forecast: (edition) => edition.finish,
  })
  const expected = expectedFinish(record, stated)
  const current = slipAgainst(record, references.current, expected, 'slipCurrentDays')
  const first = slipAgainst(record, references.first, expected, 'slipFirstDays')
  const moves = finishMoves(record, stated, expected)
  const finish = finishMeasures(record, stated, expected)
  const progress = progressMeasures(record, references.current ?? stated, stated)
  // Each by its name: that is made some times as fast as from spread parts, and this for every edition of every project.
  const measures = {
    statedFinish: finish.statedFinish,
    expectedFinish: finish.expectedFinish,
    daysLeft: finish.daysLeft,
    timeLeftShare: finish.timeLeftShare,
    overdueDays: finish.overdueDays,
    slipCurrentDays: current.days,
    slipCurrentShare: current.share,
    slipFirstDays: first.days,
    slipFirstShare: first.share,
    slipSinceLastDays: measured(moves.sinceLast, moves.evidence.slice(-2), ['expectedFinish']),
    movesInARow: measured(moves.inARow, moves.evidence, ['expectedFinish']),
    behindShare: progress.behindShare,
    daysToCommitted: progress.daysToCommitted,
  }
  return { measures, references, stated, expected, findings: impossibleDates(record, stated) }
}

function expectedFinish(record: ProjectRecord, stated: Said<Day> | undefined): Day | undefined {
  const { asOf, closed } = record.input
  return stated === undefined || closed === true || stated.value >= asOf ? stated?.value : asOf
}

function finishMeasures(
  record: ProjectRecord,
  stated: Said<Day> | undefined,
  expected: Day | undefined,
): Record<'statedFinish' | 'expectedFinish' | 'daysLeft' | 'timeLeftShare' | 'overdueDays', Measured> {
  const { asOf, closed } = record.input
  if (stated === undefined || expected === undefined) {
    const [statedFinish, rest] = [unknown, unknown]
    return { statedFinish, expectedFinish: rest, daysLeft: rest, timeLeftShare: rest, overdueDays: rest }
  }
  const left = daysBetween(asOf, stated.value)
  const open = closed !== true
  const duration = plannedDays(record, stated.value)
  const share = open && duration !== undefined ? left / duration : null
  const of: RecordMeasure[] = ['statedFinish']
  return {
    statedFinish: measured(stated.value, [evidence(record, 'finish', stated, stated.value)]),
    expectedFinish: measured(expected, [], of),
    daysLeft: measured(open ? left : null, [], of),
    timeLeftShare: measured(share, startEvidence(record), of),
    overdueDays: measured(open ? Math.max(0, -left) : null, [], of),
  }
}

type Slip = { readonly days: Measured; readonly share: Measured }

function slipAgainst(
  record: ProjectRecord,
  reference: Said<Day> | undefined,
  expected: Day | undefined,
  of: 'slipCurrentDays' | 'slipFirstDays',
): Slip {
  if (reference === undefined || expected === undefined) return { days: unknown, share: unknown }
  const slip = daysBetween(reference.value, expected)
  const duration = plannedDays(record, reference.value)
  const said = evidence(record, nameOf(reference, 'finish'), reference, reference.value)
  return {
    days: measured(slip, [said], ['expectedFinish']),
    share: measured(duration === undefined ? null : slip / duration, startEvidence(record), [of]),
  }
}

type Moves = {
  readonly sinceLast: number | null
  readonly inARow: number | null
  readonly evidence: readonly Evidence[]
}

/** The last finish counts as expected, the earlier ones as they were stated. */
function finishMoves(record: ProjectRecord, stated: Said<Day> | undefined, expected: Day | undefined): Moves {
  if (stated === undefined || expected === undefined) return { sinceLast: null, inARow: null, evidence: [] }
  const told = record.editions
    .map((_, place) => saidBy(record, place, 'forecast', (edition) => edition.finish))
    .filter((said) => said !== undefined)
  const finishes = told.map((said, i) => (i === told.length - 1 ? expected : said.value))
  const moves = finishes.slice(1).map((finish, i) => daysBetween(finishes[i] as Day, finish))
  const held = moves.findLastIndex((move) => move < record.input.policy.repeatedSlip.moveDays)
  const inARow = moves.length - 1 - held
  const used = told.slice(-(Math.max(inARow, 1) + 1))
  return {
    sinceLast: moves.at(-1) ?? null,
    inARow: moves.length === 0 ? null : inARow,
    evidence: used.map((said) => evidence(record, 'finish', said, said.value)),
  }
}

/** Planned time is measured on the committed finish: a later forecast must not make the past look longer. */
function progressMeasures(
  record: ProjectRecord,
  committed: Said<Day> | undefined,
  stated: Said<Day> | undefined,
): Record<'behindShare' | 'daysToCommitted', Measured> {
  const { asOf, closed } = record.input
  if (committed === undefined || stated === undefined || closed === true) {
    return { behindShare: unknown, daysToCommitted: unknown }
  }
  const said = [evidence(record, nameOf(committed, 'finish'), committed, committed.value)]
  const progress = latestSaid(record, (edition) => edition.progress)
  if (progress === undefined) {
    return { behindShare: unknown, daysToCommitted: measured(daysBetween(asOf, committed.value), said) }
  }
  const done = evidence(record, 'progress', progress, progress.value)
  const duration = plannedDays(record, committed.value)
  const gone =
    duration === undefined ? null : Math.min(1, 1 - daysBetween(progress.asOf, committed.value) / duration)
  const behind = gone === null ? null : Math.max(0, gone) - progress.value
  return {
    behindShare: measured(behind, [...said, done, ...startEvidence(record)]),
    daysToCommitted: unknown,
  }
}

function plannedDays(record: ProjectRecord, finish: Day): number | undefined {
  const days = record.start === undefined ? 0 : daysBetween(record.start.value, finish)
  return days > 0 ? days : undefined
}

function startEvidence(record: ProjectRecord): readonly Evidence[] {
  return record.start === undefined ? [] : [evidence(record, 'start', record.start, record.start.value)]
}

function nameOf(said: Said<unknown>, what: string): string {
  if (said.as === 'baseline') return `baseline ${what}`
  return said.as === 'plan' ? `planned ${what}` : what
}

function impossibleDates(record: ProjectRecord, stated: Said<Day> | undefined): readonly Finding[] {
  const { start } = record
  if (stated === undefined || start === undefined || start.value < stated.value) return []
  const says = told(
    'health:finish-before-start',
  )`The finish ${{ finish: asDay(stated.value) }} is not after the start ${{ start: asDay(start.value) }}, so shares of the planned time cannot be computed. Correct one of them.`
  return [finding(record.input.project, 'warning', 'finish-before-start', says)]
}
