import type { Actor } from '@portolan/platform/operations'
import { applyPlanEdits, showProject } from '@portolan/plan/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Home, listPortfolioAttention, listStanding, markSeen, showHome } from '../../contract/index.ts'
import { type DecisionHouse, openDecisionHouse } from '../decision/testing/decision-house.ts'
import { addPerson } from '../testing/index.ts'

let house: DecisionHouse
let stranger: Actor

beforeAll(async () => {
  house = await openDecisionHouse()
  const { owner } = house.database
  stranger = await addPerson(owner, house.seeded.tenantId, 'Tess Nobody', [
    { role: 'team-member', scope: 'project', scopeId: '01936f5a-5c00-7000-8000-00000000dead' },
  ])
  await owner.query('update investment set manager_id = $1 where id = $2', [
    house.manager.personId,
    house.projectId,
  ])
  await house.room.refresh(house.seeded.tenantId)
})
afterAll(() => house.database.drop())

const home = async (of: Actor): Promise<Home> => await house.room.ask(of, showHome, {})

describe('Home', () => {
  it('knows what somebody is by roles and by what they own', async () => {
    expect((await home(house.lead)).parts).toEqual(['pmo-lead'])
    expect((await home(house.manager)).parts).toEqual(['project-manager'])
    expect((await home(stranger)).parts).toEqual(['team-member'])
    expect([(await home(house.lead)).empty, (await home(stranger)).empty]).toEqual([false, true])
  })

  it('shows a decision to who decides it, and to the one who asked only that others have it', async () => {
    await house.asked({ kind: 'person', id: house.sponsor.personId ?? '' })
    const { decisions } = await home(house.sponsor)
    expect(decisions).toMatchObject({ all: 1, items: [{ question: 'May we go on?', waitsFor: 'decider' }] })
    expect((await home(house.manager)).decisions).toMatchObject({ all: 0, items: [], asked: 1 })
    expect((await home(stranger)).decisions).toMatchObject({ all: 0, items: [], asked: 0 })
  })

  it('counts and lists the very projects that the portfolio lists', async () => {
    const { surprises } = await home(house.lead)
    const listed = await house.room.ask(house.lead, listStanding, { limit: 200 })
    const running = listed.items.filter(({ state }) => state !== 'closed')
    expect(surprises).toMatchObject({
      scope: 'seen',
      projects: running.length,
      offTrack: running.filter(({ computed }) => computed.status === 'off-track').length,
      differs: running.filter(({ figures }) => (figures.reportedDifference ?? 0) !== 0).length,
    })
    const asked = await house.room.ask(house.lead, listPortfolioAttention, { limit: 200 })
    const worst = [...new Set(asked.items.map(({ project }) => project.id))]
    expect(surprises.asking).toBe(worst.length)
    expect(surprises.items.map(({ project }) => project.id)).toEqual(worst.slice(0, 6))
    const first = surprises.items[0]?.asks[0]
    expect(first).toMatchObject({ rule: asked.items[0]?.rule, code: asked.items[0]?.code })
  })

  it('tells who manages of the own projects only, and a stranger of none', async () => {
    const { surprises } = await home(house.manager)
    expect(surprises).toMatchObject({ scope: 'managed', projects: 1 })
    expect(surprises.items.every(({ mine }) => mine)).toBe(true)
    const seen = await home(stranger)
    expect(seen.surprises).toMatchObject({ projects: 0, items: [] })
    expect(seen.changes).toMatchObject({ projects: [], decided: [], talks: [] })
    expect(seen.duties).toMatchObject({ all: 0, items: [] })
  })

  it('reads the close of the month to those who read all money', async () => {
    expect((await home(house.manager)).close).toBeNull()
    expect((await home(house.manager)).order).not.toContain('close')
  })
})

describe('what changed', () => {
  it('is what moved since it was seen, and nothing of what stayed', async () => {
    const { room, lead, projectId } = house
    await room.ask(lead, markSeen, { until: room.now })
    expect((await home(lead)).changes).toMatchObject({ because: 'seen', projects: [], moved: 0 })
    room.now = '2026-11-17T08:00:00.000Z'
    const { version, finish } = await room.ask(lead, showProject, { projectId })
    const edits = [{ kind: 'project.set' as const, fields: { finish: '2031-01-01' } }]
    await room.ask(lead, applyPlanEdits, { projectId, edits }, { expectedVersion: version })
    await room.refresh(house.seeded.tenantId)
    const { changes } = await home(lead)
    expect(changes.projects).toMatchObject([{ id: projectId, finish: { from: finish, to: '2031-01-01' } }])
    expect((await home(stranger)).changes.moved).toBe(0)
  })

  it('is back at what it was when the mark is taken back, and never seen ahead of time', async () => {
    const { room, lead } = house
    const { until, before } = await room.ask(lead, markSeen, { until: '2099-01-01T00:00:00.000Z' })
    expect(until).toBe(room.now)
    expect((await home(lead)).changes.moved).toBe(0)
    await room.ask(lead, markSeen, { until: before })
    expect((await home(lead)).changes).toMatchObject({ since: before, moved: 1 })
    await room.ask(lead, markSeen, { until: null })
    expect((await home(lead)).changes.because).toBe('week')
  })

  it('is marked by each person for themselves', async () => {
    await house.room.ask(house.lead, markSeen, { until: house.room.now })
    expect((await home(house.sponsor)).changes.because).toBe('week')
    const { rows } = await house.database.owner.query(`select name, restricted from event
      where name = 'oversight.home-seen' order by seq desc limit 1`)
    expect(rows).toEqual([{ name: 'oversight.home-seen', restricted: true }])
  })
})
