import { Refused } from '@portolan/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  addMethod,
  type Answers,
  confirmCriterion,
  giveMethod,
  listMigrating,
  listMigrations,
  type Method,
  migrateProject,
  migrateProjects,
  migrationRefusals,
  nameRole,
  passGate,
  type ProjectMethod,
  publishMethod,
  questions,
  showMethod,
  showMigration,
  showProjectMethod,
  writeArtefact,
  writeMethod,
} from '../../contract/index.ts'
import { openStandardsHouse, type StandardsHouse } from '../testing/standards-house.ts'

const answers = Object.fromEntries(questions.map((question) => [question, 0])) as Answers
const charter = { goal: 'A portal', inside: 'All', outside: 'Nothing', limits: '300 k' }

let house: StandardsHouse
let other: string
let first: Method
/** Behind its first gate, by the first version. */
beforeAll(async () => {
  house = await openStandardsHouse()
  other = await house.addPerson('Priya Portfolio', 'portfolio-manager')
  first = await house.act(addMethod, { kind: 'predictive' })
  const { projectId, lead, manager, sponsor, record } = house
  record.set('plan.manager-named', true)
  record.set('plan.sponsor-named', true)
  const ways = async (as: string) => ({ as, version: (await followed()).version })
  await house.act(giveMethod, { projectId, methodId: first.id, answers }, await ways(manager))
  await house.act(nameRole, { projectId, roleId: 'sponsor', personId: sponsor }, await ways(lead))
  const agreed = { projectId, criterionId: 'goal-agreed', confirmed: true }
  await house.act(confirmCriterion, agreed, await ways(sponsor))
  const written = { projectId, artefactId: 'charter', answers: charter, finished: true }
  await house.act(writeArtefact, written, await ways(manager))
  await house.act(passGate, { projectId, phaseId: 'start' }, await ways(sponsor))
})
afterAll(async () => await house.close())

async function followed(): Promise<ProjectMethod> {
  return await house.act(showProjectMethod, { projectId: house.projectId })
}

async function refusedWith(act: Promise<unknown>): Promise<string> {
  const why = await act.then(
    () => undefined,
    (cause: unknown) => cause,
  )
  return why instanceof Refused ? why.refusal.code : String(why)
}

type Phase = Method['content']['phases'][number]

/** Another version, written by one and published by another. */
async function publish(change: (phase: Phase) => Phase): Promise<Method> {
  const { id: methodId, content, version } = await house.act(showMethod, { methodId: first.id })
  const says = { ...content, phases: content.phases.map(change) }
  const draft = await house.act(writeMethod, { methodId, content: says }, { version })
  return await house.act(publishMethod, { methodId }, { version: draft.version, as: other })
}

const tried = {
  id: 'tried',
  words: 'Somebody tried it',
  weight: 'must',
  from: 'small',
  check: { kind: 'confirmation', roleId: 'sponsor' },
} as const

function withCriterion(phase: Phase): Phase {
  if (phase.gate === null || phase.id !== 'plan') return phase
  const [dropped, ...kept] = phase.gate.criteria
  return dropped ? { ...phase, gate: { ...phase.gate, criteria: [...kept, tried] } } : phase
}

