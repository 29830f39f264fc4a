import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import Fastify from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serveAssets } from './assets.ts'
import { answerProblem } from './problem.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'assets-'))
const server = Fastify()
const script = 'export const a = 1\n'

beforeAll(() => {
  writeFileSync(path.join(folder, 'a-1.js'), script)
  writeFileSync(path.join(folder, 'a-1.js.gz'), gzipSync(script))
  writeFileSync(path.join(folder, 'font.woff2'), 'font')
  server.setErrorHandler(answerProblem)
  serveAssets(server, folder)
})
afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true })
})

describe('a part of the pages', () => {
  it('comes zipped to whoever takes it so, and as it is to others', async () => {
    const zipped = await server.inject({ url: '/assets/a-1.js', headers: { 'accept-encoding': 'gzip, br' } })
    expect(zipped.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'accept-encoding' })
    expect(gunzipSync(zipped.rawPayload).toString()).toBe(script)
    const plain = await server.inject({ url: '/assets/a-1.js' })
    expect(plain.body).toBe(script)
    expect(plain.headers['content-encoding']).toBeUndefined()
  })

  it('is kept by browsers for good, for its name changes with it', async () => {
    const { headers } = await server.inject({ url: '/assets/font.woff2' })
    expect(headers).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-type': 'font/woff2',
    })
  })

  it('is never anything else: neither a name that is gone nor one that leaves the folder', async () => {
    for (const url of ['/assets/b-2.js', '/assets/..%2Findex.html', '/assets/a-1.js.gz'])
      expect((await server.inject({ url })).statusCode).toBe(404)
  })
})
