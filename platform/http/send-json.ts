import { promisify } from 'node:util'
import { constants, gzip } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Performed } from '../operations/perform.ts'

const zip = promisify(gzip)

/** Below, the way takes longer than the bytes. */
const worthZipping = 4_000

type Written = { readonly text: Buffer; zipped?: Promise<Buffer> }

/** Sends an answer as JSON, zipped where that is worth it and the reader takes it so. */
export async function sendJson(
  request: FastifyRequest,
  reply: FastifyReply,
  { output, shared }: Pick<Performed, 'output' | 'shared'>,
): Promise<FastifyReply> {
  const written = shared ? writtenOnce(output) : write(output)
  reply.header('cache-control', 'no-store').header('vary', 'accept-encoding').type('application/json')
  const zips = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')
  if (!zips || written.text.length < worthZipping) return reply.send(written.text)
  written.zipped ??= zip(written.text, { level: constants.Z_BEST_SPEED })
  return reply.header('content-encoding', 'gzip').send(await written.zipped)
}

const kept = new WeakMap<object, Written>()

/** What many are given is written once, for as long as it is kept. */
function writtenOnce(output: unknown): Written {
  if (typeof output !== 'object' || output === null) return write(output)
  const written = kept.get(output) ?? write(output)
  kept.set(output, written)
  return written
}

function write(output: unknown): Written {
  return { text: Buffer.from(JSON.stringify(output ?? null)) }
}
