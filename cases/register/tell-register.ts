import {
  addAssumption,
  addDependency,
  addIssue,
  addRisk,
  agreeDependency,
  changeDependency,
  changeIssue,
  changeRisk,
  confirmEntry,
  endDependency,
  type EntryKind,
  testAssumption,
} from '@portolan/oversight/contract'
import { listActivities } from '@portolan/plan/contract'
import { addDays, type Day } from '@portolan/quantity'
import { type Acting, at } from '../acting.ts'
import type { Course } from '../unfold.ts'
import { registerStories } from './register-stories.ts'
import type { AssumptionTold, IssueTold, NeedTold, PastRisk } from './register-story.ts'

export type Registering = {
  readonly acting: Acting
  readonly founder: string
  readonly ids: ReadonlyMap<string, string>
  readonly projects: ReadonlyMap<string, string>
  readonly courses: readonly Course[]
  readonly monday: Day
}

/** Two years of the register: written by the managers, agreed between them, tested and solved on their days. */
export async function tellRegister(telling: Registering): Promise<void> {
  for (const [code, { past = [], issues = [], assumptions = [], needs = [] }] of Object.entries(
    registerStories,
  )) {
    const side = sideOf(telling, code)
    if (side === undefined) continue
    for (const told of past) await tellPast(telling, side, told)
    for (const told of issues) await tellIssue(telling, side, told)
    for (const told of assumptions) await tellAssumption(telling, side, told)
    for (const told of needs) await tellNeed(telling, side, told)
  }
}

type Side = { readonly projectId: string; readonly manager: string }

function sideOf({ courses, projects, ids, founder }: Registering, code: string): Side | undefined {
  const course = courses.find(({ story, closed }) => story.code === code && !closed)
  const projectId = projects.get(code)
  if (course === undefined || projectId === undefined) return undefined
  return { projectId, manager: ids.get(course.story.manager) ?? founder }
}

async function tellPast({ acting, monday }: Registering, side: Side, told: PastRisk): Promise<void> {
  const { projectId, manager } = side
  const { title, because, so, chance, said, over } = told
  const risk = await acting.act(addRisk, manager, at(addDays(monday, said), 10), {
    projectId,
    title,
    cause: because,
    event: title,
    effect: so,
    probability: chance,
    ownerId: manager,
  })
  const on = addDays(monday, over.on)
  if (over.came === undefined)
    await acting.act(
      changeRisk,
      manager,
      at(on, 10),
      { projectId, riskId: risk.id, state: 'closed' },
      { version: risk.version },
    )
  else {
    const came = { projectId, title, effect: so, severity: over.came, since: on, ownerId: manager }
    const issue = await acting.act(addIssue, manager, at(on, 10), { ...came, fromRisk: risk.id })
    const done = 'The plan was drawn anew around it.'
    const solved = { projectId, issueId: issue.id, state: 'solved' as const, done }
    const later = at(addDays(on, 20), 10)
    await acting.act(changeIssue, manager, later, solved, { version: issue.version })
  }
}

async function tellIssue({ acting, monday }: Registering, side: Side, told: IssueTold): Promise<void> {
  const { projectId, manager } = side
  const { title, effect, severity, since, due, solved, unowned } = told
  const issue = await acting.act(addIssue, manager, at(addDays(monday, since), 11), {
    projectId,
    title,
    effect,
    severity,
    since: addDays(monday, since),
    due: due === undefined ? null : addDays(monday, due),
    ownerId: unowned ? null : manager,
  })
  await look({ acting, monday }, side, { kind: 'issue', id: issue.id, on: told.looked })
  if (solved === undefined) return
  const key = { projectId, issueId: issue.id }
  const on = at(addDays(monday, solved.on), 11)
  await acting.act(changeIssue, manager, on, { ...key, state: 'solved', done: solved.done }, { version: 1 })
}

type Looking = Pick<Registering, 'acting' | 'monday'>
type Looked = { readonly kind: EntryKind; readonly id: string; readonly on: number | undefined }

async function look({ acting, monday }: Looking, side: Side, { kind, id, on }: Looked): Promise<void> {
  if (on === undefined) return
  const input = { projectId: side.projectId, entryKind: kind, entryId: id }
  await acting.act(confirmEntry, side.manager, at(addDays(monday, on), 9), input)
}

async function tellAssumption(
  { acting, monday }: Registering,
  side: Side,
  told: AssumptionTold,
): Promise<void> {
  const { projectId, manager } = side
  const { title, basis, said, test, tested } = told
  const given = {
    projectId,
    title,
    basis,
    testDay: test === undefined ? null : addDays(monday, test),
    ownerId: manager,
  }
  const { id } = await acting.act(addAssumption, manager, at(addDays(monday, said), 12), given)
  await look({ acting, monday }, side, { kind: 'assumption', id, on: told.looked })
  if (tested === undefined) return
  const { on, ...shown } = tested
  const key = { projectId, assumptionId: id }
  await acting.act(testAssumption, manager, at(addDays(monday, on), 12), { ...key, ...shown }, { version: 1 })
}

/** Whoever leads the PMO brings both together: neither manager sees the other's project. */
async function tellNeed(telling: Registering, side: Side, told: NeedTold): Promise<void> {
  const { acting, monday, founder } = telling
  const provider = sideOf(telling, told.from)
  if (provider === undefined) return
  const { projectId, manager } = side
  const { id, version } = await acting.act(addDependency, founder, at(addDays(monday, told.said), 13), {
    projectId,
    providerId: provider.projectId,
    title: told.title,
    detail: told.detail,
    needDay: addDays(monday, told.by),
    needActivity: await activityOf(telling, projectId, told.forActivity),
    ownerId: manager,
  })
  const { offered, agreed, met } = told
  if (offered === undefined) return
  const given = {
    projectId: provider.projectId,
    dependencyId: id,
    offerDay: addDays(monday, offered.day),
    offerActivity: await activityOf(telling, provider.projectId, offered.withActivity),
  }
  const offering = at(addDays(monday, offered.on), 13)
  const made = await acting.act(changeDependency, provider.manager, offering, given, { version })
  if (agreed === undefined) return
  const on = at(addDays(monday, agreed.on), 13)
  const offerKey = { projectId: provider.projectId, dependencyId: id }
  const one = await acting.act(agreeDependency, provider.manager, on, offerKey, { version: made.version })
  if (agreed.sides !== 'both') return
  const needKey = { projectId, dependencyId: id }
  const both = await acting.act(agreeDependency, manager, on, needKey, { version: one.version })
  if (met === undefined) return
  const ending = { ...needKey, state: 'met' } as const
  await acting.act(endDependency, manager, at(addDays(monday, met), 13), ending, { version: both.version })
}

async function activityOf(
  { acting, founder, monday }: Registering,
  projectId: string,
  search: string | undefined,
): Promise<string | null> {
  if (search === undefined) return null
  const found = await acting.act(listActivities, founder, at(monday, 8), { projectId, search, limit: 5 })
  return found.items[0]?.id ?? null
}
