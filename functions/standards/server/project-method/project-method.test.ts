import { Refused } from '@portolan/contract'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  addMethod,
  type Answers,
  confirmCriterion,
  type FollowedPhase,
  giveMethod,
  nameRole,
  passGate,
  type ProjectMethod,
  projectMethodRefusals,
  publishMethod,
  questions,
  showMethod,
  showProjectMethod,
  tickItem,
  writeArtefact,
  writeMethod,
} from '../../contract/index.ts'
import { openStandardsHouse, type StandardsHouse } from '../testing/standards-house.ts'

const least = Object.fromEntries(questions.map((question) => [question, 0])) as Answers

let house: StandardsHouse
let methodId: string
let given: ProjectMethod
beforeAll(async () => {
  house = await openStandardsHouse()
  methodId = (await house.act(addMethod, { kind: 'predictive' })).id
})
beforeEach(async () => {
  house.record.clear()
  given = await give(least)
})
afterAll(async () => await house.close())

async function give(answers: Answers, phaseId = 'start'): Promise<ProjectMethod> {
  const { projectId } = house
  const { version } = await house.act(showProjectMethod, { projectId })
  return await house.act(
    giveMethod,
    { projectId, methodId, answers, phaseId },
    { version, as: house.manager },
  )
}

async function refusedWith(act: Promise<unknown>): Promise<string> {
  const why = await act.then(
    () => undefined,
    (cause: unknown) => cause,
  )
  return why instanceof Refused ? why.refusal.code : String(why)
}

function phaseOf({ following }: ProjectMethod, id = 'start'): FollowedPhase | undefined {
  return following?.phases.find((phase) => phase.id === id)
}

const charter = { goal: 'A portal', inside: 'All', outside: 'Nothing', limits: '300 k' }

describe('a project that is given a method', () => {
  it('stands in its first phase, with a class, artefacts and why each is asked for', async () => {
    expect(given.following).toMatchObject({ number: 1, class: 'small', points: 0, phaseId: 'start' })
    expect(phaseOf(given)?.artefacts.map(({ id, required }) => [id, required])).toEqual([
      ['charter', true],
      ['business-case', false],
      ['stakeholder-map', false],
    ])
    const more = await give({ ...least, budget: 2 })
    expect(phaseOf(more)?.artefacts[1]?.because).toEqual({
      kind: 'answer',
      question: 'budget',
      answer: 2,
      atLeast: 2,
    })
  })

  it('is not asked what the record knows', () => {
    expect(given.known).toEqual({ budget: 1 })
  })

  it('keeps what was written when it is tailored anew, and moves to a newer version on request', async () => {
    const { projectId } = house
    const ways = { version: given.version, as: house.manager }
    await house.act(writeArtefact, { projectId, artefactId: 'charter', answers: charter }, ways)
    const large = await give({
      ...least,
      budget: 3,
      duration: 3,
      team: 3,
      parties: 3,
      agreement: 3,
      novelty: 3,
    })
    expect(large.following?.class).toBe('large')
    expect(phaseOf(large)?.artefacts[0]?.answers).toEqual(charter)
    expect(large.following?.newer).toBeNull()
  })
})

describe('the facts of a gate', () => {
  it('are read when somebody looks, and what is not known is not met', async () => {
    const { projectId, record } = house
    const states = async (): Promise<unknown> =>
      phaseOf(await house.act(showProjectMethod, { projectId }))?.gate.criteria.map(({ state }) => state)
    expect(await states()).toEqual(['unknown', 'unknown', 'missing', 'unknown'])
    record.set('plan.manager-named', true)
    record.set('plan.sponsor-named', false)
    expect(await states()).toEqual(['met', 'missing', 'missing', 'unknown'])
  })

  it('come with who can mend them', () => {
    const [, , , risks] = phaseOf(given)?.gate.criteria ?? []
    expect(risks?.fixedBy.people.map(({ name }) => name)).toEqual(['Mona Manager'])
    expect(phaseOf(given)?.gate.criteria[0]?.fixedBy.people.map(({ name }) => name)).toEqual(['Lea Lead'])
  })
})

describe('a confirmation', () => {
  it('is given by whoever somebody else named, and by nobody who named himself', async () => {
    const { projectId, sponsor, lead, manager } = house
    const confirm = async (as: string, version: number): Promise<ProjectMethod> =>
      await house.act(
        confirmCriterion,
        { projectId, criterionId: 'goal-agreed', confirmed: true },
        { version, as },
      )
    expect(await refusedWith(confirm(sponsor, given.version))).toBe(projectMethodRefusals.otherRole.code)
    const own = { projectId, roleId: 'sponsor', personId: manager }
    const self = await house.act(nameRole, own, { version: given.version, as: manager })
    expect(await refusedWith(confirm(manager, self.version))).toBe(projectMethodRefusals.namedOneself.code)
    const named = await house.act(
      nameRole,
      { projectId, roleId: 'sponsor', personId: sponsor },
      { version: self.version, as: lead },
    )
    const done = await confirm(sponsor, named.version)
    expect(phaseOf(done)?.gate.criteria[2]).toMatchObject({
      state: 'met',
      last: { by: { name: 'Sam Sponsor' } },
    })
  })

  it('is not given of what the record answers, nor is the manager named', async () => {
    const { projectId } = house
    const ways = { version: given.version, as: house.manager }
    const fact = house.act(confirmCriterion, { projectId, criterionId: 'manager', confirmed: true }, ways)
    expect(await refusedWith(fact)).toBe(projectMethodRefusals.notConfirmed.code)
    const known = house.act(nameRole, { projectId, roleId: 'project-manager', personId: null }, ways)
    expect(await refusedWith(known)).toBe(projectMethodRefusals.known.code)
  })
})

