import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import { freePort } from './free-port.ts'
import type { Watch } from './watch.ts'

/** The way between browsers and a server, on which everything that comes back is looked through. */
export type Wire = {
  readonly origin: string
  /** Where the server has to listen. */
  readonly port: number
  readonly close: () => Promise<void>
}

export async function openWire(watch: Watch): Promise<Wire> {
  const [front, port] = [await freePort(), await freePort()]
  const known = new Set<string>()
  const server = createServer((coming, going) => {
    passOn({ coming, going, port, watch, known }).catch(() => going.destroy())
  })
  await new Promise<void>((ready) => server.listen(front, '127.0.0.1', ready))
  return {
    origin: `http://localhost:${front}`,
    port,
    close: async () => {
      const closed = new Promise((done) => server.close(done))
      server.closeAllConnections()
      await closed
    },
  }
}

type Passing = {
  readonly coming: IncomingMessage
  readonly going: ServerResponse
  readonly port: number
  readonly watch: Watch
  /** Files of the web application whose bytes were looked through: their names change with them. */
  readonly known: Set<string>
}

async function passOn({ coming, going, port, watch, known }: Passing): Promise<void> {
  const { method = 'GET', url: path = '/' } = coming
  const body = await bodyOf(coming)
  // Bytes are looked at as they are meant: nothing is to come packed.
  const { 'accept-encoding': _, ...headers } = coming.headers
  const forward = request({ host: '127.0.0.1', port, method, path, headers, agent: false }, (answer) => {
    going.writeHead(answer.statusCode ?? 502, answer.rawHeaders)
    const heard = known.has(path) ? undefined : watch.listen(`${method} ${path}`, askedOf(path, body))
    if (path.startsWith('/assets/')) known.add(path)
    answer.on('data', (bytes: Buffer) => {
      heard?.take(bytes)
      going.write(bytes)
    })
    answer.on('end', () => {
      heard?.end()
      going.end()
    })
    answer.on('error', () => going.destroy())
  })
  forward.on('error', () => going.destroy())
  going.on('close', () => forward.destroy())
  forward.end(body)
}

async function bodyOf(coming: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of coming) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

function askedOf(path: string, body: Buffer): string {
  try {
    return `${decodeURIComponent(path)}\n${body.toString('latin1')}`
  } catch {
    return path
  }
}
