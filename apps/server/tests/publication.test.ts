import { showHome } from '@portolan/oversight/contract'
import { addMethod, askPublication, publishMethod, writeMethod } from '@portolan/standards/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask } from './testing/ask.ts'
import { type House, openHouse, type Visitor } from './testing/house.ts'
import { firstAdministrator, invite, type Member } from './testing/people.ts'

let house: House
let lead: Member
let other: Member

beforeAll(async () => {
  house = await openHouse()
  lead = await firstAdministrator(house, 'One')
  other = await invite(house, lead, {
    name: 'Who keeps methods too',
    email: 'methods@example.org',
    grants: [{ role: 'portfolio-manager', scope: 'organisation' }],
  })
}, 300_000)
afterAll(async () => await house.close())

async function toPublish(who: Visitor): Promise<string[]> {
  const { duties } = await ask(house, who, showHome, {})
  return duties.items
    .filter(({ kind }) => kind === 'standards.publish-method')
    .map(({ sentence }) => sentence)
}

describe('a draft of which the publication is asked', { timeout: 60_000 }, () => {
  it('stands on Home of who may publish it, not of who wrote it, and no more once it is published', async () => {
    const { id: methodId, content, version } = await ask(house, lead, addMethod, { kind: 'agile' })
    const draft = await ask(house, lead, writeMethod, { methodId, content }, { ifMatch: version })
    expect(await toPublish(other)).toEqual([])
    const asked = await ask(
      house,
      lead,
      askPublication,
      { methodId, words: 'Shorter' },
      { ifMatch: draft.version },
    )
    expect(await toPublish(other)).toEqual(['Look at version 2 of “Agile”: it waits to be published.'])
    expect(await toPublish(lead)).toEqual([])
    await ask(house, other, publishMethod, { methodId, words: 'Shorter' }, { ifMatch: asked.version })
    expect(await toPublish(other)).toEqual([])
  })
})
