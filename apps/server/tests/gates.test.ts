import type { AnyOperation } from '@portolan/contract'
import { listActions, showQuestion, startClosure } from '@portolan/oversight/contract'
import { showProject } from '@portolan/plan/contract'
import {
  type FollowedPhase,
  gateRefusals,
  passGate,
  type ProjectMethod,
  ruleGate,
  showProjectMethod,
} from '@portolan/standards/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { methodWrites } from './contract/method-writes.ts'
import { foundersGrants, personOf } from './matrix/persons.ts'
import { fill, type World } from './matrix/world.ts'
import { ask } from './testing/ask.ts'
import { type House, openHouse } from './testing/house.ts'
import { firstAdministrator, type Member } from './testing/people.ts'

let house: House
let lead: Member
let world: World

beforeAll(async () => {
  house = await openHouse()
  lead = await firstAdministrator(house, 'One')
  world = await fill(house, personOf('founder', lead, foundersGrants), 'Sole')
}, 300_000)
afterAll(async () => await house.close())

/** At the only gate of a method, which holds everything it must. */
async function atTheGate(projectId: string): Promise<number> {
  const prepared = await methodWrites(house, lead, { projectId })['standards.pass-gate']?.()
  return prepared?.ifMatch ?? 0
}

function gateOf({ following }: ProjectMethod): FollowedPhase['gate'] | undefined {
  return following?.phases[0]?.gate
}

const dayAfter = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)

describe('what a gate asks for', { timeout: 120_000 }, () => {
  it('becomes an action of the project, and is met when that is done', async () => {
    const [projectId] = world.projects
    const version = await atTheGate(projectId)
    const words = 'Have the figures looked at once more'
    const conditions = [{ words, ownerId: lead.personId, due: dayAfter }]
    const passed = await ask(
      house,
      lead,
      passGate,
      { projectId, phaseId: 'only', conditions },
      { ifMatch: version },
    )
    const [ruling] = gateOf(passed)?.rulings ?? []
    expect(ruling).toMatchObject({ outcome: 'conditional-go', conditions: [{ words, state: 'open' }] })
    const { items } = await ask(house, lead, listActions, { projectId, search: words })
    expect(items).toMatchObject([{ id: ruling?.conditions[0]?.actionId, due: dayAfter, state: 'open' }])
    await house.database.owner.query(`update action set state = 'done', closed_at = now() where id = $1`, [
      items[0]?.id,
    ])
    const later = await ask(house, lead, showProjectMethod, { projectId })
    expect(gateOf(later)?.rulings[0]?.conditions).toMatchObject([{ state: 'met' }])
  })

  it('is refused where it is due in the past, and then nothing is written', async () => {
    const [, projectId] = world.projects
    const version = await atTheGate(projectId)
    const conditions = [{ words: 'Late', ownerId: lead.personId, due: '2020-01-01' }]
    const input = { projectId, phaseId: 'only', conditions }
    const { status, json } = await house.call(lead, passGate as unknown as AnyOperation, input, {
      ifMatch: version,
    })
    expect([status, (json as { code: string }).code]).toEqual([422, gateRefusals.conditionPast.code])
    expect((await ask(house, lead, showProjectMethod, { projectId })).version).toBe(version)
  })
})

describe('a gate at which a project is to end', { timeout: 120_000 }, () => {
  it('drafts the question that would end it, and leaves the project as it is', async () => {
    const [, projectId] = world.projects
    const version = await atTheGate(projectId)
    const before = await ask(house, lead, showProject, { projectId })
    const decider = { kind: 'person' as const, id: world.bystander }
    const input = {
      projectId,
      phaseId: 'only',
      outcome: 'kill' as const,
      words: 'It pays for nobody.',
      decider,
    }
    const ruled = await ask(house, lead, ruleGate, input, { ifMatch: version })
    const [ruling] = gateOf(ruled)?.rulings ?? []
    expect(ruling).toMatchObject({ outcome: 'kill', words: 'It pays for nobody.' })
    const question = await ask(house, lead, showQuestion, { decisionId: ruling?.decisionId ?? '' })
    expect(question).toMatchObject({ state: 'draft', projectId, decider })
    expect(question.options[0]?.calls).toMatchObject([{ operation: startClosure.id, subjectVersion: null }])
    expect(await ask(house, lead, showProject, { projectId })).toMatchObject({
      state: before.state,
      version: before.version,
    })
  })
})
