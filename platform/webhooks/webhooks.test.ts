import { createHmac } from 'node:crypto'
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { commentUseCases } from '../comments/index.ts'
import { commentEvents, writeComment } from '../comments/contract/index.ts'
import { type TestDatabase, testDatabase } from '../database/testing/index.ts'
import { listNotices } from '../notices/contract/index.ts'
import { noticeAnswers, noticeUseCases } from '../notices/index.ts'
import { codeOf, openCarriage, type TestCarriage } from '../operations/testing/index.ts'
import { openOutbound } from '../outbound/index.ts'
import { openSubjects } from '../subjects/index.ts'
import { testSubjectKinds } from '../subjects/testing/index.ts'
import {
  addWebhook,
  changeWebhook,
  type Delivery,
  listDeliveries,
  listWebhooks,
  removeWebhook,
  renewSecret,
  resendDelivery,
  webhookEvents,
} from './contract/index.ts'
import {
  sendDueWebhooks,
  webhookAnswers,
  webhookNotices,
  type WebhookParts,
  webhookSubjects,
  webhookUseCases,
} from './index.ts'

type Received = { readonly path: string; readonly headers: IncomingHttpHeaders; readonly body: string }

describe('webhooks', { timeout: 120_000 }, () => {
  let database: TestDatabase
  let house: TestCarriage
  let parts: WebhookParts
  let receiver: Server
  let origin: string
  let received: Received[] = []
  /** What is answered next: a status, or nothing for as long as the sender waits. */
  let answering: number = 204
  const subjects = openSubjects([...testSubjectKinds, ...webhookSubjects])
  const notices = { subjects, rules: webhookNotices }

  beforeAll(async () => {
    receiver = createServer((request, answer) => {
      let body = ''
      request.on('data', (part: Buffer) => (body += part.toString()))
      request.on('end', () => {
        received.push({ path: request.url ?? '', headers: request.headers, body })
        if (request.url === '/elsewhere') answer.writeHead(302, { location: `${origin}/inside` }).end()
        else if (request.url === '/slow') setTimeout(() => answer.writeHead(204).end(), 300)
        else if (request.url === '/breaks') request.socket.destroy()
        else answer.writeHead(answering).end('thank you')
      })
    })
    await new Promise<void>((ready) => receiver.listen(0, '127.0.0.1', () => ready()))
    origin = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}`
    database = await testDatabase()
    house = openCarriage(database, () => [
      ...webhookUseCases(parts),
      ...commentUseCases(subjects),
      ...noticeUseCases(notices),
    ])
    parts = {
      owner: database.owner,
      door: house.door,
      outbound: openOutbound({ loopback: true }),
      events: [...commentEvents, ...webhookEvents] as unknown as WebhookParts['events'],
      now: () => house.now(),
      chance: () => 0.5,
      origin: 'https://portolan.here.example',
      secret: 'a secret of the server',
    }
    await house.organisation('Here', ['Harbour', 'Quay'])
    await house.person('Mira', 'Here', { role: 'pmo-lead' }, { role: 'administrator' })
    await house.person('Adam', 'Here', { role: 'administrator' }, { role: 'team-member', project: 'Quay' })
    await house.person('Jonas', 'Here', { role: 'project-manager', project: 'Harbour' })
  })
  beforeEach(async () => {
    received = []
    answering = 204
    await database.owner.query(`update webhook set state = 'removed', because = null`)
  })
  afterAll(async () => {
    receiver.close()
    await database.drop()
  })

  const add = async (path: string, who = 'Mira'): Promise<{ id: string; secret: string }> => {
    const events = ['comments.written']
    const { webhook, secret } = await house.act(who, addWebhook, {
      name: `To ${path}`,
      url: `${origin}${path}`,
      events,
    })
    return { id: webhook.id, secret }
  }
  const say = async (project: string): Promise<void> => {
    const subject = { subjectKind: 'investment', subjectId: house.idOf(project) }
    await house.act('Mira', writeComment, { ...subject, text: 'A secret word' })
    await house.deliver([...webhookAnswers(parts), ...noticeAnswers({ owner: database.owner, ...notices })])
  }
  const sentTo = async (webhookId: string): Promise<readonly Delivery[]> =>
    (await house.act('Mira', listDeliveries, { webhookId })).items
  const later = (hours: number): void => house.pass(hours * 3_600_000)

  it('tell ids and nothing else, signed as Standard Webhooks says', async () => {
    const { id, secret } = await add('/taken')
    await say('Harbour')
    expect(await sendDueWebhooks(parts)).toBe(1)
    const [message] = received
    if (message === undefined) throw new Error('Nothing came.')
    const told = JSON.parse(message.body) as { type: string; data: unknown; specversion: string }
    expect(told).toMatchObject({ specversion: '1.0', type: 'comments.written' })
    expect(told.data).toEqual({
      subject: { kind: 'comment', id: expect.any(String) },
      projectId: house.idOf('Harbour'),
    })
    expect(message.body).not.toMatch(/secret word|Harbour/)
    const {
      'webhook-id': messageId,
      'webhook-timestamp': timestamp,
      'webhook-signature': signature,
    } = message.headers
    const key = Buffer.from(secret.replace('whsec_', ''), 'base64')
    expect(signature).toBe(
      `v1,${createHmac('sha256', key)
        .update(`${String(messageId)}.${String(timestamp)}.${message.body}`)
        .digest('base64')}`,
    )
    expect(await sentTo(id)).toMatchObject([
      { id: messageId, state: 'taken', attempts: [{ number: 1, status: 204 }] },
    ])
    const { rows } = await database.owner.query<{ secret: string }>(
      'select secret from webhook where id = $1',
      [id],
    )
    expect(rows[0]?.secret).not.toContain(secret.slice(6))
  })

  it('tell only what their owner sees, and only events that were asked for', async () => {
    const { id } = await add('/narrow', 'Adam')
    await say('Harbour')
    expect(await sentTo(id)).toEqual([])
    await say('Quay')
    expect(await sendDueWebhooks(parts)).toBe(1)
    expect(JSON.parse(received[0]?.body ?? '{}')).toMatchObject({ data: { projectId: house.idOf('Quay') } })
  })

  it('come again after a while under the same id, until they are taken', async () => {
    const { id } = await add('/busy')
    answering = 503
    await say('Harbour')
    expect(await sendDueWebhooks(parts)).toBe(0)
    expect(await sendDueWebhooks(parts)).toBe(0)
    expect(received).toHaveLength(1)
    house.pass(6_000)
    await sendDueWebhooks(parts)
    answering = 200
    house.pass(66_000)
    expect(await sendDueWebhooks(parts)).toBe(1)
    expect(new Set(received.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
    expect((await sentTo(id))[0]?.attempts.map(({ status }) => status)).toEqual([503, 503, 200])
    expect((await house.act('Mira', listWebhooks, {})).items[0]).toMatchObject({ failures: 0 })
  })

  it('follow no redirect, wait for the slow, and say what broke', async () => {
    const redirect = await add('/elsewhere')
    const slow = await add('/slow')
    const breaks = await add('/breaks')
    await say('Harbour')
    await sendDueWebhooks(parts)
    expect(received.map(({ path }) => path).toSorted()).toEqual(['/breaks', '/elsewhere', '/slow'])
    expect((await sentTo(redirect.id))[0]?.attempts[0]).toMatchObject({ status: 302 })
    expect((await sentTo(slow.id))[0]).toMatchObject({ state: 'taken' })
    expect((await sentTo(breaks.id))[0]?.attempts[0]).toMatchObject({ status: null, because: 'ECONNRESET' })
  })

  it('pause when nobody takes what they send, and who administers is told', async () => {
    const { id } = await add('/nobody')
    answering = 500
    for (let nth = 0; nth < 3; nth += 1) await say('Harbour')
    for (let nth = 0; nth < 12; nth += 1) {
      await sendDueWebhooks(parts)
      later(30)
    }
    const [webhook] = (await house.act('Mira', listWebhooks, {})).items
    expect(webhook).toMatchObject({ id, state: 'paused', because: 'failures' })
    expect(received.length).toBe(20)
    await house.deliver(noticeAnswers({ owner: database.owner, ...notices }))
    for (const who of ['Mira', 'Adam'])
      expect((await house.act(who, listNotices, {})).items[0]).toMatchObject({
        reason: 'webhook-paused',
        opens: `/administration/webhooks?webhook=${id}`,
      })
    answering = 204
    await house.act('Adam', changeWebhook, { webhookId: id, paused: false }, webhook?.version)
    expect((await house.act('Mira', listWebhooks, {})).items[0]).toMatchObject({
      state: 'active',
      owner: { name: 'Adam' },
    })
    expect(await sendDueWebhooks(parts)).toBeGreaterThan(0)
  })

  it('pause at once where the address says that it is gone, and where their owner has left', async () => {
    const gone = await add('/gone')
    answering = 410
    await say('Harbour')
    await sendDueWebhooks(parts)
    const stateOf = async (id: string): Promise<unknown> =>
      (await house.act('Mira', listWebhooks, {})).items.find((one) => one.id === id)?.because
    expect(await stateOf(gone.id)).toBe('gone')
    answering = 204
    const left = await add('/left', 'Adam')
    await say('Quay')
    await database.owner.query(`update person set state = 'left' where id = $1`, [house.idOf('Adam')])
    await sendDueWebhooks(parts)
    expect(await stateOf(left.id)).toBe('ownerless')
    expect(received.map(({ path }) => path)).toEqual(['/gone'])
  })

  it('are sent once more when somebody asks for it, and not any more once they are removed', async () => {
    const { id, secret } = await add('/again')
    await say('Harbour')
    await sendDueWebhooks(parts)
    const [delivery] = await sentTo(id)
    await house.act('Mira', resendDelivery, { deliveryId: delivery?.id ?? '' })
    expect(await sendDueWebhooks(parts)).toBe(1)
    expect(new Set(received.map(({ headers }) => headers['webhook-id']))).toEqual(new Set([delivery?.id]))
    const renewed = await house.act('Mira', renewSecret, { webhookId: id })
    expect(renewed.secret).not.toBe(secret)
    await say('Harbour')
    await house.act('Mira', removeWebhook, { webhookId: id })
    expect(await sendDueWebhooks(parts)).toBe(0)
    expect(await codeOf(sentTo(id))).toBe('record/not-found')
  })

  it('lead to no address that is not one of the open Internet, and are for who administers', async () => {
    const closed = { ...parts, outbound: openOutbound({ loopback: false }) }
    const before = parts
    parts = closed
    expect(await codeOf(add('/inside'))).toBe('webhooks/address-refused')
    parts = before
    expect(await codeOf(add('/x', 'Jonas'))).toBe('identity/not-permitted')
    const odd = { name: 'Odd', url: `${origin}/x`, events: ['never.heard-of'] }
    expect(await codeOf(house.act('Mira', addWebhook, odd))).toBe('webhooks/unknown-event')
  })
})
