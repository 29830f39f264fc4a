import { get, type IncomingMessage } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { applyPlanEdits, showProject } from '@portolan/plan/contract'
import { addPerson, createToken } from '@portolan/platform/identity/contract'
import { ask } from '../testing/ask.ts'
import type { House } from '../testing/house.ts'
import { type LoggedTruth, readTruth, seesEvent } from './oracle.ts'
import type { Person } from './persons.ts'
import type { World } from './world.ts'

type Page = {
  readonly person: Person
  readonly status: number
  text: string
  readonly answer: IncomingMessage
}

/** Opens a page for everybody, lets projects and people change in both organisations, and compares what each page heard. */
export async function judgeLiveUpdates(
  house: House,
  worlds: readonly World[],
  people: readonly Person[],
): Promise<{ calls: number; different: string[] }> {
  await house.server.listen({ host: '127.0.0.1', port: 0 })
  const { port } = house.server.server.address() as AddressInfo
  const pages = await Promise.all(people.map((person) => openPage(port, person)))
  const before = (await readTruth(house.database.owner)).events
  for (const world of worlds) await changeThings(house, world)
  const truth = await readTruth(house.database.owner)
  const known = new Set(before.map(keyOf))
  const fresh = truth.events.filter((event) => !known.has(keyOf(event)))
  const expected = new Map(
    pages.map((page) => [
      page,
      fresh
        .filter((event) => seesEvent(truth, page.person, event))
        .map(({ seq }) => seq)
        .toSorted((a, b) => a - b),
    ]),
  )
  await until(() => pages.every((page) => heard(page).length >= (expected.get(page)?.length ?? 0)))
  await new Promise((done) => setTimeout(done, 300))
  const different = pages.flatMap((page) => differencesOf(page, expected.get(page) ?? [], worlds))
  for (const { answer } of pages) answer.destroy()
  return { calls: pages.length, different }
}

const keyOf = ({ tenantId, seq }: LoggedTruth): string => `${tenantId}:${seq}`

/** In each project, one after the other; a person is added (for all), a token is made (restricted). */
async function changeThings(house: House, { founder, projects }: World): Promise<void> {
  for (const projectId of projects.toReversed()) {
    const { version } = await ask(house, founder.visitor, showProject, { projectId })
    const edits = [
      { kind: 'project.set' as const, fields: { phase: 'Live', embargoNote: 'Only by the page itself' } },
    ]
    await ask(house, founder.visitor, applyPlanEdits, { projectId, edits }, { ifMatch: version })
  }
  await ask(house, founder.visitor, addPerson, { name: 'Somebody new' })
  await ask(house, founder.visitor, createToken, { name: 'Seen by few', reach: 'read', days: 1 })
}

async function openPage(port: number, person: Person): Promise<Page> {
  const { cookie, token } = person.visitor
  const headers = {
    ...(cookie === undefined ? {} : { cookie }),
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  }
  const request = get({ host: '127.0.0.1', port, path: '/api/live', headers, agent: false })
  const [answer] = (await once(request, 'response')) as [IncomingMessage]
  const page: Page = { person, status: answer.statusCode ?? 0, text: '', answer }
  answer.setEncoding('utf8').on('data', (text: string) => void (page.text += text))
  answer.on('error', () => undefined)
  return page
}

type Change = { readonly seq: number; readonly touches: readonly string[]; readonly ids: readonly string[] }

/** Changes of the record. What is derived from it (a standing, a job) is told without ids to all, and with ids to one. */
function changesOf({ text }: Page): Change[] {
  return [...text.matchAll(/^data: (.*)$/gm)].map((match) => JSON.parse(match[1] ?? '') as Change)
}

function heard(page: Page): number[] {
  return changesOf(page)
    .filter(({ ids }) => ids.length > 0)
    .map(({ seq }) => seq)
}

function differencesOf(page: Page, expected: readonly number[], worlds: readonly World[]): string[] {
  const { person, status, text } = page
  const say = (what: string): string => `${person.name} · live: ${what}`
  if (person.tenantId === undefined) return status === 401 ? [] : [say(`${status}, and 401 was expected`)]
  const different = status === 200 ? [] : [say(`answered ${status}`)]
  if (JSON.stringify(heard(page)) !== JSON.stringify(expected))
    different.push(say(`heard of ${heard(page).join(', ')} and not of ${expected.join(', ')}`))
  const extra = changesOf(page)
    .flatMap((change) => Object.keys(change))
    .filter((key) => !['seq', 'touches', 'ids'].includes(key))
  if (extra.length > 0 || worlds.some(({ names }) => names.some(({ word }) => text.includes(word))))
    different.push(say('heard more than ids'))
  return different
}

async function until(done: () => boolean): Promise<void> {
  for (let tries = 0; tries < 100 && !done(); tries += 1) await new Promise((rest) => setTimeout(rest, 50))
}
