import type { GivenTo } from '@portolan/contract'
import {
  addEvidence,
  askDecision,
  type Decision,
  draftDecision,
  voteOnDecision,
  withdrawDecision,
} from '@portolan/oversight/contract'
import { type PlanEdit, type Project, showProject } from '@portolan/plan/contract'
import { addDays, type Day } from '@portolan/quantity'
import type { Acting } from '../acting.ts'
import { firmDayFrom } from '../schedules/firm-days.ts'
import { reportDay } from '../schedules/told.ts'
import type { Course } from '../unfold.ts'
import { openQuestions, type OpenQuestion } from './open-questions.ts'
import { type Question, questions } from './questions.ts'

/** A step of a decision in the calendar: it is asked, and on a later day it is answered. */
export type DecisionStep = {
  readonly day: Day
  readonly course: Course
  readonly what: 'ask' | 'answer'
  readonly key: string
  readonly of:
    | { readonly kind: 'told'; readonly question: Question }
    | { readonly kind: 'open'; readonly question: OpenQuestion }
}

export function decisionSteps(courses: readonly Course[], monday: Day): readonly DecisionStep[] {
  const courseOf = (code: string): Course | undefined => courses.find(({ story }) => story.code === code)
  const told = questions.flatMap((question, index): DecisionStep[] => {
    const course = courseOf(question.code)
    const month = course?.months.find(({ month: at }) => at === question.month)
    if (course === undefined || month === undefined) return []
    const of = { kind: 'told', question } as const
    const key = `${question.code} ${question.month}`
    const late = question.ends === 'outdated'
    const asked = firmDayFrom(addDays(month.day, -16))
    const answered = late
      ? firmDayFrom(addDays(reportDay(month.day), 2))
      : firmDayFrom(addDays(month.day, -13 + ((index * 5) % 9)))
    return [
      { day: asked, course, what: 'ask', key, of },
      { day: answered, course, what: 'answer', key, of },
    ]
  })
  const open = openQuestions.flatMap((question): DecisionStep[] => {
    const course = courseOf(question.code)
    const of = { kind: 'open', question } as const
    return course === undefined
      ? []
      : [
          {
            day: openSince(course, monday, question.asked),
            course,
            what: 'ask',
            key: `${question.code} open`,
            of,
          },
        ]
  })
  return [...told, ...open]
}

/** After the last report: what is asked speaks of the project as that left it. */
function openSince(course: Course, monday: Day, before: number): Day {
  const last = course.months.at(-1)
  const day = addDays(monday, -before)
  const reported = last === undefined ? day : addDays(reportDay(last.day), 1)
  const since = reported > day ? reported : day
  return since > monday ? monday : since
}

export type Deciding = {
  readonly acting: Acting
  readonly ids: ReadonlyMap<string, string>
  readonly bodies: ReadonlyMap<string, string>
  readonly monday: Day
  /** Asked ones by the key of their step. */
  readonly asked: Map<string, Decision>
}

/** Asks in the name of the manager, and lets those who decide do so. */
export async function tellDecision(
  deciding: Deciding,
  step: DecisionStep,
  { projectId, manager, now }: { readonly projectId: string; readonly manager: string; readonly now: string },
): Promise<void> {
  if (step.what === 'answer') return await answer(deciding, step, { manager, now })
  const { acting, ids, asked } = deciding
  const project = await acting.act(showProject, manager, now, { projectId })
  const draft = await acting.act(draftDecision, manager, now, {
    projectId,
    ...draftOf(deciding, step, project),
  })
  const ways = { version: draft.version }
  asked.set(step.key, await acting.act(askDecision, manager, now, { decisionId: draft.id }, ways))
  if (step.of.kind !== 'open') return
  for (const [by, words] of step.of.question.evidence ?? [])
    await acting.act(addEvidence, ids.get(by) ?? manager, now, { decisionId: draft.id, words })
}

type Draft = Omit<GivenTo<typeof draftDecision>, 'projectId'>