describe('a project whose method has a newer version', () => {
  it('has nothing to take as long as there is none', async () => {
    const { projectId } = house
    expect(await refusedWith(house.act(showMigration, { projectId }))).toBe(
      migrationRefusals.nothingNewer.code,
    )
    expect((await house.act(listMigrating, { methodId: first.id })).items).toEqual([])
  })

  it('sees what is newly asked, what drops, and that what was done and ruled stays', async () => {
    const { projectId, manager } = house
    await publish(withCriterion)
    const before = await followed()
    const { report } = await house.act(showMigration, { projectId }, { as: manager })
    expect(report).toMatchObject({ from: 1, to: 2, phase: { before: 'Plan', after: 'Plan' } })
    expect(report.asked).toEqual([
      {
        kind: 'criterion',
        id: 'tried',
        name: 'Somebody tried it',
        phase: 'Plan',
        state: 'missing',
        behind: false,
      },
    ])
    expect(report.dropped.map(({ phase }) => phase)).toEqual(['Plan'])
    expect(report.kept.map(({ id }) => id)).toEqual(['charter', 'goal-agreed'])
    expect(report.gates).toEqual([{ gate: 'Gate 1: worth planning', phase: 'Start', stays: true }])
    expect(await followed()).toEqual(before)
    const { items } = await house.act(listMigrating, { methodId: first.id })
    expect(items).toMatchObject([{ project: { id: projectId, name: 'Portal' }, report: { from: 1, to: 2 } }])
    expect(items[0]?.report.asked).toEqual(report.asked)
  })

  it('goes over with all that was done, and keeps the report as it was', async () => {
    const { projectId, manager } = house
    const { report, version } = await house.act(showMigration, { projectId })
    const over = await house.act(migrateProject, { projectId, words: 'Audit' }, { version, as: manager })
    expect(over.following).toMatchObject({ number: 2, newer: null, phaseId: 'plan' })
    const [start, plan] = over.following?.phases ?? []
    expect(start?.gate.passed?.by.name).toBe('Sam Sponsor')
    expect(start?.artefacts[0]).toMatchObject({ id: 'charter', finished: true })
    expect(plan?.gate.criteria.at(-1)).toMatchObject({ id: 'tried', state: 'missing' })
    const kept = { words: 'Audit', by: { name: 'Mona Manager' }, report }
    expect((await house.act(listMigrations, { projectId })).items).toMatchObject([kept])
  })

  it('says where it stands when its phase is gone; together with others it is named with the reason', async () => {
    const { projectId, lead } = house
    await publish((phase) => (phase.id === 'plan' ? { ...phase, id: 'think', name: 'Think' } : phase))
    const { report, version, phases } = await house.act(showMigration, { projectId })
    expect(report.phase).toEqual({ before: 'Plan', after: null })
    expect(phases.map(({ id }) => id)).toContain('think')
    const many = { methodId: first.id, projectIds: [projectId] }
    const { items } = await house.act(migrateProjects, many, { as: lead })
    expect(items).toMatchObject([
      { project: { name: 'Portal' }, refused: { code: migrationRefusals.phaseGone.code } },
    ])
    expect((await followed()).version).toBe(version)
    const over = await house.act(migrateProject, { projectId, phaseId: 'think' }, { version })
    expect(over.following).toMatchObject({ number: 3, phaseId: 'think' })
  })

  it('goes over together with others where nothing stands against it', async () => {
    const { projectId, lead } = house
    await publish((phase) => ({ ...phase, guidance: `${phase.guidance} Ask.` }))
    const { items } = await house.act(
      migrateProjects,
      { methodId: first.id, projectIds: [projectId], words: 'All of us' },
      { as: lead },
    )
    expect(items).toMatchObject([{ refused: null }])
    expect((await followed()).following?.number).toBe(4)
    const kept = await house.act(listMigrations, { projectId })
    expect(kept.items[0]).toMatchObject({ words: 'All of us', report: { asked: [], dropped: [] } })
  })

  it('leaves a report too when it is tailored anew in the newest version', async () => {
    const { projectId, manager } = house
    await publish((phase) => ({ ...phase, purpose: `${phase.purpose} Soon.` }))
    const { version } = await followed()
    const given = { projectId, methodId: first.id, answers: { ...answers, budget: 3, duration: 3, team: 3 } }
    await house.act(giveMethod, given, { version, as: manager })
    const { items } = await house.act(listMigrations, { projectId })
    expect(items[0]?.report).toMatchObject({ from: 4, to: 5, class: { before: 'small', after: 'medium' } })
    expect(items[0]?.report.asked.length).toBeGreaterThan(0)
  })
})
