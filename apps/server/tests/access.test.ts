import { createHash } from 'node:crypto'
import type { AnyOperation } from '@portolan/contract'
import {
  type AccessItem,
  type AccessReview,
  closeAccessReview,
  endAccessItem,
  exportAccessReview,
  judgeAccessItem,
  listAccessItems,
  listAccessReviews,
  showHome,
  showPersonAccess,
  startAccessReview,
} from '@portolan/oversight/contract'
import { addPortfolio, addProject, applyPlanEdits } from '@portolan/plan/contract'
import { canonical } from '@portolan/platform/events'
import { createToken, showPerson } from '@portolan/platform/identity/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask } from './testing/ask.ts'
import { type House, openHouse, type Visitor } from './testing/house.ts'
import { firstAdministrator, invite, type Member } from './testing/people.ts'

let house: House
let mira: Member
let lead: Member
let manager: Member
let worker: Member
let project: { id: string; name: string }
let review: AccessReview

beforeAll(async () => {
  house = await openHouse()
  mira = await firstAdministrator(house, 'Reviewed')
  const over = (role: 'pmo-lead' | 'project-manager' | 'team-member', scopeId?: string) =>
    scopeId === undefined
      ? [{ role, scope: 'organisation' as const }]
      : [{ role, scope: 'project' as const, scopeId }]
  lead = await invite(house, mira, { name: 'Lea Lead', email: 'lea@example.org', grants: over('pmo-lead') })
  const { id: portfolioId } = await ask(house, lead, addPortfolio, { name: 'All' })
  const added = await ask(house, lead, addProject, { portfolioId, fields: { name: 'Harbour' } })
  project = { id: added.id, name: added.name }
  const grants = over('project-manager', added.id)
  manager = await invite(house, mira, { name: 'Mona Manager', email: 'mona@example.org', grants })
  const edits = [{ kind: 'project.set' as const, fields: { managerId: manager.personId } }]
  await ask(house, lead, applyPlanEdits, { projectId: added.id, edits }, { ifMatch: added.version })
  const work = { name: 'Wim Worker', email: 'wim@example.org', grants: over('team-member', added.id) }
  worker = await invite(house, mira, work)
  await ask(house, worker, createToken, { name: 'Nightly', reach: 'read', days: 300 })
}, 60_000)
afterAll(async () => await house.close())

const inAMonth = (): string => new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10)
const items = async (by: Visitor, mine = false): Promise<readonly AccessItem[]> =>
  (await ask(house, by, listAccessItems, { reviewId: review.id, ...(mine ? { mine } : {}), limit: 500 }))
    .items
const itemOf = async (holder: Member, kind: 'grant' | 'token' = 'grant'): Promise<AccessItem> => {
  const found = (await items(mira)).find((one) => one.person.id === holder.personId && one.kind === kind)
  if (found === undefined) throw new Error('It is not reviewed.')
  return found
}
const codeOf = async (
  by: Visitor,
  operation: unknown,
  input: Record<string, unknown>,
): Promise<string | number> => {
  const { status, json } = await house.call(by, operation as AnyOperation, input)
  return (json as { code?: string } | undefined)?.code ?? status
}
const judged = (item: AccessItem, verdict: string, note = ''): Record<string, unknown> => ({
  reviewId: review.id,
  itemId: item.id,
  verdict,
  note,
})
const duties = async (by: Visitor): Promise<readonly string[]> =>
  (await ask(house, by, showHome, {})).duties.items
    .filter(({ kind }) => kind === 'oversight.access-review')
    .map(({ sentence }) => sentence)

describe('a person’s access', () => {
  it('names grants with who gave them, the classes they open, rights and tokens', async () => {
    const access = await ask(house, lead, showPersonAccess, { personId: manager.personId })
    expect(access).toMatchObject({ everything: false, projects: 1, named: [project] })
    expect(access.grants).toMatchObject([
      { role: 'project-manager', scope: 'project', scopeName: 'Harbour', givenBy: { name: 'Mira Okafor' } },
    ])
    const [grantId = ''] = access.grants.map((one) => one.grantId)
    const opened = access.classes.filter(({ by }) => by.includes(grantId)).map((one) => one.fieldClass)
    expect(opened).toEqual(['customer'])
    expect(access.rights.map(({ id }) => id)).toContain('oversight.judge-access')
    expect(access.rights.map(({ id }) => id)).not.toContain('roles.manage')
    expect((await ask(house, lead, showPersonAccess, { personId: worker.personId })).tokens).toHaveLength(1)
  })

  it('shows second factor and sign-ins only to who may read what is personal', async () => {
    expect(await ask(house, lead, showPersonAccess, { personId: worker.personId })).not.toHaveProperty(
      'secondFactor',
    )
    const seen = await ask(house, mira, showPersonAccess, { personId: worker.personId })
    expect(seen).toMatchObject({ secondFactor: false })
    expect(seen.lastSignInAt).not.toBeNull()
  })

  it('is no business of who does not answer for access', async () => {
    const input = { personId: worker.personId }
    expect(await codeOf(manager, showPersonAccess, input)).toBe('identity/not-permitted')
  })
})