function draftOf({ ids, bodies, monday }: Deciding, step: DecisionStep, project: Project): Draft {
  const { course, of } = step
  const sponsor = { kind: 'person', id: ids.get(sponsorOf(course.story.customer)) ?? '' } as const
  if (of.kind === 'told') {
    const { question, option, instead, month: at } = of.question
    const month = course.months.find(({ month }) => month === at)
    const board = course.story.code === 'P-114' ? bodies.get('Change board, core payments') : undefined
    const fields = {
      ...(month && month.finish !== project.finish ? { finish: month.finish } : {}),
      ...(month && month.cost !== project.cost?.amount ? { cost: euros(month.cost) } : {}),
    }
    return {
      question,
      context: course.story.turns.find(({ month }) => month === at)?.says ?? '',
      decider: board === undefined ? sponsor : { kind: 'body', id: board },
      due: addDays(step.day, 10),
      options: [
        { title: option, calls: callsOf(project, [{ kind: 'project.set', fields }]) },
        { ...instead, calls: [] },
      ],
    }
  }
  const { question, context, to, due, waiting, options } = of.question
  const body = bodies.get(to)
  return {
    question,
    context,
    decider: body === undefined ? sponsor : { kind: 'body', id: body },
    due: addDays(monday, due),
    waitingCost: waiting === undefined ? null : euros(waiting * 100_000),
    options: options.map((option) => ({
      title: option.title,
      consequences: option.consequences,
      calls: callsOf(project, editsOf(project, option, step.day)),
    })),
  }
}

function editsOf(project: Project, option: OpenQuestion['options'][number], day: Day): PlanEdit[] {
  const finish =
    option.slip === undefined || project.finish === null
      ? undefined
      : firmDayFrom(addDays(project.finish as Day, option.slip))
  const cost =
    option.growth === undefined || project.cost === null
      ? undefined
      : euros(Math.round((project.cost.amount * (100 + option.growth)) / 100))
  const fields = {
    ...(finish === undefined ? {} : { finish }),
    ...(cost === undefined ? {} : { cost }),
    ...(option.hold ? { state: 'on-hold' as const } : {}),
  }
  const set: PlanEdit[] = Object.keys(fields).length === 0 ? [] : [{ kind: 'project.set', fields }]
  const baseline = {
    asOf: day,
    start: project.start,
    finish: finish ?? project.finish,
    cost: cost ?? project.cost,
    source: 'Decided',
  }
  return option.baseline ? [...set, { kind: 'baseline.freeze', baseline }] : set
}

function callsOf(
  project: Project,
  edits: readonly PlanEdit[],
): NonNullable<Draft['options'][number]['calls']> {
  const empty = edits.every((edit) => edit.kind === 'project.set' && Object.keys(edit.fields).length === 0)
  if (empty) return []
  const input = { projectId: project.id, edits }
  return [{ operation: 'plan.apply-edits', input, subjectVersion: project.version }]
}

async function answer(
  { acting, asked }: Deciding,
  { key, of }: DecisionStep,
  { manager, now }: { readonly manager: string; readonly now: string },
): Promise<void> {
  let decision = asked.get(key)
  if (decision === undefined || of.kind !== 'told') return
  const { ends, reason } = of.question
  const decisionId = decision.id
  if (ends === 'withdrawn') {
    await acting.act(withdrawDecision, manager, now, { decisionId, reason }, { version: decision.version })
    return
  }
  const option = ends === 'none' ? 0 : 1
  for (const [at, voter] of votersOf(decision).entries()) {
    if (decision.state !== 'asked') return
    const vote = { decisionId, option, reason: at === 0 ? reason : '' }
    const ways: { version: number } = { version: decision.version }
    decision = await acting.act(voteOnDecision, voter, now, vote, ways)
  }
}

function votersOf({ decider, body }: Decision): readonly string[] {
  if (body === null) return decider === null ? [] : [decider.id]
  return body.seats.filter(({ role }) => role !== 'adviser').map(({ person }) => person.id)
}

function sponsorOf(customer: string): string {
  if (['Aldermoor Bank', 'Kestrel Insurance'].includes(customer)) return 'Claire Fontaine'
  if (['City of Arvelle', 'Brightwell University', 'Transvia Rail', 'Polderport'].includes(customer))
    return 'Stefan Kruger'
  return 'Henrik Dahl'
}

function euros(amount: number): { amount: number; currency: string } {
  return { amount, currency: 'EUR' }
}
