import { daysBetween } from '@portolan/quantity'
import type { Edition, ReportedRating } from './input.ts'
import { measured, type Measured, unknown } from './measured.ts'
import { evidence, type ProjectRecord, saidBy } from './project-record.ts'
import type { EvidenceMeasure, Status } from './result.ts'

/** How much is known and how old it is. The reported rating stands beside the computed status, never in it. */
export function evidenceMeasures(
  record: ProjectRecord,
): Record<Exclude<EvidenceMeasure, 'reportedDifference'>, Measured> {
  const { latest, editions, input } = record
  const place = editions.length - 1
  const edition = saidBy(record, place, 'forecast', (known) => known.asOf)
  if (latest === undefined || edition === undefined) {
    const editionCount = measured(0, [])
    return { evidenceAgeDays: unknown, coverageShare: unknown, editionCount, reportedStepChange: unknown }
  }
  const gaps = new Set(latest.gaps)
  const present = FIELDS.filter((field) => latest[field] !== undefined && !gaps.has(field)).length
  const asked = present + gaps.size
  const said = [
    evidence(record, 'fields present', edition, present),
    evidence(record, 'gaps', edition, [...gaps].toSorted().join(', ') || 'none'),
  ]
  const last = [evidence(record, 'latest edition', edition, edition.value)]
  return {
    evidenceAgeDays: measured(daysBetween(latest.asOf, input.asOf), last),
    coverageShare: measured(asked === 0 ? 0 : present / asked, said),
    editionCount: measured(editions.length, last),
    reportedStepChange: stepChange(record),
  }
}

/** Positive: the computed status is worse than every status the reported step agrees with; negative: better. */
export function reportedDifference(record: ProjectRecord, status: Status): Measured {
  const place = record.editions.length - 1
  const rating = saidBy(record, place, 'forecast', (edition) => edition.reported)
  const computed = ORDER.indexOf(status)
  if (rating === undefined || computed < 0) return unknown
  const { steps, step } = rating.value
  const meaning = record.input.policy.ratings.find((known) => known.steps === steps && known.step === step)
  const said = [evidence(record, 'reported rating', rating, describe(rating.value))]
  if (meaning === undefined) return measured(null, said)
  const above = computed - ORDER.indexOf(meaning.worst)
  const below = computed - ORDER.indexOf(meaning.best)
  return measured(above > 0 ? above : Math.min(0, below), said)
}

const ORDER: readonly Status[] = ['on-track', 'at-risk', 'off-track']

/** The fields a register can hold for a project, apart from the rating. */
const FIELDS: readonly (keyof Edition)[] = [
  'start',
  'finish',
  'wholeLifeCost',
  'budget',
  'forecast',
  'actual',
  'plannedFinish',
  'plannedCost',
  'progress',
]

/** Steps of two different scales are not compared, not even when they have the same number of steps. */
function stepChange(record: ProjectRecord): Measured {
  const place = record.editions.length - 1
  const now = saidBy(record, place, 'forecast', (edition) => edition.reported)
  const before = saidBy(record, place - 1, 'forecast', (edition) => edition.reported)
  if (now === undefined || before === undefined) return unknown
  const said = [before, now].map((each) => evidence(record, 'reported rating', each, describe(each.value)))
  const comparable = now.value.scale === before.value.scale && now.value.steps === before.value.steps
  return measured(comparable ? now.value.step - before.value.step : null, said)
}

function describe(rating: ReportedRating): string {
  return `${rating.raw} (step ${rating.step} of ${rating.steps}, ${rating.scale})`
}
