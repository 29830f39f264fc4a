import type { Reply, Send } from './server-process.ts'

/** One request as it was sent; `reply` is what was acknowledged, absent where nobody knows whether it was written. */
export type Written = {
  readonly projectId: string
  readonly category: string
  readonly version: number
  reply?: Reply
}

export type Writer = {
  readonly projectId: string
  /** All that it ever sent, over every kill. */
  readonly sent: Written[]
  version: number
}

export async function makeWriters(send: Send, count: number): Promise<Writer[]> {
  const portfolio = await asked<{ id: string }>(send, 'POST', '/api/portfolios', { name: 'Under fire' })
  const writers: Writer[] = []
  for (let at = 0; at < count; at += 1) {
    const fields = { name: `Project ${at}` }
    const project = await asked<{ id: string; version: number }>(send, 'POST', '/api/projects', {
      portfolioId: portfolio.id,
      fields,
    })
    writers.push({ projectId: project.id, sent: [], version: project.version })
  }
  return writers
}

async function asked<T>(send: Send, method: string, url: string, body: unknown): Promise<T> {
  const { status, body: text } = await send(method, url, { body })
  if (status !== 200) throw new Error(`${method} ${url}: ${status} ${text}`)
  return JSON.parse(text) as T
}

/** Writes one edit after the other until the connection breaks or it is told to stop. */
export async function writeOn(send: Send, writer: Writer, stopped: () => boolean): Promise<void> {
  while (!stopped()) {
    const { projectId, version, sent } = writer
    const written: Written = { projectId, category: `${projectId.slice(-12)}-${sent.length}`, version }
    sent.push(written)
    const reply = await carryOut(send, written).catch(() => undefined)
    if (reply === undefined || reply.status >= 500) return
    if (reply.status !== 200) throw new Error(`${reply.status} ${reply.body}`)
    written.reply = reply
    writer.version = (JSON.parse(reply.body) as { version: number }).version
  }
}

/** The same request again has the same key: the category of the line. */
export async function carryOut(send: Send, { projectId, category, version }: Written): Promise<Reply> {
  const line = {
    version: 'actual',
    category,
    from: '2026-01-01',
    to: '2026-02-01',
    spread: 'even',
    money: { amount: 1, currency: 'EUR' },
  }
  const body = { edits: [{ kind: 'line.add', line }] }
  return await send('POST', `/api/projects/${projectId}/edits`, { body, ifMatch: version, key: category })
}

/** How often each line of a project stands in the record. */
export async function countLines(send: Send, projectId: string): Promise<ReadonlyMap<string, number>> {
  const { body } = await send('GET', `/api/projects/${projectId}/history`)
  const counts = new Map<string, number>()
  for (const { category } of (JSON.parse(body) as { lines: { category: string }[] }).lines)
    counts.set(category, (counts.get(category) ?? 0) + 1)
  return counts
}
