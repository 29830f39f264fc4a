import { happened } from '@portolan/contract'
import { uuidv7, withTenant } from '@portolan/platform/database'
import { recordEvent } from '@portolan/platform/events'
import { addPerson, grantRole, identityEvents } from '@portolan/platform/identity/contract'
import { setCurrencyRate, setPeriodCalendar } from '@portolan/plan/contract'
import { addMonths, type Day, random, startOfMonth, yearOf } from '@portolan/quantity'
import { type Acting, actor, at, type Stage } from './acting.ts'
import { drawPeople } from './people.ts'
import { stories } from './stories.ts'
import { tellContingency } from './contingency/tell-contingency.ts'
import { tellClosures } from './closures/tell-closures.ts'
import { tellEstimates } from './estimates/tell-estimates.ts'
import type { LookAfter } from './exceptions/exception-deeds.ts'
import { tellMaturity } from './maturity/tell-maturity.ts'
import { tellMethods } from './methods/tell-methods.ts'
import { tellPhaseWork } from './methods/tell-phase-work.ts'
import { tellRisks } from './risks/tell-risks.ts'
import { tellRegister } from './register/tell-register.ts'
import { tellFaults } from './record/tell-faults.ts'
import { sampleName } from './sample-name.ts'
import { tellAccess } from './access/tell-access.ts'
import { tellTime } from './time/tell-time.ts'
import { teamOf, tellStories } from './tell-stories.ts'
import { tellWeek } from './week/tell-week.ts'
import { tellWords } from './words/tell-words.ts'
import { unfold } from './unfold.ts'

export type SampleParts = Stage & {
  /** The Monday that "now" is. */
  readonly monday: Day
  readonly seed: string
  readonly lookAfter: LookAfter
  readonly progress: (done: number, total: number, what: string) => void
}

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
  const names = people.map((person) => person.name)
  const courses = stories.map((story) => unfold(story, parts.monday, parts.seed))
  const projects = await tellStories({
    acting,
    founder: personId,
    ids,
    people: names,
    courses,
    parts,
  })
  await tellWords({ acting, founder: personId, ids, projects, courses, monday: parts.monday })
  await tellMaturity({ acting, ids, founder: personId, monday: parts.monday }, 'spring')
  await tellEstimates({ acting, founder: personId, ids, projects, courses, ...parts })
  await tellRisks({ acting, founder: personId, ids, projects, courses, monday: parts.monday })
  await tellRegister({ acting, founder: personId, ids, projects, courses, monday: parts.monday })
  await tellContingency({ acting, founder: personId, ids, projects, courses, monday: parts.monday })
  await tellMethods({ acting, founder: personId, ids, people: names, projects, courses, ...parts })
  await tellMaturity({ acting, ids, founder: personId, monday: parts.monday }, 'autumn')
  await tellClosures({ acting, founder: personId, ids, projects, courses, monday: parts.monday })
  await tellTime({ acting, ids, people, monday: parts.monday, seed: parts.seed })
  await tellFaults({ acting, founder: personId, ids, projects, monday: parts.monday })
  const running = courses.filter(({ closed }) => !closed)
  const members = running.flatMap((course) => teamOf(course, names, parts.seed))
  await tellWeek({ acting, ids, members, monday: parts.monday })
  await tellPhaseWork({ acting, founder: personId, ids, projects, courses, monday: parts.monday })
  await tellAccess({ acting, founder: personId, ids, monday: parts.monday })
  return { tenantId, projects: stories.length, people: people.length }
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
      .values({ id: tenantId, name: sampleName, kind: 'making', currency: 'EUR', created_at: now })
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

async function setUp({ act }: Acting, founder: string, monday: Day): Promise<void> {
  const begin = at(addMonths(startOfMonth(monday), -24), 10)
  const rule = { startMonth: 1, pattern: 'months', weekEnds: 7, yearEnds: 'last', cutOffWorkdays: 5 } as const
  const firstYear = yearOf(monday) - 2
  await act(setPeriodCalendar, founder, begin, { rule, firstYear, years: 4 }, { version: 0 })
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
