import Fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { guard } from './guards.ts'
import { answerProblem, toProblem } from './problem.ts'

let server: FastifyInstance
beforeAll(async () => {
  server = Fastify()
  server.setErrorHandler(answerProblem)
  const hosts = new Set(['localhost', '127.0.0.1', '[::1]', 'portolan.example.org'])
  await guard(server, { hosts, origin: 'http://localhost:8443', callsPerMinute: undefined })
  server.post('/', async () => 'written')
})
afterAll(async () => await server.close())

async function write(host: string, origin?: string): Promise<number> {
  const headers = { host, ...(origin === undefined ? {} : { origin }) }
  return (await server.inject({ method: 'POST', url: '/', headers })).statusCode
}

describe('a write from a page', () => {
  it.each([
    ['localhost:4100', undefined],
    ['localhost:4100', 'http://localhost:4100'],
    ['LOCALHOST:4100', 'http://localhost:4100'],
    ['[::1]:4100', 'http://[::1]:4100'],
    ['127.0.0.1:4100', 'http://localhost:8443'],
    ['portolan.example.org', 'https://portolan.example.org:8443'],
    ['localhost:4100', 'https://portolan.example.org'],
  ])('of ours passes: %s from %s', async (host, origin) => {
    expect(await write(host, origin)).toBe(200)
  })

  it.each([
    ['localhost:4100', 'http://localhost:9999'],
    ['localhost:4100', 'http://127.0.0.1:4100'],
    ['portolan.example.org', 'http://localhost:3000'],
    ['localhost:4100', 'https://evil.example'],
    ['localhost:4100', 'null'],
    ['localhost:4100', 'file://'],
    ['evil.example', 'http://evil.example'],
  ])('of another site or another program is refused: %s from %s', async (host, origin) => {
    expect(await write(host, origin)).toBe(400)
  })
})

describe('an id that names nothing', () => {
  it('is refused with a way out, and is no fault of ours', () => {
    const broken = Object.assign(new Error('violates foreign key constraint'), { code: '23503' })
    expect(toProblem(broken, 'ref')).toMatchObject({ status: 422, code: 'record/names-nothing' })
  })
})
