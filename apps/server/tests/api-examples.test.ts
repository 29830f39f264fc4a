import { readFileSync } from 'node:fs'
import path from 'node:path'
import { addPortfolio, addProject } from '@portolan/plan/contract'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ask } from './testing/ask.ts'
import { type House, openHouse, type Visitor } from './testing/house.ts'
import { firstAdministrator, tokenOf } from './testing/people.ts'

/** Every example of docs/api, sent in the order of the page by a program with a token. */
type Example = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | undefined
  readonly status: number
  readonly answer: unknown
}

const page = readFileSync(path.join(import.meta.dirname, '../../../docs/api/README.md'), 'utf8')
const examples = [...page.matchAll(/```http\n([\s\S]*?)```/g)].map((found) => found[1] ?? '')

let house: House
let program: Visitor
const known: Record<string, string> = {}

beforeAll(async () => {
  house = await openHouse()
  const mira = await firstAdministrator(house, 'Harbour Authority')
  const { id: portfolioId } = await ask(house, mira, addPortfolio, { name: 'Harbour' })
  const fields = { name: 'Harbour Radar' }
  known['projectId'] = (await ask(house, mira, addProject, { portfolioId, fields })).id
  program = await tokenOf(house, mira, 'write')
}, 100_000)
afterAll(async () => await house.close())

it('are more than a few', () => {
  expect(examples.length).toBeGreaterThan(8)
})

it.each(examples)('%s', async (text) => {
  const { method, url, headers, body, status, answer } = read(text)
  const given = await house.server.inject({
    method,
    url,
    headers: {
      host: 'localhost:4600',
      authorization: `Bearer ${program.token}`,
      ...headers,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { payload: body }),
  })
  expect([given.statusCode, given.json<unknown>()]).toEqual([status, matching(answer)])
  remember(given.json<unknown>())
})

function read(text: string): Example {
  const [request = '', answered = ''] = filled(text).split('\n→ ')
  const [head = '', ...rest] = request.trim().split(/\n\n/)
  const [first = '', ...lines] = head.split('\n')
  const [method = 'GET', url = ''] = first.split(' ')
  const [status = '', ...answer] = answered.trim().split(' ')
  return {
    method: method as Example['method'],
    url,
    headers: Object.fromEntries(lines.map((line) => line.split(': ') as [string, string])),
    body: rest.length === 0 ? undefined : rest.join('\n\n'),
    status: Number(status),
    answer: JSON.parse(answer.join(' ')) as unknown,
  }
}

function filled(text: string): string {
  return text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => known[name] ?? whole)
}

/** What the page shows must be in the answer, at the same place; the answer may hold more. */
function matching(value: unknown): unknown {
  if (Array.isArray(value)) return expect.arrayContaining(value.map(matching))
  if (typeof value !== 'object' || value === null) return value
  return expect.objectContaining(
    Object.fromEntries(Object.entries(value).map(([name, one]) => [name, matching(one)])),
  )
}

/** Ids that a later example names. */
function remember(answer: unknown): void {
  const { thread, key, id } = answer as {
    readonly thread?: { readonly id: string }
    readonly key?: string
    readonly id?: string
  }
  if (thread) known['commentId'] ??= thread.id
  if (key !== undefined && id !== undefined) known['fieldId'] ??= id
}
