import { happened, type InputOf, type Operation, type OutputOf, type Place } from '@portolan/contract'
import { type Door, type Tx, uuidv7, withTenant } from '@portolan/platform/database'
import { recordEvent } from '@portolan/platform/events'
import { addPerson, grantRole, identityEvents } from '@portolan/platform/identity/contract'
import { perform, type ReadUseCase, type UseCase, type WriteUseCase } from '@portolan/platform/operations'
import {
  addParty,
  addPortfolio,
  addProject,
  applyPlanEdits,
  type PlanEdit,
  type Project,
  setCurrencyRate,
  setPeriod,
} from '@portolan/plan/contract'
import {
  addDays,
  addMonths,
  type Day,
  instantOf,
  random,
  startOfMonth,
  weekday,
  yearOf,
} from '@portolan/quantity'
import type { z } from 'zod'
import { drawPeople } from './people.ts'
import { stories } from './stories.ts'
import { type Course, type Month, unfold } from './unfold.ts'

export type SampleParts = {
  readonly door: Door
  readonly placeOf: (tx: Tx, projectId: string) => Promise<Place | undefined>
  readonly useCases: readonly UseCase[]
  /** The Monday that "now" is. */
  readonly monday: Day
  readonly seed: string
  readonly progress: (done: number, total: number, what: string) => void
}

export const sampleName = 'Veldhaven Digital'

/**
 * Makes the sample organisation by the very operations that people use, in the order of the calendar: two years of
 * work in which every event stands in the log at its time and in the name of who did it.
 */
export async function loadSample(
  parts: SampleParts,
): Promise<{ tenantId: string; projects: number; people: number }> {
  const begin = addMonths(startOfMonth(parts.monday), -24)
  const people = drawPeople(random(parts.seed).stream('people'))
  const [founder, ...others] = people
  if (founder === undefined) throw new Error('The sample has no people.')
  const { tenantId, personId } = await foundSample(parts, at(begin, 8), founder)
  const acting = actor(parts, tenantId)
  const ids = new Map([[founder.name, personId]])
  for (const [index, person] of others.entries()) {
    const added = await acting.act(addPerson, personId, at(begin, 9, index), {
      name: person.name,
      email: person.email,
      jobTitle: person.jobTitle,
    })
    ids.set(person.name, added.id)
    for (const role of person.roles)
      await acting.act(grantRole, personId, at(begin, 9, index), {
        personId: added.id,
        role,
        scope: 'organisation',
      })
    parts.progress(index + 1, others.length, 'people')
  }
  await setUp(acting, personId, parts.monday)
  const courses = stories.map((story) => unfold(story, parts.monday, parts.seed))
  await tellStories({
    acting,
    founder: personId,
    ids,
    people: people.map((person) => person.name),
    courses,
    parts,
  })
  return { tenantId, projects: stories.length, people: people.length }
}

/** An instant of a day's morning; each step is a second later. */
function at(day: Day, hour: number, step = 0): string {
  return instantOf(Date.parse(`${day}T00:00:00.000Z`) + hour * 3_600_000 + step * 1_000)
}

type Founder = { readonly name: string; readonly email: string; readonly jobTitle: string }

async function foundSample(
  parts: SampleParts,
  now: string,
  founder: Founder,
): Promise<{ tenantId: string; personId: string }> {
  const tenantId = uuidv7(Date.parse(now))
  const personId = uuidv7(Date.parse(now))
  await withTenant(parts.door, { tenantId, personId }, 'read write', async (tx) => {
    await tx
      .insertInto('tenant')
      .values({ id: tenantId, name: sampleName, kind: 'sample', currency: 'EUR', created_at: now })
      .execute()
    await tx
      .insertInto('person')
      .values({
        tenant_id: tenantId,
        id: personId,
        name: founder.name,
        email: founder.email,
        job_title: founder.jobTitle,
        state: 'active',
        created_at: now,
      })
      .execute()
    const grants = (['administrator', 'pmo-lead'] as const).map((role) => ({
      tenant_id: tenantId,
      id: uuidv7(Date.parse(now)),
      person_id: personId,
      role,
      scope: 'organisation',
      granted_at: now,
      confirmed_at: now,
    }))
    await tx.insertInto('role_grant').values(grants).execute()
    const deed = {
      tenantId,
      actorId: personId,
      actorKind: 'system',
      throughId: undefined,
      operation: 'cases.load-sample',
      requestId: 'load-sample',
      touches: [],
      now,
    } as const
    const happening = happened(
      identityEvents.organisationFounded,
      { subject: { kind: 'organisation', id: tenantId } },
      { name: sampleName },
    )
    await recordEvent(tx, deed, happening as never)
  })
  return { tenantId, personId }
}

