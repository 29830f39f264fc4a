import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isPublicAddress, openOutbound } from './index.ts'

describe('the way out', () => {
  let server: Server
  let origin: string
  const hits: string[] = []
  beforeAll(async () => {
    server = createServer((request, answer) => {
      hits.push(request.url ?? '')
      if (request.url === '/redirect') answer.writeHead(302, { location: `${origin}/inside` }).end()
      else if (request.url === '/flood') {
        answer.writeHead(200)
        answer.end('x'.repeat(200_000))
      } else answer.writeHead(204).end()
    })
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', () => ready()))
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => void server.close())

  const message = { headers: {}, body: '{}' }

  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.31.255.255',
    '192.168.0.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    '::ffff:10.0.0.1',
    '::ffff:8.8.8.8',
    '64:ff9b::a00:1',
    'fe80::1',
    'fd00::1',
    'ff02::1',
    '2002:a00:1::',
    '2001:db8::1',
    'no address',
  ])('does not lead to %s', (address) => {
    expect(isPublicAddress(address)).toBe(false)
  })

  it.each(['8.8.8.8', '93.184.216.34', '2606:2800:220:1::1', '2a00:1450:4001::1'])(
    'leads to %s',
    (address) => {
      expect(isPublicAddress(address)).toBe(true)
    },
  )

  it.each([
    ['http://example.org/', 'not-https'],
    ['ftp://example.org/', 'not-https'],
    ['https://me:secret@example.org/', 'holds-a-password'],
    ['https://127.0.0.1/', 'private-address'],
    ['https://127.1/', 'private-address'],
    ['https://0x7f000001/', 'private-address'],
    ['https://2130706433/', 'private-address'],
    ['https://[::1]/', 'private-address'],
    ['https://[::ffff:a00:1]/', 'private-address'],
    ['nowhere', 'not-an-address'],
  ])('refuses %s: %s', (url, because) => {
    expect(openOutbound({ loopback: false }).refuses(url)).toBe(because)
  })

  it('asks whoever a name leads to only where every address of it is open', async () => {
    expect(await openOutbound({ loopback: false }).post('https://localhost/', message)).toEqual({
      status: undefined,
      because: 'private-address',
    })
    expect(await openOutbound({ loopback: false }).post('https://nobody.invalid/', message)).toEqual({
      status: undefined,
      because: 'name-not-found',
    })
    expect(hits).toEqual([])
  })

  it('follows no redirect, and reads no more of an answer than it must', async () => {
    const outbound = openOutbound({ loopback: true })
    expect(await outbound.post(`${origin}/redirect`, message)).toEqual({ status: 302 })
    expect(hits).toEqual(['/redirect'])
    expect(await outbound.post(`${origin}/flood`, message)).toMatchObject({ because: 'answer-too-long' })
    expect(await outbound.post(`${origin}/taken`, message)).toEqual({ status: 204 })
  })
})
