import { once } from 'node:events'
import { connect } from 'node:net'
import type { AnyOperation } from '@portolan/contract'
import { addPortfolio, addProject } from '@portolan/plan/contract'
import { attachFile, downloadFile, listFiles, mostFileBytes } from '@portolan/platform/files/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask } from './testing/ask.ts'
import { type House, openHouse } from './testing/house.ts'
import { firstAdministrator, type Member } from './testing/people.ts'

let house: House
let mira: Member
let subject: { subjectKind: string; subjectId: string }

beforeAll(async () => {
  house = await openHouse()
  mira = await firstAdministrator(house, 'Filed')
  const { id: portfolioId } = await ask(house, mira, addPortfolio, { name: 'All' })
  const { id } = await ask(house, mira, addProject, { portfolioId, fields: { name: 'Harbour' } })
  subject = { subjectKind: 'investment', subjectId: id }
}, 60_000)
afterAll(async () => await house.close())

const kept = async (): Promise<readonly number[]> =>
  await Promise.all(
    ['attachment', 'attachment_version', 'file', 'file_chunk'].map(
      async (table) =>
        (await house.database.owner.query<{ n: number }>(`select count(*)::int as n from ${table}`)).rows[0]
          ?.n ?? -1,
    ),
  )

describe('a file over the wire', () => {
  it.each([
    ['page.html', '<!doctype html><script>alert(document.cookie)</script>'],
    ['drawing.svg', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
    ['“quoted”; name="x".txt', 'plain'],
  ])('%s leaves as an attachment that no page shows', async (name, upload) => {
    const { id } = await ask(house, mira, attachFile, { ...subject, name }, { upload })
    const answer = await house.call(mira, downloadFile as unknown as AnyOperation, { fileId: id })
    expect(answer.bytes.toString()).toBe(upload)
    expect(answer.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'no-store',
    })
    const told = String(answer.headers['content-disposition'])
    expect(told).toMatch(/^attachment; filename="[^"]*"; filename\*=UTF-8''/)
    expect(decodeURIComponent(told.split("UTF-8''")[1] ?? '')).toBe(name)
  })

  it('that is empty or one byte too large is refused, and nothing is kept of it', async () => {
    const before = await kept()
    const attach = async (upload: string): Promise<unknown> =>
      (
        await house.call(
          mira,
          attachFile as unknown as AnyOperation,
          { ...subject, name: 'a.bin' },
          { upload },
        )
      ).json
    expect(await attach('')).toMatchObject({ status: 422, code: 'files/empty' })
    expect(await attach('x'.repeat(mostFileBytes + 1))).toMatchObject({ status: 413 })
    expect(await kept()).toEqual(before)
  }, 60_000)

  it('that is cut off in the middle leaves nothing', async () => {
    const before = await kept()
    const address = await house.server.listen({ host: '127.0.0.1', port: 0 })
    const socket = connect(Number(new URL(address).port), '127.0.0.1')
    await once(socket, 'connect')
    const query = new URLSearchParams({ ...subject, name: 'cut.bin' }).toString()
    socket.write(
      `POST /api/files?${query} HTTP/1.1\r\nhost: localhost\r\norigin: http://localhost\r\ncookie: ${mira.cookie ?? ''}\r\n` +
        `content-type: application/octet-stream\r\ncontent-length: 1000000\r\n\r\n`,
    )
    socket.write(Buffer.alloc(400_000, 1))
    await new Promise((done) => setTimeout(done, 100))
    socket.destroy()
    await new Promise((done) => setTimeout(done, 200))
    expect(await kept()).toEqual(before)
    const { items } = await ask(house, mira, listFiles, subject)
    expect(items.map(({ name }) => name)).not.toContain('cut.bin')
  })
})
