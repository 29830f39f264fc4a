import { Refused } from '@portolan/contract'
import { addPortfolio, addProject } from '@portolan/plan/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  addMethod,
  type Answers,
  askWaiver,
  exportCompliance,
  giveMethod,
  judgeWaiver,
  listCompliance,
  questions,
  showCompliance,
  showControl,
} from '../../contract/index.ts'
import { refreshGatesKind } from '../gate/refresh-gates.ts'
import { openStandardsHouse, type StandardsHouse } from '../testing/standards-house.ts'

const least = Object.fromEntries(questions.map((question) => [question, 0])) as Answers

let house: StandardsHouse
let methodId: string
let otherId: string
beforeAll(async () => {
  house = await openStandardsHouse()
  const { act, projectId, record } = house
  methodId = (await act(addMethod, { kind: 'predictive' })).id
  const { id: portfolioId } = await act(addPortfolio, { name: 'Second' })
  otherId = (await act(addProject, { portfolioId, fields: { name: 'Archive', code: 'P-2' } })).id
  await act(giveMethod, { projectId, methodId, answers: least, phaseId: 'plan' }, { version: 0 })
  const begun = { projectId: otherId, methodId, answers: least, phaseId: 'start' }
  await act(giveMethod, begun, { version: 0 })
  record.set('plan.manager-named', true)
  record.set('plan.sponsor-named', false)
  record.set('plan.schedule-held', true)
  record.set('plan.has-baseline', false)
  await refresh()
})
afterAll(async () => await house.close())

async function refresh(): Promise<void> {
  const { tenantId, means } = house
  const work = { tenantId, input: {}, now: means.now, step: async () => undefined }
  await refreshGatesKind(means).run(work)
}

describe('compliance', () => {
  it('lists each control of each project as the job found it, the lowest score first', async () => {
    const { items, next } = await house.act(listCompliance, {})
    expect(next).toBe(null)
    expect(items.map(({ project }) => project.name)).toEqual(['Archive', 'Portal'])
    const [archive, portal] = items
    // A manager and a sponsor must be named, the goal must be confirmed, risks should be kept: nobody knows of risks.
    expect(archive).toMatchObject({ score: 2 / 7, points: { met: 2, open: 4, unknown: 1, missed: 0 } })
    expect(portal).toMatchObject({ method: { id: methodId, number: 1 }, class: 'small', phase: 'Plan' })
    expect(portal?.states).toMatchObject({
      'plan.sponsor-named': 'missed',
      'plan.schedule-held': 'met',
      'plan.has-baseline': 'open',
    })
  })

  it('goes on behind a page without skipping or repeating', async () => {
    const first = await house.act(listCompliance, { limit: 1 })
    const second = await house.act(listCompliance, { limit: 1, cursor: first.next ?? '' })
    expect([...first.items, ...second.items].map(({ project }) => project.name)).toEqual([
      'Archive',
      'Portal',
    ])
    expect(second.next).toBe(null)
  })

  it('refuses a cursor of another list', async () => {
    const cursor = encodeURIComponent('["x"]')
    await expect(house.act(listCompliance, { cursor })).rejects.toBeInstanceOf(Refused)
  })

  it('finds the projects in which a control is in a state, and adds up what they weigh', async () => {
    const missed = await house.act(listCompliance, { control: 'plan.sponsor-named', state: 'missed' })
    expect(missed.items.map(({ project }) => project.name)).toEqual(['Portal'])
    const whole = await house.act(showCompliance, {})
    expect(whole).toMatchObject({
      projects: 2,
      behind: 0,
      choices: { methods: [{ id: methodId, projects: 2 }] },
    })
    const { items } = await house.act(listCompliance, {})
    const sum = (of: readonly number[]): number => of.reduce((one, other) => one + other, 0)
    expect(whole.points.met).toBe(sum(items.map(({ points }) => points.met)))
    expect(whole.units).toMatchObject([{ unit: null, projects: 2, score: whole.score }])
    expect(whole.controls[0]?.counts.missed).toBe(1)
    expect(whole.controls.find(({ id }) => id === 'plan.manager-named')?.counts.met).toBe(2)
  })

  it('opens a cell: what was asked, since when it is so, and who can mend it', async () => {
    const { projectId, manager } = house
    const shown = await house.act(showControl, { projectId, control: 'plan.has-baseline' })
    expect(shown).toMatchObject({
      state: 'open',
      weight: 'must',
      since: '2026-11-16',
      asked: [{ gate: 'Gate 2: plan approved', words: 'A baseline is frozen', due: false }],
      fixedBy: { people: [{ id: manager }] },
      project: { name: 'Portal' },
    })
    await expect(house.act(showControl, { projectId, control: 'plan.unheard-of' })).rejects.toBeInstanceOf(
      Refused,
    )
  })

  it('shows what is waived apart, and what was mended as met from the day on which it was found so', async () => {
    const { projectId, manager, sponsor, record, turnTo } = house
    const asked = { kind: 'criterion' as const, key: 'baseline', reason: 'Late', instead: 'A draft' }
    const waiver = await house.act(askWaiver, { ...asked, projectId, until: '2026-12-01' }, { as: manager })
    const verdict = { projectId, waiverId: waiver.id, granted: true }
    await house.act(judgeWaiver, verdict, { as: sponsor, version: waiver.version })
    record.set('plan.sponsor-named', true)
    turnTo('2026-11-20')
    await refresh()
    const { items } = await house.act(listCompliance, {})
    expect(items.find(({ project }) => project.id === projectId)?.states).toMatchObject({
      'plan.has-baseline': 'waived',
    })
    const waived = await house.act(showControl, { projectId, control: 'plan.has-baseline' })
    expect(waived.waived).toEqual({ number: 1, until: '2026-12-01' })
    const mended = await house.act(showControl, { projectId, control: 'plan.sponsor-named' })
    expect(mended).toMatchObject({ state: 'met', since: '2026-11-20' })
    const kept = await house.act(showControl, { projectId, control: 'plan.schedule-held' })
    expect(kept).toMatchObject({ state: 'met', since: '2026-11-16' })
  })

  it('shows a project only to those who see it', async () => {
    const visitor = await house.addPerson('Vera Viewer', 'project-manager', otherId)
    const { items } = await house.act(listCompliance, {}, { as: visitor })
    expect(items.map(({ project }) => project.name)).toEqual(['Archive'])
    expect((await house.act(showCompliance, {}, { as: visitor })).projects).toBe(1)
  })

  it('is downloaded with a row for each control of each project', async () => {
    const file = (await house.act(exportCompliance, { format: 'csv', control: 'plan.has-baseline' })) as {
      fileName: string
      bytes: Uint8Array
    }
    expect(file.fileName).toBe('compliance-2026-11-20.csv')
    const lines = new TextDecoder().decode(file.bytes).trim().split('\r\n')
    expect(lines).toHaveLength(2)
    expect(lines[1]).toContain('Portal')
    expect(lines[1]).toContain('W-1')
  })
})
