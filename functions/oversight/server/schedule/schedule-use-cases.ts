import { mayRead, refuse } from '@portolan/contract'
import { reads, type UseCase } from '@portolan/platform/operations'
import { type Finding, told } from '@portolan/quantity'
import type { QualityAnswer } from '@portolan/schedule-quality'
import {
  explainEarnedValue,
  explainScheduleQuality,
  refusals,
  showEarnedValue,
  showScheduleQuality,
} from '../../contract/index.ts'
import {
  explainEarnedValue as explainValue,
  explainQuality,
  isWithheld,
  judgeSchedule,
  type MeasuredAnswer,
  measureEarnedValue,
  shownEarnedValue,
  shownQuality,
  withoutAmounts,
  withoutMoney,
} from '../../domain/index.ts'
import { type Asked, type Judged, judgedOr404, readJudged, sourceOf } from './read-judged.ts'

export const judgeScheduleUseCases: readonly UseCase[] = [
  reads(showScheduleQuality, async ({ tx, actor, input, now }) => {
    const asked = await readJudged({ tx, tenantId: actor.tenantId, now }, input.projectId, input.number)
    const { projectId, version, asOf, judged } = asked
    if (judged === undefined) return { projectId, version, asOf, quality: null }
    const { result, findings } = answerOf(judged)
    const answer = { result, findings: [...severalParts(judged), ...findings] }
    return { projectId, version, asOf, quality: shownQuality(answer, judged, judged.day) }
  }),
  reads(explainScheduleQuality, async ({ tx, actor, input, now }) => {
    const asked = await readJudged({ tx, tenantId: actor.tenantId, now }, input.projectId, input.number)
    const judged = judgedOr404(asked)
    const explanation = explainQuality(answerOf(judged).result, input.point, judged.day)
    if (explanation === undefined) throw refuse(refusals.noSuchScheduleMeasure, { measure: input.point })
    return explanation
  }),
  reads(showEarnedValue, async ({ tx, actor, place, input, now }) => {
    const asked = await readJudged({ tx, tenantId: actor.tenantId, now }, input.projectId, input.number)
    const { projectId, version, asOf, judged } = asked
    const about = { projectId, version, asOf }
    if (judged === undefined) return { ...about, earnedValue: null, missing: [noSchedule], findings: [] }
    const answer = measured(asked, judged)
    if ('lacking' in answer)
      return { ...about, earnedValue: null, missing: [{ ...answer.lacking }], findings: [] }
    const findings = [...severalParts(judged), ...answer.findings].map(({ detail, ...finding }) => ({
      ...finding,
      ...(detail === undefined ? {} : { detail: { ...detail } }),
    }))
    const shown = shownEarnedValue(judged, answer.value)
    const hides = shown.withheld && !mayRead('rate', actor.grants, place)
    return { ...about, earnedValue: hides ? withoutMoney(shown) : shown, missing: [], findings }
  }),
  reads(explainEarnedValue, async ({ tx, actor, place, input, now }) => {
    const asked = await readJudged({ tx, tenantId: actor.tenantId, now }, input.projectId, input.number)
    const judged = judgedOr404(asked)
    const answer = measured(asked, judged)
    if ('lacking' in answer) throw refuse(refusals.noSuchScheduleMeasure, { measure: input.figure })
    const { value } = answer
    const explanation = explainValue(value, input.figure, sourceOf(judged))
    const hides = isWithheld(judged, value) && !mayRead('rate', actor.grants, place)
    if (explanation !== undefined && hides) return withoutAmounts(explanation, value.basis.unit)
    if (explanation === undefined) throw refuse(refusals.noSuchScheduleMeasure, { measure: input.figure })
    return explanation
  }),
]

export const noSchedule = {
  what: 'schedule',
  ...told(
    'oversight:lacking.schedule',
  )`The project has no schedule. Drop the file of Microsoft Project or Primavera on its plan: its baseline, progress and cost are what this is computed from.`,
}

/** A schedule without a data date is judged as of the status date; one with it says for itself. */
function answerOf({ schedule, computed, part, day }: Judged): QualityAnswer {
  const judged = part.dataDate === null ? { ...part, statusDate: day } : part
  return answered(computed, `quality ${part.id} ${day}`, () => judgeSchedule(schedule, computed, judged))
}

/** What was answered of an open document: a function of its content and the question, kept while it is open. */
const answersOf = new WeakMap<object, Map<string, unknown>>()

function answered<T>(computed: object, question: string, answer: () => T): T {
  const known = answersOf.get(computed) ?? new Map<string, unknown>()
  answersOf.set(computed, known)
  if (!known.has(question)) known.set(question, answer())
  return known.get(question) as T
}

/** A file may hold several projects; what is told of one must not pass for all of them. */
function severalParts({ parts, part }: Judged): readonly Finding[] {
  if (parts === 1) return []
  const says = told(
    'oversight:several-projects',
  )`The schedule holds ${{ parts }} projects; this is about “${{ name: part.name }}”. Import the others into projects of their own.`
  return [
    { severity: 'warning', code: 'several-projects', subject: { kind: 'project', id: part.id }, ...says },
  ]
}

export function measured({ recordCost }: Asked, judged: Judged): MeasuredAnswer {
  const { computed, part, day } = judged
  const question = `earned value ${part.id} ${day} ${JSON.stringify(recordCost)}`
  return answered(computed, question, () => measureEarnedValue(judged, { asOf: day, recordCost }))
}
