import type { AnyOperation } from '@portolan/contract'
import { listActions, nameStandIn } from '@portolan/oversight/contract'
import {
  gateRefusals,
  giveVerdict,
  type Keeping,
  nameRole,
  type ProjectMethod,
  showProjectMethod,
} from '@portolan/standards/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { methodWrites } from './contract/method-writes.ts'
import { foundersGrants, personOf } from './matrix/persons.ts'
import { fill, type World } from './matrix/world.ts'
import { ask } from './testing/ask.ts'
import { type House, openHouse, type Visitor } from './testing/house.ts'
import { firstAdministrator, invite, type Member, tokenOf } from './testing/people.ts'

let house: House
let lead: Member
let second: Member
let deputy: Member
let world: World
let projectId: string

beforeAll(async () => {
  house = await openHouse()
  lead = await firstAdministrator(house, 'One')
  world = await fill(house, personOf('founder', lead, foundersGrants), 'Sole')
  projectId = world.projects[0]
  const grants = [{ role: 'pmo-lead', scope: 'organisation' }] as const
  second = await invite(house, lead, { name: 'Second', email: 'second@example.org', grants })
  deputy = await invite(house, lead, { name: 'Deputy', email: 'deputy@example.org', grants })
}, 300_000)
afterAll(async () => await house.close())

const dayAfter = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10)

/** A presented gate of two gatekeepers: the lead checks, and the second one is named for the other role. */
async function presented(): Promise<{ phaseId: string; version: number }> {
  const prepared = await methodWrites(house, lead, { projectId })['standards.give-verdict']?.()
  const phaseId = String((prepared?.input as { phaseId?: string } | undefined)?.phaseId)
  const named = { projectId, roleId: 'second', personId: second.personId }
  const { version } = await ask(house, lead, nameRole, named, { ifMatch: prepared?.ifMatch ?? 0 })
  return { phaseId, version }
}

async function say(by: Visitor, roleId: string, { phaseId, more = {} }: { phaseId: string; more?: object }) {
  const { version } = await ask(house, lead, showProjectMethod, { projectId })
  const input = { projectId, phaseId, roleId, verdict: 'agree', words: 'Looked at it', ...more }
  return await house.call(by, giveVerdict as unknown as AnyOperation, input, { ifMatch: version })
}

function keepingOf({ following }: ProjectMethod): Keeping | null | undefined {
  return following?.phases[0]?.gate.keeping
}

const codeOf = ({ json }: { json: unknown }): string | undefined => (json as { code?: string }).code

describe('gatekeepers', { timeout: 120_000 }, () => {
  it('open a gate together, on the conditions of both, each an action of whoever is to meet it', async () => {
    const { phaseId } = await presented()
    const conditions = (words: string) => ({
      conditions: [{ words, ownerId: lead.personId, due: dayAfter }],
    })
    expect((await say(lead, 'checker', { phaseId, more: conditions('Count once more') })).status).toBe(200)
    const between = await ask(house, lead, showProjectMethod, { projectId })
    expect(keepingOf(between)).toMatchObject({ agreed: 1, left: 1 })
    expect((await ask(house, lead, listActions, { projectId, search: 'Count once more' })).items).toEqual([])
    expect((await say(second, 'second', { phaseId, more: conditions('Ask the works council') })).status).toBe(
      200,
    )
    const after = await ask(house, lead, showProjectMethod, { projectId })
    const [ruling] = after.following?.phases[0]?.gate.rulings ?? []
    expect(ruling).toMatchObject({
      outcome: 'conditional-go',
      by: { name: 'Second' },
      conditions: [{ words: 'Count once more' }, { words: 'Ask the works council' }],
    })
  })

  it('may have somebody stand in, as bodies know it; who stands in for himself nowhere speaks twice', async () => {
    const { phaseId } = await presented()
    expect(codeOf(await say(deputy, 'second', { phaseId }))).toBe(gateRefusals.notKeeper.code)
    const term = { from: '2026-01-01', to: '2100-01-01' }
    await ask(house, second, nameStandIn, { standInId: deputy.personId, ...term })
    await ask(house, second, nameStandIn, { standInId: lead.personId, ...term })
    expect(codeOf(await say(lead, 'second', { phaseId }))).toBe(gateRefusals.spokenAlready.code)
    expect((await say(deputy, 'second', { phaseId })).status).toBe(200)
    const after = await ask(house, lead, showProjectMethod, { projectId })
    expect(keepingOf(after)?.asked[1]?.verdict).toMatchObject({
      by: { name: 'Deputy' },
      insteadOf: { name: 'Second' },
    })
    expect(codeOf(await say(deputy, 'checker', { phaseId }))).toBe(gateRefusals.spokenAlready.code)
  })

  it('do not rule what they presented, by their own token either', async () => {
    const { phaseId } = await presented()
    const { rows } = await house.database.owner.query<{ id: string }>(
      `update gate_presentation set presented_by = $1 where phase_id = $2 returning id`,
      [lead.personId, phaseId],
    )
    expect(rows).toHaveLength(1)
    expect(codeOf(await say(lead, 'checker', { phaseId }))).toBe(gateRefusals.ownPresentation.code)
    const token = await tokenOf(house, lead, 'write')
    expect(codeOf(await say(token, 'checker', { phaseId }))).toBe(gateRefusals.ownPresentation.code)
    const { version } = await ask(house, lead, showProjectMethod, { projectId })
    const input = { projectId, phaseId, roleId: 'checker', verdict: 'agree', words: 'Mine' }
    const local = await house.callLocally(
      'mira@example.org',
      giveVerdict as unknown as AnyOperation,
      input,
      version,
    )
    expect(codeOf(local)).toBe(gateRefusals.ownPresentation.code)
  })

  it('ask nobody for a condition who does not see the project, and then nothing is kept of that word', async () => {
    const { phaseId } = await presented()
    const stranger = '01900000-0000-7000-8000-00000000ffff'
    const more = { conditions: [{ words: 'Never', ownerId: stranger, due: dayAfter }] }
    expect((await say(lead, 'checker', { phaseId, more })).status).toBe(422)
    const after = await ask(house, lead, showProjectMethod, { projectId })
    expect(keepingOf(after)?.asked[0]?.verdict).toBeNull()
  })
})