describe('a review of access', { timeout: 60_000 }, () => {
  it('gives each role and token to whoever is responsible, never to its holder', async () => {
    review = await ask(house, lead, startAccessReview, { name: 'Autumn', due: inAMonth() })
    expect((await itemOf(worker)).judge?.name).toBe('Mona Manager')
    expect((await itemOf(manager)).judge?.name).toBe('Mira Okafor')
    expect((await itemOf(lead)).judge?.name).toBe('Mira Okafor')
    expect((await itemOf(worker, 'token')).judge?.name).toBe('Lea Lead')
    expect((await items(mira)).filter(({ judge, person }) => judge?.id === person.id)).toEqual([])
    expect(await codeOf(mira, startAccessReview, { name: 'Second', due: inAMonth() })).toBe(
      'oversight/access-review-open',
    )
  })

  it('shows a judge only what is asked of them, and waits for it on Home', async () => {
    expect((await items(manager)).map(({ person }) => person.name)).toEqual(['Wim Worker'])
    expect(await duties(manager)).toEqual(['Judge 1 role or token of others for “Autumn”.'])
    expect((await ask(house, worker, showHome, {})).duties.items).toEqual([])
    expect(await codeOf(worker, listAccessReviews, {})).toBe('identity/not-permitted')
  })

  it('is judged by nobody on their own access, and with a word where something ends', async () => {
    expect(await codeOf(lead, judgeAccessItem, judged(await itemOf(lead), 'keep'))).toBe(
      'oversight/own-access',
    )
    const own = await itemOf(worker)
    expect(await codeOf(manager, judgeAccessItem, judged(own, 'end'))).toBe('oversight/access-note-needed')
    // Another’s item is not even seen by somebody who judges elsewhere.
    expect(await codeOf(manager, judgeAccessItem, judged(await itemOf(lead), 'keep'))).toBe(
      'record/not-found',
    )
  })

  it('ends a role by an administrator where the judge may not revoke it, and a token at once where they may', async () => {
    const item = await itemOf(worker)
    await ask(house, manager, judgeAccessItem, judged(item, 'end', 'Moved to another team.') as never)
    expect(await itemOf(worker)).toMatchObject({ state: 'to-end', verdict: 'end' })
    expect(await duties(mira)).toContain('End 1 role or token, as judged in “Autumn”.')
    expect(await codeOf(lead, endAccessItem, { reviewId: review.id, itemId: item.id })).toBe(
      'identity/not-permitted',
    )
    expect(await codeOf(lead, closeAccessReview, { reviewId: review.id })).toBe(
      'oversight/access-not-all-judged',
    )
    await ask(house, mira, endAccessItem, { reviewId: review.id, itemId: item.id })
    expect((await itemOf(worker)).state).toBe('ended')
    expect((await ask(house, mira, showPerson, { id: worker.personId })).grants).toEqual([])
    const token = await itemOf(worker, 'token')
    await ask(house, mira, judgeAccessItem, judged(token, 'end', 'Nobody reads it.') as never)
    expect((await itemOf(worker, 'token')).state).toBe('ended')
    const { rows } = await house.database.owner.query<{ name: string }>(
      `select name from event where name in ('identity.role-revoked', 'identity.token-revoked') order by seq`,
    )
    expect(rows.map(({ name }) => name)).toEqual(['identity.role-revoked', 'identity.token-revoked'])
  })

  it('leaves everything as it was when what is to end may not end', async () => {
    const only = (await items(mira)).find(({ role }) => role === 'administrator')
    if (only === undefined) throw new Error('Nobody administers.')
    const refused = await codeOf(lead, judgeAccessItem, judged(only, 'end', 'Too much in one hand.'))
    expect(refused).toBe(200)
    expect(await codeOf(mira, endAccessItem, { reviewId: review.id, itemId: only.id })).toBe(
      'identity/last-administrator',
    )
    await ask(house, lead, judgeAccessItem, judged(only, 'keep') as never)
  })

  it('closes with a record that can be checked and is changed no more', async () => {
    for (const item of await items(mira)) {
      if (item.state !== 'open') continue
      const by = item.person.id === mira.personId ? lead : mira
      await ask(house, by, judgeAccessItem, judged(item, 'keep') as never)
    }
    expect(await duties(lead)).toEqual(['Close the review “Autumn”: everything in it is judged.'])
    const closed = await ask(house, lead, closeAccessReview, { reviewId: review.id })
    const { rows } = await house.database.owner.query<{ record: unknown }>('select record from access_review')
    const hash = createHash('sha256').update(canonical(rows[0]?.record)).digest('hex')
    expect(closed.recordHash).toBe(hash)
    const item = await itemOf(manager)
    expect(await codeOf(mira, judgeAccessItem, judged(item, 'end', 'Too late.'))).toBe(
      'oversight/access-review-closed',
    )
    expect(await duties(lead)).toEqual([])
  })

  it('is exported with places as far as the reader sees them', async () => {
    const csv = async (by: Visitor): Promise<string> =>
      (
        await house.call(by, exportAccessReview as unknown as AnyOperation, {
          reviewId: review.id,
          format: 'csv',
        })
      ).bytes.toString()
    expect(await csv(lead)).toContain('Wim Worker,grant,team-member,project,Harbour')
    const only = [{ role: 'administrator', scope: 'organisation' }] as const
    const blind = await invite(house, mira, { name: 'Ada Blind', email: 'ada@example.org', grants: only })
    const text = await csv(blind)
    expect(text).toContain('Wim Worker')
    expect(text).not.toContain('Harbour')
  })
})
