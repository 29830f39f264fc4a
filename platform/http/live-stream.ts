import { common, operation, refuse } from '@portolan/contract'
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { FindActor } from './mount.ts'
import type { Hub } from '../live/hub.ts'
import type { Actor } from '../operations/actor.ts'

const heartbeatMilliseconds = 20_000

/** Described like any operation, so that it stands in the documents and in the permission matrix. */
export const followChanges = operation({
  id: 'live.follow',
  method: 'GET',
  path: '/live',
  summary: 'Follow what changes, as server-sent events that carry ids only',
  may: 'signed-in',
  input: z.object({}),
  output: z.unknown(),
  download: { mediaTypes: ['text/event-stream'] },
})

export function mountLive(server: FastifyInstance, hub: Hub, findActor: FindActor): void {
  server.get('/api/live', async (request, reply) => {
    const actor = await findActor(request)
    if (actor === undefined) throw refuse(common.signedOut, {})
    reply.hijack()
    const stream = reply.raw
    const opened = (): void => {
      stream.writeHead(200, {
        'content-type': 'text/event-stream',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
        'x-content-type-options': 'nosniff',
      })
      stream.write('retry: 2000\n\n')
    }
    const stillIn = async (): Promise<boolean> =>
      samePerson(actor, await findActor(request).catch(() => undefined))
    const close = (): void => void stream.end()
    const leaving = hub.join({
      actor,
      heard: lastHeard(request.headers['last-event-id']),
      stillIn,
      send: (change) => stream.write(`id: ${change.seq}\ndata: ${JSON.stringify(change)}\n\n`),
      opened,
      close,
    })
    const beat = setInterval(() => {
      if (stream.headersSent) stream.write(': still here\n\n')
      void stillIn().then((still) => still || close())
    }, heartbeatMilliseconds)
    stream.on('close', () => {
      clearInterval(beat)
      void leaving.then(
        (leave) => leave(),
        () => undefined,
      )
    })
    await leaving.catch(() => stream.destroy())
  })
}

/** A page that was opened as one person tells nothing to another, nor after the session has ended. */
function samePerson(before: Actor, now: Actor | undefined): boolean {
  return now !== undefined && now.tenantId === before.tenantId && now.personId === before.personId
}

function lastHeard(header: string | string[] | undefined): number | undefined {
  const text = Array.isArray(header) ? header[0] : header
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined
}
