import { addDays } from '@portolan/quantity'
import {
  addMethod,
  type Answers,
  confirmCriterion,
  giveMethod,
  type Method,
  type MethodKind,
  methodKinds,
  nameRole,
  type ProjectMethod,
  publishMethod,
  questions,
  tickItem,
  writeArtefact,
  writeMethod,
} from '@portolan/standards/contract'
import { at } from '../acting.ts'
import { teamOf } from '../tell-stories.ts'
import type { Course } from '../unfold.ts'
import { earlyGates } from './early-gates.ts'
import type { Following } from './following.ts'
import { followed, type FollowedBy } from './followed.ts'
import type { Holder } from './gate-step.ts'
import { tellGates } from './tell-gates.ts'
import { goOver, startOne } from './tell-newer.ts'

/** The firm takes up four methods and makes them its own; its projects follow them, each as far as it has come. */
export async function tellMethods(telling: Following): Promise<void> {
  const methods = await takeUp(telling)
  for (const [nth, one] of [...followed, ...earlyGates].entries()) {
    const course = telling.courses.find(({ story }) => story.code === one.code)
    const projectId = telling.projects.get(one.code)
    const method = methods.get(one.kind)
    if (course === undefined || course.closed || projectId === undefined || method === undefined) continue
    await followOne(telling, one, { course, projectId, methodId: method.id, nth })
  }
  await improve(telling, methods)
  await startOne(telling, methods)
}

async function takeUp({ acting, founder, monday }: Following): Promise<ReadonlyMap<MethodKind, Method>> {
  const methods = new Map<MethodKind, Method>()
  for (const [nth, kind] of methodKinds.entries())
    methods.set(kind, await acting.act(addMethod, founder, at(addDays(monday, -takenUp), 9, nth), { kind }))
  return methods
}

/** Days before the Monday. */
const takenUp = 240

type Place = {
  readonly course: Course
  readonly projectId: string
  readonly methodId: string
  readonly nth: number
}

async function followOne(telling: Following, one: FollowedBy, place: Place): Promise<void> {
  const { acting, ids, founder, monday, people, seed } = telling
  const { course, projectId, methodId, nth } = place
  const manager = ids.get(course.story.manager) ?? founder
  const team = teamOf(course, people, seed)
  const person = (who: Holder): string =>
    ids.get(typeof who === 'number' ? (team[who] ?? '') : who) ?? founder
  const holder = (role: string): string => person(one.holders[role] ?? '')
  let step = nth * 60
  const { since = 10 } = one
  const when = (days: number): string => at(addDays(monday, days), 9, (step += 1))
  const answers = Object.fromEntries(
    questions.map((question, by) => [question, one.answers[by] ?? 0]),
  ) as Answers
  const given = { projectId, methodId, answers, phaseId: one.phase }
  let now: ProjectMethod = await acting.act(giveMethod, manager, when(-since), given, { version: 0 })
  for (const roleId of Object.keys(one.holders))
    now = await acting.act(
      nameRole,
      manager,
      when(-since),
      { projectId, roleId, personId: holder(roleId) },
      { version: now.version },
    )
  const written = [
    ...Object.entries(one.finished ?? {}).map((entry) => [...entry, true] as const),
    ...Object.entries(one.begun ?? {}).map((entry) => [...entry, false] as const),
  ]
  for (const [artefactId, words, finished] of written)
    now = await acting.act(
      writeArtefact,
      manager,
      when(-6),
      { projectId, artefactId, answers: words, finished },
      { version: now.version },
    )
  for (const itemId of one.ticked ?? [])
    now = await acting.act(
      tickItem,
      manager,
      when(-6),
      { projectId, itemId, done: true },
      { version: now.version },
    )
  for (const [criterionId, role, words] of one.confirmed ?? [])
    now = await acting.act(
      confirmCriterion,
      holder(role),
      when(-5),
      { projectId, criterionId, confirmed: true, words },
      { version: now.version },
    )
  await tellGates({ acting, monday, projectId, manager, holder, person, nth }, one.history ?? [])
}

/** After a week the predictive method is published anew with what was learnt; a change of the hybrid one still waits. */
async function improve(
  { acting, founder, ids, monday, projects, courses }: Following,
  methods: ReadonlyMap<MethodKind, Method>,
): Promise<void> {
  const author = ids.get('Priya Raman') ?? founder
  const [predictive, hybrid] = [methods.get('predictive'), methods.get('hybrid')]
  if (predictive === undefined || hybrid === undefined) return
  const drawn = await acting.act(
    writeMethod,
    author,
    at(addDays(monday, -4), 14),
    {
      methodId: predictive.id,
      content: asAuditSays(
        withItem(predictive, 'plan', 'audit-asked', 'Asked the auditor what has to be kept'),
      ),
    },
    { version: predictive.version },
  )
  await acting.act(
    publishMethod,
    founder,
    at(addDays(monday, -3), 9),
    { methodId: predictive.id, words: 'The audit of October: whoever plans asks early what has to be kept.' },
    { version: drawn.version },
  )
  await goOver({ acting, founder, ids, projects, courses }, at(addDays(monday, -2), 10))
  await acting.act(
    writeMethod,
    author,
    at(addDays(monday, -3), 15),
    {
      methodId: hybrid.id,
      content: withItem(hybrid, 'stages', 'velocity-dates', 'Held velocity against the dates this month'),
    },
    { version: hybrid.version },
  )
}

function withItem({ content }: Method, phaseId: string, id: string, words: string): Method['content'] {
  return {
    ...content,
    phases: content.phases.map((phase) =>
      phase.id === phaseId ? { ...phase, checklist: [...phase.checklist, { id, words }] } : phase,
    ),
  }
}

/** The gate of the plan asks for what the audit missed. */
function asAuditSays(content: Method['content']): Method['content'] {
  const criterion = {
    id: 'audit-answered',
    words: 'It is written down what has to be kept, and for how long',
    weight: 'must' as const,
    from: 'medium' as const,
    check: { kind: 'confirmation' as const, roleId: 'sponsor' },
  }
  return {
    ...content,
    phases: content.phases.map((phase) =>
      phase.id === 'plan' && phase.gate !== null
        ? { ...phase, gate: { ...phase.gate, criteria: [...phase.gate.criteria, criterion] } }
        : phase,
    ),
  }
}
