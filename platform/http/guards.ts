import { randomBytes } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import { Invalid } from './problem.ts'

declare module 'fastify' {
  interface FastifyRequest {
    nonce: string
  }
}

export type Guards = {
  /** Host names that are ours; any other is somebody's page pointing at our loopback port. */
  readonly hosts: ReadonlySet<string>
  /** Where people open Portolan, when that is told. */
  readonly origin?: string | undefined
  /** Calls in a minute from one address or session; absent on the local socket. */
  readonly callsPerMinute: number | undefined
}

/** Everything a request passes before it reaches an operation. */
export async function guard(server: FastifyInstance, guards: Guards): Promise<void> {
  server.decorateRequest('nonce', '')
  server.addHook('onRequest', async (request) => {
    request.nonce = randomBytes(16).toString('base64')
    refuseForeignHost(request, guards.hosts)
    refuseForeignOrigin(request, guards)
  })
  await server.register(helmet, {
    contentSecurityPolicy: false,
    strictTransportSecurity: { maxAge: 15_552_000, includeSubDomains: false },
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
  })
  server.addHook('onSend', async (request, reply) => {
    if (!reply.hasHeader('content-security-policy'))
      reply.header('content-security-policy', policyFor(request.nonce))
    reply.header('permissions-policy', 'camera=(), microphone=(), geolocation=(), payment=()')
  })
  if (guards.callsPerMinute !== undefined)
    await server.register(rateLimit, { max: guards.callsPerMinute, timeWindow: '1 minute' })
}

function policyFor(nonce: string): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

function refuseForeignHost(request: FastifyRequest, hosts: ReadonlySet<string>): void {
  if (hosts.size > 0 && !hosts.has(hostOf(request.headers.host ?? '')))
    throw new Invalid([
      { path: 'Host', sentence: 'is not a name of this server. Add it to PORTOLAN_HOSTS if it is yours.' },
    ])
}

/** A browser names the origin of every write: one from elsewhere is another site using a person's session. */
function refuseForeignOrigin(request: FastifyRequest, { hosts, origin: own }: Guards): void {
  const { origin } = request.headers
  if (origin === undefined || request.method === 'GET' || request.method === 'HEAD') return
  const from = URL.canParse(origin) ? new URL(origin) : undefined
  const ours =
    from !== undefined &&
    from.host !== '' &&
    (origin === own ||
      from.host === (request.headers.host ?? '').toLowerCase() ||
      (hosts.has(from.hostname) && !thisMachine.has(from.hostname)))
  if (!ours)
    throw new Invalid([{ path: 'Origin', sentence: 'is another site. Open Portolan itself and try again.' }])
}

/** Under these names every program of the machine serves, each on a port of its own; cookies do not tell ports apart. */
const thisMachine: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]'])

function hostOf(header: string): string {
  return header.startsWith('[')
    ? header.slice(0, header.indexOf(']') + 1)
    : (header.split(':')[0] ?? '').toLowerCase()
}