type Acting = {
  readonly act: <I extends z.ZodObject, O extends z.ZodType>(
    operation: Operation<I, O>,
    personId: string,
    now: string,
    input: z.input<I>,
    version?: number,
  ) => Promise<OutputOf<Operation<I, O>>>
}

/** Performs an operation as a person of the sample, at an instant of the past. */
function actor(parts: SampleParts, tenantId: string): Acting {
  const byId = new Map(parts.useCases.map((useCase) => [useCase.operation.id, useCase]))
  return {
    act: async (operation, personId, now, input, version) => {
      const useCase = byId.get(operation.id) as ReadUseCase | WriteUseCase
      const stage = { door: parts.door, now: () => now, placeOf: parts.placeOf }
      const performed = await perform(stage, useCase, {
        actor: { kind: 'person', tenantId, personId, reach: 'write' },
        input: operation.input.parse(input) as InputOf<typeof operation> & Record<string, unknown>,
        requestId: 'load-sample',
        expectedVersion: version,
      })
      return performed.output as OutputOf<typeof operation>
    },
  }
}

async function setUp({ act }: Acting, founder: string, monday: Day): Promise<void> {
  const begin = at(addMonths(startOfMonth(monday), -24), 10)
  for (let year = yearOf(monday) - 2; year <= yearOf(monday) + 1; year += 1)
    await act(setPeriod, founder, begin, {
      kind: 'fiscal-year',
      name: String(year),
      from: `${year}-01-01`,
      to: `${year + 1}-01-01`,
    })
  for (const [from, rate] of [
    ['GBP', '1.1650'],
    ['USD', '0.9210'],
    ['CHF', '1.0480'],
  ] as const)
    await act(setCurrencyRate, founder, begin, {
      from,
      to: 'EUR',
      kind: 'budget',
      day: `${yearOf(monday) - 2}-01-01`,
      rate,
    })
}

type Telling = {
  readonly acting: Acting
  readonly founder: string
  readonly ids: ReadonlyMap<string, string>
  readonly people: readonly string[]
  readonly courses: readonly Course[]
  readonly parts: SampleParts
}

async function tellStories(telling: Telling): Promise<void> {
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
  const versions = new Map<string, Project>()
  const deeds = courses
    .flatMap((course) => deedsOf(course))
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  for (const [index, deed] of deeds.entries()) {
    const now = at(deed.day, 15, index % 3_000)
    if (deed.month === undefined)
      versions.set(
        deed.course.story.code,
        await startProject(telling, deed.course, { now, portfolios, customers, units }),
      )
    else {
      const project = versions.get(deed.course.story.code)
      const manager = telling.ids.get(deed.course.story.manager) ?? founder
      if (project)
        versions.set(
          deed.course.story.code,
          await acting.act(
            applyPlanEdits,
            manager,
            now,
            { projectId: project.id, edits: editsOf(deed.course, deed.month) },
            project.version,
          ),
        )
    }
    parts.progress(index + 1, deeds.length, 'status reports')
  }
}

type Deed = { readonly day: Day; readonly course: Course; readonly month: Month | undefined }

/** A project is added on its first day; each month is reported on the third day of the next one. */
function deedsOf(course: Course): Deed[] {
  return [
    { day: course.start, course, month: undefined },
    ...course.months.map((month) => ({ day: nextWorkday(addDays(month.day, 3)), course, month })),
  ]
}

function nextWorkday(day: Day): Day {
  const past = weekday(day)
  return past === 6 ? addDays(day, 2) : past === 7 ? addDays(day, 1) : day
}

type Places = {
  readonly now: string
  readonly portfolios: ReadonlyMap<string, string>
  readonly customers: ReadonlyMap<string, string>
  readonly units: ReadonlyMap<string, string>
}

async function startProject(telling: Telling, course: Course, places: Places): Promise<Project> {
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
    project.version,
  )
  await acting.act(grantRole, founder, places.now, {
    personId: manager,
    role: 'project-manager',
    scope: 'project',
    scopeId: project.id,
  })
  const team = random(parts.seed).stream(`team ${story.code}`)
  for (const name of team.shuffle(people.slice(28)).slice(0, team.whole(3, 6)))
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
        finish: closed ? month.day : month.finish,
        cost: { amount: month.cost, currency: 'EUR' },
        phase: month === course.months.at(-1) ? course.story.phase : 'Build and test',
        state: closed ? 'closed' : 'active',
      },
    },
    { kind: 'edition.add', edition: month.edition },
    { kind: 'rating.report', rating: month.rating },
    ...(month.actual.money.amount > 0 ? [{ kind: 'line.add' as const, line: month.actual }] : []),
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
