import { grantRole } from '@portolan/platform/identity/contract'
import {
  addParty,
  addPortfolio,
  addProject,
  applyPlanEdits,
  type PlanEdit,
  type Project,
  showProject,
} from '@portolan/plan/contract'
import { addMonths, type Day, random, startOfMonth } from '@portolan/quantity'
import { type Acting, at } from './acting.ts'
import { accountDeeds } from './accounts/account-deeds.ts'
import { setUpBoards } from './decisions/boards.ts'
import { type DecisionStep, decisionSteps, type Deciding, tellDecision } from './decisions/tell-decisions.ts'
import { type QuestionDeed, questionDeeds } from './decisions/what-ifs.ts'
import { exceptionDeeds, type LookAfter } from './exceptions/exception-deeds.ts'
import { limitDeeds } from './limits/limit-deeds.ts'
import { type MeetingDeed, meetingDeeds } from './meetings/meeting-deeds.ts'
import { moneyDeeds } from './money/money-deeds.ts'
import type { MoneyDeed } from './money/money-stage.ts'
import { sampleName } from './sample-name.ts'
import { type StatusDeed, statusDeeds } from './status/status-deeds.ts'
import { type ScheduleTold, schedulesTold, tellSchedule } from './schedules/tell-schedules.ts'
import { reportDay } from './schedules/told.ts'
import { type ScopeTold, scopesTold, tellScope } from './scope/tell-scopes.ts'
import type { Course, Month } from './unfold.ts'

export type Telling = {
  readonly acting: Acting
  readonly founder: string
  readonly ids: ReadonlyMap<string, string>
  readonly people: readonly string[]
  readonly courses: readonly Course[]
  readonly parts: {
    readonly monday: Day
    readonly seed: string
    readonly lookAfter: LookAfter
    readonly progress: (done: number, total: number, what: string) => void
  }
}

/** Adds every project on its first day and reports each of its months, in the order of the calendar; answers projects by code. */
export async function tellStories(telling: Telling): Promise<ReadonlyMap<string, string>> {
  const { acting, founder, courses, parts } = telling
  const begin = at(addMonths(startOfMonth(parts.monday), -24), 11)
  const portfolios = new Map<string, string>()
  for (const name of ['Run', 'Grow', 'Transform'])
    portfolios.set(name, (await acting.act(addPortfolio, founder, begin, { name })).id)
  const customers = new Map<string, string>()
  for (const name of new Set(courses.map((course) => course.story.customer)))
    customers.set(
      name,
      (await acting.act(addParty, founder, begin, { kind: 'customer', name, contactEmail: contactOf(name) }))
        .id,
    )
  const units = new Map<string, string>()
  for (const name of new Set(courses.map((course) => unitOf(course.story.customer))))
    units.set(name, (await acting.act(addParty, founder, begin, { kind: 'organisation-unit', name })).id)
  const everyone = (course: Course): [string, ...string[]] => [
    course.story.manager,
    ...teamOf(course, telling.people, parts.seed),
  ]
  const bodies = await setUpBoards(acting, founder, {
    day: addMonths(startOfMonth(parts.monday), -24),
    ids: telling.ids,
  })
  const deciding: Deciding = { acting, ids: telling.ids, bodies, monday: parts.monday, asked: new Map() }
  const deeds = [
    ...courses.flatMap(deedsOf),
    ...schedulesTold(courses, everyone).map(planDeed),
    ...scopesTold(courses, everyone, parts.seed).map(scopeDeed),
    ...decisionSteps(courses, parts.monday).map(decisionDeed),
    ...moneyDeeds(courses, parts),
    ...meetingDeeds({ monday: parts.monday, bodies, asked: deciding.asked }),
    ...questionDeeds(parts.monday, bodies),
    ...statusDeeds(courses, parts.monday),
    ...limitDeeds(courses, parts.monday),
    ...accountDeeds({
      courses,
      monday: parts.monday,
      teamOf: (course) => teamOf(course, telling.people, parts.seed),
    }),
    ...exceptionDeeds({ courses, bodies, ...parts }),
  ]
  return await tellDeeds(telling, deeds, { portfolios, customers, units, deciding })
}

/** Everything that happened, in the order of the calendar: reports at three, plans after them. */
async function tellDeeds(
  telling: Telling,
  all: readonly Deed[],
  places: Places,
): Promise<ReadonlyMap<string, string>> {
  const { acting, founder, ids, parts } = telling
  const projects = new Map<string, Project>()
  const deeds = all.toSorted((a, b) => (a.day === b.day ? a.hour - b.hour : a.day < b.day ? -1 : 1))
  for (const [index, deed] of deeds.entries()) {
    if (deed.what === 'money' || deed.what === 'meeting' || deed.what === 'question') {
      await deed.tell({ acting, ids, founder, projects, now: at(deed.day, deed.hour, index % 3_000) })
      continue
    }
    if (deed.what === 'status') {
      await deed.tell({ acting, ids, founder, projects, now: at(deed.day, deed.hour, index % 3_000) })
      const told = deed.code === undefined ? undefined : projects.get(deed.code)
      if (told !== undefined && deed.code !== undefined)
        projects.set(
          deed.code,
          await acting.act(showProject, founder, at(deed.day, deed.hour), { projectId: told.id }),
        )
      continue
    }
    const { code, manager: name } = deed.course.story
    const now = at(deed.day, deed.hour, index % 3_000)
    const manager = ids.get(name) ?? founder
    const project = projects.get(code)
    if (project === undefined)
      projects.set(code, await startProject(telling, deed.course, { now, ...places }))
    else if (deed.what === 'report') {
      const edits = editsOf(deed.course, deed.month)
      const input = { projectId: project.id, edits }
      projects.set(code, await acting.act(applyPlanEdits, manager, now, input, { version: project.version }))
    } else if (deed.what === 'plan') {
      await tellSchedule(acting, deed.told, { projectId: project.id, manager, now })
      projects.set(code, await acting.act(showProject, manager, now, { projectId: project.id }))
    } else if (deed.what === 'scope')
      await tellScope(acting, deed.told, { projectId: project.id, manager, now })
    else if (deed.what === 'decision') {
      await tellDecision(places.deciding, deed.step, { projectId: project.id, manager, now })
      projects.set(code, await acting.act(showProject, manager, now, { projectId: project.id }))
    }
    parts.progress(index + 1, deeds.length, 'status reports and plans')
  }
  return new Map([...projects].map(([code, { id }]) => [code, id]))
}

