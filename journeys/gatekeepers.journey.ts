import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { APIRequestContext, Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Hands } from './harness/hands.ts'
import { handsOfTheRun } from './harness/hands-of-the-run.ts'
import { call, enterSample, foundOrganisation, signIn } from './harness/own-organisation.ts'
import { openStage, type Stage } from './harness/stage.ts'

let stage: Stage

beforeAll(async () => {
  stage = await openStage({ sample: true })
  await stage.tell(async (enter) => await foundOrganisation(await enter('lead'), stage.server, []))
})
afterAll(async () => await stage.close())

const sponsor = 'Priya Raman'
const author = 'Ingrid Solberg'
const architect = 'Lars Eriksen'
const gate = 'Gate: worth building'

type Named = { readonly id: string; readonly name: string }
type Project = Named & { readonly state: string; readonly manager: Named | null }
type Versioned = { readonly id: string; readonly version: number }
type Told = { readonly hands: Hands; readonly page: Page; readonly request: APIRequestContext }

describe.each(handsOfTheRun)('a gate of two gatekeepers, by $name', (hands) => {
  it('stays closed and says who is missing, opens with the second word, and is printed with its hash', async () =>
    await stage.tell(async (enter) => {
      const visitor = await enter('lead')
      await signIn(visitor)
      await enterSample(visitor)
      const { page } = visitor
      const told: Told = { hands, page, request: visitor.context.request }
      // Whom one looks through the eyes of may not see everything that the page asks ahead.
      visitor.expectRefusal(403, '/api/people')
      const project = await projectFor(told)
      await follow(told, project)
      const tab = `/projects/${project.id}/method`

      await lookThroughTheEyesOf(told, project.manager?.name ?? '')
      await nameKeepers(told, project)
      await page.goto(tab)
      await hands.press(page.getByRole('button', { name: 'Present the gate' }))
      await page.getByText('2 words are missing').waitFor()

      await lookThroughTheEyesOf(told, sponsor)
      await page.goto(tab)
      await agree(told, 'The benefit pays for it.')
      await page.getByText('1 word is missing').waitFor()
      await refuse(told)

      await lookThroughTheEyesOf(told, architect)
      await page.goto(tab)
      await agree(told, 'It can be built and run.')
      await page.getByText(`“${gate}” is open`).waitFor()
      await page.goto(`${tab}?phase=first`)
      await download(told)
    }))
})

async function projectFor({ hands, request }: Told): Promise<Project> {
  const { items } = (await call(request, 'get', '/api/projects?limit=100')) as { items: Project[] }
  const gates = (await call(request, 'get', '/api/gates')) as { items: { project: Named }[] }
  const following = new Set(gates.items.map((line) => line.project.id))
  const free = items.filter(
    ({ id, state, manager }) =>
      state === 'active' &&
      manager !== null &&
      ![sponsor, architect].includes(manager.name) &&
      !following.has(id),
  )
  const project = free[hands.name === 'mouse' ? 0 : 1]
  if (project === undefined) throw new Error('Every project follows a method already.')
  return project
}

/** How methods are written has a story of its own: here one is published, and a project is given it. */
async function follow(told: Told, { id }: Project): Promise<void> {
  const { hands, request } = told
  await lookThroughTheEyesOf(told, author)
  const start = { kind: 'hybrid', start: 'blank', name: `Two keepers, by ${hands.name}` }
  const method = (await call(request, 'post', '/api/methods', start)) as Versioned
  const drawn = await put(request, `/api/methods/${method.id}/draft`, { content }, method.version)
  await lookThroughTheEyesOf(told, sponsor)
  const seen = { 'if-match': `"${drawn.version}"` }
  await call(request, 'post', `/api/methods/${method.id}/publication`, {}, seen)
  await request.delete('/api/session/eyes')
  await put(request, `/api/projects/${id}/method`, { methodId: method.id, answers }, 0)
}

const questions = 'budget duration team parties agreement novelty systems personal outage deadline'
const answers = Object.fromEntries(questions.split(' ').map((question) => [question, 0]))

