import { showRisk } from '@portolan/oversight/contract'
import {
  addPortfolio,
  addProject,
  applyPlanEdits,
  editSchedule,
  heldRefusals,
  listActivities,
  type PlanEdit,
  showSchedule,
} from '@portolan/plan/contract'
import {
  addMethod,
  type Method,
  type ProjectMethod,
  projectMethodRefusals,
  showProjectMethod,
  showProjectWork,
  startProject,
  startRefusals,
} from '@portolan/standards/contract'
import { day } from '@portolan/quantity'
import { layOutStart } from '@portolan/standards/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { leastAnswers } from './matrix/methods.ts'
import { ask } from './testing/ask.ts'
import { type House, openHouse } from './testing/house.ts'
import { firstAdministrator, type Member } from './testing/people.ts'

let house: House
let lead: Member
let method: Method
let portfolioId: string

beforeAll(async () => {
  house = await openHouse()
  lead = await firstAdministrator(house, 'One')
  method = await ask(house, lead, addMethod, { kind: 'agile' })
  portfolioId = (await ask(house, lead, addPortfolio, { name: 'Growth' })).id
}, 300_000)
afterAll(async () => await house.close())

type Days = { readonly start: string; readonly finish: string }

async function newProject(name: string, days?: Days): Promise<string> {
  const project = await ask(house, lead, addProject, { portfolioId, fields: { name } })
  const edits: PlanEdit[] = [{ kind: 'project.set', fields: { ...days } }]
  if (days)
    await ask(house, lead, applyPlanEdits, { projectId: project.id, edits }, { ifMatch: project.version })
  return project.id
}

type More = { readonly plan?: boolean; readonly risks?: string[]; readonly roles?: Record<string, string> }

async function start(projectId: string, more: More = {}): Promise<ProjectMethod> {
  const input = { projectId, methodId: method.id, answers: leastAnswers, ...more }
  return await ask(house, lead, startProject, input, { ifMatch: 0 })
}

async function refused(projectId: string, more: More, ifMatch = 0): Promise<string | undefined> {
  const input = { projectId, methodId: method.id, answers: leastAnswers, ...more }
  const answer = await house.call(lead, startProject as never, input, { ifMatch })
  return (answer.json as { code?: string }).code
}

describe('a project that starts from a method', { timeout: 120_000 }, () => {
  it('has its phases and gates in the plan on the days that were shown before, tied and held', async () => {
    const days = { start: '2027-01-04', finish: '2027-06-25' }
    const projectId = await newProject('Portal', days)
    const started = await start(projectId, { plan: true })
    expect(started.following).toMatchObject({ class: 'small', phaseId: 'discover' })
    const { items } = await ask(house, lead, listActivities, { projectId, limit: 100 })
    const shown = layOutStart(method.content, {
      class: 'small',
      phaseId: undefined,
      start: day(days.start),
      finish: day(days.finish),
      today: day('2026-11-16'),
    })
    const dated = items.map(({ id, name, parent, start: from, finish }) => ({
      id,
      name,
      parent,
      start: from?.slice(0, 10),
      finish: finish?.slice(0, 10),
    }))
    expect(dated).toEqual(
      shown.lines.map(({ id, name, parent, start: from, finish }) => ({
        id,
        name,
        parent,
        start: from,
        finish,
      })),
    )
    expect(dated.at(-1)?.finish).toBe(days.finish)
    const work = await ask(house, lead, showProjectWork, { projectId })
    expect(work.phases.map(({ lines, held }) => [lines.length, held?.gate ?? null])).toEqual([
      [1, null],
      ...Array.from({ length: 4 }, () => [1, 'Worth a team']),
    ])
    expect(work.outside).toBe(0)
    const edits = [{ kind: 'activity.set', activity: 'work-prepare', fields: { percent: 10 } }]
    const { version } = await ask(house, lead, showSchedule, { projectId })
    const begun = await house.call(lead, editSchedule as never, { projectId, edits }, { ifMatch: version })
    expect(begun.json).toMatchObject({ code: heldRefusals.workHeld.code })
  })

  it('has the risks that were ticked, with no answer yet, and the roles that were named', async () => {
    const projectId = await newProject('Shop')
    const started = await start(projectId, {
      risks: ['nobody-uses-it', 'owner-busy'],
      roles: { sponsor: lead.personId },
    })
    expect(started.following?.roles.find(({ id }) => id === 'sponsor')?.person?.id).toBe(lead.personId)
    const { risks } = await ask(house, lead, showRisk, { projectId })
    const usual = method.content.risks.find(({ id }) => id === 'owner-busy')
    expect(risks).toHaveLength(2)
    expect(risks.find(({ title }) => title === usual?.name)).toMatchObject({
      cause: usual?.cause,
      effect: usual?.effect,
      probability: 0.4,
      response: null,
    })
    expect(started.version).toBe((await ask(house, lead, showProjectMethod, { projectId })).version)
  })

  it('keeps the plan that it has: nothing at all is written where that was asked', async () => {
    const projectId = await newProject('Old hand')
    const edits = [
      {
        kind: 'activity.add' as const,
        activity: 'a',
        parent: null,
        after: null,
        name: 'Discover',
        duration: 480,
      },
    ]
    await ask(house, lead, editSchedule, { projectId, edits }, { ifMatch: 0 })
    expect(await refused(projectId, { plan: true, risks: ['owner-busy'] })).toBe(startRefusals.planThere.code)
    expect(await ask(house, lead, showProjectMethod, { projectId })).toMatchObject({
      version: 0,
      following: null,
    })
    await start(projectId)
    const work = await ask(house, lead, showProjectWork, { projectId })
    expect(work.phases[0]).toMatchObject({ lines: [], alike: ['a'] })
  })

  it('takes no risk or role that its method does not have, and does not start twice', async () => {
    const projectId = await newProject('Twice')
    expect(await refused(projectId, { plan: true, risks: ['the sky falls'] })).toBe(
      projectMethodRefusals.noPart.code,
    )
    expect(await refused(projectId, { roles: { 'project-manager': lead.personId } })).toBe(
      projectMethodRefusals.known.code,
    )
    expect((await ask(house, lead, showSchedule, { projectId })).version).toBe(0)
    const { version } = await start(projectId)
    expect(await refused(projectId, {}, version)).toBe(startRefusals.follows.code)
  })
})