/** Who works on a project beside its manager. */
export function teamOf({ story }: Course, people: readonly string[], seed: string): readonly string[] {
  const team = random(seed).stream(`team ${story.code}`)
  return team.shuffle(people.slice(28)).slice(0, team.whole(3, 6))
}

type Deed = StatusDeed | MoneyDeed | MeetingDeed | QuestionDeed | ProjectDeed
type ProjectDeed = { readonly day: Day; readonly hour: number; readonly course: Course } & (
  | { readonly what: 'start' }
  | { readonly what: 'report'; readonly month: Month }
  | { readonly what: 'plan'; readonly told: ScheduleTold }
  | { readonly what: 'scope'; readonly told: ScopeTold }
  | { readonly what: 'decision'; readonly step: DecisionStep }
)

/** A project is added on its first day; each month is reported on the third day of the next one. */
function deedsOf(course: Course): Deed[] {
  return [
    { what: 'start', day: course.start, hour: 15, course },
    ...course.months.map((month): Deed => ({
      what: 'report',
      day: reportDay(month.day),
      hour: 15,
      course,
      month,
    })),
  ]
}

function planDeed(told: ScheduleTold): Deed {
  const { course } = told
  const month = course.months.find((one) => one.month === told.month)
  return { what: 'plan', day: reportDay(month?.day ?? course.start), hour: 16, course, told }
}

function scopeDeed(told: ScopeTold): Deed {
  return { what: 'scope', day: told.day, hour: 17, course: told.course, told }
}

function decisionDeed(step: DecisionStep): Deed {
  return { what: 'decision', day: step.day, hour: 14, course: step.course, step }
}

type Places = {
  readonly portfolios: ReadonlyMap<string, string>
  readonly customers: ReadonlyMap<string, string>
  readonly units: ReadonlyMap<string, string>
  readonly deciding: Deciding
}

async function startProject(
  telling: Telling,
  course: Course,
  places: Places & { readonly now: string },
): Promise<Project> {
  const { acting, founder, ids, parts, people } = telling
  const { story } = course
  const manager = ids.get(story.manager) ?? founder
  const project = await acting.act(addProject, founder, places.now, {
    portfolioId: places.portfolios.get(story.class) ?? '',
    fields: {
      code: story.code,
      name: story.name,
      description: story.aim,
      customerId: places.customers.get(story.customer) ?? null,
      organisationId: places.units.get(unitOf(story.customer)) ?? null,
      managerId: manager,
      category: story.class,
      phase: 'Start',
      state: 'active',
      start: course.start,
      finish: course.plannedFinish,
      cost: { amount: course.plannedCost, currency: 'EUR' },
      contractValue: story.contract === null ? null : { amount: story.contract * 100_000, currency: 'EUR' },
      embargoNote: story.embargo ?? null,
    },
  })
  const edits: PlanEdit[] = [
    ...course.budget.map((line): PlanEdit => ({ kind: 'line.add', line })),
    {
      kind: 'baseline.freeze',
      baseline: {
        asOf: course.start,
        start: course.start,
        finish: course.plannedFinish,
        cost: { amount: course.plannedCost, currency: 'EUR' },
        source: 'Approved at the start',
      },
    },
  ]
  const based = await acting.act(
    applyPlanEdits,
    founder,
    places.now,
    { projectId: project.id, edits },
    { version: project.version },
  )
  await acting.act(grantRole, founder, places.now, {
    personId: manager,
    role: 'project-manager',
    scope: 'project',
    scopeId: project.id,
  })
  for (const name of teamOf(course, people, parts.seed))
    await acting.act(grantRole, founder, places.now, {
      personId: ids.get(name) ?? manager,
      role: 'team-member',
      scope: 'project',
      scopeId: project.id,
    })
  return based
}

function editsOf(course: Course, month: Month): PlanEdit[] {
  const closed = course.closed && month === course.months.at(-1)
  return [
    {
      kind: 'project.set',
      fields: {
        finish: month.finish,
        cost: { amount: month.cost, currency: 'EUR' },
        phase: month === course.months.at(-1) ? course.story.phase : 'Build and test',
        state: closed ? 'closed' : 'active',
      },
    },
    { kind: 'edition.add', edition: month.edition },
    { kind: 'rating.report', rating: month.rating },
    ...month.actuals.map((line) => ({ kind: 'line.add' as const, line })),
  ]
}

/** Which part of the firm serves which customer. */
function unitOf(customer: string): string {
  if (['Aldermoor Bank', 'Kestrel Insurance'].includes(customer)) return 'Banking and insurance'
  if (['City of Arvelle', 'Brightwell University', 'Transvia Rail', 'Polderport'].includes(customer))
    return 'Public and transport'
  if (customer === sampleName) return 'Internal services'
  return 'Energy, health and retail'
}

function contactOf(customer: string): string {
  return `office@${customer.toLowerCase().replace(/[^a-z]+/g, '-')}.example`
}
