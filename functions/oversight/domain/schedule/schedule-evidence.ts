import type { ScheduleEvidence } from '@portolan/health'
import { addDays, type Civil, type Day, type Money, told } from '@portolan/quantity'
import type { Schedule } from '@portolan/plan/contract'
import type { ComputedSchedule } from '@portolan/plan/domain'
import { type ScheduleSigns, scheduleSigns } from '../attention/schedule-signs.ts'
import { type MeasuredAnswer, measureEarnedValue, type MeasuredSchedule } from './earned-value/index.ts'
import { currentBaseline, judgedParts, judgeSchedule } from './judge-schedule.ts'
import { describeScheduleDate } from './schedule-date.ts'

/** A version of a project's schedule, and what else health needs to read it. */
export type KnownSchedule = {
  readonly number: number
  readonly schedule: Schedule
  readonly computed: ComputedSchedule
}

type Around = { readonly statusDate: Day; readonly recordCost: Money | null }

/** What health takes from a schedule, and the questions it raises. */
export type JudgedEvidence = { readonly evidence: ScheduleEvidence; readonly signs: ScheduleSigns }

/** Judges a schedule once for both. Undefined where there is nothing in it to judge. */
export function judgeEvidence(known: KnownSchedule, around: Around): JudgedEvidence | undefined {
  const { schedule, computed, number } = known
  const [part] = judgedParts(schedule)
  if (part === undefined) return undefined
  const { day } = describeScheduleDate(part, around.statusDate)
  const judged = part.dataDate === null ? { ...part, statusDate: day } : part
  const { result } = judgeSchedule(schedule, computed, judged)
  const pointOf = (id: string): number | null => result.points.find((point) => point.id === id)?.value ?? null
  const measured = measureEarnedValue(
    { schedule, computed, part },
    { asOf: day, recordCost: around.recordCost },
  )
  const source = told('oversight:source.schedule')`schedule version ${{ number }}`
  const evidence: ScheduleEvidence = {
    source: source.sentence,
    sourceWording: source.wording,
    asOf: day,
    ...field('start', firstDay(computed.start)),
    ...field('finish', lastDay(computed.finish)),
    ...field('baselineFinish', baselineFinishOf({ schedule, computed, part })),
    ...earned(measured),
    ...field('baselineExecution', pointOf('baseline-execution-index')),
    ...field('criticalPathLength', pointOf('critical-path-length-index')),
  }
  const signs = scheduleSigns(
    { schedule, computed, part },
    { version: number, asOf: day, quality: result, measured },
  )
  return { evidence, signs }
}

/** Below this share of the work what was spent for it swings too much to warn of. */
const stableFrom = 0.2

function earned(answer: MeasuredAnswer): Pick<ScheduleEvidence, 'spiTime' | 'cpi' | 'tcpiGap'> {
  if ('lacking' in answer) return {}
  const { measures } = answer.value.result
  const numberOf = (name: 'spiTime' | 'cpi' | 'tcpiGap' | 'completeShare'): number | null => {
    const { value } = measures[name]
    return typeof value === 'number' ? value : null
  }
  const stable = (numberOf('completeShare') ?? 0) >= stableFrom
  return {
    ...field('spiTime', numberOf('spiTime')),
    ...field('cpi', stable ? numberOf('cpi') : null),
    ...field('tcpiGap', stable ? numberOf('tcpiGap') : null),
  }
}

function baselineFinishOf({ schedule, part }: MeasuredSchedule): Day | null {
  const finishes = schedule.activities.flatMap((activity) => {
    const isWork = activity.part === part.id && activity.kind !== 'summary' && !activity.inactive
    const finish = isWork ? currentBaseline(activity)?.finish : undefined
    return finish == null ? [] : [finish]
  })
  return lastDay(finishes.toSorted().at(-1) ?? null)
}

function firstDay(moment: Civil | null): Day | null {
  return moment === null ? null : (moment.slice(0, 10) as Day)
}

/** What finishes at midnight finishes with the day before. */
function lastDay(moment: Civil | null): Day | null {
  const day = firstDay(moment)
  return day !== null && moment?.endsWith('T00:00') ? addDays(day, -1) : day
}

function field<K extends string, V>(name: K, value: V | null): { [P in K]?: V } {
  return (value === null ? {} : { [name]: value }) as { [P in K]?: V }
}
