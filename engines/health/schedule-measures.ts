import { asDay, asSpan, daysBetween, type Finding, told } from '@portolan/quantity'
import type { ScheduleEvidence } from './input.ts'
import { measured, type Measured, unknown } from './measured.ts'
import { evidence, finding, type ProjectRecord } from './project-record.ts'
import type { Evidence, ScheduleMeasure } from './result.ts'

type SchedulePicture = {
  /** Empty without a schedule: what there is not is not measured. */
  readonly measures: Readonly<Partial<Record<ScheduleMeasure, Measured>>>
  readonly findings: readonly Finding[]
}

/** What the schedule tells. One that is too old to judge by, as any evidence, is told and not used. */
export function scheduleMeasures(record: ProjectRecord): SchedulePicture {
  const { schedule, asOf, closed, policy, project } = record.input
  if (schedule === undefined) return { measures: {}, findings: [] }
  const age = daysBetween(schedule.asOf, asOf)
  if (closed !== true && age >= policy.evidence.tooOldDays) {
    const says = told(
      'health:schedule-too-old',
    )`The data date of the schedule is ${{ days: asSpan(age) }} old, too old to judge by. Import the schedule as it stands.`
    return { measures: {}, findings: [finding(project, 'warning', 'schedule-too-old', says)] }
  }
  const said = sayOf(record, schedule)
  const stated = (field: Field): Measured => {
    const value = schedule[field]
    return value === undefined ? unknown : measured(value, said(field))
  }
  return {
    measures: {
      scheduledFinish: stated('finish'),
      ...slipOf(schedule, said),
      spiTime: stated('spiTime'),
      cpi: stated('cpi'),
      tcpiGap: stated('tcpiGap'),
      baselineExecution: stated('baselineExecution'),
      criticalPathLength: stated('criticalPathLength'),
    },
    findings: [],
  }
}

type Field = Exclude<keyof ScheduleEvidence, 'source' | 'sourceWording' | 'asOf'>

/** The evidence of a field; none of one that is not known. */
type Say = (field: Field) => readonly Evidence[]

function slipOf(
  schedule: ScheduleEvidence,
  said: Say,
): Readonly<Record<'scheduleSlipDays' | 'scheduleSlipShare', Measured>> {
  const { start, finish, baselineFinish } = schedule
  if (finish === undefined || baselineFinish === undefined)
    return { scheduleSlipDays: unknown, scheduleSlipShare: unknown }
  const days = daysBetween(baselineFinish, finish)
  const planned = start === undefined ? 0 : daysBetween(start, baselineFinish)
  return {
    scheduleSlipDays: measured(days, said('baselineFinish'), ['scheduledFinish']),
    scheduleSlipShare: measured(planned > 0 ? days / planned : null, said('start'), ['scheduleSlipDays']),
  }
}

/** Evidence names the version and its data date; one that lies ahead is what is known best today. */
function sayOf(record: ProjectRecord, schedule: ScheduleEvidence): Say {
  const { source, sourceWording, asOf } = schedule
  const name = sourceWording === undefined ? source : { sentence: source, wording: sourceWording }
  const of = told('health:source.schedule')`${{ source: name }}, data date ${{ day: asDay(asOf) }}`
  const teller = {
    asOf: asOf > record.input.asOf ? record.input.asOf : asOf,
    source: of.sentence,
    sourceWording: of.wording,
    place: 0,
    as: 'plan',
  } as const
  return (field) => {
    const value = schedule[field]
    return value === undefined ? [] : [evidence(record, names[field], { ...teller, value }, value)]
  }
}

const names: Readonly<Record<Field, string>> = {
  start: 'start of the schedule',
  finish: 'finish of the schedule',
  baselineFinish: 'finish of its baseline',
  spiTime: 'SPI(t) of the schedule',
  cpi: 'CPI of the schedule',
  tcpiGap: 'TCPI − CPI of the schedule',
  baselineExecution: 'BEI of the schedule',
  criticalPathLength: 'CPLI of the schedule',
}
