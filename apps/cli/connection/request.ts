import http from 'node:http'
import https from 'node:https'
import { Failed } from '../world.ts'

/** Where requests go: the local socket of a server on this machine, or an address. */
export type Place = { readonly socket: string } | { readonly url: URL }

export type Asked = {
  readonly method: string
  readonly headers: Record<string, string>
  readonly body?: string | Uint8Array
}
export type Answered = {
  readonly status: number
  readonly headers: { get(name: string): string | null }
  readonly bytes: Uint8Array
  text(): Promise<string>
}

/** One request. No redirect is followed: a token goes where it was meant to go, or nowhere. */
export async function request(place: Place, path: string, asked: Asked): Promise<Answered> {
  return await new Promise((settle, reject) => {
    const sent = open(place, path, asked, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('error', reject)
      answer.on('end', () => settle(answered(answer, Buffer.concat(chunks))))
    })
    sent.on('error', (cause: NodeJS.ErrnoException) => reject(unreachable(place, cause)))
    sent.end(asked.body)
  })
}

function open(
  place: Place,
  path: string,
  asked: Asked,
  on: (answer: http.IncomingMessage) => void,
): http.ClientRequest {
  const length = asked.body === undefined ? {} : { 'content-length': String(Buffer.byteLength(asked.body)) }
  const headers = { ...asked.headers, ...length }
  if ('socket' in place)
    return http.request(
      { socketPath: place.socket, path, method: asked.method, headers: { host: 'localhost', ...headers } },
      on,
    )
  const target = new URL(`${place.url.pathname.replace(/\/$/, '')}${path}`, place.url)
  const client = target.protocol === 'https:' ? https : http
  return client.request(target, { method: asked.method, headers }, on)
}

function answered(answer: http.IncomingMessage, bytes: Buffer): Answered {
  const get = (name: string): string | null => {
    const value = answer.headers[name.toLowerCase()]
    return (Array.isArray(value) ? value.join(', ') : value) ?? null
  }
  return { status: answer.statusCode ?? 0, headers: { get }, bytes, text: async () => bytes.toString('utf8') }
}

function unreachable(place: Place, cause: NodeJS.ErrnoException): Error {
  const said = cause.code ?? cause.message
  return 'socket' in place
    ? new Failed(
        2,
        `The server of this data folder went away in the middle of it (${said}). Start it again and repeat the command: what was acknowledged is written, the rest is not.`,
      )
    : new Failed(
        2,
        `${place.url.origin} cannot be reached (${said}). Check the address, and that the server runs.`,
      )
}

/** Whether a server listens on a local socket; a file that nobody listens on any more is none. */
export async function isServed(socket: string): Promise<boolean> {
  try {
    return (await request({ socket }, '/healthz', { method: 'GET', headers: {} })).status === 200
  } catch {
    return false
  }
}