describe('an artefact', () => {
  it('is finished when everything needed is there; what does not fit is not written', async () => {
    const { projectId } = house
    const write = async (answers: Record<string, string>, finished = false): Promise<ProjectMethod> =>
      await house.act(
        writeArtefact,
        { projectId, artefactId: 'charter', answers, finished },
        { version: given.version, as: house.manager },
      )
    expect(await refusedWith(write({ goal: 'Half' }, true))).toBe(projectMethodRefusals.unfinished.code)
    expect(await refusedWith(write({ ...charter, latest: 'soon' }))).toBe(
      projectMethodRefusals.wrongAnswer.code,
    )
    expect(await refusedWith(write({ mood: 'fine' }))).toBe(projectMethodRefusals.wrongAnswer.code)
    const done = await write(charter, true)
    expect(phaseOf(done)?.gate.missingArtefacts).toEqual([])
  })
})

describe('a gate', () => {
  it('is closed with what it lacks, opens for another than the manager, and the next phase begins', async () => {
    const { projectId, manager, sponsor, lead, record } = house
    record.set('plan.manager-named', true).set('plan.sponsor-named', true)
    const steps = [
      async (version: number) =>
        await house.act(nameRole, { projectId, roleId: 'sponsor', personId: sponsor }, { version, as: lead }),
      async (version: number) =>
        await house.act(
          confirmCriterion,
          { projectId, criterionId: 'goal-agreed', confirmed: false },
          { version, as: sponsor },
        ),
      async (version: number) =>
        await house.act(tickItem, { projectId, itemId: 'freed', done: true }, { version, as: manager }),
      async (version: number) =>
        await house.act(
          writeArtefact,
          { projectId, artefactId: 'charter', answers: charter, finished: true },
          { version, as: manager },
        ),
    ]
    let now = given
    for (const step of steps) now = await step(now.version)
    const pass = async (as: string, phaseId = 'start'): Promise<ProjectMethod> =>
      await house.act(passGate, { projectId, phaseId }, { version: now.version, as })
    expect(await refusedWith(pass(sponsor))).toBe(projectMethodRefusals.gateClosed.code)
    now = await house.act(
      confirmCriterion,
      { projectId, criterionId: 'goal-agreed', confirmed: true },
      { version: now.version, as: sponsor },
    )
    expect(await refusedWith(pass(sponsor, 'plan'))).toBe(projectMethodRefusals.otherGate.code)
    now = await pass(sponsor)
    expect(now.following).toMatchObject({ phaseId: 'plan' })
    expect(phaseOf(now)?.gate.passed?.by.name).toBe('Sam Sponsor')
    const { rows } = await house.owner.query<{ ready: boolean }>(
      `select (looked_at -> 'gate' ->> 'ready')::boolean as ready from gate_ruling where investment_id = $1`,
      [projectId],
    )
    expect(rows).toEqual([{ ready: true }])
  })

  it('is not opened by whoever manages the project, whatever his roles', async () => {
    const { projectId, manager, owner } = house
    await owner.query(
      `update role_grant set role = 'pmo-lead', scope = 'organisation', scope_id = null where person_id = $1`,
      [manager],
    )
    const passing = house.act(
      passGate,
      { projectId, phaseId: 'start' },
      { version: given.version, as: manager },
    )
    expect(await refusedWith(passing)).toBe(projectMethodRefusals.ownProject.code)
  })
})

describe('a newer version', () => {
  it('is told of, and nothing changes until it is taken', async () => {
    const { projectId, lead } = house
    const other = await house.addPerson('Priya Portfolio', 'portfolio-manager')
    const method = await house.act(writeMethod, await drawn(), { version: 1, as: lead })
    await house.act(publishMethod, { methodId }, { version: method.version, as: other })
    const before = await house.act(showProjectMethod, { projectId })
    expect(before.following).toMatchObject({ number: 1, newer: 2 })
    expect((await give(least)).following).toMatchObject({ number: 2, newer: null })
  })
})

async function drawn() {
  const { content } = await house.act(showMethod, { methodId })
  return { methodId, content: { ...content, summary: 'Shorter' } }
}
