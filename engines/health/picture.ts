import type { Finding } from '@portolan/quantity'
import { evidenceMeasures } from './evidence-measures.ts'
import type { Measured } from './measured.ts'
import { type MoneyPicture, moneyPicture } from './money-measures.ts'
import type { ProjectRecord } from './project-record.ts'
import type { RecordMeasure } from './result.ts'
import type { Picture } from './rule.ts'
import { scheduleMeasures } from './schedule-measures.ts'
import { type TimePicture, timePicture } from './time-measures.ts'
import { triggerMeasures } from './triggers/trigger-measures.ts'

/** What is measured together, from one kind of fact. */
export type Part = 'time' | 'money' | 'schedule' | 'facts' | 'evidence'

/** All that is measured of a record, with what was found on the way. */
export function pictureOf(record: ProjectRecord): {
  readonly picture: Picture
  readonly findings: readonly Finding[]
} {
  const time = timePicture(record)
  const money = moneyPicture(record)
  const schedule = scheduleMeasures(record)
  const { facts, measures, findings } = triggerMeasures(record)
  return {
    picture: {
      record,
      policy: record.input.policy,
      time,
      money,
      facts,
      measures: Object.assign(
        recordMeasures(time, money, evidenceMeasures(record)),
        schedule.measures,
        measures,
      ),
    },
    findings: [...record.findings, ...time.findings, ...money.findings, ...schedule.findings, ...findings],
  }
}

/** The picture of a record in which only facts of these parts are other ones. The evidence is what it was. */
export function measureAgain(before: Picture, record: ProjectRecord, parts: ReadonlySet<Part>): Picture {
  const time = parts.has('time') ? timePicture(record) : before.time
  const money = parts.has('money') ? moneyPicture(record) : before.money
  const facts = parts.has('facts') ? triggerMeasures(record) : { facts: before.facts, measures: {} }
  const schedule = parts.has('schedule') ? scheduleMeasures(record).measures : {}
  return {
    record,
    policy: before.policy,
    time,
    money,
    facts: facts.facts,
    measures: Object.assign({}, before.measures, time.measures, money.measures, schedule, facts.measures),
  }
}

/** Each by its name, for that is made a hundred times as fast as from spread parts. */
function recordMeasures(
  { measures: time }: TimePicture,
  { measures: money }: MoneyPicture,
  evidence: ReturnType<typeof evidenceMeasures>,
): Readonly<Record<RecordMeasure, Measured>> {
  return {
    statedFinish: time.statedFinish,
    expectedFinish: time.expectedFinish,
    slipCurrentDays: time.slipCurrentDays,
    slipCurrentShare: time.slipCurrentShare,
    slipFirstDays: time.slipFirstDays,
    slipFirstShare: time.slipFirstShare,
    slipSinceLastDays: time.slipSinceLastDays,
    movesInARow: time.movesInARow,
    daysLeft: time.daysLeft,
    timeLeftShare: time.timeLeftShare,
    overdueDays: time.overdueDays,
    behindShare: time.behindShare,
    daysToCommitted: time.daysToCommitted,
    costCurrentShare: money.costCurrentShare,
    costFirstShare: money.costFirstShare,
    periodVarianceShare: money.periodVarianceShare,
    evidenceAgeDays: evidence.evidenceAgeDays,
    coverageShare: evidence.coverageShare,
    editionCount: evidence.editionCount,
    reportedStepChange: evidence.reportedStepChange,
  }
}