const phase = (id: string, name: string, keepers: readonly string[]) => ({
  id,
  name,
  purpose: '',
  guidance: '',
  artefacts: [],
  checklist: [],
  gate: {
    name: keepers.length === 0 ? 'Gate: closed' : gate,
    question: '',
    criteria: [
      {
        id: `managed-${id}`,
        words: 'Somebody answers for it',
        weight: 'must',
        from: 'small',
        check: { kind: 'fact', fact: 'plan.manager-named' },
      },
    ],
    gatekeepers: keepers.map((roleId) => ({ roleId, from: 'small' })),
    ruleWithinDays: 5,
  },
})

const content = {
  summary: 'Two speak before anything is built.',
  medium: 8,
  large: 17,
  roles: [
    { id: 'sponsor', name: 'Sponsor', duty: '', holder: 'named' },
    { id: 'architect', name: 'Architect', duty: '', holder: 'named' },
  ],
  phases: [phase('first', 'First', ['sponsor', 'architect']), phase('second', 'Second', [])],
}

async function put(
  request: APIRequestContext,
  path: string,
  data: object,
  version: number,
): Promise<Versioned> {
  const answer = await request.put(path, { data, headers: { 'if-match': `"${version}"` } })
  if (!answer.ok()) throw new Error(`${path} answered ${answer.status()}: ${await answer.text()}`)
  return (await answer.json()) as Versioned
}

async function nameKeepers({ request }: Told, { id }: Project): Promise<void> {
  const people = await readPeople(request)
  const path = `/api/projects/${id}/method`
  for (const [roleId, name] of Object.entries({ sponsor, architect })) {
    const { version } = (await call(request, 'get', path)) as Versioned
    await put(request, `${path}/roles/${roleId}`, { personId: people.get(name) }, version)
  }
}

/** By their names; whoever may not list people is not asked. */
async function readPeople(request: APIRequestContext): Promise<ReadonlyMap<string, string>> {
  return known.size > 0 ? known : await learnPeople(request)
}

const known = new Map<string, string>()

async function learnPeople(request: APIRequestContext): Promise<ReadonlyMap<string, string>> {
  const { items } = (await call(request, 'get', '/api/people?limit=200')) as { items: Named[] }
  for (const { id, name } of items) known.set(name, id)
  return known
}

/** Looking itself has its own story; here it is how one person plays three. */
async function lookThroughTheEyesOf({ page, request }: Told, name: string): Promise<void> {
  await request.delete('/api/session/eyes')
  const personId = (await readPeople(request)).get(name)
  await call(request, 'post', '/api/session/eyes', { personId })
  await page.goto('/portfolio')
  await page.getByText(`You look through the eyes of ${name}`).waitFor()
}

async function agree({ hands, page }: Told, why: string): Promise<void> {
  await hands.press(page.getByRole('button', { name: `Give your word at “${gate}”` }))
  const panel = page.getByRole('complementary').filter({ hasText: 'What you say' })
  await hands.write(panel.getByLabel('Why'), why)
  await hands.press(panel.getByRole('button', { name: 'It opens' }))
}

/** Whoever may decide there does not open it past those who are named. */
async function refuse({ hands, page }: Told): Promise<void> {
  await hands.press(page.getByRole('button', { name: /^Decide at / }))
  const panel = page.getByRole('complementary').filter({ hasText: 'Its gatekeepers open it' })
  await panel
    .getByRole('listitem')
    .filter({ hasText: `Architect: ${architect}` })
    .waitFor()
  expect(await panel.getByRole('radio', { name: 'Go', exact: true }).isDisabled()).toBe(true)
  await hands.press(panel.getByRole('button', { name: 'Cancel' }))
}

async function download({ hands, page }: Told): Promise<void> {
  await hands.press(page.getByRole('link', { name: /^Pack of / }))
  await page.getByText('The PDF is as it was printed').waitFor()
  const shown = await page.getByText(/^SHA-256 of the PDF/).textContent()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    hands.press(page.getByRole('link', { name: 'PDF', exact: true })),
  ])
  const bytes = readFileSync(await file.path())
  expect(file.suggestedFilename()).toMatch(/\.pdf$/)
  expect(shown).toContain(createHash('sha256').update(bytes).digest('hex'))
}
